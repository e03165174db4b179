// SPDX-License-Identifier: MIT
#pragma once

#include "structure_masks.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>

namespace npslice::csv {

/// Words whose masks are found at a time: they stay in the nearest cache.
inline constexpr std::size_t words_at_once = 32;

/// What stands where among 64 bytes of text that is clean.
///
/// Text is clean where quotes stand as a careful writer sets them: a quote opens a cell as its
/// first byte, or stands doubled inside; a closing one is followed by a delimiter, a line end or
/// the second of two; and outside quotes CR stands before LF only. Then whether a byte stands
/// inside quotes is the parity of the quotes before it, and the masks say the same as
/// `scan_record`.
struct WordStructure {
  std::uint64_t inside = 0;           ///< from an opening quote up to the byte before the closing
  std::uint64_t record_ends = 0;      ///< LF outside quotes
  std::uint64_t carriage_returns = 0; ///< CR outside quotes
  std::uint64_t delimiters = 0;       ///< outside quotes
  std::uint64_t cell_starts = 0;      ///< bytes behind a delimiter or a record end
  std::uint64_t record_starts = 0;    ///< bytes behind a record end
  std::uint64_t behind_returns = 0;   ///< bytes behind a CR outside quotes
  std::uint64_t opening = 0;          ///< quotes that open a cell or are the second of two
  std::uint64_t closing = 0;          ///< quotes that close a cell or are the first of two
  std::uint64_t unclean = 0; ///< bytes at which the text is known not to be clean; means nothing
                             ///< behind the first of them
};

/// How many bits are set. Not std::popcount: compiled for the oldest machines it is a call of a
/// function (Warren, Hacker's Delight, 2nd edition, section 5-1).
constexpr std::uint64_t count_bits(std::uint64_t bits) {
  bits -= (bits >> 1U) & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + ((bits >> 2U) & 0x3333333333333333U);
  bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return (bits * 0x0101010101010101U) >> 56U;
}

/// The number of the lowest bit that is set.
constexpr std::size_t lowest_bit(std::uint64_t bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

/// Moves a mask one byte on; the bit that falls out comes in at the next word.
constexpr std::uint64_t move_on(std::uint64_t bits, std::uint64_t& carry) {
  const std::uint64_t moved = (bits << 1U) | carry;
  carry = bits >> (word_bytes - 1);
  return moved;
}

/// Goes through text from a record's start on, word by word, and carries over what the next word
/// must know.
class StructureWalk {
public:
  constexpr WordStructure next(const StructureMasks& masks) {
    WordStructure word;
    word.inside = masks.inside ^ inside_;
    inside_ = std::uint64_t{0} - (word.inside >> (word_bytes - 1));
    word.opening = masks.quotes & word.inside;
    word.closing = masks.quotes & ~word.inside;
    word.record_ends = masks.line_feeds & ~word.inside;
    word.carriage_returns = masks.carriage_returns & ~word.inside;
    word.delimiters = masks.delimiters & ~word.inside;
    word.record_starts = move_on(word.record_ends, record_start_);
    word.cell_starts = word.record_starts | move_on(word.delimiters, cell_start_);
    word.behind_returns = move_on(word.carriage_returns, behind_return_);
    const std::uint64_t behind_closing = move_on(word.closing, behind_closing_);
    const std::uint64_t may_follow =
        masks.delimiters | masks.line_feeds | masks.carriage_returns | masks.quotes;
    word.unclean = (word.opening & ~(word.cell_starts | behind_closing)) |
                   (behind_closing & ~may_follow) | (word.behind_returns & ~masks.line_feeds);
    return word;
  }

private:
  std::uint64_t inside_ = 0; // all ones inside quotes
  std::uint64_t record_start_ = 1;
  std::uint64_t cell_start_ = 0;
  std::uint64_t behind_return_ = 0;
  std::uint64_t behind_closing_ = 0;
};

} // namespace npslice::csv
