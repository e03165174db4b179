// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/time_zone.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace npslice;
using ingest::DateForm;
using ingest::DateReading;
using ingest::DateRules;
using ingest::read_date;

namespace {

/// Reads a cell in every form, and checks that what is read makes sense.
void read_in_every_form(const std::string& cell) {
  static const ingest::TimeZone zone = ingest::TimeZone::named("Asia/Kolkata");
  constexpr std::array forms{DateForm::calendar,          DateForm::unix_seconds,
                             DateForm::unix_milliseconds, DateForm::spreadsheet_serial,
                             DateForm::compact_day,       DateForm::compact_month};
  const survey::Stamp earliest{*survey::make_day(1900, 1, 1) - std::chrono::days{1}};
  const survey::Stamp latest{*survey::make_day(2199, 12, 31) + std::chrono::days{2}};
  for (const DateForm form : forms) {
    const DateReading reading = read_date(cell, DateRules{form, &zone});
    const bool found = reading.stamps[0] || reading.stamps[1];
    if (found != (reading.kind == DateReading::Kind::read)) FAIL(cell);
    for (const auto& stamp : reading.stamps) {
      if (stamp && (*stamp < earliest || *stamp > latest)) FAIL(cell);
    }
    if (reading.needs_order && reading.stamps[0] == reading.stamps[1]) FAIL(cell);
  }
}

/// What dates are made of, and what breaks them.
constexpr std::array<std::string_view, 44> pieces{"2024",
                                                  "24",
                                                  "15",
                                                  "6",
                                                  "06",
                                                  "1718446272",
                                                  "45458",
                                                  "9999999999999999",
                                                  "0",
                                                  "-",
                                                  "/",
                                                  ".",
                                                  ":",
                                                  ",",
                                                  " ",
                                                  "T",
                                                  "Z",
                                                  "+02",
                                                  "+",
                                                  "AM",
                                                  "p. m.",
                                                  "Jun",
                                                  "juin",
                                                  "März",
                                                  "mar",
                                                  "Sat",
                                                  "lundi",
                                                  "de",
                                                  "er",
                                                  "º",
                                                  "à",
                                                  "h",
                                                  "Uhr",
                                                  "CEST",
                                                  "GMT",
                                                  "(",
                                                  ")",
                                                  "\xC2\xA0",
                                                  "\xE2\x80\xAF",
                                                  "\xC3",
                                                  "\xE2\x80",
                                                  "\xF0\x9F\x98\x80",
                                                  "\xCC\x81",
                                                  "\xFF"};

} // namespace

TEST_CASE("no cell made of pieces of dates breaks the reader", "[ingest]") {
  tests::Dice dice(20240615);
  for (int i = 0; i < 30000; ++i) {
    std::string cell;
    const std::size_t length = 1 + dice.below(12);
    for (std::size_t k = 0; k < length; ++k) {
      cell += dice.pick(pieces);
    }
    read_in_every_form(cell);
  }
  SUCCEED();
}

TEST_CASE("no cell of random bytes breaks the reader", "[ingest]") {
  tests::Dice dice(4);
  for (int i = 0; i < 20000; ++i) {
    std::string cell = dice.below(2) == 0 ? "2024-06-" : "15 ";
    const std::size_t length = dice.below(24);
    for (std::size_t k = 0; k < length; ++k) {
      cell += static_cast<char>(1 + dice.below(255));
    }
    read_in_every_form(cell);
  }
  SUCCEED();
}

TEST_CASE("endless cells are unreadable", "[ingest]") {
  constexpr std::size_t ten_megabytes = 10'000'000;
  for (const std::string_view piece : {"9", "a", " 9", "June ", "0", "\xC3\xA9", "(", "+"}) {
    std::string cell;
    while (cell.size() < ten_megabytes) {
      cell += piece;
    }
    CHECK(read_date(cell).kind == DateReading::Kind::unreadable);
    read_in_every_form(cell);
  }
  read_in_every_form("20240615 " + std::string(80, '9'));
  read_in_every_form("45458." + std::string(80, '9'));
  read_in_every_form("9999999999999999");
}
