// SPDX-License-Identifier: MIT
#include "score_labels.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/group_text.hpp>

namespace npslice::ingest {

std::optional<survey::Category> read_group(std::string_view cell) {
  using survey::Category;
  if (cell == "Promoter") return Category::promoter; // nearly all cells, without further ado
  if (cell == "Passive") return Category::passive;
  if (cell == "Detractor") return Category::detractor;
  std::string_view text = base::trim(cell);
  const std::size_t bracket = text.find('(');
  if (bracket != 0 && bracket != std::string_view::npos && text.ends_with(')')) {
    text = text.substr(0, bracket);
  }
  switch (wording_of(text)) {
  case Wording::promoter:
    return Category::promoter;
  case Wording::passive:
    return Category::passive;
  case Wording::detractor:
    return Category::detractor;
  default:
    return std::nullopt;
  }
}

} // namespace npslice::ingest
