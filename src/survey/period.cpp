// SPDX-License-Identifier: MIT
#include <npslice/survey/period.hpp>

#include <fmt/format.h>

namespace npslice::survey {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 5> length_names{"day", "week", "month", "quarter", "year"};

/// 1 January 1970 was a Thursday: three days after the Monday that starts week number 0.
constexpr int epoch_weekday = 3;

int day_number(Day day) { return static_cast<int>(day.time_since_epoch().count()); }

int floor_divide(int value, int divisor) {
  return value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor);
}

Day start_of_month(int month_number) {
  const int year = floor_divide(month_number, 12);
  const auto month = static_cast<unsigned>(month_number - year * 12 + 1);
  return Day{
      year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{1}}};
}

} // namespace

std::string_view name_of(PeriodLength length) {
  return length_names[static_cast<std::size_t>(length)];
}

std::optional<PeriodLength> period_length_named(std::string_view name) {
  for (const PeriodLength length : all_period_lengths) {
    if (name == name_of(length)) return length;
  }
  return std::nullopt;
}

Period period_of(Day day, PeriodLength length) {
  if (length == PeriodLength::day) return {length, day_number(day)};
  if (length == PeriodLength::week) {
    return {length, floor_divide(day_number(day) + epoch_weekday, 7)};
  }
  const year_month_day date{day};
  const int month_number = static_cast<int>(date.year()) * 12 +
                           static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  if (length == PeriodLength::month) return {length, month_number};
  if (length == PeriodLength::quarter) return {length, floor_divide(month_number, 3)};
  return {length, static_cast<int>(date.year())};
}

Day first_day(Period period) {
  switch (period.length) {
  case PeriodLength::day:
    return Day{days{period.number}};
  case PeriodLength::week:
    return Day{days{period.number * 7 - epoch_weekday}};
  case PeriodLength::month:
    return start_of_month(period.number);
  case PeriodLength::quarter:
    return start_of_month(period.number * 3);
  case PeriodLength::year:
    return start_of_month(period.number * 12);
  }
  return {};
}

Day last_day(Period period) { return first_day({period.length, period.number + 1}) - days{1}; }

std::string label_of(Period period) {
  const Day start = first_day(period);
  const year_month_day date{start};
  const int year = static_cast<int>(date.year());
  const auto month = static_cast<unsigned>(date.month());
  switch (period.length) {
  case PeriodLength::day:
    return iso_text(start);
  case PeriodLength::week: {
    const int iso_year = static_cast<int>(year_month_day{start + days{3}}.year());
    const Day fourth_of_january =
        Day{year_month_day{std::chrono::year{iso_year}, std::chrono::January, std::chrono::day{4}}};
    const int first_week = period_of(fourth_of_january, PeriodLength::week).number;
    return fmt::format("{:04}-W{:02}", iso_year, period.number - first_week + 1);
  }
  case PeriodLength::month:
    return fmt::format("{:04}-{:02}", year, month);
  case PeriodLength::quarter:
    return fmt::format("{:04}-Q{}", year, (month - 1) / 3 + 1);
  case PeriodLength::year:
    return fmt::format("{:04}", year);
  }
  return {};
}

} // namespace npslice::survey
