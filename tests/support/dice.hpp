// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace npslice::tests {

/// Random choices that are the same on every machine and in every run: xorshift64* (Vigna, 2016).
class Dice {
public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  /// Any number.
  std::uint64_t roll() {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return state_ * 0x2545F4914F6CDD1DU;
  }

  /// A number from 0 to `bound` − 1.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>((roll() >> 11U) % bound); }

  /// A number from `low` to `high`.
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
  }

  /// True in so many of a hundred cases.
  bool chance(std::size_t percent) { return below(100) < percent; }

  /// One of several values.
  template <class Range>
  const auto& pick(const Range& range) {
    return range[below(std::size(range))];
  }

  /// A text of `pieces` random pieces.
  template <class Range>
  std::string text_of(const Range& pieces, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += pick(pieces);
    }
    return text;
  }

private:
  std::uint64_t state_;
};

} // namespace npslice::tests
