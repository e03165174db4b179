// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace npslice::input {

/// The longest sequence of UTF-8, in bytes.
inline constexpr std::size_t longest_sequence = 4;

/// How many bytes at the front of `bytes` are whole characters of valid UTF-8 other than NUL: what
/// may be handed out as it is. With the widest instructions that the machine has.
std::size_t sound_length(std::string_view bytes);

/// The same character by character: what the other one is held against.
std::size_t sound_length_plainly(std::string_view bytes);

} // namespace npslice::input
