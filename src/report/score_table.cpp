// SPDX-License-Identifier: MIT
#include "segments.hpp"

#include <npslice/report/report.hpp>

#include <utility>

namespace npslice::report {
namespace {

ScoreRow total_of(const engine::Findings& findings) {
  return {{}, true, figures_of(whole_survey(findings).counts)};
}

} // namespace

ScoreTable headline_of(const engine::Findings& findings) {
  return {{}, {}, total_of(findings), {}};
}

ScoreTable score_table(const engine::Findings& findings, std::size_t table, SegmentOrder order) {
  ScoreTable scores;
  scores.dimensions = findings.columns.segments[table];
  scores.labels = findings.columns.segment_labels[table];
  scores.total = total_of(findings);
  for (Segment& segment : segments_of(findings, table, order)) {
    scores.rows.push_back({std::move(segment.key), false, figures_of(segment.tally->counts)});
  }
  return scores;
}

} // namespace npslice::report
