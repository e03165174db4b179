// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace npslice::input {

/// How many bytes at the front of `bytes` are ASCII without NUL: eight at a time, since nearly all
/// are.
inline std::size_t plain_prefix(std::string_view bytes) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  constexpr std::uint64_t low_bits = 0x0101010101010101U;
  std::size_t length = 0;
  while (length + 8 <= bytes.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + length, 8);
    const bool any_nul = ((word - low_bits) & ~word & high_bits) != 0;
    if ((word & high_bits) != 0 || any_nul) break;
    length += 8;
  }
  while (length < bytes.size() && static_cast<signed char>(bytes[length]) > 0) {
    ++length;
  }
  return length;
}

} // namespace npslice::input
