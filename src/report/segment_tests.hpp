// SPDX-License-Identifier: MIT
#pragma once

#include "segments.hpp"

#include <npslice/report/tables.hpp>

namespace npslice::report {

/// Tests each segment that is not withheld against all other responses, of which there are `all`
/// with the segment, and the segments for differing at all, unless they overlap.
void test_segments(ScoreTable& table, const std::vector<Segment>& segments,
                   const engine::Findings& findings, const FigureRules& rules);

} // namespace npslice::report
