// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

#include <optional>

namespace npslice::report {

/// What is odd about the days on which the responses were given: they span more than 20 years, or
/// the first or last is one that stands for no date in many programs, or some lie five years or
/// more before or after all others, where those are one in twenty at most. Nothing for other dates.
std::optional<DateSpread> odd_spread_of(const engine::DateCoverage& coverage);

} // namespace npslice::report
