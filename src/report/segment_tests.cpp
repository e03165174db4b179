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
    const auto sample =
        stats::effective_sample(measured(row.figures.counts, rules.interval.measure),
                                rules.populations.of(table.dimensions, row.key));
    if (sample) estimates.push_back(stats::estimate_of(*sample, rules.interval));
  }
  return stats::heterogeneity(estimates);
}

} // namespace

/// What is known of a segment goes into its row at once: a table may have a million.
void test_segments(ScoreTable& table, const stats::CategoryCounts& all, const FigureRules& rules) {
  const stats::Measure measure = rules.interval.measure;
  std::vector<double> p_values;
  for (ScoreRow& row : table.rows) {
    if (row.figures.suppressed) continue;
    const auto sides = stats::beside_the_rest(
        measured(row.figures.counts, measure), measured(all, measure),
        rules.populations.of(table.dimensions, row.key), rules.populations.whole);
    if (!sides) continue;
    row.against_rest = stats::test_segment(*sides, rules.interval);
    row.detectable = stats::detectable_change(sides->rest, sides->segment,
                                              {rules.interval, rules.power_percent, {}});
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
  table.heterogeneity = heterogeneity_of(table, rules);
}

} // namespace npslice::report
