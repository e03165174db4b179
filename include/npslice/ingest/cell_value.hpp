// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/base/text.hpp>

#include <string_view>

namespace npslice::ingest {

/// The value in a cell that was written so that a spreadsheet keeps it as text: `="9"` and `'9`
/// hold 9. Blanks around it are taken off. Any other cell is its own value.
inline std::string_view value_in(std::string_view cell) {
  std::string_view text = base::trim(cell);
  if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"')) {
    return base::trim(text.substr(2, text.size() - 3));
  }
  const bool marked = text.size() >= 2 && text[0] == '\'' && text[1] >= '0' && text[1] <= '9';
  if (marked && text.find('\'', 1) == std::string_view::npos) text.remove_prefix(1);
  return text;
}

} // namespace npslice::ingest
