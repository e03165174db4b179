// SPDX-License-Identifier: MIT
#include "glyphs.hpp"

#include <utility>

namespace npslice::render {
namespace {

constexpr std::string_view reset = "\x1B[0m";
constexpr std::string_view bold = "\x1B[1m";

/// Red, yellow, green: beside different glyphs and labels, never by themselves.
constexpr std::array<std::string_view, survey::all_categories.size()> colors{"\x1B[31m", "\x1B[33m",
                                                                             "\x1B[32m"};

} // namespace

Glyphs glyphs_of(const TextStyle& style) {
  if (!style.ascii) return {};
  Glyphs ascii;
  ascii.minus = "-";
  ascii.dash = "-";
  ascii.ellipsis = "..";
  ascii.times = "x";
  ascii.bars = {"-", ".", "#"};
  ascii.sparks = {"_", "_", ".", ".", "-", "-", "^", "^"};
  ascii.to = "->";
  ascii.up = "^";
  ascii.down = "v";
  return ascii;
}

std::string in_style(std::string text, const TextStyle& style) {
  if (!style.ascii) return text;
  for (const auto& [mark, plain] :
       {std::pair("\xE2\x80\xA6", ".."), std::pair("\xEF\xBF\xBD", "?")}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.replace(at, std::string_view(mark).size(), plain);
    }
  }
  for (const PlainSign& one : style.wording.language->plain_signs()) {
    for (std::size_t at = text.find(one.sign); at != std::string::npos;
         at = text.find(one.sign, at)) {
      text.replace(at, one.sign.size(), one.plain);
    }
  }
  return text;
}

std::string in_color(std::string text, survey::Category category, const TextStyle& style) {
  if (!style.color || text.empty()) return text;
  return std::string(colors[static_cast<std::size_t>(category)]).append(text).append(reset);
}

std::string in_bold(std::string text, const TextStyle& style) {
  if (!style.color || text.empty()) return text;
  return std::string(bold).append(text).append(reset);
}

} // namespace npslice::render
