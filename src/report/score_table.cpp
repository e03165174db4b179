// SPDX-License-Identifier: MIT
#include "answers.hpp"
#include "segment_tests.hpp"
#include "segments.hpp"
#include "suppression.hpp"

#include <npslice/report/report.hpp>

#include <cstdint>
#include <utility>
#include <vector>

namespace npslice::report {
namespace {

ScoreRow total_of(const engine::Findings& findings, const FigureRules& rules) {
  Figures figures = figures_of(Answers(whole_survey(findings), findings), rules.interval,
                               rules.populations.whole);
  const bool hidden = withheld({figures.responses()}, rules.least_base, false).front();
  return {{hidden ? withheld_figures(figures) : std::move(figures)}, {}, true};
}

std::vector<bool> withheld_segments(const std::vector<Segment>& segments, std::uint64_t least,
                                    bool sum_is_shown) {
  std::vector<std::uint64_t> bases;
  bases.reserve(segments.size());
  for (const Segment& segment : segments) {
    bases.push_back(segment.tally->counts.responses());
  }
  return withheld(bases, least, sum_is_shown);
}

/// The segments are forgotten before their tests are corrected: there may be a million.
void add_segments(const std::vector<Segment>& segments, std::uint64_t least, bool sum_is_shown,
                  TestedSegments& tested) {
  const std::vector<bool> hidden = withheld_segments(segments, least, sum_is_shown);
  tested.reserve(segments.size());
  for (std::size_t i = 0; i < segments.size(); ++i) {
    tested.add(segments[i], hidden[i]);
  }
}

} // namespace

ScoreTable headline_of(const engine::Findings& findings, const FigureRules& rules) {
  ScoreTable headline;
  headline.total = total_of(findings, rules);
  headline.weighed = whole_survey(findings).weights() != nullptr;
  headline.metric = rules.metric;
  return headline;
}

ScoreTable score_table(const engine::Findings& findings, std::size_t table, SegmentOrder order,
                       const FigureRules& rules) {
  ScoreTable scores;
  scores.dimensions = findings.columns.segments[table];
  scores.labels = findings.columns.segment_labels[table];
  scores.total = total_of(findings, rules);
  scores.metric = rules.metric;
  scores.overlapping = overlap(findings, table);
  scores.weighed = whole_survey(findings).weights() != nullptr;
  TestedSegments tested(findings, rules, scores.dimensions);
  const bool sum_is_shown = !scores.total.figures.suppressed && !scores.overlapping;
  add_segments(segments_of(findings, table, order), rules.least_base, sum_is_shown, tested);
  tested.finish(scores);
  return scores;
}

} // namespace npslice::report
