// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/category.hpp>

#include <array>
#include <string>

namespace npslice::render {

/// The signs that a report is drawn with. Pages have these; a text may have plain ones.
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

} // namespace npslice::render
