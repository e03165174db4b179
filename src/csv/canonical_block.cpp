// SPDX-License-Identifier: MIT
#include "clean_rows.hpp"
#include "row_damage.hpp"

#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/record_scan.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <stdexcept>
#include <utility>

namespace npslice::csv {
namespace {

/// Makes one sign of each CRLF, CR and LF of a value.
void put_line_breaks(std::string& text, std::size_t from, char sign) {
  std::size_t to = text.find_first_of("\r\n", from);
  if (to == std::string::npos) return;
  for (std::size_t i = to; i < text.size(); ++i) {
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (pair) continue;
    text[to++] = text[i] == '\r' || text[i] == '\n' ? sign : text[i];
  }
  text.resize(to);
}

/// Takes the wanted cells of one record as they come by.
class RowWriter {
public:
  RowWriter(const Projection& projection, CanonicalBlock& out, RowKey& key)
      : projection_(projection), out_(out), key_(key), apart_before_(out.apart.size()) {
    key_.clear();
  }

  void visit(const RawCell& cell) {
    const bool empty = cell.text.empty() || cell.text == "\"\"";
    filled_ += empty ? 0U : 1U;
    if (cell.index >= projection_.header_cells) {
      extra_text_ = extra_text_ || holds_text(cell.text);
    } else if (written_ < projection_.columns.size() &&
               projection_.columns[written_] == cell.index) {
      write(cell);
      add_to_key(cell);
    } else if (const std::size_t apart = out_.apart.size() - apart_before_;
               apart < projection_.apart.size() && projection_.apart[apart] == cell.index) {
      put_apart(cell);
    }
    if (cell.quoted)
      several_lines_ = several_lines_ || cell.text.find_first_of("\r\n") != std::string_view::npos;
  }

  /// Fills the row up and ends it. The first cell needs no separator before it.
  void finish() {
    const std::size_t separators = written_ == 0 ? 0 : written_ - 1;
    out_.buffer.append(projection_.row_cells - 1 - separators, cell_separator);
    out_.buffer += '\n';
    out_.apart.resize(apart_before_ + projection_.apart.size());
    while (stretch_ < out_.shared.stretches().size()) {
      end_stretch();
    }
  }

  /// Takes back what was written.
  void give_up(std::size_t row_start) {
    out_.buffer.resize(row_start);
    out_.apart.resize(apart_before_);
  }

  [[nodiscard]] bool extra_text() const { return extra_text_; }
  [[nodiscard]] bool several_lines() const { return several_lines_; }
  [[nodiscard]] std::uint32_t filled() const { return filled_; }

private:
  void write(const RawCell& cell) {
    if (written_ > 0) out_.buffer += cell_separator;
    const std::size_t start = out_.buffer.size();
    append_value(cell, out_.buffer);
    if (cell.quoted) put_line_breaks(out_.buffer, start, carried_line_break);
    ++written_;
  }

  void add_to_key(const RawCell& cell) {
    const ColumnStretch& stretch = out_.shared.stretches()[stretch_];
    const bool first = cell.index == stretch.first;
    text_ = {first ? cell.text.begin() : text_.begin(), cell.text.end()};
    if (cell.index == stretch.last) end_stretch();
  }

  void end_stretch() {
    key_.add(std::exchange(text_, {}), out_.shared.stretches()[stretch_++].pieces, 0);
  }

  void put_apart(const RawCell& cell) {
    if (!cell.quoted) {
      out_.apart.push_back(cell.text);
      return;
    }
    std::string value;
    append_value(cell, value);
    put_line_breaks(value, 0, '\n');
    const std::size_t start = out_.mended.size();
    out_.mended.insert(out_.mended.end(), value.begin(), value.end());
    out_.apart.emplace_back(out_.mended.data() + start, value.size());
  }

  const Projection& projection_;
  CanonicalBlock& out_;
  RowKey& key_;
  std::size_t stretch_ = 0; // of the key, which comes next
  std::string_view text_;   // of it, as far as it was seen
  std::size_t apart_before_;
  std::size_t written_ = 0;
  std::uint32_t filled_ = 0;
  bool extra_text_ = false;
  bool several_lines_ = false;
};

void clear(CanonicalBlock& out) {
  out.origins.clear();
  out.apart.clear();
  out.mended.clear();
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
  RowKey key;
  out.buffer.assign(1, '\n');
  std::uint64_t number = block.first_record;
  std::string_view rest = block.text;
  std::size_t usual_cells = block.usual_cells;
  while (!rest.empty()) {
    const std::size_t row_start = out.buffer.size();
    RowWriter row(projection, out, key);
    const RecordScan scan = scan_record(rest, dialect.delimiter, true, 0,
                                        [&](const RawCell& cell) { row.visit(cell); });
    const bool too_short = scan.cells < projection.header_cells;
    // Where records leave out trailing cells, one more of the same kind is not cut.
    const std::string_view record = rest.substr(0, scan.text_end);
    const bool cut = too_short && block.ends_input && scan.ending == RecordEnding::text_end &&
                     scan.cells != usual_cells;
    if (!scan.blank) usual_cells = scan.cells;
    if (scan.blank) {
      row.give_up(row_start);
      ++out.blank_lines;
    } else if (const auto damage =
                   damage_of(row.extra_text(), cut, record, scan.cells, dialect, projection)) {
      row.give_up(row_start);
      add_damaged(*damage, number, record, out);
    } else {
      row.finish();
      const std::uint32_t new_rows = out.shared.new_rows();
      const std::uint32_t same = out.shared.find(key);
      if (out.shared.new_rows() == new_rows) out.buffer.resize(row_start);
      ++out.records;
      out.short_records += too_short ? 1U : 0U;
      const auto start = static_cast<std::uint32_t>(block.text.size() - rest.size());
      out.origins.push_back({number, start, row.filled(), same, row.several_lines()});
      if (row.several_lines()) {
        const std::size_t behind_break = record.find_last_of("\r\n") + 1;
        add_swallowed(number, record, behind_break, dialect, projection, out);
      }
      out.ends_in_a_row = block.ends_input && scan.ending == RecordEnding::text_end;
    }
    ++number;
    rest.remove_prefix(scan.next);
  }
  out.size = out.buffer.size();
}

} // namespace

std::string CanonicalBlock::first_cell(std::size_t at) const {
  std::string first;
  scan_record(source_from(at), dialect.delimiter, true, 0, [&](const RawCell& cell) {
    if (cell.index > 0) return;
    append_value(cell, first);
    if (cell.quoted) put_line_breaks(first, 0, '\n');
  });
  return first;
}

std::string_view CanonicalBlock::first_filled(std::size_t at) const {
  std::string_view rest = source_from(at);
  const auto ends_cell = [&](std::size_t byte) {
    return byte >= rest.size() || rest[byte] == dialect.delimiter || rest[byte] == '\n' ||
           rest[byte] == '\r';
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
  if (block.text.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw std::logic_error("a block is too long");
  }
  clear(out);
  out.shared.begin_block(dialect, projection);
  out.dialect = dialect;
  if (block.damage) {
    out.buffer.assign(1, '\n');
    out.size = 1;
    out.records = 1;
    out.damaged.push_back({*block.damage, block.first_record, std::string(block.text)});
    return;
  }
  out.source = block.text;
  // Values are no longer than their cells, so that they never move.
  out.mended.reserve(block.text.size());
  if (!block.clean || search == RecordSearch::record_by_record) {
    write_rows(block, dialect, projection, out);
    return;
  }
  const bool fastest = search == RecordSearch::fastest;
  write_clean_rows(block, dialect, projection, fastest ? find_cells : find_cells_plainly, out);
}

} // namespace npslice::csv
