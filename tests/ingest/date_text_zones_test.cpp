// SPDX-License-Identifier: MIT
#include "support/shown_stamp.hpp"

#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/time_zone.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using ingest::DateForm;
using ingest::DateReading;
using ingest::read_date;
using ingest::TimeZone;
using tests::shown;

namespace {

std::string shown_in(const std::string& zone, std::string_view cell,
                     DateForm form = DateForm::calendar) {
  const TimeZone named = TimeZone::named(zone);
  return shown(read_date(cell, {form, &named}).stamps[0]);
}

} // namespace

TEST_CASE("a date that tells its zone is shown in the wanted one", "[ingest]") {
  struct Row {
    std::string_view cell;
    std::string_view in_paris;
  };
  const auto row = GENERATE(values<Row>({
      {"2024-06-15T10:11:12Z", "2024-06-15 12:11:12"},
      {"2024-01-15T10:11:12Z", "2024-01-15 11:11:12"},
      {"2024-06-30 23:30:00 UTC", "2024-07-01 01:30:00"},
      {"2024-06-30T23:30:00+00:00", "2024-07-01 01:30:00"},
      {"2024-07-01T00:30:00+09:00", "2024-06-30 17:30:00"},
      {"2024-06-15 10:11:12 +0530", "2024-06-15 06:41:12"},
      {"2024-06-15 10:11:12 -0330", "2024-06-15 15:41:12"},
      {"2024-06-15 10:11:12 GMT-7", "2024-06-15 19:11:12"},
      {"2024-06-15 10:11:12 UTC\xE2\x88\x92"
       "7",
       "2024-06-15 19:11:12"},
      {"Sat, 15 Jun 2024 10:11:12 +0200", "2024-06-15 10:11:12"},
      {"Sat Jun 15 2024 10:11:12 GMT+0200 (CEST)", "2024-06-15 10:11:12"},
      {"2022/06/22 11:07:29 AM AST", "2022-06-22 17:07:29"},
      {"2024-06-15 10:11 EST", "2024-06-15 17:11:00"},
      {"2024-06-15 10:11 EDT", "2024-06-15 16:11:00"},
      {"2024-06-15 10:11 cst", "2024-06-15 18:11:00"},
      {"2024-06-15 10:11 CDT", "2024-06-15 17:11:00"},
      {"2024-06-15 10:11 MST", "2024-06-15 19:11:00"},
      {"2024-06-15 10:11 PST", "2024-06-15 20:11:00"},
      {"2024-06-15 10:11 PDT", "2024-06-15 19:11:00"},
      {"2024-06-15 10:11 AKST", "2024-06-15 21:11:00"},
      {"2024-06-15 10:11 HST", "2024-06-15 22:11:00"},
      {"2024-06-15 10:11 CET", "2024-06-15 11:11:00"},
      {"2024-06-15 10:11 MESZ", "2024-06-15 10:11:00"},
      {"2024-06-15 10:11 WEST", "2024-06-15 11:11:00"},
      {"2024-06-15 10:11 EEST", "2024-06-15 09:11:00"},
      {"2024-06-15 10:11 BST", "2024-06-15 11:11:00"},
      {"2024-06-15 10:11 AEST", "2024-06-15 02:11:00"},
      {"2024-06-15 10:11 ACST", "2024-06-15 02:41:00"},
  }));
  CAPTURE(row.cell);
  CHECK(shown_in("Europe/Paris", row.cell) == row.in_paris);
}

TEST_CASE("without a wanted zone, and without a zone of its own, a date stays as written",
          "[ingest]") {
  for (const std::string zone : {"", "Z", " +0530", " EST", " IST", " XYZ", " CET+1", " (CEST)"}) {
    CAPTURE(zone);
    CHECK(shown(read_date("2024-06-30 23:30" + zone).stamps[0]) == "2024-06-30 23:30:00");
  }
  // Names that stand for several zones, or for none, are left alone even then.
  for (const std::string zone : {"", " IST", " GST", " SST", " XYZ", " Uhr", " CET+1", " (CEST)"}) {
    CAPTURE(zone);
    CHECK(shown_in("Asia/Tokyo", "2024-06-30 23:30" + zone) == "2024-06-30 23:30:00");
  }
  CHECK(shown_in("Asia/Tokyo", "2024-06-30") == "2024-06-30 00:00:00");
}

TEST_CASE("both orders of a date are shown in the wanted zone", "[ingest]") {
  const TimeZone paris = TimeZone::named("Europe/Paris");
  const DateReading reading = read_date("03/01/2024 23:30Z", {DateForm::calendar, &paris});
  CHECK(reading.needs_order);
  CHECK(shown(reading.stamps[0]) == "2024-01-04 00:30:00");
  CHECK(shown(reading.stamps[1]) == "2024-03-02 00:30:00");
}

TEST_CASE("unix times are moments, other numbers are not", "[ingest]") {
  CHECK(shown_in("Europe/Paris", "1719790200", DateForm::unix_seconds) == "2024-07-01 01:30:00");
  CHECK(shown_in("Europe/Paris", "1719790200000", DateForm::unix_milliseconds) ==
        "2024-07-01 01:30:00");
  CHECK(shown_in("America/New_York", "1719792000", DateForm::unix_seconds) ==
        "2024-06-30 20:00:00");
  CHECK(shown_in("Europe/Paris", "45473.9791666667", DateForm::spreadsheet_serial) ==
        "2024-06-30 23:30:00");
  CHECK(shown_in("Europe/Paris", "20240630", DateForm::compact_day) == "2024-06-30 00:00:00");
  CHECK(shown_in("America/New_York", "202406", DateForm::compact_month) == "2024-06-01 00:00:00");
}

TEST_CASE("clocks go forward and back as the zone's law says", "[ingest]") {
  CHECK(shown_in("Europe/Paris", "2024-03-31T00:59:59Z") == "2024-03-31 01:59:59");
  CHECK(shown_in("Europe/Paris", "2024-03-31T01:00:00Z") == "2024-03-31 03:00:00");
  CHECK(shown_in("Europe/Paris", "2024-10-27T00:59:59Z") == "2024-10-27 02:59:59");
  CHECK(shown_in("Europe/Paris", "2024-10-27T01:00:00Z") == "2024-10-27 02:00:00");
}
