// SPDX-License-Identifier: MIT
#include "row_damage.hpp"

#include "swallowed_lines.hpp"

#include <npslice/base/text.hpp>
#include <npslice/csv/record_scan.hpp>

#include <algorithm>

namespace npslice::csv {
namespace {

/// Whether a record reads as a whole one with another delimiter: of an export that was put below
/// this one, or saved again by a spreadsheet of another country.
bool is_cut_otherwise(std::string_view record, Dialect dialect, std::size_t columns) {
  return std::any_of(known_delimiters.begin(), known_delimiters.end(), [&](char other) {
    if (other == dialect.delimiter || record.find(other) == std::string_view::npos) return false;
    const RecordScan scan = scan_record(record, other, true, 0, [](const RawCell&) {});
    return scan.ending == RecordEnding::text_end && scan.cells == columns;
  });
}

} // namespace

bool holds_text(std::string_view cell) {
  return cell.find_first_not_of(" \t\"") != std::string_view::npos;
}

std::optional<Damage> damage_of(bool extra_text, bool cut, std::string_view record,
                                std::size_t cells, Dialect dialect, const Projection& projection) {
  constexpr std::size_t fewest_columns = 3; // in a sentence there may be one sign of any kind
  const std::size_t columns = projection.header_cells;
  const bool half_missing = columns >= fewest_columns && cells * 2 <= columns;
  if (half_missing && is_cut_otherwise(record, dialect, columns)) return Damage::other_delimiter;
  if (cut) return Damage::cut_record;
  if (extra_text) return Damage::too_many_columns;
  return std::nullopt;
}

void add_damaged(Damage damage, std::uint64_t number, std::string_view record,
                 CanonicalBlock& out) {
  ++out.records;
  out.damaged.push_back({damage, number, std::string(base::clip(record, damage_shown))});
}

void add_swallowed(std::uint64_t number, std::string_view record, std::size_t last_line,
                   Dialect dialect, const Projection& projection, CanonicalBlock& out) {
  const std::uint32_t lines =
      swallowed_lines(record, last_line, dialect.delimiter, projection.header_cells);
  out.swallowed.add({lines, lines > 0 ? number : 0});
}

} // namespace npslice::csv
