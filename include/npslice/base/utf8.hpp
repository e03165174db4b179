// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace npslice::base {

/// What stands for a byte or a character that cannot be shown, U+FFFD in UTF-8.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// The length in bytes of the valid UTF-8 sequence at the start of `text` (1…4), or 0 when there is
/// none. Overlong forms, surrogates and points above U+10FFFF are not valid (RFC 3629, section 4).
/// `cut` is set when `text` ends inside a sequence that is valid so far.
std::size_t sequence_length(std::string_view text, bool& cut);

/// The code point of one valid UTF-8 sequence.
char32_t decode(std::string_view sequence);

/// Appends `point` to `out` as UTF-8. `point` must be a Unicode scalar value.
void append_code_point(char32_t point, std::string& out);

/// Calls `visit(code point, its bytes)` for each character of `text`; a byte that belongs to no
/// valid sequence is visited as U+FFFD with the bytes of the replacement character.
template <class Visit>
void for_each_code_point(std::string_view text, Visit&& visit) {
  while (!text.empty()) {
    bool cut = false;
    const std::size_t length = sequence_length(text, cut);
    if (length == 0) {
      visit(char32_t{0xFFFD}, replacement_character);
      text.remove_prefix(1);
    } else {
      visit(decode(text.substr(0, length)), text.substr(0, length));
      text.remove_prefix(length);
    }
  }
}

} // namespace npslice::base
