// SPDX-License-Identifier: MIT
#include <npslice/survey/period.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <chrono>
#include <ctime>
#include <string>
#include <vector>

using namespace npslice::survey;
using std::chrono::days;

namespace {

struct Known {
  int year, month, day;
  PeriodLength length;
  std::string label;
  std::string first;
  std::string last;
};

/// The ISO week of a day as the C library has it: an independent implementation.
std::string iso_week(Day day) {
  const std::time_t seconds = day.time_since_epoch().count() * std::time_t{86400};
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::array<char, 16> text{};
  std::strftime(text.data(), text.size(), "%G-W%V", &parts);
  return text.data();
}

const Day first_of_all = *make_day(1900, 1, 1);
const Day last_of_all = *make_day(2199, 12, 31);

} // namespace

TEST_CASE("each day falls into the periods that the calendar on the wall shows") {
  using enum PeriodLength;
  const std::vector<Known> cases{
      {2026, 1, 31, PeriodLength::day, "2026-01-31", "2026-01-31", "2026-01-31"},
      {2026, 1, 1, week, "2026-W01", "2025-12-29", "2026-01-04"},
      {2026, 1, 31, week, "2026-W05", "2026-01-26", "2026-02-01"},
      {2027, 1, 1, week, "2026-W53", "2026-12-28", "2027-01-03"},
      {2024, 12, 30, week, "2025-W01", "2024-12-30", "2025-01-05"},
      {2021, 1, 3, week, "2020-W53", "2020-12-28", "2021-01-03"},
      {2021, 1, 4, week, "2021-W01", "2021-01-04", "2021-01-10"},
      {2023, 1, 1, week, "2022-W52", "2022-12-26", "2023-01-01"},
      {2016, 1, 3, week, "2015-W53", "2015-12-28", "2016-01-03"},
      {2008, 12, 29, week, "2009-W01", "2008-12-29", "2009-01-04"},
      {2010, 1, 3, week, "2009-W53", "2009-12-28", "2010-01-03"},
      {1970, 1, 1, week, "1970-W01", "1969-12-29", "1970-01-04"},
      {1900, 1, 1, week, "1900-W01", "1900-01-01", "1900-01-07"},
      {2024, 2, 29, month, "2024-02", "2024-02-01", "2024-02-29"},
      {2026, 2, 1, month, "2026-02", "2026-02-01", "2026-02-28"},
      {2026, 12, 31, month, "2026-12", "2026-12-01", "2026-12-31"},
      {1900, 2, 1, month, "1900-02", "1900-02-01", "1900-02-28"},
      {2026, 3, 31, quarter, "2026-Q1", "2026-01-01", "2026-03-31"},
      {2026, 4, 1, quarter, "2026-Q2", "2026-04-01", "2026-06-30"},
      {2026, 9, 30, quarter, "2026-Q3", "2026-07-01", "2026-09-30"},
      {2026, 12, 31, quarter, "2026-Q4", "2026-10-01", "2026-12-31"},
      {2026, 7, 14, year, "2026", "2026-01-01", "2026-12-31"},
      {2199, 12, 31, year, "2199", "2199-01-01", "2199-12-31"},
  };
  for (const Known& known : cases) {
    CAPTURE(known.label);
    const Period period = period_of(*make_day(known.year, known.month, known.day), known.length);
    CHECK(label_of(period) == known.label);
    CHECK(iso_text(first_day(period)) == known.first);
    CHECK(iso_text(last_day(period)) == known.last);
  }
}

TEST_CASE("the week of every day from 1900 to 2199 is the one that the C library knows") {
  std::vector<std::string> wrong;
  for (Day day = first_of_all; day <= last_of_all; day += days{1}) {
    if (label_of(period_of(day, PeriodLength::week)) != iso_week(day))
      wrong.push_back(iso_text(day));
  }
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE(
    "every day from 1900 to 2199 lies in its period, and the next day in it or the next one") {
  for (const PeriodLength length : all_period_lengths) {
    std::size_t wrong = 0;
    std::string label = label_of(period_of(first_of_all, length));
    for (Day day = first_of_all; day <= last_of_all; day += days{1}) {
      const Period period = period_of(day, length);
      const Period next = period_of(day + days{1}, length);
      const bool inside = first_day(period) <= day && day <= last_day(period);
      const bool stays = period_of(first_day(period), length) == period &&
                         period_of(last_day(period), length) == period;
      const bool adjoins = next.number == period.number
                               ? day < last_day(period)
                               : next.number == period.number + 1 && day == last_day(period) &&
                                     first_day(next) == day + days{1};
      const std::string next_label = label_of(next);
      const bool sorted = next.number == period.number ? next_label == label : label < next_label;
      label = next_label;
      wrong += inside && stays && adjoins && sorted ? 0U : 1U;
    }
    CAPTURE(name_of(length));
    CHECK(wrong == 0);
  }
}

TEST_CASE("periods of one length compare as their numbers") {
  const Period january = period_of(*make_day(2026, 1, 31), PeriodLength::month);
  const Period february = period_of(*make_day(2026, 2, 1), PeriodLength::month);
  CHECK((january < february));
  CHECK(february.number - january.number == 1);
  CHECK(period_of(*make_day(2025, 1, 5), PeriodLength::month).number == january.number - 12);
}

TEST_CASE("a period length is found by its name and by nothing else") {
  std::vector<std::string_view> names;
  for (const PeriodLength length : all_period_lengths) {
    names.push_back(name_of(length));
    CHECK(period_length_named(name_of(length)) == length);
  }
  CHECK(names == std::vector<std::string_view>{"day", "week", "month", "quarter", "year"});
  for (const std::string_view name : {"", "days", "Month", "weeks", "decade", " day"}) {
    CAPTURE(name);
    CHECK_FALSE(period_length_named(name));
  }
}
