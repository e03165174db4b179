// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace npslice::engine {

/// A number that tells texts apart: two different ones of a million agree once in 10^7 runs.
/// FNV-1a, then the output function of SplitMix64: the same on every machine, unlike std::hash.
/// Fowler, Noll and Vo (1991); Steele, Lea and Flood (2014).
inline std::uint64_t fingerprint_of(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : text) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  }
  hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;
  hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
  return hash ^ (hash >> 31U);
}

} // namespace npslice::engine
