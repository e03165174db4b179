// SPDX-License-Identifier: MIT
#include "clean_rows.hpp"

#include "bit_instructions.hpp"
#include "row_damage.hpp"
#include "shared_rows.hpp"
#include "structure_walk.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <span>
#include <vector>

namespace npslice::csv {
namespace {

/// So many ends of cells are noted at a time.
constexpr std::size_t ends_at_once = 4;

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
        number_(block.first_record), cell_ends_(word_bytes * 4),
        odd_(block.text.size() / word_bytes + 1) {
    make_room(1);
    out_.buffer[out_.size++] = '\n';
  }

  void take_word(std::size_t word, const CellMasks& masks) {
    const std::size_t base = word * word_bytes;
    if (cell_ends_.size() < cells_ + word_bytes + ends_at_once) make_room_for_ends();
    const std::size_t before = cells_;
    const std::uint64_t filled_before = filled_;
    odd_[word] = masks.odd;
    take_ends(static_cast<std::uint32_t>(base), masks.ends);
    std::uint64_t not_done = ~std::uint64_t{0};
    for (std::uint64_t left = masks.record_ends; left != 0; left &= left - 1) {
      const std::uint64_t reached = up_to_lowest(left);
      breaks_ |= masks.breaks & reached & not_done;
      not_done = ~reached;
      filled_ = filled_before + count_bits(masks.filled & reached);
      finish_record(base + lowest_bit(left), before + count_bits(masks.ends & reached));
    }
    breaks_ |= masks.breaks & not_done;
    filled_ = filled_before + count_bits(masks.filled);
  }

  void finish() {
    out_.rows = rows_.rows();
    out_.shared_rows = rows_.known();
  }

private:
  /// Notes where the cells of a word end.
  void take_ends(std::uint32_t base, std::uint64_t ends) {
    std::uint32_t* at = cell_ends_.data() + cells_;
    cells_ += count_bits(ends);
    // Several at a time, though the last of them may mean nothing: their number cannot be foreseen.
    while (ends != 0) {
      for (std::size_t i = 0; i < ends_at_once; ++i, ends &= ends - 1) {
        *at++ = base + static_cast<std::uint32_t>(lowest_bit(ends));
      }
    }
  }

  /// Forgets the cells of the records that are done, or makes the list longer.
  void make_room_for_ends() {
    const auto begin = cell_ends_.begin();
    std::copy(begin + static_cast<std::ptrdiff_t>(first_cell_),
              begin + static_cast<std::ptrdiff_t>(cells_), begin);
    cells_ -= first_cell_;
    first_cell_ = 0;
    if (cell_ends_.size() < (cells_ + word_bytes) * 2) cell_ends_.resize(cell_ends_.size() * 2);
  }

  /// Ends the record whose cells are those up to number `cells_end`.
  void finish_record(std::size_t end, std::size_t cells_end) {
    const std::size_t cells = cells_end - first_cell_;
    if (end == start_) {
      ++out_.blank_lines;
    } else if (cells == projection_.header_cells) {
      add_row(end, cells);
    } else {
      take_odd_record(end, cells);
    }
    ++number_;
    start_ = end + (text_[end] == '\r' ? 2 : 1);
    first_cell_ = cells_end;
    filled_done_ = filled_;
    breaks_ = 0;
  }

  /// A record with more or fewer cells than the header.
  void take_odd_record(std::size_t end, std::size_t cells) {
    const std::uint32_t* const ends = cell_ends_.data() + first_cell_;
    bool extra_text = false;
    for (std::size_t i = projection_.header_cells; i < cells; ++i) {
      const std::size_t start = ends[i - 1] + std::size_t{1};
      extra_text = extra_text || holds_text(text_.substr(start, ends[i] - start));
    }
    const std::string_view record = text_.substr(start_, end - start_);
    const auto damage = damage_of(extra_text, false, record, cells, dialect_, projection_);
    if (damage) {
      add_damaged(*damage, number_, record, out_);
      return;
    }
    out_.short_records += cells < projection_.header_cells ? 1U : 0U;
    add_row(end, cells);
  }

  void add_row(std::size_t end, std::size_t cells) {
    ++out_.records;
    if (breaks_ != 0) {
      add_swallowed(number_, text_.substr(start_, end - start_), dialect_, projection_, out_);
    }
    make_room(end - start_ + projection_.row_cells + 1);
    const std::size_t behind = write_row(cells);
    const auto [row, is_new] = rows_.find(out_.buffer.data(), out_.size, behind);
    if (is_new) out_.size = behind;
    put_apart(cells);
    const auto filled = static_cast<std::uint32_t>(filled_ - filled_done_);
    out_.origins.push_back({number_, start_, filled, breaks_ != 0, row});
  }

  /// Writes the row behind those that there are, and tells where it ends.
  std::size_t write_row(std::size_t cells) {
    // Copies: writing through a pointer to char may change any member, as far as a compiler knows.
    const std::uint32_t* const ends = cell_ends_.data() + first_cell_;
    const std::size_t record = start_;
    const std::size_t row_cells = projection_.row_cells;
    char* at = out_.buffer.data() + out_.size;
    std::size_t written = 0;
    for (const std::uint32_t column : std::span(projection_.columns)) {
      if (column >= cells) break;
      if (written++ > 0) *at++ = cell_separator;
      const std::size_t start = column == 0 ? record : ends[column - 1] + std::size_t{1};
      at = write_cell(start, ends[column], carried_line_break, at);
    }
    for (std::size_t i = std::max<std::size_t>(written, 1); i < row_cells; ++i) {
      *at++ = cell_separator;
    }
    *at++ = '\n';
    return static_cast<std::size_t>(at - out_.buffer.data());
  }

  void put_apart(std::size_t cells) {
    const std::uint32_t* const ends = cell_ends_.data() + first_cell_;
    for (const std::uint32_t column : std::span(projection_.apart)) {
      if (column >= cells) {
        out_.apart.emplace_back();
        continue;
      }
      const std::size_t start = column == 0 ? start_ : ends[column - 1] + std::size_t{1};
      out_.apart.push_back(value_of(start, ends[column]));
    }
  }

  /// The value of a cell: in the text, unless there is more to do than to leave out its quotes.
  std::string_view value_of(std::size_t start, std::size_t end) {
    if (end == start || text_[start] != '"') return text_.substr(start, end - start);
    if (!holds_odd(start + 1, end - 1)) return text_.substr(start + 1, end - start - 2);
    const std::size_t before = out_.mended.size();
    out_.mended.resize(before + end - start + copied_at_once);
    char* const value = out_.mended.data() + before;
    const char* const behind = write_cell(start, end, '\n', value);
    const auto length = static_cast<std::size_t>(behind - value);
    out_.mended.resize(before + length);
    return {value, length};
  }

  /// Room for so many bytes more, and for what short cells are copied with.
  void make_room(std::size_t bytes) {
    const std::size_t needed = out_.size + bytes + copied_at_once;
    if (out_.buffer.size() < needed) out_.buffer.resize(std::max(needed, out_.buffer.size() * 2));
  }

  [[nodiscard]] bool holds_odd(std::size_t start, std::size_t end) const {
    std::size_t word = start / word_bytes;
    std::uint64_t odd = odd_[word] & (~std::uint64_t{0} << (start % word_bytes));
    for (; (word + 1) * word_bytes < end; odd = odd_[++word]) {
      if (odd != 0) return true;
    }
    return odd != 0 && word * word_bytes + lowest_bit(odd) < end;
  }

  char* write_cell(std::size_t start, std::size_t end, char line_break, char* at) const {
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
        if (text_[position] != '"' && !pair) *at++ = line_break;
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
  SharedRows rows_;
  std::uint64_t number_;
  std::size_t start_ = 0;                // where the record begins
  std::vector<std::uint32_t> cell_ends_; // of the record, and of some before it
  std::size_t cells_ = 0;                // how many were seen
  std::size_t first_cell_ = 0;           // the first of the record
  std::uint64_t filled_ = 0;             // cells of the block
  std::uint64_t filled_done_ = 0;        // of the records before
  std::uint64_t breaks_ = 0;             // not 0 when the record holds line breaks
  std::vector<std::uint64_t> odd_;       // of every word: see CellMasks
};

void write_clean(const Block& block, Dialect dialect, const Projection& projection,
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
  rows.finish();
}

NPSLICE_WITH_BIT_INSTRUCTIONS
void write_clean_by_bits(const Block& block, Dialect dialect, const Projection& projection,
                         FindStructure find_structure, CanonicalBlock& out) {
  write_clean(block, dialect, projection, find_structure, out);
}

} // namespace

void write_clean_rows(const Block& block, Dialect dialect, const Projection& projection,
                      FindStructure find_structure, CanonicalBlock& out) {
  const auto write = uses_bit_instructions(find_structure) ? write_clean_by_bits : write_clean;
  write(block, dialect, projection, find_structure, out);
}

} // namespace npslice::csv
