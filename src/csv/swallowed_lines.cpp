// SPDX-License-Identifier: MIT
#include "swallowed_lines.hpp"

#include <npslice/csv/record_scan.hpp>

namespace npslice::csv {
namespace {

/// In narrower tables a sentence is too easily taken for a record.
constexpr std::size_t fewest_columns = 3;

bool reads_as_record(std::string_view line, char delimiter, std::size_t columns) {
  std::size_t delimiters = 0;
  for (std::size_t at = line.find(delimiter); at != std::string_view::npos;
       at = line.find(delimiter, at + 1)) {
    const bool blank_behind = at + 1 < line.size() && line[at + 1] == ' ';
    if (blank_behind || ++delimiters >= columns) return false;
  }
  return delimiters + 1 == columns;
}

} // namespace

std::uint32_t swallowed_lines(std::string_view record, std::size_t last_line, char delimiter,
                              std::size_t columns) {
  if (columns < fewest_columns) return 0;
  // All lines must read as records. The last is mostly short, since comments stand late in a row.
  const std::string_view last = record.substr(last_line);
  if (!last.empty() && !reads_as_record(last, delimiter, columns)) return 0;
  std::uint32_t lines = 0;
  while (!record.empty()) {
    const std::size_t length = line_length(record);
    if (!reads_as_record(record.substr(0, length), delimiter, columns)) return 0;
    ++lines;
    record.remove_prefix(length);
    if (!record.empty()) record.remove_prefix(record.starts_with("\r\n") ? 2 : 1);
  }
  return lines > 1 ? lines - 1 : 0;
}

} // namespace npslice::csv
