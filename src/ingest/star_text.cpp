// SPDX-License-Identifier: MIT
#include "star_text.hpp"

#include <algorithm>
#include <array>

namespace npslice::ingest {
namespace {

constexpr std::array<std::string_view, 3> filled_stars{"\u2605", "\u2B50", "\U0001F31F"};
constexpr std::string_view hollow_star = "\u2606";

/// Asks for the coloured form of the character before it; means nothing.
constexpr std::string_view presentation = "\uFE0F";
constexpr int most_stars = 20;

bool take(std::string_view& text, std::string_view character) {
  if (!text.starts_with(character)) return false;
  text.remove_prefix(character.size());
  if (text.starts_with(presentation)) text.remove_prefix(presentation.size());
  return true;
}

} // namespace

std::optional<Stars> count_stars(std::string_view text) {
  Stars stars;
  while (!text.empty() && stars.filled + stars.hollow < most_stars) {
    const bool filled =
        std::any_of(filled_stars.begin(), filled_stars.end(),
                    [&](std::string_view character) { return take(text, character); });
    if (filled && stars.hollow == 0) {
      ++stars.filled;
    } else if (!filled && take(text, hollow_star)) {
      ++stars.hollow;
    } else {
      return std::nullopt;
    }
  }
  const bool some = stars.filled + stars.hollow > 0;
  return some && text.empty() ? std::optional(stars) : std::nullopt;
}

} // namespace npslice::ingest
