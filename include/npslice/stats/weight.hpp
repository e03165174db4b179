// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/base/decimal.hpp>
#include <npslice/stats/ratio.hpp>

#include <cstdint>
#include <variant>

namespace npslice::stats {

/// Why a number is no weight.
enum class WeightProblem {
  negative,
  too_large, ///< above `Weight::largest`: an id or a date rather than a weight
  too_small, ///< not 0, but closer to it than half of the unit
};

/// How much a response counts: a whole number of units of 10^-12, so that sums of weights and of
/// their squares are exact whatever the order they are added in. 0 is a weight.
class Weight {
public:
  static constexpr std::uint64_t units_of_one = 1'000'000'000'000;
  static constexpr std::uint64_t largest = 10'000'000;

  /// The weight 1, that of a response where there are no weights.
  constexpr Weight() = default;

  /// A weight of so many units, at most `largest` times `units_of_one`.
  explicit constexpr Weight(std::uint64_t units) : units_(units) {}

  [[nodiscard]] constexpr std::uint64_t units() const { return units_; }

  /// This weight times a factor that is not negative, to the nearest unit, at most `largest`.
  [[nodiscard]] Weight times(double factor) const;

  friend bool operator==(const Weight&, const Weight&) = default;

private:
  std::uint64_t units_ = units_of_one;
};

/// The weight that a decimal number is; more than twelve digits after the point are rounded.
std::variant<Weight, WeightProblem> read_weight(const base::Decimal& number);

/// A sum of numbers below 2^128 that are not negative, exact for up to 2^64 of them.
class WideSum {
public:
  /// Adds the square of a number.
  void add_square(std::uint64_t number);

  void merge(const WideSum& other);

  /// The sum without the numbers of `part`, all of which must be in it.
  [[nodiscard]] WideSum without(const WideSum& part) const;

  /// The nearest double, or the one beside it.
  [[nodiscard]] double value() const;

  friend bool operator==(const WideSum&, const WideSum&) = default;

private:
  UnsignedWideInteger low_ = 0;
  std::uint64_t high_ = 0;
};

} // namespace npslice::stats
