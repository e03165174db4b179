// SPDX-License-Identifier: MIT
#include "segment_tests.hpp"

#include "answers.hpp"

#include <npslice/stats/sample_size.hpp>

#include <optional>
#include <vector>

namespace npslice::report {
namespace {

std::optional<stats::ChiSquaredTest> heterogeneity_of(const ScoreTable& table,
                                                      const std::vector<Segment>& segments,
                                                      const engine::Findings& findings,
                                                      const FigureRules& rules) {
  // The answers of segments that overlap or share clusters are not independent.
  if (table.overlapping || findings.columns.cluster) return std::nullopt;
  std::vector<stats::Estimate> estimates;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (table.rows[i].figures.suppressed) continue;
    const auto sample = Answers(*segments[i].tally, findings)
                            .sample(rules.populations.of(table.dimensions, table.rows[i].key),
                                    rules.interval.measure);
    if (sample) estimates.push_back(stats::estimate_of(*sample, rules.interval));
  }
  return stats::heterogeneity(estimates);
}

std::optional<stats::SegmentAndRest> sides_of(const Answers& segment, const Answers& all,
                                              stats::Population of_segment,
                                              stats::Population of_all, stats::Measure measure) {
  const Answers rest = all.without(segment);
  stats::Population of_rest;
  if (of_segment && of_all) {
    if (*of_segment > *of_all) return std::nullopt;
    of_rest = *of_all - *of_segment;
  }
  const auto inside = segment.sample(of_segment, measure);
  const auto outside = rest.sample(of_rest, measure);
  if (!inside || !outside) return std::nullopt;
  return stats::SegmentAndRest{*inside, *outside, segment.mass() / (segment.mass() + rest.mass()),
                               Answers::correlation(rest, segment)};
}

} // namespace

/// What is known of a segment goes into its row at once: a table may have a million.
void test_segments(ScoreTable& table, const std::vector<Segment>& segments,
                   const engine::Findings& findings, const FigureRules& rules) {
  const Answers all(whole_survey(findings), findings);
  std::vector<double> p_values;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    ScoreRow& row = table.rows[i];
    if (row.figures.suppressed) continue;
    const auto sides = sides_of(Answers(*segments[i].tally, findings), all,
                                rules.populations.of(table.dimensions, row.key),
                                rules.populations.whole, rules.interval.measure);
    if (!sides) continue;
    row.against_rest = stats::test_segment(*sides, rules.interval);
    row.detectable = detectable_change(sides->rest, sides->segment, rules, sides->correlation);
    p_values.push_back(row.against_rest->from_rest.p);
  }
  table.tested = p_values.size();
  // Two segments that are the whole are one comparison, seen from both ends.
  const bool one_test = table.rows.size() == 2 && !table.overlapping;
  const std::vector<double> corrected =
      stats::corrected_p(p_values, one_test ? stats::Correction::none : rules.correction);
  auto next = corrected.begin();
  for (ScoreRow& row : table.rows) {
    if (!row.against_rest) continue;
    row.against_rest->corrected_p = *next++;
    row.against_rest->significant =
        stats::is_significant(row.against_rest->corrected_p, rules.interval);
  }
  table.heterogeneity = heterogeneity_of(table, segments, findings, rules);
}

} // namespace npslice::report
