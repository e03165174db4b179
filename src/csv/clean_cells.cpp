// SPDX-License-Identifier: MIT
#include "clean_cells.hpp"

#include "bit_instructions.hpp"

#include <algorithm>

namespace npslice::csv {
namespace {

/// Room for the places of all bits of so many words.
constexpr std::size_t most_places(std::size_t words) { return words * word_bytes + places_at_once; }

/// How many bytes lie up to the highest bit.
std::uint32_t up_to_highest(std::uint64_t bits) {
  return static_cast<std::uint32_t>(highest_bit(bits)) + 1;
}

} // namespace

CleanCells::CleanCells(std::string_view text, const TextMasks& masks, std::size_t usual_cells,
                       bool by_bits)
    : text_(text), masks_(masks), usual_cells_(usual_cells), by_bits_(by_bits),
      find_places_(by_bits ? find_places : find_places_plainly),
      ends_(2 * most_places(words_at_once)), records_(words_at_once * word_bytes) {}

bool CleanCells::next() {
  const std::size_t words = (text_.size() + word_bytes - 1) / word_bytes;
  if (next_word_ == words) return false;
  drop_done();
  const std::size_t count = std::min(words_at_once, words - next_word_);
  if (ends_.size() < known_ends_ + most_places(count)) ends_.resize(ends_.size() * 2);
  find_ends(count);
  by_bits_ ? make_records_by_bits(count) : make_records(count);
  next_word_ += count;
  return true;
}

/// Forgets the records that were given, and the ends of their cells.
void CleanCells::drop_done() {
  if (record_count_ == 0) return;
  const std::uint32_t done = records_[record_count_ - 1].cells_end;
  std::copy(ends_.begin() + done, ends_.begin() + known_ends_, ends_.begin());
  known_ends_ -= done;
  record_count_ = 0;
}

void CleanCells::find_ends(std::size_t words) {
  const auto ends = std::span(piece().ends).subspan(next_word_ % words_in_piece, words);
  const auto base = static_cast<std::uint32_t>(next_word_ * word_bytes);
  ends_before_ = known_ends_;
  known_ends_ += find_places_({ends, base, ends_.data() + known_ends_, cells_before_.data()});
}

/// Finds the ends of the records in the words from where their cells end, which is known already.
/// False where not all of them have as many cells as usual: then what was written means nothing.
inline bool CleanCells::pick_record_ends(const Words& of_text, std::uint32_t* ends) const {
  if (ends_before_ >= usual_cells_ || record_count_ * usual_cells_ > known_ends_) return false;
  const auto base = static_cast<std::uint32_t>(next_word_ * word_bytes);
  std::uint64_t all = 1;
  std::size_t last = usual_cells_ - 1;
  for (std::size_t i = 0; i < record_count_; ++i, last += usual_cells_) {
    ends[i] = ends_[last] - base;
    all &= of_text[ends[i] / word_bytes] >> (ends[i] % word_bytes);
  }
  return (all & 1U) != 0;
}

void CleanCells::make_records(std::size_t words) {
  const CellMasks& masks = piece();
  const std::size_t first = next_word_ % words_in_piece;
  // NOLINTBEGIN(*-member-init): all of it is written before it is read
  Words of_text;
  std::array<std::uint32_t, most_places(words_at_once)> ends;
  std::array<std::uint32_t, words_at_once> records_before;
  // NOLINTEND(*-member-init)
  std::array<Seen, words_at_once> before;
  Seen seen = seen_; // a copy: writing elsewhere might change the member
  const auto base = static_cast<std::uint32_t>(next_word_ * word_bytes);
  record_count_ = 0;
  for (std::size_t i = 0; i < words; ++i) {
    const std::size_t begin = (next_word_ + i) * word_bytes; // the masks may know more of the text
    of_text[i] = masks.record_ends[first + i] & lowest_bits(text_.size() - begin);
    record_count_ += count_bits(of_text[i]);
    before[i] = seen;
    seen.filled += static_cast<std::uint32_t>(count_bits(masks.filled[first + i]));
    const std::uint64_t breaks = masks.breaks[first + i];
    const auto behind = static_cast<std::uint32_t>(begin) + up_to_highest(breaks | 1U);
    seen.break_end = breaks != 0 ? behind : seen.break_end;
  }
  seen_ = seen;
  if (!pick_record_ends(of_text, ends.data())) {
    find_places_({std::span(of_text).first(words), 0, ends.data(), records_before.data()});
  }
  for (std::size_t i = 0; i < record_count_; ++i) {
    const std::uint32_t at = ends[i];
    const std::uint32_t bit = at % word_bytes;
    const std::size_t word = at / word_bytes;
    const std::uint64_t reached = up_to_lowest(std::uint64_t{1} << bit);
    const std::uint64_t breaks = masks.breaks[first + word] & reached;
    const std::uint64_t cells = masks.ends[first + word] & reached;
    const std::uint64_t filled = masks.filled[first + word] & reached;
    CleanRecord& record = records_[i];
    record.end = base + at;
    record.cells_end =
        ends_before_ + cells_before_[word] + static_cast<std::uint32_t>(count_bits(cells));
    record.filled_end = before[word].filled + static_cast<std::uint32_t>(count_bits(filled));
    record.break_end =
        breaks != 0 ? base + at - bit + up_to_highest(breaks) : before[word].break_end;
  }
}

NPSLICE_WITH_BIT_INSTRUCTIONS
void CleanCells::make_records_by_bits(std::size_t words) { make_records(words); }

} // namespace npslice::csv
