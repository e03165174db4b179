// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace npslice::csv {

/// The bytes that one mask covers.
inline constexpr std::size_t word_bytes = 64;

/// Masks are found for a multiple of so many words, so that no set of instructions has a rest.
inline constexpr std::size_t words_in_step = 8;

/// Words whose masks are found at a time: what is found stays in the nearest cache.
inline constexpr std::size_t words_at_once = 32;

/// The words of one piece of masks.
inline constexpr std::size_t words_in_piece = 1024;

/// Which bytes of a stretch of clean text say something about its cells: bit i of word w is byte
/// 64 w + i. Nothing is set before it is written.
///
/// Text is clean where quotes stand as a careful writer sets them: a quote opens a cell as its
/// first byte, or stands doubled inside; a closing one is followed by a delimiter, a line end or
/// the second of two; and outside quotes CR stands before LF only. Then whether a byte stands
/// inside quotes is the parity of the quotes before it, and the masks say the same as
/// `scan_record`.
struct CellMasks {
  using Words = std::array<std::uint64_t, words_in_piece>;

  Words ends;        ///< bytes behind a cell: a delimiter, or the line end's first byte
  Words record_ends; ///< those of them that end a record
  Words filled;      ///< those of them whose cell is neither nothing nor two quotes
  Words breaks;      ///< bytes of line breaks inside quotes
  Words odd;         ///< these, and the second quote of each two: they are not copied
};

/// The masks of a text from a record's start on.
struct TextMasks {
  std::vector<std::unique_ptr<CellMasks>> pieces; ///< of `words_in_piece` words each
};

/// What a reader of records must know besides.
struct RecordMasks {
  using Words = std::array<std::uint64_t, words_at_once>;

  Words line_ends; ///< LF outside quotes
  Words unclean;   ///< bytes at which the text is known not to be clean; means nothing behind the
                   ///< first of them
};

/// What the words before hand on to the next: masks of the last one, of which the highest bit
/// counts.
struct CellCarry {
  static constexpr std::uint64_t highest = std::uint64_t{1} << (word_bytes - 1);

  std::uint64_t inside = 0;           ///< all ones inside quotes
  std::uint64_t separators = highest; ///< delimiters and LF outside quotes
  std::uint64_t carriage_returns = 0; ///< CR outside quotes
  std::uint64_t closing = 0;          ///< quotes that close a cell or are the first of two
  std::uint64_t opening = 0;          ///< quotes that open a cell
  std::uint64_t two_quotes = 0;       ///< quotes that close a cell which holds nothing
};

/// Bit i is the parity of the bits 0 to i.
constexpr std::uint64_t prefix_parity(std::uint64_t bits) {
  for (unsigned distance = 1; distance < word_bytes; distance *= 2) {
    bits ^= bits << distance;
  }
  return bits;
}

/// A stretch of text whose masks are wanted, and where they go.
struct MaskedText {
  const char* text = nullptr;
  std::size_t words = 0; ///< a multiple of `words_in_step`, at most `words_at_once`
  char delimiter = ',';
  CellMasks* cells = nullptr;
  std::size_t first = 0; ///< the word of `cells` that is the first of the text
  RecordMasks* records = nullptr;
};

/// Writes the masks of a stretch that follows on those before it.
using FindCells = void (*)(const MaskedText& stretch, CellCarry& carry);

/// One for each set of instructions that the program was compiled for and the machine has, the
/// widest first; all find the same.
std::span<const FindCells> cell_finders();

/// With the widest instructions that the machine has.
void find_cells(const MaskedText& stretch, CellCarry& carry);

/// The same byte by byte and word by word: what the others are held against.
void find_cells_plainly(const MaskedText& stretch, CellCarry& carry);

} // namespace npslice::csv
