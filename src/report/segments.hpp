// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/report/report.hpp>

#include <cstddef>
#include <vector>

namespace npslice::report {

/// A segment of a table: its key and what was counted of it, which lives as long as the findings.
struct Segment {
  SegmentKey key;
  const engine::SegmentTally* tally = nullptr;
};

/// The segments of `--by` number `table` that have responses, in order: by name unless asked
/// otherwise, values that are all numbers by their size, a blank value last.
std::vector<Segment> segments_of(const engine::Findings& findings, std::size_t table,
                                 SegmentOrder order);

/// Whether responses count in several segments of `--by` number `table`.
bool overlap(const engine::Findings& findings, std::size_t table);

/// What was counted of the whole survey.
const engine::SegmentTally& whole_survey(const engine::Findings& findings);

} // namespace npslice::report
