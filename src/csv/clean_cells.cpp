// SPDX-License-Identifier: MIT
#include "clean_cells.hpp"

#include "bit_instructions.hpp"

#include <algorithm>

namespace npslice::csv {
namespace {

/// So many ends of cells, and of records, are written at a time.
constexpr std::size_t ends_at_once = 8;
constexpr std::size_t records_at_once = 2;

/// Ends are written in whole steps: behind those of a word there may be some that mean nothing.
constexpr std::size_t most_written = word_bytes + ends_at_once;

/// How many bytes lie up to the highest bit.
std::uint32_t up_to_highest(std::uint64_t bits) {
  return static_cast<std::uint32_t>(highest_bit(bits)) + 1;
}

/// Writes `base` plus the number of each bit, and something more. Returns the end of what was
/// written for bits.
template <std::size_t AtOnce, class Number>
inline Number* write_bits(std::uint64_t bits, Number base, Number* at) {
  constexpr std::uint64_t highest = std::uint64_t{1} << (word_bytes - 1);
  Number* const end = at + count_bits(bits);
  do {
    for (std::size_t i = 0; i < AtOnce; ++i, bits &= bits - 1) {
      // The highest bit keeps compilers from asking each time whether there is one.
      *at++ = base + static_cast<Number>(lowest_bit(bits | highest));
    }
  } while (bits != 0);
  return end;
}

} // namespace

CleanCells::CleanCells(std::string_view text, const TextMasks& masks, bool by_bits)
    : text_(text), masks_(masks), by_bits_(by_bits), ends_(words_at_once * most_written),
      records_(words_at_once * most_written) {}

bool CleanCells::next() {
  const std::size_t words = (text_.size() + word_bytes - 1) / word_bytes;
  if (next_word_ == words) return false;
  drop_done();
  const std::size_t count = std::min(words_at_once, words - next_word_);
  if (ends_.size() < seen_.ends + count * most_written) ends_.resize(ends_.size() * 2);
  by_bits_ ? find_ends_by_bits(count) : find_ends(count);
  next_word_ += count;
  return true;
}

/// Forgets the records that were given, and the ends of their cells.
void CleanCells::drop_done() {
  if (record_count_ == 0) return;
  const std::uint32_t done = records_[record_count_ - 1].cells_end;
  std::copy(ends_.begin() + done, ends_.begin() + seen_.ends, ends_.begin());
  seen_.ends -= done;
  record_count_ = 0;
}

void CleanCells::find_ends(std::size_t words) {
  Seen seen = seen_; // a copy: writing elsewhere might change the member
  std::uint32_t* const ends = ends_.data();
  const CellMasks& masks = piece();
  const std::size_t first = next_word_ % words_in_piece;
  auto base = static_cast<std::uint32_t>(next_word_ * word_bytes);
  for (std::size_t i = 0; i < words; ++i, base += word_bytes) {
    before_[i] = seen;
    const std::uint32_t* const end =
        write_bits<ends_at_once>(masks.ends[first + i], base, ends + seen.ends);
    seen.ends = static_cast<std::uint32_t>(end - ends);
    seen.filled += static_cast<std::uint32_t>(count_bits(masks.filled[first + i]));
    const std::uint64_t breaks = masks.breaks[first + i];
    if (breaks != 0) seen.break_end = base + up_to_highest(breaks);
  }
  seen_ = seen;
  make_records(words);
}

NPSLICE_WITH_BIT_INSTRUCTIONS
void CleanCells::find_ends_by_bits(std::size_t words) { find_ends(words); }

void CleanCells::make_records(std::size_t words) {
  // Counted from the first word on; written before they are read.
  std::array<std::uint32_t, words_at_once * most_written> ends; // NOLINT(*-member-init)
  std::uint32_t* end = ends.data();
  const CellMasks& masks = piece();
  const std::size_t first = next_word_ % words_in_piece;
  for (std::size_t i = 0; i < words; ++i) {
    const std::size_t begin = (next_word_ + i) * word_bytes; // the masks may know more of the text
    const std::uint64_t record_ends =
        masks.record_ends[first + i] & lowest_bits(text_.size() - begin);
    end = write_bits<records_at_once>(record_ends, static_cast<std::uint32_t>(i * word_bytes), end);
  }
  const auto base = static_cast<std::uint32_t>(next_word_ * word_bytes);
  CleanRecord* record = records_.data();
  for (const std::uint32_t* at = ends.data(); at != end; ++at, ++record) {
    const std::uint32_t bit = *at % word_bytes;
    const std::size_t word = *at / word_bytes;
    const Seen& before = before_[word];
    const std::uint64_t reached = up_to_lowest(std::uint64_t{1} << bit);
    const std::uint64_t breaks = masks.breaks[first + word] & reached;
    record->end = base + *at;
    record->cells_end =
        before.ends + static_cast<std::uint32_t>(count_bits(masks.ends[first + word] & reached));
    record->filled_end = before.filled + static_cast<std::uint32_t>(
                                             count_bits(masks.filled[first + word] & reached));
    record->break_end = breaks != 0 ? base + *at - bit + up_to_highest(breaks) : before.break_end;
  }
  record_count_ = static_cast<std::size_t>(record - records_.data());
}

} // namespace npslice::csv
