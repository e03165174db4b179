// SPDX-License-Identifier: MIT
#include "support/dice.hpp"
#include "support/shown_stamp.hpp"

#include <npslice/ingest/date_text.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

using namespace npslice;
using ingest::DateOrder;
using ingest::read_date;
using tests::shown;
using Kind = ingest::DateReading::Kind;

TEST_CASE("dates that begin with the year need no order", "[ingest]") {
  struct Row {
    std::string_view cell;
    std::string_view stamp;
  };
  const auto row = GENERATE(values<Row>({
      {"2026-01-31", "2026-01-31 00:00:00"},
      {"2026/01/31", "2026-01-31 00:00:00"},
      {"=\"2026-01-31\"", "2026-01-31 00:00:00"},
      {"'2026-01-31", "2026-01-31 00:00:00"},
      {"2026.01.31", "2026-01-31 00:00:00"},
      {"2026-1-5", "2026-01-05 00:00:00"},
      {" 2026-01-31 ", "2026-01-31 00:00:00"},
      {"2026-01-31 10:20", "2026-01-31 10:20:00"},
      {"2026-01-31 9:05", "2026-01-31 09:05:00"},
      {"2026-01-31 10:20:30", "2026-01-31 10:20:30"},
      {"2026-01-31T10:20:30", "2026-01-31 10:20:30"},
      {"2026-01-31T10:20:30Z", "2026-01-31 10:20:30"},
      {"2026-01-31T10:20:30.123Z", "2026-01-31 10:20:30"},
      {"2022-12-07 08:59:21.000000", "2022-12-07 08:59:21"},
      {"2026-01-31T10:20:30,5", "2026-01-31 10:20:30"},
      {"2026-01-31T10:20:30+02:00", "2026-01-31 10:20:30"},
      {"2013-08-29T00:00:00-07:00", "2013-08-29 00:00:00"},
      {"2026-01-31 10:20:30 +0200", "2026-01-31 10:20:30"},
      {"2026-01-31 10:20:30+02", "2026-01-31 10:20:30"},
      {"2026-01-31 10:20:30 CET", "2026-01-31 10:20:30"},
      {"2026-01-31 10:20 UTC", "2026-01-31 10:20:00"},
      {"2026-01-31 10:20:30 GMT+1", "2026-01-31 10:20:30"},
      {"2022/06/22 11:07:29 AM AST", "2022-06-22 11:07:29"},
      {"2022/06/22 11:07:29 PM AST", "2022-06-22 23:07:29"},
      {"2026-01-31 12:00 AM", "2026-01-31 00:00:00"},
      {"2026-01-31 12:30 AM", "2026-01-31 00:30:00"},
      {"2026-01-31 12:00 PM", "2026-01-31 12:00:00"},
      {"2026-01-31 12:30 pm", "2026-01-31 12:30:00"},
      {"2026-01-31 1:00 PM", "2026-01-31 13:00:00"},
      {"2026-01-31 11:59:59 p.m.", "2026-01-31 23:59:59"},
      {"2026-01-31 11:59:59PM", "2026-01-31 23:59:59"},
      {"2026-01-31 00:00:00", "2026-01-31 00:00:00"},
      {"2026-01-31 23:59:59", "2026-01-31 23:59:59"},
      {"2024-02-29", "2024-02-29 00:00:00"},
      {"2000-02-29", "2000-02-29 00:00:00"},
      {"1900-01-01", "1900-01-01 00:00:00"},
      {"2199-12-31", "2199-12-31 00:00:00"},
      {"1969-12-31 23:59:59", "1969-12-31 23:59:59"},
  }));
  CAPTURE(row.cell);
  const auto reading = read_date(row.cell);
  CHECK(reading.kind == Kind::read);
  CHECK_FALSE(reading.needs_order);
  CHECK(shown(reading.stamps[0]) == row.stamp);
  CHECK(shown(reading.stamps[1]) == row.stamp);
}

TEST_CASE("two numbers and a year are read in each order", "[ingest]") {
  struct Row {
    std::string_view cell;
    std::string_view day_first;
    std::string_view month_first;
  };
  const auto row = GENERATE(values<Row>({
      {"03/04/2026", "2026-04-03 00:00:00", "2026-03-04 00:00:00"},
      {"3/4/2026", "2026-04-03 00:00:00", "2026-03-04 00:00:00"},
      {"03.04.2026", "2026-04-03 00:00:00", "2026-03-04 00:00:00"},
      {"03-04-2026", "2026-04-03 00:00:00", "2026-03-04 00:00:00"},
      {"03/04/2026 10:20", "2026-04-03 10:20:00", "2026-03-04 10:20:00"},
      {"3/4/2026 1:20:30 PM", "2026-04-03 13:20:30", "2026-03-04 13:20:30"},
      {"31/01/2026", "2026-01-31 00:00:00", "-"},
      {"01/31/2026", "-", "2026-01-31 00:00:00"},
      {"25/12/2021", "2021-12-25 00:00:00", "-"},
      {"8/20/25 12:51:45", "-", "2025-08-20 12:51:45"},
      {"1/9/21", "2021-09-01 00:00:00", "2021-01-09 00:00:00"},
      {"1/2/69", "2069-02-01 00:00:00", "2069-01-02 00:00:00"},
      {"1/2/70", "1970-02-01 00:00:00", "1970-01-02 00:00:00"},
      {"1/2/00", "2000-02-01 00:00:00", "2000-01-02 00:00:00"},
      {"1/2/99", "1999-02-01 00:00:00", "1999-01-02 00:00:00"},
      {"29/02/2024", "2024-02-29 00:00:00", "-"},
      {"2/29/2024", "-", "2024-02-29 00:00:00"},
      {"12/13/2026", "-", "2026-12-13 00:00:00"},
  }));
  CAPTURE(row.cell);
  const auto reading = read_date(row.cell);
  CHECK(reading.kind == Kind::read);
  CHECK(reading.needs_order);
  CHECK(shown(reading.stamps[ingest::index_of(DateOrder::day_first)]) == row.day_first);
  CHECK(shown(reading.stamps[ingest::index_of(DateOrder::month_first)]) == row.month_first);
}

TEST_CASE("a date that is the same in both orders needs none", "[ingest]") {
  const auto reading = read_date("05/05/2026 08:00");
  CHECK(reading.kind == Kind::read);
  CHECK_FALSE(reading.needs_order);
  CHECK(shown(reading.stamps[0]) == "2026-05-05 08:00:00");
  CHECK(reading.stamps[0] == reading.stamps[1]);
}

TEST_CASE("what fits no order is unreadable", "[ingest]") {
  const std::string cell = GENERATE(
      // days and months that no calendar has
      "31/31/2026", "2026-02-29", "29/02/2025", "2/29/2025", "1900-02-29", "2026-13-01",
      "2026-00-10", "2026-01-00", "0/0/2026", "2026-04-31", "32/01/2026",
      // years that no survey was answered in
      "1899-12-31", "2200-01-01", "31/12/1899", "0000-01-01", "9999-12-31",
      // mixed separators and wrong shapes
      "2026-01/31", "31/01-2026", "31.01/2026", "31/01", "2026-1", "2026/01", "2026.01", "2011/12",
      "2026-13", "2026", "1/2/3", "1/2/026", "100/2/2026", "2026-001-01", "20260131",
      "2026-01-31-05", "1/2026/3", "2026 01 31",
      // times that no clock shows
      "2026-01-31 24:00", "2026-01-31 23:60", "2026-01-31 10:20:61", "2026-01-31 13:00 PM",
      "2026-01-31 0:30 AM", "2026-01-31 10", "2026-01-31 10:", "2026-01-31 :20",
      "2026-01-31 10:20:30.", "2026-01-31 10:20:30 +",
      "2026-01-31 10:20:30 +02:", "2026-01-31 10:20 +15:00", "2026-01-31 10:20 +02:60",
      "2026-01-31 10:20 +0200:30", "2026-01-31 10:20 (and", "2026-01-31 25:00",
      // text around it
      "2026-01-31 and more", "2026-01-31x", "on 2026-01-31", "2026-01-31 10:20 by telephone",
      "2026-01-31 10:20:30 +02:00 x", "'2026-01-31'", "yesterday", "Q1 2026", "0", "2-Jan",
      "1672531200", "45123",
      "2026\xE2\x80\x93"
      "01\xE2\x80\x93"
      "31");
  CAPTURE(cell);
  const auto reading = read_date(cell);
  CHECK(reading.kind == Kind::unreadable);
  CHECK_FALSE(reading.stamps[0]);
  CHECK_FALSE(reading.stamps[1]);
}

TEST_CASE("a missing date is blank, an endless one unreadable", "[ingest]") {
  for (const std::string_view cell : {"", "  ", "NA", "n/a", "null", "-", "\xC2\xA0"}) {
    CAPTURE(cell);
    CHECK(read_date(cell).kind == Kind::blank);
  }
  CHECK(read_date("2026-01-31" + std::string(40, ' ') + "10:20").kind == Kind::read);
  CHECK(read_date("2026-01-31" + std::string(90, ' ') + "10:20").kind == Kind::unreadable);
  CHECK(read_date(std::string(5000, '1')).kind == Kind::unreadable);
  CHECK(read_date("2026-01-31 10:20:30." + std::string(60, '0')).kind == Kind::unreadable);
}

TEST_CASE("a leap second stays on its day", "[ingest]") {
  const auto reading = read_date("2016-12-31 23:59:60");
  REQUIRE(reading.kind == Kind::read);
  CHECK(survey::iso_text(survey::day_of(*reading.stamps[0])) == "2016-12-31");
}

TEST_CASE("every day of the calendar is read in every shape", "[ingest]") {
  using std::chrono::days;
  const survey::Day first = *survey::make_day(1999, 12, 1);
  for (survey::Day day = first; day < first + days{1000}; day += days{3}) {
    const std::string iso = survey::iso_text(day);
    const std::string year = iso.substr(0, 4);
    const std::string month = iso.substr(5, 2);
    const std::string in_month = iso.substr(8, 2);
    CAPTURE(iso);
    CHECK(read_date(iso).stamps[0] == survey::Stamp{day});
    CHECK(read_date(in_month + '.' + month + '.' + year).stamps[0] == survey::Stamp{day});
    CHECK(read_date(month + '/' + in_month + '/' + year).stamps[1] == survey::Stamp{day});
    CHECK(read_date(month + '-' + in_month + '-' + year.substr(2)).stamps[1] == survey::Stamp{day});
  }
}

TEST_CASE("dates in the commonest shapes say the same as behind a blank", "[ingest]") {
  // A cell with a blank before it is never read by its places.
  const std::vector<std::string> shapes{"2026-01-31", "2026-12-05 14:30", "2024-02-29T23:59:59"};
  const std::vector<std::string> changes{"0", "1", "2", "3", "6", "9",
                                         "-", ":", "T", " ", "/", "Z"};
  tests::Dice dice(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string cell = dice.pick(shapes);
    for (std::size_t i = dice.below(4); i > 0; --i) {
      cell.replace(dice.below(cell.size()), dice.below(2), dice.pick(changes));
    }
    CAPTURE(cell);
    const ingest::DateReading one = read_date(cell);
    const ingest::DateReading other = read_date(' ' + cell);
    CHECK(one.kind == other.kind);
    CHECK(one.stamps == other.stamps);
    CHECK(one.needs_order == other.needs_order);
    CHECK(one.whole_month == other.whole_month);
  }
}
