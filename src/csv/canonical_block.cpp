// SPDX-License-Identifier: MIT
#include "swallowed_lines.hpp"

#include <npslice/base/text.hpp>
#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/record_scan.hpp>

#include <algorithm>
#include <optional>

namespace npslice::csv {
namespace {

constexpr std::size_t damage_shown = 1000;

/// Makes a value fit on one line: CRLF, CR and LF all become one carried line break.
void carry_line_breaks(std::string& text, std::size_t from) {
  std::size_t to = text.find_first_of("\r\n", from);
  if (to == std::string::npos) return;
  for (std::size_t i = to; i < text.size(); ++i) {
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (pair) continue;
    text[to++] = text[i] == '\r' || text[i] == '\n' ? carried_line_break : text[i];
  }
  text.resize(to);
}

bool holds_text(const RawCell& cell) {
  return cell.text.find_first_not_of(" \t\"") != std::string_view::npos;
}

/// Writes the wanted cells of one record as they come by.
class RowWriter {
public:
  RowWriter(const Projection& projection, std::string& out) : projection_(projection), out_(out) {}

  void visit(const RawCell& cell) {
    const bool empty = cell.text.empty() || cell.text == "\"\"";
    if (!empty && filled_++ == 0) first_filled_ = cell.text;
    if (cell.index >= projection_.header_cells) {
      extra_text_ = extra_text_ || holds_text(cell);
    } else if (written_ < projection_.columns.size() &&
               projection_.columns[written_] == cell.index) {
      if (written_ > 0) out_ += cell_separator;
      const std::size_t start = out_.size();
      append_value(cell, out_);
      if (cell.quoted) carry_line_breaks(out_, start);
      ++written_;
    }
    if (cell.quoted)
      several_lines_ = several_lines_ || cell.text.find_first_of("\r\n") != std::string_view::npos;
  }

  /// Fills the row up and ends it. The first cell needs no separator before it.
  void finish() {
    const std::size_t separators = written_ == 0 ? 0 : written_ - 1;
    out_.append(projection_.row_cells - 1 - separators, cell_separator);
    out_ += '\n';
  }

  [[nodiscard]] bool extra_text() const { return extra_text_; }
  [[nodiscard]] bool several_lines() const { return several_lines_; }
  [[nodiscard]] std::uint32_t filled() const { return filled_; }
  [[nodiscard]] std::string_view first_filled() const { return first_filled_; }

private:
  const Projection& projection_;
  std::string& out_;
  std::size_t written_ = 0;
  std::uint32_t filled_ = 0;
  std::string_view first_filled_;
  bool extra_text_ = false;
  bool several_lines_ = false;
};

void clear(CanonicalBlock& out) {
  out.text.assign(1, '\n');
  out.record_numbers.clear();
  out.filled_cells.clear();
  out.first_filled.clear();
  out.source = {};
  out.damaged.clear();
  out.records = out.blank_lines = out.short_records = 0;
  out.swallowed = {};
  out.ends_in_a_row = false;
}

/// Whether a record reads as a whole one with another delimiter: of an export that was put below
/// this one, or saved again by a spreadsheet of another country.
bool is_cut_otherwise(std::string_view record, Dialect dialect, std::size_t columns) {
  return std::any_of(known_delimiters.begin(), known_delimiters.end(), [&](char other) {
    if (other == dialect.delimiter || record.find(other) == std::string_view::npos) return false;
    const RecordScan scan = scan_record(record, other, true, 0, [](const RawCell&) {});
    return scan.ending == RecordEnding::text_end && scan.cells == columns;
  });
}

/// Why a record is unusable, or nothing.
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

} // namespace

void make_canonical(const Block& block, Dialect dialect, const Projection& projection,
                    CanonicalBlock& out) {
  clear(out);
  std::uint64_t number = block.first_record;
  if (block.damage) {
    out.records = 1;
    out.damaged.push_back({*block.damage, number, block.text});
    return;
  }
  std::string_view rest = block.text;
  out.source = rest;
  std::size_t usual_cells = block.usual_cells;
  while (!rest.empty()) {
    const std::size_t row_start = out.text.size();
    RowWriter row(projection, out.text);
    const RecordScan scan = scan_record(rest, dialect.delimiter, true, 0,
                                        [&](const RawCell& cell) { row.visit(cell); });
    const bool too_short = scan.cells < projection.header_cells;
    // Where records leave out trailing cells, one more of the same kind is not cut.
    const std::string_view record = rest.substr(0, scan.text_end);
    const bool cut = too_short && block.ends_input && scan.ending == RecordEnding::text_end &&
                     scan.cells != usual_cells;
    if (!scan.blank) usual_cells = scan.cells;
    if (scan.blank) {
      out.text.resize(row_start);
      ++out.blank_lines;
    } else if (const auto damage =
                   damage_of(row.extra_text(), cut, record, scan.cells, dialect, projection)) {
      out.text.resize(row_start);
      ++out.records;
      out.damaged.push_back({*damage, number, std::string(base::clip(record, damage_shown))});
    } else {
      row.finish();
      ++out.records;
      out.short_records += too_short ? 1U : 0U;
      out.record_numbers.push_back(number);
      out.filled_cells.push_back(row.filled());
      out.first_filled.push_back(row.first_filled());
      if (row.several_lines()) {
        const std::uint32_t lines =
            swallowed_lines(record, dialect.delimiter, projection.header_cells);
        out.swallowed.add({lines, lines > 0 ? number : 0});
      }
      out.ends_in_a_row = block.ends_input && scan.ending == RecordEnding::text_end;
    }
    ++number;
    rest.remove_prefix(scan.next);
  }
}

} // namespace npslice::csv
