// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace npslice::survey {

/// A calendar day of the proleptic Gregorian calendar.
using Day = std::chrono::sys_days;

/// A day and a time of day as a clock on the wall shows it: as written in the export, or in the one
/// zone that the user wants.
using Stamp = std::chrono::sys_seconds;

/// The day that a stamp falls on.
inline Day day_of(Stamp stamp) { return std::chrono::floor<std::chrono::days>(stamp); }

/// The years in which a survey may have been answered.
inline constexpr int first_year = 1900;
inline constexpr int last_year = 2199;
inline constexpr int months_of_year = 12;

/// A month of the calendar.
struct Month {
  std::int32_t first_day = 0; ///< since 1970
  std::int32_t days = 0;      ///< that it has
};

/// All months that a date may lie in, in a table: asked for every row of a survey.
using Months =
    std::array<Month, std::size_t{last_year - first_year + 1} * std::size_t{months_of_year}>;
extern const Months months;

/// The day with these numbers, or nothing when the calendar has none or the year lies outside
/// 1900…2199: a survey was not answered then, the cell holds a typing error.
inline std::optional<Day> make_day(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || month > months_of_year) {
    return std::nullopt;
  }
  const Month& found =
      months[static_cast<std::size_t>((year - first_year) * months_of_year + month - 1)];
  if (day < 1 || day > found.days) return std::nullopt;
  return Day{std::chrono::days{found.first_day + day - 1}};
}

/// `2026-01-31`.
std::string iso_text(Day day);

} // namespace npslice::survey
