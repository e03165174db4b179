// SPDX-License-Identifier: MIT
#include <npslice/stats/segments.hpp>

#include <cstddef>

namespace npslice::stats {
namespace {

/// What is left of a population; nothing when the part is larger than the whole.
std::optional<Population> population_of_rest(Population segment, Population total) {
  if (!segment || !total) return Population{};
  if (*segment > *total) return std::nullopt;
  return Population{*total - *segment};
}

SegmentTest test_of(const SegmentAndRest& sides, const IntervalRules& rules) {
  SegmentTest test;
  test.from_rest = change_between(sides.rest, sides.segment, rules);
  test.impact = sides.share * test.from_rest.difference;
  test.impact_interval = {sides.share * test.from_rest.interval.low,
                          sides.share * test.from_rest.interval.high};
  return test;
}

} // namespace

std::optional<SegmentAndRest> beside_the_rest(const CategoryCounts& segment,
                                              const CategoryCounts& total,
                                              Population population_of_segment,
                                              Population population_of_total) {
  const auto population = population_of_rest(population_of_segment, population_of_total);
  if (!population) return std::nullopt;
  const auto inside = effective_sample(segment, population_of_segment);
  const auto outside = effective_sample(total.without(segment), *population);
  if (!inside || !outside) return std::nullopt;
  return SegmentAndRest{*inside, *outside,
                        static_cast<double>(segment.responses()) /
                            static_cast<double>(total.responses())};
}

std::vector<std::optional<SegmentTest>>
test_segments(std::span<const std::optional<SegmentAndRest>> segments, const IntervalRules& rules,
              Correction correction) {
  std::vector<std::optional<SegmentTest>> tests(segments.size());
  std::vector<double> p_values;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (!segments[i]) continue;
    tests[i] = test_of(*segments[i], rules);
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
