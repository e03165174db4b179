// SPDX-License-Identifier: MIT
#include <npslice/survey/calendar.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <climits>
#include <string>
#include <vector>

using namespace npslice::survey;

namespace {

struct Numbers {
  int year;
  int month;
  int day;
};

} // namespace

TEST_CASE("a day of the calendar is made from its numbers and written in ISO form") {
  const std::vector<std::pair<Numbers, std::string>> cases{
      {{2026, 1, 31}, "2026-01-31"},  {{2024, 2, 29}, "2024-02-29"},  {{2000, 2, 29}, "2000-02-29"},
      {{1900, 1, 1}, "1900-01-01"},   {{2199, 12, 31}, "2199-12-31"}, {{1970, 1, 1}, "1970-01-01"},
      {{1969, 12, 31}, "1969-12-31"},
  };
  for (const auto& [numbers, text] : cases) {
    CAPTURE(text);
    const auto day = make_day(numbers.year, numbers.month, numbers.day);
    REQUIRE(day);
    CHECK(iso_text(*day) == text);
  }
}

TEST_CASE("numbers that the calendar has no day for are none") {
  const std::vector<Numbers> cases{
      {1900, 2, 29},  {2100, 2, 29},      {2023, 2, 29},      {2024, 2, 30}, {2026, 4, 31},
      {2026, 6, 31},  {2026, 9, 31},      {2026, 11, 31},     {2026, 1, 32}, {2026, 1, 0},
      {2026, 0, 1},   {2026, 13, 1},      {2026, -1, 1},      {2026, 1, -1}, {2026, 1, 257},
      {2026, 257, 1}, {2026, INT_MAX, 1}, {2026, 1, INT_MIN},
  };
  for (const Numbers& numbers : cases) {
    CAPTURE(numbers.year, numbers.month, numbers.day);
    CHECK_FALSE(make_day(numbers.year, numbers.month, numbers.day));
  }
}

TEST_CASE("years outside 1900 to 2199 are typing errors") {
  for (const int year : {1899, 2200, 0, 26, -2026, 20226, INT_MAX, INT_MIN}) {
    CAPTURE(year);
    CHECK_FALSE(make_day(year, 6, 15));
  }
  CHECK(make_day(1900, 6, 15));
  CHECK(make_day(2199, 6, 15));
}

TEST_CASE("each year has 365 days or, by the Gregorian rule, 366") {
  for (int year = 1900; year <= 2199; ++year) {
    int days = 0;
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) {
        days += make_day(year, month, day) ? 1 : 0;
      }
    }
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    CAPTURE(year);
    REQUIRE(days == (leap ? 366 : 365));
  }
}

TEST_CASE("a stamp falls on its own day from midnight to the last second, before 1970 too") {
  using std::chrono::hours;
  using std::chrono::seconds;
  for (const Day day : {*make_day(2026, 3, 29), *make_day(1969, 12, 31), *make_day(1900, 1, 1)}) {
    CAPTURE(iso_text(day));
    CHECK(day_of(Stamp{day}) == day);
    CHECK(day_of(Stamp{day} + hours{12}) == day);
    CHECK(day_of(Stamp{day} + seconds{86399}) == day);
    CHECK(day_of(Stamp{day} - seconds{1}) == day - std::chrono::days{1});
  }
}
