// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>
#include <npslice/stats/weighted_counts.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace npslice::stats {

/// How much of a survey a segment is: the number of its responses, or the sum of their weights, and
/// the same of its promoters less that of its detractors.
struct SegmentMass {
  double weight = 0; ///< 0 when the segment has no responses on this side
  double net = 0;    ///< −weight ≤ net ≤ weight
};

/// The mass of counted responses.
SegmentMass segment_mass(const CategoryCounts& counts);

/// The mass of responses with weights.
SegmentMass segment_mass(const CategoryMasses& masses);

/// One segment on both sides of a change.
struct SegmentPair {
  SegmentMass before;
  SegmentMass after;
};

/// What a segment contributed to a change. Unit: shares, 1 is 100 points.
struct ChangePart {
  double mix = 0;  ///< because the segment's share of the responses grew or shrank
  double rate = 0; ///< because the net share within the segment changed
};

/// A change of the net share, taken apart.
struct Decomposition {
  double change = 0;             ///< of the total: mix + rate
  double mix = 0;                ///< the sum of the parts' mix
  double rate = 0;               ///< the sum of the parts' rate
  std::vector<ChangePart> parts; ///< one for each segment, in the order given
};

/// Splits the change between two sides into mix and rate of segments that do not overlap and
/// together are the whole. With w the share and r the net share of a segment, R the net share of
/// the whole: mix = Δw·(r̄ − R̄) and rate = w̄·Δr, a bar being the mean of both sides. The term R̄ sums
/// to nothing, and lets a segment below the average that grows show a loss. A segment that is on
/// one side only has no Δr: it is all mix. As real numbers the parts add up to the change exactly,
/// as doubles to within 10^-14; `whole_parts` makes numbers to show that add up to the last digit.
/// Nothing when a side has no responses at all.
/// Kitagawa (1955), "Components of a difference between two rates", Journal of the American
/// Statistical Association 50(272); centring: a constant, since the shares sum to one.
std::optional<Decomposition> decompose(std::span<const SegmentPair> segments);

/// The parts as whole numbers whose sum is `total`: each is rounded down or up, the largest
/// fractions up, ties from the first on (Hamilton's method). `total` is to be the sum of the parts,
/// rounded; a `total` further away is still met, by as many steps for each as it takes.
std::vector<std::int64_t> whole_parts(std::span<const double> parts, std::int64_t total);

} // namespace npslice::stats
