// SPDX-License-Identifier: MIT
#pragma once

#include "structure_masks.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>

namespace npslice::csv {

/// How many bits are set. Not std::popcount: compiled for the oldest machines it is a call of a
/// function (Warren, Hacker's Delight, 2nd edition, section 5-1).
constexpr std::uint64_t count_bits(std::uint64_t bits) {
  bits -= (bits >> 1U) & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + ((bits >> 2U) & 0x3333333333333333U);
  bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return (bits * 0x0101010101010101U) >> 56U;
}

/// The number of the lowest bit that is set.
constexpr std::size_t lowest_bit(std::uint64_t bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

/// The number of the highest bit that is set, of at least one.
constexpr std::size_t highest_bit(std::uint64_t bits) {
  return word_bytes - 1 - static_cast<std::size_t>(std::countl_zero(bits));
}

/// The bits up to the lowest one that is set.
constexpr std::uint64_t up_to_lowest(std::uint64_t bits) { return bits ^ (bits - 1); }

/// A mask of the first `count` bits.
constexpr std::uint64_t lowest_bits(std::size_t count) {
  return count < word_bytes ? (std::uint64_t{1} << count) - 1 : ~std::uint64_t{0};
}

} // namespace npslice::csv
