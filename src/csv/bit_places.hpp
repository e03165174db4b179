// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace npslice::csv {

/// So many places are written at a time: behind those of a word there may be some that mean
/// nothing.
inline constexpr std::size_t places_at_once = 16;

/// Words of bits, and where it is written which of them are set.
struct BitsAndPlaces {
  std::span<const std::uint64_t> words;
  std::uint32_t base = 0;          ///< the number of the first bit of the first word
  std::uint32_t* places = nullptr; ///< room for all bits of the words and `places_at_once` more
  std::uint32_t* before = nullptr; ///< by word, how many bits were set before it
};

/// Writes the numbers of the bits that are set, in ascending order, and tells how many there are.
using FindPlaces = std::uint32_t (*)(const BitsAndPlaces& bits);

/// One for each way that the program was compiled for and the machine can go, the quickest first;
/// all find the same.
std::span<const FindPlaces> place_finders();

/// In the quickest way.
std::uint32_t find_places(const BitsAndPlaces& bits);

/// Bit by bit: what the others are held against.
std::uint32_t find_places_plainly(const BitsAndPlaces& bits);

} // namespace npslice::csv
