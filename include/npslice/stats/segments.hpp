// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/change.hpp>
#include <npslice/stats/multiplicity.hpp>
#include <npslice/stats/weighted_counts.hpp>

#include <optional>
#include <span>
#include <vector>

namespace npslice::stats {

/// A segment beside all responses that are not in it. Since the rest is the complement, both are of
/// different respondents, even where segments overlap each other.
struct SegmentAndRest {
  EffectiveSample segment;
  EffectiveSample rest;
  double share = 0;       ///< of the segment in the total: of responses, or of weights
  double correlation = 0; ///< `cluster_correlation`, where clusters have responses on both sides
};

/// The two sides of a segment, whose responses are all among those of `total`. Nothing when one
/// side is empty, or when a population is smaller than the responses it stands for.
std::optional<SegmentAndRest> beside_the_rest(const CategoryCounts& segment,
                                              const CategoryCounts& total,
                                              Population population_of_segment = std::nullopt,
                                              Population population_of_total = std::nullopt);

/// The same of responses with weights.
std::optional<SegmentAndRest> beside_the_rest(const WeightedCounts& segment,
                                              const WeightedCounts& total,
                                              Population population_of_segment = std::nullopt,
                                              Population population_of_total = std::nullopt);

/// What sets a segment apart.
struct SegmentTest {
  Change from_rest;         ///< the net share of the segment less that of the rest
  double corrected_p = 1;   ///< of `from_rest`, corrected for all segments tested
  bool significant = false; ///< by `corrected_p`
  double impact = 0;        ///< the total's net share less what it were without the segment
  Interval impact_interval;
};

/// One segment against its rest, as if it were the only test that is made.
SegmentTest test_segment(const SegmentAndRest& sides, const IntervalRules& rules = {});

/// Each segment against its rest; nothing where there are not both. The correction counts the tests
/// that are made. The impact is n_t·(x_t − x)/(N − n_t), which is the same as n_t/N times the
/// difference from the rest, and so has its interval and p-value.
std::vector<std::optional<SegmentTest>>
test_segments(std::span<const std::optional<SegmentAndRest>> segments,
              const IntervalRules& rules = {}, Correction correction = Correction::holm);

} // namespace npslice::stats
