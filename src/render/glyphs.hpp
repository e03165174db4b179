// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/text_style.hpp>
#include <npslice/survey/category.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace npslice::render {

/// The characters that a text report is drawn with.
struct Glyphs {
  std::string minus = "−";
  std::string dash = "–";
  std::string ellipsis = "…";
  std::string times = "×";
  std::array<std::string, survey::all_categories.size()> bars{"▓", "▒", "█"};
  std::array<std::string, 8> sparks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::string no_spark = " ";
  std::string to = "→";
  std::string up = "▲";
  std::string down = "▼";
};

/// The glyphs of a style: these, or plain ASCII ones.
Glyphs glyphs_of(const TextStyle& style);

/// A finished text in its style: in plain ASCII, the ellipsis and the replacement character that
/// stand for what was left out become ".." and "?".
std::string in_style(std::string text, const TextStyle& style);

/// `text` in the colour of a category, when the style has colours.
std::string in_color(std::string text, survey::Category category, const TextStyle& style);

/// `text` in bold, when the style has colours.
std::string in_bold(std::string text, const TextStyle& style);

} // namespace npslice::render
