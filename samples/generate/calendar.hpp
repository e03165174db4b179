// SPDX-License-Identifier: MIT
#pragma once

#include "random.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace samples {

/// A wall-clock moment without a zone.
using Moment = std::chrono::sys_seconds;

/// How many answers arrive on Monday … Sunday, relative to each other.
using WeekRhythm = std::array<unsigned, 7>;

/// Midnight at the start of a day.
Moment day(int year, unsigned month, unsigned day_of_month);

/// `count` moments from `first` on over `days` days, oldest first, in the rhythm of a week;
/// hours follow an office day, or a shop's when `evenings` is set.
std::vector<Moment> arrivals(Random& random, Moment first, int days, std::size_t count,
                             const WeekRhythm& rhythm, bool evenings);

/// A number with leading zeros up to `width` digits.
std::string padded(long long number, std::size_t width);

/// `2026-03-09`
std::string iso_date(Moment moment);

/// `2026-03-09 14:05:33`
std::string iso_date_time(Moment moment);

/// `2026-03-09T14:05:33+01:00`, with +02:00 from 29 March 2026, 02:00 on (central European time).
std::string zoned_date_time(Moment moment);

/// `09/03/2026`
std::string slashed_day_first(Moment moment);

/// `09/03/2026 14:05`
std::string french_date_time(Moment moment);

/// `3/9/2026`
std::string american_date(Moment moment);

} // namespace samples
