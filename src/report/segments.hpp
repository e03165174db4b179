// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/report/report.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace npslice::report {

/// A segment of a table and what was counted of it, both of which live as long as the findings.
struct Segment {
  std::string_view joined_key; ///< as a dictionary has it
  const engine::SegmentTally* tally = nullptr;
  std::size_t dimensions = 0; ///< of the table

  /// Its values; each of them is the word for the rest in the segment of small ones.
  [[nodiscard]] SegmentKey key() const;
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
