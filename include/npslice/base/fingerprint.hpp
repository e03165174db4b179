// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace npslice::base {

/// A number that tells texts apart: two different ones of a million agree once in 10^7 runs. Takes
/// in eight bytes at a time by steps that can be undone, so that texts which differ in one such
/// piece never agree; the end is the output function of SplitMix64. Steele, Lea and Flood (2014).
/// Differs between machines of different byte order, so it must not show anywhere.
inline std::uint64_t fingerprint_of(std::string_view text) {
  constexpr std::size_t piece = 8;
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = text.size() * odd;
  const auto take = [&hash](const char* at, std::size_t bytes) {
    std::uint64_t word = 0;
    if (bytes == piece) {
      std::memcpy(&word, at, piece); // of a fixed length: one instruction
    } else {
      std::memcpy(&word, at, bytes);
    }
    hash = (hash ^ word) * odd;
    hash ^= hash >> 32U;
  };
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= piece; left -= piece, at += piece) {
    take(at, piece);
  }
  if (left > 0) {
    if (text.size() >= piece) {
      take(text.data() + text.size() - piece,
           piece); // some bytes once more rather than a short copy
    } else {
      take(at, left);
    }
  }
  hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;
  hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
  return hash ^ (hash >> 31U);
}

} // namespace npslice::base
