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

/// How far behind a record the text is asked for: a few records.
constexpr std::size_t fetched_ahead = 8 * word_bytes;

/// Writes the rows of a clean block as its records come by.
class CleanRowWriter {
public:
  CleanRowWriter(const Block& block, Dialect dialect, const Projection& projection,
                 const TextMasks& masks, bool by_bits, CanonicalBlock& out)
      : text_(block.text), dialect_(dialect), projection_(projection), out_(out),
        cells_(block.text, masks, projection.header_cells, by_bits),
        key_bytes_(out.shared.key_pieces() * RowKey::piece_bytes) {
    make_room(1);
    out_.buffer[out_.size++] = '\n';
    here_.number = block.first_record;
  }

  void write() {
    Here here = here_; // which stays in the processor, unlike a member
    while (cells_.next()) {
      begin_records(cells_.records().size());
      here.ends = cells_.ends();
      std::uint32_t first_cell = 0;
      for (const CleanRecord& record : cells_.records()) {
        fetch(record.end + fetched_ahead);
        const std::size_t cells = record.cells_end - first_cell;
        first_cell = record.cells_end;
        if (record.end == here.start) {
          ++out_.blank_lines;
        } else if (cells == projection_.header_cells) {
          add_row<true>(here, record, cells);
        } else {
          take_odd_record(here, record, cells);
        }
        ++here.number;
        here.start = record.end + (text_[record.end] == '\r' ? 2U : 1U);
        here.ends += cells;
        here.filled_before = record.filled_end;
      }
      end_records();
    }
  }

private:
  /// A record that is being looked at.
  struct Here {
    std::uint64_t number = 0;
    std::uint32_t start = 0;             // where it begins
    std::uint32_t filled_before = 0;     // cells of the records before it that hold something
    const std::uint32_t* ends = nullptr; // of its cells
  };

  /// A cell of the record: where it stands without its quotes, and whether there is more to do than
  /// to copy it.
  struct Place {
    std::size_t start = 0;
    std::size_t end = 0;
    bool odd = false;
  };

  /// Asks for text that will be read soon: the block may have left the nearest cache meanwhile.
  void fetch(std::size_t position) const {
    __builtin_prefetch(text_.data() + std::min(position, text_.size()));
  }

  /// Makes room for what is known of so many records, each of which may have a row.
  void begin_records(std::size_t count) {
    const std::size_t origins = out_.origins.size();
    const std::size_t apart = out_.apart.size();
    out_.origins.resize(origins + count);
    out_.apart.resize(apart + count * projection_.apart.size());
    origin_ = out_.origins.data() + origins;
    apart_ = out_.apart.data() + apart;
  }

  /// Gives back the room of records without a row.
  void end_records() {
    out_.origins.resize(static_cast<std::size_t>(origin_ - out_.origins.data()));
    out_.apart.resize(static_cast<std::size_t>(apart_ - out_.apart.data()));
  }

  /// A record with more or fewer cells than the header.
  [[gnu::noinline]] void take_odd_record(Here here, const CleanRecord& record, std::size_t cells) {
    bool extra_text = false;
    for (std::size_t i = projection_.header_cells; i < cells; ++i) {
      const std::size_t start = here.ends[i - 1] + std::size_t{1};
      extra_text = extra_text || holds_text(text_.substr(start, here.ends[i] - start));
    }
    const std::string_view text = text_.substr(here.start, record.end - here.start);
    const auto damage = damage_of(extra_text, false, text, cells, dialect_, projection_);
    if (damage) {
      add_damaged(*damage, here.number, text, out_);
      return;
    }
    out_.short_records += cells < projection_.header_cells ? 1U : 0U;
    add_row<false>(here, record, cells);
  }

  /// `HasAll` says that no wanted cell is missing: so it is for by far the most records.
  template <bool HasAll>
  void add_row(Here here, const CleanRecord& record, std::size_t cells) {
    ++out_.records;
    const bool several_lines = record.break_end > here.start;
    if (several_lines) note_breaks(here, record);
    make_key<HasAll>(here, record, cells);
    const std::uint32_t new_rows = out_.shared.new_rows();
    const std::uint32_t row = out_.shared.find(key_);
    if (out_.shared.new_rows() != new_rows) write_row(here, record, cells);
    for (const std::uint32_t column : std::span(projection_.apart)) {
      const Place cell = HasAll || column < cells ? place_of(here, column) : Place{};
      *apart_++ = cell.odd ? mended(cell)
                           : std::string_view(text_.data() + cell.start, cell.end - cell.start);
    }
    *origin_++ = {here.number, here.start, record.filled_end - here.filled_before, row,
                  several_lines};
  }

  [[gnu::noinline]] void note_breaks(Here here, const CleanRecord& record) {
    const std::string_view text = text_.substr(here.start, record.end - here.start);
    add_swallowed(here.number, text, record.break_end - here.start, dialect_, projection_, out_);
  }

  static std::size_t start_of(Here here, std::size_t column) {
    return column == 0 ? here.start : here.ends[column - 1] + std::size_t{1};
  }

  [[nodiscard]] Place place_of(Here here, std::size_t column) const {
    const std::size_t start = start_of(here, column);
    const std::size_t end = here.ends[column];
    if (end == start || text_[start] != '"') return {start, end, false};
    return {start + 1, end - 1, cells_.holds_odd(start + 1, end - 1)};
  }

  /// The text of some columns, as it stands there.
  [[nodiscard]] std::string_view text_of(Here here, std::size_t first, std::size_t last) const {
    const std::size_t start = start_of(here, first);
    return {text_.data() + start, here.ends[last] - start};
  }

  template <bool HasAll>
  void make_key(Here here, const CleanRecord& record, std::size_t cells) {
    const std::span<const ColumnStretch> stretches = out_.shared.stretches();
    RowKey::Front front = key_.begin(out_.shared.key_pieces());
    std::size_t done = 0;
    if (HasAll && record.end + key_bytes_ <= text_.size()) {
      for (; done < stretches.size(); ++done) {
        const ColumnStretch& stretch = stretches[done];
        const std::string_view text = text_of(here, stretch.first, stretch.last);
        if (text.size() >= stretch.pieces * RowKey::piece_bytes) break;
        front.add(text.data(), text.size(), stretch.pieces);
      }
    }
    key_.take(front);
    if (done < stretches.size()) add_to_key(here, cells, stretches.subspan(done));
  }

  /// Adds stretches from the first one on that is long or not whole, or all of them where the text
  /// soon ends.
  [[gnu::noinline]] void add_to_key(Here here, std::size_t cells,
                                    std::span<const ColumnStretch> stretches) {
    for (const ColumnStretch& stretch : stretches) {
      const std::size_t last = std::min<std::size_t>(stretch.last, cells - 1);
      const std::string_view text =
          stretch.first < cells ? text_of(here, stretch.first, last) : text_.substr(text_.size());
      key_.add(text, stretch.pieces, static_cast<std::size_t>(text_.end() - text.begin()));
    }
  }

  /// Writes the row behind those that there are.
  [[gnu::noinline]] void write_row(Here here, const CleanRecord& record, std::size_t cells) {
    make_room(record.end - here.start + projection_.row_cells + 1);
    char* at = out_.buffer.data() + out_.size;
    std::size_t written = 0;
    for (const std::uint32_t column : std::span(projection_.columns)) {
      if (column >= cells) break;
      if (written++ > 0) *at++ = cell_separator;
      at = write_cell(place_of(here, column), carried_line_break, at);
    }
    for (std::size_t i = std::max<std::size_t>(written, 1); i < projection_.row_cells; ++i) {
      *at++ = cell_separator;
    }
    *at++ = '\n';
    out_.size = static_cast<std::size_t>(at - out_.buffer.data());
  }

  /// The value of a cell that is not to be copied as it is.
  [[gnu::noinline]] std::string_view mended(const Place& cell) {
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
  Here here_;
  RowOrigin* origin_ = nullptr; // of the next record that has a row
  std::string_view* apart_ = nullptr;
  RowKey key_;
  std::size_t key_bytes_; // of which at most as many are read from the start of any stretch on
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
