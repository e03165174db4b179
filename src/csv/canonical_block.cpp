// SPDX-License-Identifier: MIT
#include "clean_rows.hpp"
#include "row_damage.hpp"

#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/record_scan.hpp>

#include <algorithm>
#include <limits>
#include <optional>

namespace npslice::csv {
namespace {

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

/// Writes the wanted cells of one record as they come by.
class RowWriter {
public:
  RowWriter(const Projection& projection, std::string& out) : projection_(projection), out_(out) {}

  void visit(const RawCell& cell) {
    const bool empty = cell.text.empty() || cell.text == "\"\"";
    filled_ += empty ? 0U : 1U;
    if (cell.index >= projection_.header_cells) {
      extra_text_ = extra_text_ || holds_text(cell.text);
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

private:
  const Projection& projection_;
  std::string& out_;
  std::size_t written_ = 0;
  std::uint32_t filled_ = 0;
  bool extra_text_ = false;
  bool several_lines_ = false;
};

void clear(CanonicalBlock& out) {
  out.origins.clear();
  out.source = {};
  out.damaged.clear();
  out.records = out.blank_lines = out.short_records = 0;
  out.swallowed = {};
  out.ends_in_a_row = false;
  out.size = 0;
}

/// Finds the cells of every record with the grammar: the reference for `write_clean_rows`.
void write_rows(const Block& block, Dialect dialect, const Projection& projection,
                CanonicalBlock& out) {
  out.buffer.assign(1, '\n');
  std::uint64_t number = block.first_record;
  std::string_view rest = block.text;
  std::size_t usual_cells = block.usual_cells;
  while (!rest.empty()) {
    const std::size_t row_start = out.buffer.size();
    RowWriter row(projection, out.buffer);
    const RecordScan scan = scan_record(rest, dialect.delimiter, true, 0,
                                        [&](const RawCell& cell) { row.visit(cell); });
    const bool too_short = scan.cells < projection.header_cells;
    // Where records leave out trailing cells, one more of the same kind is not cut.
    const std::string_view record = rest.substr(0, scan.text_end);
    const bool cut = too_short && block.ends_input && scan.ending == RecordEnding::text_end &&
                     scan.cells != usual_cells;
    if (!scan.blank) usual_cells = scan.cells;
    if (scan.blank) {
      out.buffer.resize(row_start);
      ++out.blank_lines;
    } else if (const auto damage =
                   damage_of(row.extra_text(), cut, record, scan.cells, dialect, projection)) {
      out.buffer.resize(row_start);
      add_damaged(*damage, number, record, out);
    } else {
      row.finish();
      ++out.records;
      out.short_records += too_short ? 1U : 0U;
      out.origins.push_back(
          {number, block.text.size() - rest.size(), row.filled(), row.several_lines()});
      if (row.several_lines()) add_swallowed(number, record, dialect, projection, out);
      out.ends_in_a_row = block.ends_input && scan.ending == RecordEnding::text_end;
    }
    ++number;
    rest.remove_prefix(scan.next);
  }
  out.size = out.buffer.size();
}

} // namespace

std::string CanonicalBlock::first_cell(std::size_t row) const {
  std::string first;
  scan_record(source_from(row), dialect.delimiter, true, 0, [&](const RawCell& cell) {
    if (cell.index > 0) return;
    append_value(cell, first);
    if (cell.quoted) carry_line_breaks(first, 0);
  });
  std::replace(first.begin(), first.end(), carried_line_break, '\n');
  return first;
}

std::string_view CanonicalBlock::first_filled(std::size_t row) const {
  std::string_view rest = source_from(row);
  const auto ends_cell = [&](std::size_t at) {
    return at >= rest.size() || rest[at] == dialect.delimiter || rest[at] == '\n' ||
           rest[at] == '\r';
  };
  for (;;) {
    const std::size_t empty = rest.starts_with("\"\"") && ends_cell(2) ? 2 : 0;
    if (!ends_cell(empty)) break;
    if (empty >= rest.size() || rest[empty] != dialect.delimiter) return {}; // the record ends
    rest.remove_prefix(empty + 1);
  }
  std::string_view first;
  scan_record(rest, dialect.delimiter, true, 0, [&](const RawCell& cell) {
    if (cell.index == 0) first = cell.text;
  });
  return first;
}

void make_canonical(const Block& block, Dialect dialect, const Projection& projection,
                    CanonicalBlock& out, RecordSearch search) {
  clear(out);
  out.dialect = dialect;
  if (block.damage) {
    out.buffer.assign(1, '\n');
    out.size = 1;
    out.records = 1;
    out.damaged.push_back({*block.damage, block.first_record, std::string(block.text)});
    return;
  }
  out.source = block.text;
  const bool has_masks =
      block.clean && block.text.size() <= std::numeric_limits<std::uint32_t>::max();
  if (!has_masks || search == RecordSearch::record_by_record) {
    write_rows(block, dialect, projection, out);
    return;
  }
  const bool fastest = search == RecordSearch::fastest;
  write_clean_rows(block, dialect, projection, fastest ? find_structure : find_structure_plainly,
                   out);
}

} // namespace npslice::csv
