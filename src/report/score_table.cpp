// SPDX-License-Identifier: MIT
#include "answers.hpp"
#include "segment_tests.hpp"
#include "segments.hpp"
#include "suppression.hpp"

#include <npslice/report/report.hpp>

#include <utility>
#include <vector>

namespace npslice::report {
namespace {

ScoreRow total_of(const engine::Findings& findings, const FigureRules& rules) {
  return {{},
          true,
          figures_of(Answers(whole_survey(findings), findings), rules.interval,
                     rules.populations.whole)};
}

} // namespace

ScoreTable headline_of(const engine::Findings& findings, const FigureRules& rules) {
  ScoreTable headline{{}, {}, total_of(findings, rules), {}};
  headline.weighed = whole_survey(findings).weights != nullptr;
  headline.metric = rules.metric;
  suppress(headline, rules.least_base);
  return headline;
}

ScoreTable score_table(const engine::Findings& findings, std::size_t table, SegmentOrder order,
                       const FigureRules& rules) {
  ScoreTable scores;
  scores.dimensions = findings.columns.segments[table];
  scores.labels = findings.columns.segment_labels[table];
  scores.total = total_of(findings, rules);
  scores.metric = rules.metric;
  std::vector<Segment> segments = segments_of(findings, table, order);
  scores.rows.reserve(segments.size());
  for (Segment& segment : segments) {
    const auto population = rules.populations.of(scores.dimensions, segment.key);
    scores.rows.push_back(
        {std::move(segment.key), false,
         figures_of(Answers(*segment.tally, findings), rules.interval, population)});
  }
  scores.overlapping = overlap(findings, table);
  scores.weighed = whole_survey(findings).weights != nullptr;
  suppress(scores, rules.least_base);
  test_segments(scores, segments, findings, rules);
  return scores;
}

} // namespace npslice::report
