// SPDX-License-Identifier: MIT
#include "support/shown_stamp.hpp"

#include <npslice/ingest/date_text.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using ingest::read_date;
using tests::shown;
using Kind = ingest::DateReading::Kind;

TEST_CASE("a time of day is read in all usual spellings", "[ingest]") {
  struct Row {
    std::string_view time;
    std::string_view read;
  };
  const auto row = GENERATE(values<Row>({
      {" 14:30", "14:30:00"},
      {"T14:30", "14:30:00"},
      {", 14:30", "14:30:00"},
      {" 9:05", "09:05:00"},
      {" 14:30:05.123456", "14:30:05"},
      {" 9h05", "09:05:00"},
      {" 14 h 30", "14:30:00"},
      {" 14\xC2\xA0h\xC2\xA0"
       "30",
       "14:30:00"},
      {" 14h", "14:00:00"},
      {" 14h30:05", "14:30:05"},
      {" 14:30 h", "14:30:00"},
      {" 14:30 Uhr", "14:30:00"},
      {" 14.30", "14:30:00"},
      {" 14.30.05", "14:30:05"},
      {" 2 PM", "14:00:00"},
      {" 2:30 PM", "14:30:00"},
      {" 2:30PM", "14:30:00"},
      {" 2:30 pm", "14:30:00"},
      {" 2:30 p.m.", "14:30:00"},
      {" 2:30 p. m.", "14:30:00"},
      {" 2:30 P.M.", "14:30:00"},
      {" 2:30\xE2\x80\xAFPM", "14:30:00"},
      {" 2:30 p.\xC2\xA0m.", "14:30:00"},
      {" 2:30:05\xC2\xA0"
       "AM",
       "02:30:05"},
      {" 11:07:29 AM AST", "11:07:29"},
      {" 12:00:01 AM", "00:00:01"},
      {" 12:00 a. m.", "00:00:00"},
      {" \xC3\xA0 14:30", "14:30:00"},
      {" at 14:30", "14:30:00"},
      {" um 14:30", "14:30:00"},
      {" a las 14:30", "14:30:00"},
      {" om 14:30", "14:30:00"},
      {" - 14:30", "14:30:00"},
      {" 14:30:05 UTC", "14:30:05"},
      {" 14:30:05 (UTC)", "14:30:05"},
  }));
  CAPTURE(row.time);
  for (const std::string day : {"2024-06-15", "15/06/2024", "15 juin 2024"}) {
    CAPTURE(day);
    CHECK(shown(read_date(day + std::string(row.time)).stamps[0]) ==
          "2024-06-15 " + std::string(row.read));
  }
}

TEST_CASE("what is no time of day makes a date unreadable", "[ingest]") {
  const std::string time = GENERATE(
      " 25:00", " 14:60", " 14:30:61", " 14", " 14:", " 14h60", " 24h", " 13 PM", " 0 AM", " 14.3",
      " 14.30.5", " 14.300", " 2 XM", " PM", " 14:30 PM PM", " h30", " noon", "x14:30", "T", "T T",
      " 14:30:05.", " 14:30:05.0123456789", " 14:30 of the day", "- 14:30", "-14:30", " 1:2:3:4");
  CAPTURE(time);
  CHECK(read_date("2024-06-15" + time).kind == Kind::unreadable);
}

TEST_CASE("every minute of a day is read on both clocks", "[ingest]") {
  for (int minute = 0; minute < 24 * 60; ++minute) {
    const int hour = minute / 60;
    const std::string past = fmt::format("{:02}", minute % 60);
    const std::string wanted = fmt::format("2024-06-15 {:02}:{}:00", hour, past);
    const std::string half = hour < 12 ? "AM" : "PM";
    const std::string twelve = std::to_string(hour % 12 == 0 ? 12 : hour % 12);
    CAPTURE(wanted);
    CHECK(shown(read_date(wanted).stamps[0]) == wanted);
    CHECK(shown(read_date("2024-06-15 " + twelve + ':' + past + ' ' + half).stamps[0]) == wanted);
    CHECK(shown(read_date(fmt::format("2024-06-15 {}h{}", hour, past)).stamps[0]) == wanted);
  }
}
