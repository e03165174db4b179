// SPDX-License-Identifier: MIT
#include "compared_sides.hpp"
#include "paired_respondents.hpp"
#include "suppression.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/stats/multiplicity.hpp>
#include <npslice/stats/sample_size.hpp>

#include <fmt/format.h>

#include <utility>

namespace npslice::report {
namespace {

ComparedRow row_of(SegmentKey key, const SideCounts& counts, const FigureRules& rules,
                   stats::Population population) {
  ComparedRow row;
  row.key = std::move(key);
  row.before = figures_of(counts.before, rules.interval, population);
  row.after = figures_of(counts.after, rules.interval, population);
  if (!row.before.net_share || !row.after.net_share) return row;
  row.change = *row.after.net_share - *row.before.net_share;
  row.test = change_test(counts.before, counts.after, rules, population);
  if (row.test) row.corrected_p = row.test->change.p;
  return row;
}

void correct(std::vector<ComparedRow>& rows, const FigureRules& rules) {
  std::vector<double> p_values;
  for (const ComparedRow& row : rows) {
    if (row.test) p_values.push_back(row.test->change.p);
  }
  const auto corrected = stats::corrected_p(p_values, rules.correction);
  std::size_t next = 0;
  for (ComparedRow& row : rows) {
    if (!row.test) continue;
    row.corrected_p = corrected[next++];
    row.test->significant = stats::is_significant(row.corrected_p, rules.interval);
  }
}

void withhold(ComparedRow& row, bool before, bool after) {
  if (before) row.before = withheld_figures(row.before);
  if (after) row.after = withheld_figures(row.after);
  if (!before && !after) return;
  row.change.reset();
  row.test.reset();
}

/// Withholds small segments; true when there were any.
bool suppress(ComparedTable& table, std::uint64_t least) {
  std::vector<std::uint64_t> before;
  std::vector<std::uint64_t> after;
  for (const ComparedRow& row : table.rows) {
    before.push_back(row.before.responses());
    after.push_back(row.after.responses());
  }
  const auto small = [&](const Figures& figures) {
    return figures.responses() > 0 && figures.responses() < least;
  };
  const bool total_before = small(table.total.before);
  const bool total_after = small(table.total.after);
  const auto hidden_before = withheld(before, least, !table.overlapping && !total_before);
  const auto hidden_after = withheld(after, least, !table.overlapping && !total_after);
  bool any = total_before || total_after;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    withhold(table.rows[i], hidden_before[i], hidden_after[i]);
    any = any || hidden_before[i] || hidden_after[i];
  }
  withhold(table.total, total_before, total_after);
  return any;
}

/// Parts of mix and rate tell what is withheld, so that there are none where anything is.
void split(ComparedTable& table, const SidesOfTable& sides, stats::Measure measure) {
  std::vector<stats::SegmentPair> pairs;
  for (const SegmentKey& key : sides.keys) {
    const SideCounts& counts = sides.counts.at(key);
    pairs.push_back({counts.before.segment_mass(measure), counts.after.segment_mass(measure)});
  }
  table.split = stats::decompose(pairs);
  if (!table.split) return;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    table.rows[i].part = table.split->parts[i];
  }
}

ComparedTable total_alone(const Sides& sides, const FigureRules& rules) {
  ComparedTable table;
  table.weighed = sides.weighed();
  table.total = row_of({}, sides.whole(), rules, rules.populations.whole);
  table.total.is_total = true;
  suppress(table, rules.least_base);
  return table;
}

ComparedTable table_of(const SidesOfTable& sides, const FigureRules& rules) {
  ComparedTable table;
  table.dimensions = sides.dimensions;
  table.labels = sides.labels;
  table.overlapping = sides.overlapping;
  table.weighed = sides.weighed;
  table.total = row_of({}, sides.whole, rules, rules.populations.whole);
  table.total.is_total = true;
  for (const SegmentKey& key : sides.keys) {
    table.rows.push_back(
        row_of(key, sides.counts.at(key), rules, rules.populations.of(sides.dimensions, key)));
  }
  const bool withheld_any = suppress(table, rules.least_base);
  correct(table.rows, rules);
  if (!sides.overlapping && !withheld_any) split(table, sides, rules.interval.measure);
  return table;
}

void require_responses(const std::string& side, const Answers& counts) {
  if (counts.responses() > 0) return;
  throw base::UsageError(fmt::format("{} has no response with a score to compare", side));
}

} // namespace

Comparison compare(const std::vector<engine::Findings>& findings,
                   const std::vector<engine::ReadSettings>& settings,
                   const engine::Questions& questions, const ReportSettings& wanted,
                   const ComparisonRequest& request) {
  using Where = ComparisonRequest::Sides;
  Comparison comparison;
  comparison.before = request.before;
  comparison.after = request.after;
  const Sides sides(findings, questions, request, wanted.order);
  require_responses(request.before, sides.whole().before);
  require_responses(request.after, sides.whole().after);
  const FigureRules& rules = wanted.figures;
  const std::size_t first = request.sides == Where::values ? 1 : 0;
  const std::size_t last = findings.front().columns.segments.size() - (request.paired ? 1 : 0);
  for (std::size_t table = first; table < last; ++table) {
    comparison.tables.push_back(table_of(sides.table(table), rules));
  }
  if (comparison.tables.empty()) comparison.tables.push_back(total_alone(sides, rules));
  if (request.paired) {
    comparison.paired = pair(sides.table(last), rules);
  }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    Foot foot = foot_of(findings[i], settings[i], questions);
    take_rules(rules, foot);
    comparison.feet.push_back(std::move(foot));
  }
  return comparison;
}

} // namespace npslice::report
