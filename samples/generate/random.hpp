// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace samples {

/// A xoshiro256** stream whose numbers are the same with every compiler and standard library.
/// Only integers are drawn: floating point and std:: distributions may differ between platforms.
class Random {
public:
  /// Starts the stream that belongs to `seed` (spread over the state by splitmix64).
  explicit Random(std::uint64_t seed);

  /// The next 64 bits of the stream.
  std::uint64_t next();

  /// A number in 0 … bound − 1, without modulo bias; `bound` must be positive.
  std::uint64_t below(std::uint64_t bound);

  /// A number in low … high, both included.
  int between(int low, int high);

  /// True `per_mille` times out of a thousand.
  bool chance(unsigned per_mille);

  /// An index into `weights`, drawn in proportion to them; their sum must be positive.
  std::size_t weighted(std::span<const unsigned> weights);

  /// One of the non-empty lines of `text`.
  std::string_view line_of(std::string_view text);

private:
  std::array<std::uint64_t, 4> state_;
};

} // namespace samples
