// SPDX-License-Identifier: MIT
#include "segment_tests.hpp"

#include <npslice/stats/sample_size.hpp>

#include <optional>
#include <vector>

namespace npslice::report {
namespace {

std::optional<stats::ChiSquaredTest> heterogeneity_of(const ScoreTable& table,
                                                      const FigureRules& rules) {
  if (table.overlapping) return std::nullopt; // their answers are not independent
  std::vector<stats::Estimate> estimates;
  for (const ScoreRow& row : table.rows) {
    const auto sample = stats::effective_sample(row.figures.counts,
                                                rules.populations.of(table.dimensions, row.key));
    if (sample) estimates.push_back(stats::net_estimate(*sample, rules.interval.method));
  }
  return stats::heterogeneity(estimates);
}

} // namespace

void test_segments(ScoreTable& table, const stats::CategoryCounts& all, const FigureRules& rules) {
  std::vector<std::optional<stats::SegmentAndRest>> sides;
  for (const ScoreRow& row : table.rows) {
    sides.push_back(row.figures.suppressed
                        ? std::nullopt
                        : stats::beside_the_rest(row.figures.counts, all,
                                                 rules.populations.of(table.dimensions, row.key),
                                                 rules.populations.whole));
  }
  // Two segments that are the whole are one comparison, seen from both ends.
  const bool one_test = table.rows.size() == 2 && !table.overlapping;
  const auto tests = stats::test_segments(sides, rules.interval,
                                          one_test ? stats::Correction::none : rules.correction);
  for (std::size_t i = 0; i < tests.size(); ++i) {
    if (!tests[i]) continue;
    ++table.tested;
    table.rows[i].against_rest = tests[i];
    table.rows[i].detectable = stats::detectable_change(sides[i]->rest, sides[i]->segment,
                                                        {rules.interval, rules.power_percent, {}});
  }
  table.heterogeneity = heterogeneity_of(table, rules);
}

} // namespace npslice::report
