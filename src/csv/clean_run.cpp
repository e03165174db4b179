// SPDX-License-Identifier: MIT
#include "clean_run.hpp"

#include "bit_instructions.hpp"
#include "bits.hpp"

#include <algorithm>
#include <array>

namespace npslice::csv {
namespace {

constexpr std::size_t step_bytes = words_in_step * word_bytes;

} // namespace

void CleanRun::advance(std::string_view text, bool last) {
  const auto take_words = [this](std::size_t words, std::size_t valid) {
    uses_bit_instructions(rules_.find_cells) ? take_by_bits(words, valid) : take(words, valid);
  };
  while (is_open() && text.size() - scanned_ >= step_bytes) {
    const std::size_t steps = (text.size() - scanned_) / step_bytes;
    const std::size_t of_piece = words_in_piece - scanned_ / word_bytes % words_in_piece;
    const std::size_t words = std::min({words_at_once, steps * words_in_step, of_piece});
    find_masks(text.data() + scanned_, words);
    take_words(words, words * word_bytes);
    // So a record beyond the limit is given up early, whatever follows in it.
    const bool too_long = scanned_ - end_ > rules_.record_bytes + word_bytes;
    if (is_open() && too_long) state_ = State::unclean;
  }
  if (!is_open() || !last || scanned_ == text.size()) return;
  std::array<char, step_bytes> rest{}; // NUL means nothing
  const std::size_t bytes = text.size() - scanned_;
  std::copy_n(text.data() + scanned_, bytes, rest.data());
  find_masks(rest.data(), words_in_step);
  take_words(words_in_step, bytes);
  scanned_ = std::min(scanned_, text.size());
}

void CleanRun::find_masks(const char* text, std::size_t words) {
  const std::size_t first = scanned_ / word_bytes % words_in_piece;
  if (first == 0) masks_->pieces.push_back(std::make_unique_for_overwrite<CellMasks>());
  CellMasks* const cells = masks_->pieces.back().get();
  rules_.find_cells({text, words, rules_.delimiter, cells, first, &found_}, carry_);
}

/// Takes in the words that were looked at, of which so many bytes are text.
void CleanRun::take(std::size_t words, std::size_t valid) {
  if (is_ordinary(words, valid)) {
    take_all(words);
    return;
  }
  for (std::size_t i = 0; i < words && is_open(); ++i) {
    take_word(i, lowest_bits(valid - std::min(valid, i * word_bytes)));
  }
}

NPSLICE_WITH_BIT_INSTRUCTIONS
void CleanRun::take_by_bits(std::size_t words, std::size_t valid) { take(words, valid); }

/// Whether nothing in the words can end the run: then they need not be asked one by one.
bool CleanRun::is_ordinary(std::size_t words, std::size_t valid) const {
  std::uint64_t unclean = 0;
  for (std::size_t i = 0; i < words; ++i) {
    unclean |= found_.unclean[i];
  }
  const std::size_t behind = scanned_ + words * word_bytes;
  return unclean == 0 && valid == words * word_bytes && behind < rules_.wanted_bytes &&
         behind - end_ <= rules_.record_bytes;
}

void CleanRun::take_all(std::size_t words) {
  for (std::size_t i = 0; i < words; ++i) {
    records_ += count_bits(found_.line_ends[i]);
  }
  std::size_t with_end = words;
  while (with_end > 0 && found_.line_ends[with_end - 1] == 0) {
    --with_end;
  }
  if (with_end > 0) {
    const std::size_t word = with_end - 1;
    end_ = scanned_ + word * word_bytes + highest_bit(found_.line_ends[word]) + 1;
  }
  scanned_ += words * word_bytes;
}

void CleanRun::take_word(std::size_t word, std::uint64_t valid) {
  std::uint64_t ends = found_.line_ends[word] & valid;
  const std::uint64_t unclean = found_.unclean[word] & valid;
  if (unclean != 0) {
    state_ = State::unclean;
    ends &= up_to_lowest(unclean) >> 1U; // those before the first
  }
  // Only the first record of a word can be longer than a word.
  if (ends != 0 && scanned_ + lowest_bit(ends) - end_ > rules_.record_bytes) {
    state_ = State::unclean;
    ends = 0;
  }
  const std::size_t reached_at = std::max(rules_.wanted_bytes, scanned_ + 1) - 1 - scanned_;
  if (reached_at < word_bytes && (ends & ~lowest_bits(reached_at)) != 0) {
    state_ = State::reached;
    ends &= up_to_lowest(ends & ~lowest_bits(reached_at)); // up to the first that reaches so far
  }
  if (ends != 0) {
    records_ += count_bits(ends);
    end_ = scanned_ + highest_bit(ends) + 1;
  }
  scanned_ += word_bytes;
}

/// The last byte before `position` that ends a record.
std::optional<std::size_t> CleanRun::record_end_before(std::size_t position) const {
  for (std::size_t words = (position + word_bytes - 1) / word_bytes; words > 0; --words) {
    const std::size_t word = words - 1;
    const CellMasks& piece = *masks_->pieces[word / words_in_piece];
    const std::uint64_t ends =
        piece.record_ends[word % words_in_piece] & lowest_bits(position - word * word_bytes);
    if (ends != 0) return word * word_bytes + highest_bit(ends);
  }
  return std::nullopt;
}

std::optional<std::size_t> CleanRun::last_record_with_cells(std::string_view text) const {
  std::optional<std::size_t> end = record_end_before(end_);
  while (end) {
    const std::optional<std::size_t> before = record_end_before(*end);
    const std::size_t start = before ? *before + (text[*before] == '\r' ? 2U : 1U) : 0;
    if (start != *end) return start;
    end = before;
  }
  return std::nullopt;
}

} // namespace npslice::csv
