// SPDX-License-Identifier: MIT
#include "segment_tests.hpp"

#include "suppression.hpp"

#include <npslice/stats/multiplicity.hpp>

#include <utility>

namespace npslice::report {
namespace {

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

std::size_t TestedSegments::Hash::operator()(const Source& source) const {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = source.withheld ? 1 : 0;
  for (const std::uint64_t part : {source.counts.promoters, source.counts.passives,
                                   source.counts.detractors, source.population.value_or(0)}) {
    hash = (hash ^ part) * odd;
    hash ^= hash >> 32U;
  }
  return hash;
}

TestedSegments::TestedSegments(const engine::Findings& findings, const FigureRules& rules,
                               const std::vector<std::string>& dimensions)
    : findings_(findings), rules_(rules), dimensions_(dimensions),
      all_(whole_survey(findings), findings) {}

void TestedSegments::add(const Segment& segment, bool withheld) {
  const SegmentKey key = segment.key();
  const Source source{segment.tally->counts, rules_.populations.of(dimensions_, key), withheld};
  if (segment.tally->weights() != nullptr) {
    rows_.add(key, add_figures(*segment.tally, source));
    return;
  }
  auto known = known_.find(source);
  if (known == known_.end()) {
    known = known_.emplace(source, add_figures(*segment.tally, source)).first;
  }
  rows_.add(key, known->second);
}

std::uint32_t TestedSegments::add_figures(const engine::SegmentTally& tally, const Source& source) {
  const Answers answers(tally, findings_);
  SegmentFigures made{figures_of(answers, rules_.interval, source.population)};
  estimates_.emplace_back();
  if (source.withheld) {
    made.figures = withheld_figures(made.figures);
    return rows_.add_figures(std::move(made));
  }
  const auto sample = answers.sample(source.population, rules_.interval.measure);
  if (sample) estimates_.back() = stats::estimate_of(*sample, rules_.interval);
  const auto sides =
      sides_of(answers, all_, source.population, rules_.populations.whole, rules_.interval.measure);
  if (sides) {
    made.against_rest = stats::test_segment(*sides, rules_.interval);
    made.detectable = detectable_change(sides->rest, sides->segment, rules_, sides->correlation);
  }
  return rows_.add_figures(std::move(made));
}

void TestedSegments::finish(ScoreTable& table) {
  correct(table);
  // The answers of segments that overlap or share clusters are not independent.
  if (!table.overlapping && !findings_.columns.cluster) table.heterogeneity = heterogeneity();
  table.rows = std::move(rows_);
}

void TestedSegments::correct(ScoreTable& table) {
  std::vector<std::uint64_t> rows(rows_.all_figures().size()); // that have each of the figures
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    ++rows[rows_.number_of_figures(i)];
  }
  std::vector<double> p_values;
  std::vector<std::uint64_t> times;
  for (std::size_t number = 0; number < rows.size(); ++number) {
    const auto& test = rows_.all_figures()[number].against_rest;
    if (!test) continue;
    p_values.push_back(test->from_rest.p);
    times.push_back(rows[number]);
    table.tested += rows[number];
  }
  // Two segments that are the whole are one comparison, seen from both ends.
  const bool one_test = rows_.size() == 2 && !table.overlapping;
  const auto corrected =
      stats::corrected_p(p_values, one_test ? stats::Correction::none : rules_.correction, times);
  auto next = corrected.begin();
  for (SegmentFigures& figures : rows_.all_figures()) {
    if (!figures.against_rest) continue;
    figures.against_rest->corrected_p = *next++;
    figures.against_rest->significant =
        stats::is_significant(figures.against_rest->corrected_p, rules_.interval);
  }
}

std::optional<stats::ChiSquaredTest> TestedSegments::heterogeneity() const {
  std::vector<stats::Estimate> estimates;
  estimates.reserve(rows_.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto& estimate = estimates_[rows_.number_of_figures(i)];
    if (estimate) estimates.push_back(*estimate);
  }
  return stats::heterogeneity(estimates);
}

} // namespace npslice::report
