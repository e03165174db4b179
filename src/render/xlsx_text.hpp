// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace npslice::render {

/// What a cell of a workbook shows of a text.
struct CellText {
  std::string text;
  bool cut = false; ///< it was longer than a cell takes
};

/// A text as a cell takes it: at most 32,767 characters as spreadsheets count them (UTF-16), none
/// that could steer a terminal or that XML does not allow, and nothing that they read as an escaped
/// character (`_x000D_`).
CellText cell_text(std::string_view text);

/// Names of sheets: at most 31 characters, none of those that spreadsheets refuse, each only once
/// whatever its letter case.
class SheetNames {
public:
  /// The name for a title, with a number where it is taken.
  std::string name_for(std::string_view title);

private:
  std::set<std::string> taken_;
};

} // namespace npslice::render
