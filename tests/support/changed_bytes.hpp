// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace npslice::tests {

using namespace std::string_view_literals; // for sv, which keeps the NUL byte

/// What a byte is changed to: everything that means something to a reader of CSV, digits and
/// letters, control characters, and bytes that are no UTF-8 by themselves.
inline constexpr std::string_view telling_bytes =
    "\"'\n\r,;\t| 0159-+./:#=@(xNe_\\`~\0\1\10\13\14\32\33\37\177\x80\x82\xA0\xBF\xC0\xC3\xE2\xED"
    "\xEF\xF0\xF4\xFE\xFF"sv;

// So many changes pass between two that are tried: all are in an optimised build, under a sanitizer
// few.
#ifdef NPSLICE_SANITIZED
inline constexpr std::size_t changes_apart = 23;
#elif !defined(NPSLICE_EVERY_CHANGE)
inline constexpr std::size_t changes_apart = 5;
#else
inline constexpr std::size_t changes_apart = 1;
#endif

/// Whether a change touches what separates cells and records.
inline bool is_structural(char before, char after) {
  constexpr std::string_view signs = "\",\n\r";
  return signs.find(before) != std::string_view::npos ||
         signs.find(after) != std::string_view::npos;
}

/// Calls `visit(changed, position)` with `text` in which one byte is another one,
/// for every byte and every telling value. `every` leaves out all but each so manieth change.
template <class Visit>
void for_each_changed_byte(const std::string& text, Visit&& visit, std::size_t every = 1) {
  std::string changed = text;
  std::size_t number = 0;
  for (std::size_t position = 0; position < text.size(); ++position) {
    for (const char value : telling_bytes) {
      if (value == text[position] || ++number % (every * changes_apart) != 0) continue;
      changed[position] = value;
      visit(changed, position);
    }
    changed[position] = text[position];
  }
}

} // namespace npslice::tests
