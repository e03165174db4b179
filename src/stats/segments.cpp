// SPDX-License-Identifier: MIT
#include <npslice/stats/segments.hpp>
#include <npslice/stats/weighted_estimate.hpp>

#include <cstddef>

namespace npslice::stats {
namespace {

/// What is left of a population; nothing when the part is larger than the whole.
std::optional<Population> population_of_rest(Population segment, Population total) {
  if (!segment || !total) return Population{};
  if (*segment > *total) return std::nullopt;
  return Population{*total - *segment};
}

double size_of(const CategoryCounts& counts) { return static_cast<double>(counts.responses()); }

double size_of(const CategoryMasses& masses) { return masses.weight(); }

template <class Responses>
std::optional<SegmentAndRest> both_sides(const Responses& inside, const Responses& outside,
                                         Population population_of_segment,
                                         Population population_of_total) {
  const auto population = population_of_rest(population_of_segment, population_of_total);
  if (!population) return std::nullopt;
  const auto segment = effective_sample(inside, population_of_segment);
  const auto rest = effective_sample(outside, *population);
  if (!segment || !rest) return std::nullopt;
  return SegmentAndRest{*segment, *rest, size_of(inside) / (size_of(inside) + size_of(outside))};
}

} // namespace

std::optional<SegmentAndRest> beside_the_rest(const CategoryCounts& segment,
                                              const CategoryCounts& total,
                                              Population population_of_segment,
                                              Population population_of_total) {
  return both_sides(segment, total.without(segment), population_of_segment, population_of_total);
}

std::optional<SegmentAndRest> beside_the_rest(const WeightedCounts& segment,
                                              const WeightedCounts& total,
                                              Population population_of_segment,
                                              Population population_of_total) {
  return both_sides(masses_of(segment), masses_of(total.without(segment)), population_of_segment,
                    population_of_total);
}

SegmentTest test_segment(const SegmentAndRest& sides, const IntervalRules& rules) {
  SegmentTest test;
  test.from_rest = change_between(sides.rest, sides.segment, rules, sides.correlation);
  test.corrected_p = test.from_rest.p;
  test.significant = is_significant(test.corrected_p, rules);
  test.impact = sides.share * test.from_rest.difference;
  test.impact_interval = {sides.share * test.from_rest.interval.low,
                          sides.share * test.from_rest.interval.high};
  return test;
}

std::vector<std::optional<SegmentTest>>
test_segments(std::span<const std::optional<SegmentAndRest>> segments, const IntervalRules& rules,
              Correction correction) {
  std::vector<std::optional<SegmentTest>> tests(segments.size());
  std::vector<double> p_values;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (!segments[i]) continue;
    tests[i] = test_segment(*segments[i], rules);
    p_values.push_back(tests[i]->from_rest.p);
  }
  const std::vector<double> all_corrected = corrected_p(p_values, correction);
  std::size_t next = 0;
  for (auto& test : tests) {
    if (!test) continue;
    test->corrected_p = all_corrected[next++];
    test->significant = is_significant(test->corrected_p, rules);
  }
  return tests;
}

} // namespace npslice::stats
