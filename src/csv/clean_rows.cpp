// SPDX-License-Identifier: MIT
#include "clean_rows.hpp"

#include "row_damage.hpp"
#include "structure_walk.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <span>
#include <vector>

namespace npslice::csv {
namespace {

/// Words whose masks are found at a time: they stay in the nearest cache.
constexpr std::size_t words_at_once = 32;

/// Short cells are copied with all of these bytes at once, whatever their length.
constexpr std::size_t copied_at_once = 16;

std::size_t lowest_bit(std::uint64_t bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

/// The bits up to the lowest one.
constexpr std::uint64_t up_to_lowest(std::uint64_t bits) { return bits ^ (bits - 1); }

/// Which bytes of 64 say something about cells.
struct CellMasks {
  std::uint64_t ends = 0;        // bytes behind a cell: a delimiter, or the line end's first byte
  std::uint64_t record_ends = 0; // those of them that end a record
  std::uint64_t filled = 0;      // those of them whose cell is neither nothing nor two quotes
  std::uint64_t breaks = 0;      // bytes of line breaks inside quotes
  std::uint64_t odd = 0;         // these, and the second quote of each two: they are not copied
};

/// Goes on from the structure of text to that of its cells.
class CellWalk {
public:
  CellMasks next(const StructureMasks& masks) {
    const WordStructure word = walk_.next(masks);
    CellMasks cells;
    cells.record_ends = word.carriage_returns | (word.record_ends & ~word.behind_returns);
    cells.ends = word.delimiters | cells.record_ends;
    const std::uint64_t opening = word.opening & word.cell_starts;
    const std::uint64_t two_quotes = word.closing & move_on(opening, behind_opening_);
    cells.filled = cells.ends & ~(word.cell_starts | move_on(two_quotes, behind_two_quotes_));
    cells.breaks = (masks.line_feeds | masks.carriage_returns) & word.inside;
    cells.odd = cells.breaks | (word.opening & ~word.cell_starts);
    return cells;
  }

private:
  StructureWalk walk_;
  std::uint64_t behind_opening_ = 0;
  std::uint64_t behind_two_quotes_ = 0;
};

/// Writes the rows of a clean block as the ends of their cells come by.
class CleanRowWriter {
public:
  CleanRowWriter(const Block& block, Dialect dialect, const Projection& projection,
                 CanonicalBlock& out)
      : text_(block.text), dialect_(dialect), projection_(projection), out_(out),
        number_(block.first_record), cell_ends_(word_bytes * 2),
        odd_(block.text.size() / word_bytes + 1) {
    make_room(1);
    out_.buffer[out_.size++] = '\n';
  }

  void take_word(std::size_t word, const CellMasks& masks) {
    const std::size_t base = word * word_bytes;
    odd_[word] = masks.odd;
    if (cell_ends_.size() < cells_ + word_bytes) cell_ends_.resize(cell_ends_.size() * 2);
    std::uint64_t not_done = ~std::uint64_t{0};
    for (std::uint64_t left = masks.record_ends; left != 0; left &= left - 1) {
      const std::uint64_t reached = up_to_lowest(left);
      take_cells(base, masks, reached & not_done);
      not_done = ~reached;
      finish_record(base + lowest_bit(left));
    }
    take_cells(base, masks, not_done);
  }

private:
  /// Takes in what those of 64 bytes say that belong to the record.
  void take_cells(std::size_t base, const CellMasks& masks, std::uint64_t mine) {
    std::uint32_t* at = cell_ends_.data() + cells_;
    const auto first = static_cast<std::uint32_t>(base);
    for (std::uint64_t ends = masks.ends & mine; ends != 0; ends &= ends - 1) {
      *at++ = first + static_cast<std::uint32_t>(lowest_bit(ends));
    }
    cells_ = static_cast<std::size_t>(at - cell_ends_.data());
    filled_ += count_bits(masks.filled & mine);
    breaks_ |= masks.breaks & mine;
  }

  [[nodiscard]] std::string_view cell(std::size_t index) const {
    const std::size_t start = index == 0 ? start_ : cell_ends_[index - 1] + std::size_t{1};
    return text_.substr(start, cell_ends_[index] - start);
  }

  void finish_record(std::size_t end) {
    if (end == start_) {
      ++out_.blank_lines;
    } else if (cells_ == projection_.header_cells) {
      add_row(end);
    } else {
      take_odd_record(end);
    }
    ++number_;
    start_ = end + (text_[end] == '\r' ? 2 : 1);
    cells_ = 0;
    filled_ = 0;
    breaks_ = 0;
  }

  /// A record with more or fewer cells than the header.
  void take_odd_record(std::size_t end) {
    bool extra_text = false;
    for (std::size_t i = projection_.header_cells; i < cells_; ++i) {
      extra_text = extra_text || holds_text(cell(i));
    }
    const std::string_view record = text_.substr(start_, end - start_);
    const auto damage = damage_of(extra_text, false, record, cells_, dialect_, projection_);
    if (damage) {
      add_damaged(*damage, number_, record, out_);
      return;
    }
    out_.short_records += cells_ < projection_.header_cells ? 1U : 0U;
    add_row(end);
  }

  void add_row(std::size_t end) {
    ++out_.records;
    out_.origins.push_back({number_, start_, static_cast<std::uint32_t>(filled_), breaks_ != 0});
    if (breaks_ != 0) {
      add_swallowed(number_, text_.substr(start_, end - start_), dialect_, projection_, out_);
    }
    make_room(end - start_ + projection_.row_cells + 1);
    char* const row = out_.buffer.data() + out_.size;
    const char* const behind = write_row(row);
    out_.size += static_cast<std::size_t>(behind - row);
  }

  char* write_row(char* at) const {
    // Copies: writing through a pointer to char may change any member, as far as a compiler knows.
    const std::uint32_t* const ends = cell_ends_.data();
    const std::size_t cells = cells_;
    const std::size_t record = start_;
    const std::size_t row_cells = projection_.row_cells;
    std::size_t written = 0;
    for (const std::uint32_t column : std::span(projection_.columns)) {
      if (column >= cells) break;
      if (written++ > 0) *at++ = cell_separator;
      at = write_cell(column == 0 ? record : ends[column - 1] + std::size_t{1}, ends[column], at);
    }
    for (std::size_t i = std::max<std::size_t>(written, 1); i < row_cells; ++i) {
      *at++ = cell_separator;
    }
    *at++ = '\n';
    return at;
  }

  /// Room for so many bytes more, and for what short cells are copied with.
  void make_room(std::size_t bytes) {
    const std::size_t needed = out_.size + bytes + copied_at_once;
    if (out_.buffer.size() < needed) out_.buffer.resize(std::max(needed, out_.buffer.size() * 2));
  }

  char* write_cell(std::size_t start, std::size_t end, char* at) const {
    if (end == start || text_[start] != '"') return copy(start, end, at);
    ++start;
    --end;
    for (std::size_t word = start / word_bytes; word * word_bytes < end; ++word) {
      for (std::uint64_t odd = odd_[word]; odd != 0; odd &= odd - 1) {
        const std::size_t position = word * word_bytes + lowest_bit(odd);
        if (position < start) continue;
        if (position >= end) break;
        at = copy(start, position, at);
        const bool pair = text_[position] == '\r' && text_[position + 1] == '\n';
        if (text_[position] != '"' && !pair) *at++ = carried_line_break;
        start = position + 1;
      }
    }
    return copy(start, end, at);
  }

  char* copy(std::size_t start, std::size_t end, char* at) const {
    const std::size_t bytes = end - start;
    const bool at_once = bytes <= copied_at_once && text_.size() - start >= copied_at_once;
    std::memcpy(at, text_.data() + start, at_once ? copied_at_once : bytes);
    return at + bytes;
  }

  std::string_view text_;
  Dialect dialect_;
  const Projection& projection_;
  CanonicalBlock& out_;
  std::uint64_t number_;
  std::size_t start_ = 0;                // where the record begins
  std::size_t cells_ = 0;                // of the record, as far as it was seen
  std::vector<std::uint32_t> cell_ends_; // their ends
  std::uint64_t filled_ = 0;
  std::uint64_t breaks_ = 0;       // not 0 when the record holds line breaks
  std::vector<std::uint64_t> odd_; // of every word: see CellMasks
};

} // namespace

void write_clean_rows(const Block& block, Dialect dialect, const Projection& projection,
                      FindStructure find_structure, CanonicalBlock& out) {
  CleanRowWriter rows(block, dialect, projection, out);
  CellWalk walk;
  std::array<StructureMasks, words_at_once> masks;
  const std::size_t words = block.text.size() / word_bytes;
  for (std::size_t first = 0; first < words; first += words_at_once) {
    const std::size_t count = std::min(words_at_once, words - first);
    find_structure(block.text.data() + first * word_bytes, count, dialect.delimiter, masks.data());
    for (std::size_t i = 0; i < count; ++i) {
      rows.take_word(first + i, walk.next(masks[i]));
    }
  }
  const std::string_view rest = block.text.substr(words * word_bytes);
  std::array<char, word_bytes> padded{}; // NUL means nothing
  std::copy(rest.begin(), rest.end(), padded.begin());
  find_structure(padded.data(), 1, dialect.delimiter, masks.data());
  rows.take_word(words, walk.next(masks[0]));
}

} // namespace npslice::csv
