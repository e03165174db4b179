// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace npslice::csv {

/// Writes CSV as RFC 4180 has it, with LF line ends: cells that hold the delimiter, a quote or a
/// line break are quoted, quotes doubled.
class Writer {
public:
  /// Appends to `out`, which must outlive the writer. With `formula_safe`, a text cell that a
  /// spreadsheet would run as a formula (leading = + - @ TAB CR) gets an apostrophe before it.
  Writer(std::string& out, bool formula_safe, char delimiter = ',')
      : out_(out), formula_safe_(formula_safe), delimiter_(delimiter) {}

  /// A cell of text from the survey.
  Writer& text(std::string_view value);

  /// A cell whose content the program made: a number, a date, a name of ours. Empty means no value.
  Writer& plain(std::string_view value);

  /// Ends the row.
  void end_row();

private:
  void begin_cell();
  void append_quoted(std::string_view value, bool guarded);

  std::string& out_;
  bool formula_safe_;
  char delimiter_;
  std::size_t cells_ = 0;     // of the row so far
  std::size_t row_start_ = 0; // where in out_ it begins
};

} // namespace npslice::csv
