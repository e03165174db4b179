// SPDX-License-Identifier: MIT
#include "support/dice.hpp"
#include "support/shown_stamp.hpp"

#include <npslice/ingest/date_text.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

using namespace npslice;
using ingest::DateForm;
using ingest::read_date;
using tests::shown;
using Kind = ingest::DateReading::Kind;

TEST_CASE("numbers are dates in the form of their column", "[ingest]") {
  struct Row {
    DateForm form;
    std::string_view cell;
    std::string_view stamp;
  };
  const auto row = GENERATE(values<Row>({
      {DateForm::unix_seconds, "1718446272", "2024-06-15 10:11:12"},
      {DateForm::unix_seconds, " 1718446272 ", "2024-06-15 10:11:12"},
      {DateForm::unix_seconds, "1718446272.987", "2024-06-15 10:11:12"},
      {DateForm::unix_seconds, "1718446272,0", "2024-06-15 10:11:12"},
      {DateForm::unix_seconds, "1000000000", "2001-09-09 01:46:40"},
      {DateForm::unix_seconds, "4133980799", "2100-12-31 23:59:59"},
      {DateForm::unix_milliseconds, "1718446272123", "2024-06-15 10:11:12"},
      {DateForm::unix_milliseconds, "1718446272999.0", "2024-06-15 10:11:12"},
      {DateForm::unix_milliseconds, "4133980799999", "2100-12-31 23:59:59"},
      {DateForm::spreadsheet_serial, "45458", "2024-06-15 00:00:00"},
      {DateForm::spreadsheet_serial, "45458.5", "2024-06-15 12:00:00"},
      {DateForm::spreadsheet_serial, "45458,5", "2024-06-15 12:00:00"},
      {DateForm::spreadsheet_serial, "45458.4244444444", "2024-06-15 10:11:12"},
      {DateForm::spreadsheet_serial, "45458.42444444450000000000000000001", "2024-06-15 10:11:12"},
      {DateForm::spreadsheet_serial, "45457.9999999999", "2024-06-15 00:00:00"},
      {DateForm::spreadsheet_serial, "32874", "1990-01-01 00:00:00"},
      {DateForm::spreadsheet_serial, "73415", "2100-12-31 00:00:00"},
      {DateForm::compact_day, "20240615", "2024-06-15 00:00:00"},
      {DateForm::compact_day, "20240615.0", "2024-06-15 00:00:00"},
      {DateForm::compact_day, "20240615 10:11:12", "2024-06-15 10:11:12"},
      {DateForm::compact_day, "20240615T10:11Z", "2024-06-15 10:11:00"},
      {DateForm::compact_day, "20240229", "2024-02-29 00:00:00"},
      {DateForm::compact_month, "202406", "2024-06-01 00:00:00"},
      {DateForm::compact_month, "202406.0", "2024-06-01 00:00:00"},
      {DateForm::compact_month, "199001", "1990-01-01 00:00:00"},
  }));
  CAPTURE(row.cell);
  const auto reading = read_date(row.cell, {row.form, nullptr});
  CHECK(reading.kind == Kind::read);
  CHECK(shown(reading.stamps[0]) == row.stamp);
  CHECK(reading.stamps[0] == reading.stamps[1]);
  CHECK_FALSE(reading.needs_order);
  CHECK(reading.whole_month == (row.form == DateForm::compact_month));
  SECTION("and in no other") {
    CHECK(read_date(row.cell).kind == Kind::unreadable);
    for (const DateForm other : ingest::numeric_date_forms) {
      if (other != row.form) CHECK(read_date(row.cell, {other, nullptr}).kind == Kind::unreadable);
    }
  }
}

TEST_CASE("numbers that are no date of any form are unreadable", "[ingest]") {
  const std::string cell = GENERATE(
      // beyond 1990 to 2100
      "0999999999", "0631151999", "4133980800", "9999999999", "4133980800000", "9999999999999",
      "32873", "73416", "99999", "00001", "19891231", "21010101", "198912", "210101", "18991231",
      // no such day
      "20240230", "20230229", "20241301", "20240600", "20240632", "202413", "202400", "99999999",
      // wrong lengths
      "0", "1", "2024", "171844627", "17184462720", "171844627212", "17184462721234",
      "9999999999999999", "123456789012345678901234567890", "4545", "454580", "2024061", "20240",
      // no plain numbers
      "-1718446272", "+1718446272", "1718446272.", "1718446272.5x", "1,718,446,272", "1.718E+09",
      "1718446272 UTC", "45458.5.5", "45458.-5", ".45458", "0x66AD", "45458,", "20240615.5",
      "202406.5", "20240615 10", "20240615x", "202406 10:11", "45458 10:11", "yes", "15/06/2024",
      "\xEF\xBC\x94\xEF\xBC\x95\xEF\xBC\x94\xEF\xBC\x95\xEF\xBC\x98");
  CAPTURE(cell);
  for (const DateForm form : ingest::numeric_date_forms) {
    CHECK(read_date(cell, {form, nullptr}).kind == Kind::unreadable);
  }
}

TEST_CASE("a missing number is blank in every form", "[ingest]") {
  for (const DateForm form : ingest::numeric_date_forms) {
    CHECK(read_date("", {form, nullptr}).kind == Kind::blank);
    CHECK(read_date(" NA ", {form, nullptr}).kind == Kind::blank);
  }
}

TEST_CASE("every day is read back from each form of numbers", "[ingest]") {
  const survey::Day zero = *survey::make_day(1900, 1, 1) - std::chrono::days{2};
  const survey::Day last = *survey::make_day(2100, 12, 31);
  const survey::Day turn = *survey::make_day(2001, 9, 10); // from here on seconds have ten digits
  for (survey::Day day = *survey::make_day(1990, 1, 1); day <= last; day += std::chrono::days{1}) {
    const auto reads = [&](DateForm form, const std::string& cell, survey::Day wanted) {
      const auto reading = read_date(cell, {form, nullptr});
      if (reading.stamps[0] != survey::Stamp{wanted}) FAIL(cell << ' ' << survey::iso_text(day));
    };
    const std::string iso = survey::iso_text(day);
    const std::string month = iso.substr(0, 4) + iso.substr(5, 2);
    const std::string seconds = std::to_string(survey::Stamp{day}.time_since_epoch().count());
    reads(DateForm::compact_day, month + iso.substr(8), day);
    reads(DateForm::compact_month, month,
          *survey::make_day(std::stoi(iso), std::stoi(iso.substr(5)), 1));
    reads(DateForm::spreadsheet_serial, std::to_string((day - zero).count()), day);
    if (day < turn) continue;
    reads(DateForm::unix_seconds, seconds, day);
    reads(DateForm::unix_milliseconds, seconds + "000", day);
  }
  SUCCEED();
}

TEST_CASE("no number of any length is a date in two forms", "[ingest]") {
  tests::Dice dice(71);
  for (int i = 0; i < 20000; ++i) {
    std::string cell;
    const std::size_t length = 1 + dice.below(16);
    for (std::size_t k = 0; k < length; ++k) {
      cell += static_cast<char>('0' + dice.below(10));
    }
    if (dice.below(4) == 0) cell += '.' + std::to_string(dice.below(1000));
    std::size_t read = read_date(cell).kind == Kind::read ? 1 : 0;
    for (const DateForm form : ingest::numeric_date_forms) {
      if (read_date(cell, {form, nullptr}).kind == Kind::read) ++read;
    }
    if (read > 1) FAIL(cell);
  }
  SUCCEED();
}
