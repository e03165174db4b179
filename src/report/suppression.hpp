// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/tables.hpp>

#include <cstdint>
#include <vector>

namespace npslice::report {

/// Which of the segments with these numbers of responses are withheld: those with fewer than
/// `least`, but at least one. Where a single one is, and the segments sum to a total that is shown,
/// it could be computed from the others: then the smallest of them goes with it (complementary
/// suppression). Ties go to the first.
std::vector<bool> withheld(const std::vector<std::uint64_t>& bases, std::uint64_t least,
                           bool sum_is_shown);

/// The figures of a group whose figures are withheld: nothing but its number of responses.
Figures withheld_figures(const Figures& figures);

/// Withholds the periods of a trend that are too small, so that none can be computed from the other
/// periods of its segment, nor from the other segments of its period.
void suppress(TrendTable& table, std::uint64_t least);

/// Withholds comments of segments with fewer than `least_comments` responses, and counts and
/// comments of those whose figures are withheld. `segments` are all of the table, in any order.
void suppress(VerbatimTable& table, const ScoreTable& segments, std::uint64_t least_comments);

} // namespace npslice::report
