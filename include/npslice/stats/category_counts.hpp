// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/ratio.hpp>

#include <cstdint>
#include <optional>

namespace npslice::stats {

/// How many responses fell into each of the three categories. A value: merging with an empty one
/// changes nothing, and the order of merging does not matter.
struct CategoryCounts {
  std::uint64_t promoters = 0;
  std::uint64_t passives = 0;
  std::uint64_t detractors = 0;

  /// n, the base of every share.
  [[nodiscard]] std::uint64_t responses() const { return promoters + passives + detractors; }

  /// Adds the counts of other responses to these.
  void merge(const CategoryCounts& other) {
    promoters += other.promoters;
    passives += other.passives;
    detractors += other.detractors;
  }

  /// The counts of the responses that are not among `part`, all of which must be among these.
  [[nodiscard]] CategoryCounts without(const CategoryCounts& part) const {
    return {promoters - part.promoters, passives - part.passives, detractors - part.detractors};
  }

  friend bool operator==(const CategoryCounts&, const CategoryCounts&) = default;
};

/// Which figure of the three categories is measured.
enum class Measure : unsigned char {
  net, ///< the share of promoters less that of detractors, −1 to 1
  top, ///< the share of promoters alone, 0 to 1: of a top box, where they are those in it
};

/// The counts whose net share is what `measure` asks for: of a top box those outside are alike, so
/// that all of them count as passives.
inline CategoryCounts measured(const CategoryCounts& counts, Measure measure) {
  if (measure == Measure::net) return counts;
  return {counts.promoters, counts.passives + counts.detractors, 0};
}

/// The net share x = (P − D) / n, which is NPS / 100, exactly; nothing when there is no response.
/// Reichheld (2003), "The One Number You Need to Grow", Harvard Business Review 81(12).
std::optional<Ratio> net_share(const CategoryCounts& counts);

} // namespace npslice::stats
