// SPDX-License-Identifier: MIT
#include "structure_masks.hpp"

#include <utility>

namespace npslice::csv {
namespace {

/// The bits one byte further on; what falls out comes in at the next word.
std::uint64_t move_on(std::uint64_t bits, std::uint64_t& before) {
  return (bits << 1U) | (std::exchange(before, bits) >> (word_bytes - 1));
}

} // namespace

void find_cells_plainly(const MaskedText& stretch, CellCarry& carry) {
  for (std::size_t word = 0; word < stretch.words; ++word) {
    std::uint64_t quotes = 0;
    std::uint64_t delimiters = 0;
    std::uint64_t line_feeds = 0;
    std::uint64_t carriage_returns = 0;
    for (std::size_t i = 0; i < word_bytes; ++i) {
      const char byte = stretch.text[word * word_bytes + i];
      const std::uint64_t bit = std::uint64_t{1} << i;
      if (byte == '"') quotes |= bit;
      if (byte == stretch.delimiter) delimiters |= bit;
      if (byte == '\n') line_feeds |= bit;
      if (byte == '\r') carriage_returns |= bit;
    }
    const std::uint64_t inside = prefix_parity(quotes) ^ carry.inside;
    carry.inside = std::uint64_t{0} - (inside >> (word_bytes - 1));
    const std::uint64_t opening = quotes & inside;  // or the second of two
    const std::uint64_t closing = quotes & ~inside; // or the first of two
    const std::uint64_t separating = delimiters & ~inside;
    const std::uint64_t line_ends = line_feeds & ~inside;
    const std::uint64_t returns = carriage_returns & ~inside;
    const std::uint64_t starts = move_on(separating | line_ends, carry.separators);
    const std::uint64_t behind_returns = move_on(returns, carry.carriage_returns);
    const std::uint64_t behind_closing = move_on(closing, carry.closing);
    const std::uint64_t two_quotes = closing & move_on(opening & starts, carry.opening);
    const std::uint64_t signs = quotes | delimiters | line_feeds | carriage_returns;

    CellMasks& cells = *stretch.cells;
    const std::size_t at = stretch.first + word;
    cells.record_ends[at] = returns | (line_ends & ~behind_returns);
    cells.ends[at] = separating | cells.record_ends[at];
    cells.filled[at] = cells.ends[at] & ~(starts | move_on(two_quotes, carry.two_quotes));
    cells.breaks[at] = (line_feeds | carriage_returns) & inside;
    cells.odd[at] = cells.breaks[at] | (opening & ~starts);
    stretch.records->line_ends[word] = line_ends;
    stretch.records->unclean[word] = (opening & ~(starts | behind_closing)) |
                                     (behind_closing & ~signs) | (behind_returns & ~line_feeds);
  }
}

} // namespace npslice::csv
