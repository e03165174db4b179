// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace npslice::ingest {

/// Calls `visit` for each of the texts that `|` separates, until one gives true; whether one did.
template <class Visit>
bool any_alternative(std::string_view alternatives, Visit&& visit) {
  for (;;) {
    const std::size_t end = alternatives.find('|');
    if (visit(alternatives.substr(0, end))) return true;
    if (end == std::string_view::npos) return false;
    alternatives.remove_prefix(end + 1);
  }
}

/// Whether `text` is one of the alternatives.
inline bool is_one_of(std::string_view text, std::string_view alternatives) {
  return any_alternative(alternatives, [&](std::string_view one) { return one == text; });
}

} // namespace npslice::ingest
