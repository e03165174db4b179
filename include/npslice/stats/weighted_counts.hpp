// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>
#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/weight.hpp>

#include <cstdint>
#include <optional>

namespace npslice::stats {

/// Responses that gave the same answer, and their weights. A value with exact sums: merging with an
/// empty one changes nothing, and the order of adding and merging does not matter.
struct WeightedGroup {
  std::uint64_t responses = 0;
  UnsignedWideInteger weight = 0; ///< Σw in units of `Weight`
  WideSum squares;                ///< Σw² in squares of units

  void add(Weight added) {
    ++responses;
    weight += added.units();
    squares.add_square(added.units());
  }

  void merge(const WeightedGroup& other) {
    responses += other.responses;
    weight += other.weight;
    squares.merge(other.squares);
  }

  /// The responses that are not among `part`, all of which must be among these.
  [[nodiscard]] WeightedGroup without(const WeightedGroup& part) const {
    return {responses - part.responses, weight - part.weight, squares.without(part.squares)};
  }

  friend bool operator==(const WeightedGroup&, const WeightedGroup&) = default;
};

/// `CategoryCounts` of responses with weights.
struct WeightedCounts {
  WeightedGroup promoters;
  WeightedGroup passives;
  WeightedGroup detractors;

  /// The counts without the weights.
  [[nodiscard]] CategoryCounts counts() const {
    return {promoters.responses, passives.responses, detractors.responses};
  }

  void merge(const WeightedCounts& other) {
    promoters.merge(other.promoters);
    passives.merge(other.passives);
    detractors.merge(other.detractors);
  }

  [[nodiscard]] WeightedCounts without(const WeightedCounts& part) const {
    return {promoters.without(part.promoters), passives.without(part.passives),
            detractors.without(part.detractors)};
  }

  friend bool operator==(const WeightedCounts&, const WeightedCounts&) = default;
};

/// The weighted net share Σw·s/Σw with s = −1, 0, +1, exact to 2^-46 and mostly exact altogether;
/// nothing when all weights are 0 or there is no response.
std::optional<Ratio> net_share(const WeightedCounts& counts);

/// The weights of one answer as real numbers, for formulae.
struct GroupMass {
  double weight = 0; ///< Σw
  double square = 0; ///< Σw²
};

/// The weights of all answers as real numbers: of exact sums, or of several of them, each times the
/// factor that raking gives its cell. Since doubles are rounded, cells are merged in one fixed
/// order.
struct CategoryMasses {
  std::uint64_t responses = 0;
  GroupMass promoters;
  GroupMass passives;
  GroupMass detractors;

  [[nodiscard]] double weight() const {
    return promoters.weight + passives.weight + detractors.weight;
  }

  void merge(const CategoryMasses& other);
};

/// The masses of weights that are all multiplied by `factor`. Scale does not matter to any formula.
CategoryMasses masses_of(const WeightedCounts& counts, double factor = 1);

/// The net share of masses to the nearest multiple of 2^-46; nothing when all weights are 0.
std::optional<Ratio> net_share(const CategoryMasses& masses);

} // namespace npslice::stats
