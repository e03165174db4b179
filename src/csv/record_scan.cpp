// SPDX-License-Identifier: MIT
#include <npslice/csv/record_scan.hpp>

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
  const std::size_t end = text.find_first_of("\r\n");
  return end == std::string_view::npos ? text.size() : end;
}

} // namespace npslice::csv
