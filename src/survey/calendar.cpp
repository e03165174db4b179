// SPDX-License-Identifier: MIT
#include <npslice/survey/calendar.hpp>

#include <fmt/format.h>

namespace npslice::survey {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

} // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::string iso_text(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace npslice::survey
