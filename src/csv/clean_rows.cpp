// SPDX-License-Identifier: MIT
#include "clean_rows.hpp"

#include "bit_instructions.hpp"
#include "clean_cells.hpp"
#include "clean_run.hpp"
#include "row_damage.hpp"

#include <npslice/csv/shared_rows.hpp>

#include <algorithm>
#include <cstring>
#include <memory>
#include <span>

namespace npslice::csv {
namespace {

/// Writes the rows of a clean block as its records come by.
class CleanRowWriter {
public:
  CleanRowWriter(const Block& block, Dialect dialect, const Projection& projection,
                 const TextMasks& masks, bool by_bits, CanonicalBlock& out)
      : text_(block.text), dialect_(dialect), projection_(projection), out_(out),
        cells_(block.text, masks, by_bits), number_(block.first_record) {
    make_room(1);
    out_.buffer[out_.size++] = '\n';
  }

  void write() {
    while (cells_.next()) {
      ends_ = cells_.ends();
      std::uint32_t first_cell = 0;
      for (const CleanRecord& record : cells_.records()) {
        take_record(record, record.cells_end - first_cell);
        ends_ += record.cells_end - first_cell;
        first_cell = record.cells_end;
      }
    }
  }

private:
  /// A cell of the record: where it stands without its quotes, and whether there is more to do than
  /// to copy it.
  struct Place {
    std::size_t start = 0;
    std::size_t end = 0;
    bool odd = false;
  };

  void take_record(const CleanRecord& record, std::size_t cells) {
    if (record.end == start_) {
      ++out_.blank_lines;
    } else if (cells == projection_.header_cells) {
      add_row(record, cells);
    } else {
      take_odd_record(record, cells);
    }
    ++number_;
    start_ = record.end + (text_[record.end] == '\r' ? 2U : 1U);
    filled_before_ = record.filled_end;
  }

  /// A record with more or fewer cells than the header.
  void take_odd_record(const CleanRecord& record, std::size_t cells) {
    bool extra_text = false;
    for (std::size_t i = projection_.header_cells; i < cells; ++i) {
      const std::size_t start = ends_[i - 1] + std::size_t{1};
      extra_text = extra_text || holds_text(text_.substr(start, ends_[i] - start));
    }
    const std::string_view text = text_.substr(start_, record.end - start_);
    const auto damage = damage_of(extra_text, false, text, cells, dialect_, projection_);
    if (damage) {
      add_damaged(*damage, number_, text, out_);
      return;
    }
    out_.short_records += cells < projection_.header_cells ? 1U : 0U;
    add_row(record, cells);
  }

  void add_row(const CleanRecord& record, std::size_t cells) {
    ++out_.records;
    const bool several_lines = record.break_end > start_;
    if (several_lines) {
      const std::string_view text = text_.substr(start_, record.end - start_);
      add_swallowed(number_, text, record.break_end - start_, dialect_, projection_, out_);
    }
    key_.clear();
    for (const std::uint32_t column : std::span(projection_.columns)) {
      add_to_key(column < cells ? place_of(column) : Place{});
    }
    const std::uint32_t new_rows = out_.shared.new_rows();
    const std::uint32_t row = out_.shared.find(key_);
    if (out_.shared.new_rows() != new_rows) write_row(record, cells);
    put_apart(cells);
    out_.origins.push_back(
        {number_, start_, record.filled_end - filled_before_, several_lines, row});
  }

  [[nodiscard]] Place place_of(std::size_t column) const {
    const std::size_t start = column == 0 ? start_ : ends_[column - 1] + std::size_t{1};
    const std::size_t end = ends_[column];
    if (end == start || text_[start] != '"') return {start, end, false};
    return {start + 1, end - 1, cells_.holds_odd(start + 1, end - 1)};
  }

  void add_to_key(const Place& cell) {
    if (!cell.odd) {
      key_.add(text_.substr(cell.start, cell.end - cell.start), text_.size() - cell.start);
      return;
    }
    scratch_.resize(cell.end - cell.start);
    const char* const end = write_cell(cell, carried_line_break, scratch_.data());
    key_.add({scratch_.data(), end}, 0);
  }

  /// Writes the row behind those that there are.
  void write_row(const CleanRecord& record, std::size_t cells) {
    make_room(record.end - start_ + projection_.row_cells + 1);
    char* at = out_.buffer.data() + out_.size;
    std::size_t written = 0;
    for (const std::uint32_t column : std::span(projection_.columns)) {
      if (column >= cells) break;
      if (written++ > 0) *at++ = cell_separator;
      at = write_cell(place_of(column), carried_line_break, at);
    }
    for (std::size_t i = std::max<std::size_t>(written, 1); i < projection_.row_cells; ++i) {
      *at++ = cell_separator;
    }
    *at++ = '\n';
    out_.size = static_cast<std::size_t>(at - out_.buffer.data());
  }

  void put_apart(std::size_t cells) {
    for (const std::uint32_t column : std::span(projection_.apart)) {
      const Place cell = column < cells ? place_of(column) : Place{};
      out_.apart.push_back(cell.odd ? mended(cell)
                                    : text_.substr(cell.start, cell.end - cell.start));
    }
  }

  /// The value of a cell that is not to be copied as it is.
  std::string_view mended(const Place& cell) {
    const std::size_t before = out_.mended.size();
    out_.mended.resize(before + cell.end - cell.start);
    char* const value = out_.mended.data() + before;
    const char* const end = write_cell(cell, '\n', value);
    out_.mended.resize(static_cast<std::size_t>(end - out_.mended.data()));
    return {value, end};
  }

  /// Room for so many bytes more.
  void make_room(std::size_t bytes) {
    const std::size_t needed = out_.size + bytes;
    if (out_.buffer.size() < needed) out_.buffer.resize(std::max(needed, out_.buffer.size() * 2));
  }

  /// Writes a value with `line_break` for each line break, and tells where it ends.
  char* write_cell(const Place& cell, char line_break, char* at) const {
    std::size_t start = cell.start;
    for (std::size_t word = start / word_bytes; cell.odd && word * word_bytes < cell.end; ++word) {
      for (std::uint64_t odd = cells_.odd(word); odd != 0; odd &= odd - 1) {
        const std::size_t position = word * word_bytes + lowest_bit(odd);
        if (position < start) continue;
        if (position >= cell.end) break;
        at = copy(start, position, at);
        const bool pair = text_[position] == '\r' && text_[position + 1] == '\n';
        if (text_[position] != '"' && !pair) *at++ = line_break;
        start = position + 1;
      }
    }
    return copy(start, cell.end, at);
  }

  char* copy(std::size_t start, std::size_t end, char* at) const {
    return std::copy(text_.data() + start, text_.data() + end, at);
  }

  std::string_view text_;
  Dialect dialect_;
  const Projection& projection_;
  CanonicalBlock& out_;
  CleanCells cells_;
  std::uint64_t number_;
  std::size_t start_ = 0;               // where the record begins
  const std::uint32_t* ends_ = nullptr; // of its cells
  std::uint32_t filled_before_ = 0;     // cells of the records before it that hold something
  RowKey key_;
  std::string scratch_; // for a cell of the key
};

} // namespace

void write_clean_rows(const Block& block, Dialect dialect, const Projection& projection,
                      FindCells find_cells, CanonicalBlock& out) {
  std::shared_ptr<const TextMasks> masks = block.masks;
  if (!masks || find_cells == find_cells_plainly) {
    const std::size_t all = block.text.size();
    CleanRun run({dialect.delimiter, std::max(all, word_bytes), all, find_cells});
    run.advance(block.text, true);
    masks = run.masks();
  }
  const bool by_bits = uses_bit_instructions(find_cells);
  CleanRowWriter(block, dialect, projection, *masks, by_bits, out).write();
}

} // namespace npslice::csv
