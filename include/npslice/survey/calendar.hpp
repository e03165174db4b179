// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
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

/// The day with these numbers, or nothing when the calendar has none or the year lies outside
/// 1900…2199: a survey was not answered then, the cell holds a typing error.
std::optional<Day> make_day(int year, int month, int day);

/// `2026-01-31`.
std::string iso_text(Day day);

} // namespace npslice::survey
