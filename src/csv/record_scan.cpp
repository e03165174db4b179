// SPDX-License-Identifier: MIT
#include <npslice/csv/record_scan.hpp>

#include <algorithm>

namespace npslice::csv {

void append_value(const RawCell& cell, std::string& out) {
  if (!cell.quoted) {
    out.append(cell.text);
    return;
  }
  std::string_view rest = cell.text.substr(1);
  for (;;) {
    const std::size_t quote = rest.find('"');
    out.append(rest.substr(0, quote));
    if (quote == std::string_view::npos) return;
    rest.remove_prefix(quote + 1);
    if (rest.empty() || rest[0] != '"') break;
    out += '"';
    rest.remove_prefix(1);
  }
  out.append(rest);
}

std::size_t line_length(std::string_view text) {
  // Piece by piece: of a long text with few LF and many CR not all is searched for LF each time.
  constexpr std::size_t searched_at_once = 256;
  for (std::size_t start = 0; start < text.size(); start += searched_at_once) {
    const std::string_view piece = text.substr(start, searched_at_once);
    const std::string_view line = piece.substr(0, piece.find('\n'));
    const std::size_t end = std::min(line.find('\r'), line.size());
    if (end < piece.size()) return start + end;
  }
  return text.size();
}

} // namespace npslice::csv
