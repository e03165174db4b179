// SPDX-License-Identifier: MIT
#include "clean_run.hpp"

#include "bit_instructions.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace npslice::csv {
namespace {

constexpr std::uint64_t all_bits = ~std::uint64_t{0};

std::size_t highest_bit(std::uint64_t bits) {
  return word_bytes - 1 - static_cast<std::size_t>(std::countl_zero(bits));
}

/// A mask of the first `count` bits.
std::uint64_t lowest_bits(std::size_t count) {
  return count < word_bytes ? (std::uint64_t{1} << count) - 1 : all_bits;
}

} // namespace

void CleanRun::take_word(const StructureMasks& masks, std::uint64_t valid) {
  const WordStructure word = walk_.next(masks);
  std::uint64_t ends = word.record_ends;
  const std::uint64_t unclean = word.unclean & valid;
  if (unclean != 0) {
    state_ = State::unclean;
    ends &= (unclean & (std::uint64_t{0} - unclean)) - 1; // those before the first
  }
  if (ends != 0) take_ends(word, ends);
  scanned_ += word_bytes;
}

void CleanRun::take_ends(const WordStructure& word, std::uint64_t ends) {
  // Only the first record of a word can be longer than a word.
  if (scanned_ + lowest_bit(ends) - end_ > rules_.record_bytes) {
    state_ = State::unclean;
    return;
  }
  const std::size_t reached_at = std::max(rules_.wanted_bytes, scanned_ + 1) - 1 - scanned_;
  if (reached_at < word_bytes) {
    const std::uint64_t reached = ends & (all_bits << reached_at);
    if (reached != 0) {
      state_ = State::reached;
      ends &= reached ^ (reached - 1); // up to the first that reaches so far
    }
  }
  const std::uint64_t blank_returns = word.carriage_returns & word.record_starts;
  const std::uint64_t blank = word.record_starts | move_on(blank_returns, behind_blank_return_);
  if (const std::uint64_t with_cells = ends & ~blank; with_cells != 0) {
    const std::uint64_t before = ends & ((std::uint64_t{1} << highest_bit(with_cells)) - 1);
    last_record_ = before == 0 ? end_ : scanned_ + highest_bit(before) + 1;
    holds_cells_ = true;
  }
  records_ += count_bits(ends);
  end_ = scanned_ + highest_bit(ends) + 1;
}

void CleanRun::look_on(std::string_view text, bool last) {
  std::array<StructureMasks, words_at_once> masks;
  while (is_open() && text.size() - scanned_ >= word_bytes) {
    const std::size_t words = std::min(words_at_once, (text.size() - scanned_) / word_bytes);
    rules_.find_structure(text.data() + scanned_, words, rules_.delimiter, masks.data());
    for (std::size_t i = 0; i < words && is_open(); ++i) {
      take_word(masks[i], all_bits);
    }
    // So a record beyond the limit is given up early, whatever follows in it.
    const bool too_long = scanned_ - end_ > rules_.record_bytes + word_bytes;
    if (is_open() && too_long) state_ = State::unclean;
  }
  if (!is_open() || !last || scanned_ == text.size()) return;
  std::array<char, word_bytes> rest{};
  const std::size_t bytes = text.size() - scanned_;
  std::copy_n(text.data() + scanned_, bytes, rest.data());
  rules_.find_structure(rest.data(), 1, rules_.delimiter, masks.data());
  take_word(masks[0], lowest_bits(bytes));
  scanned_ = std::min(scanned_, text.size());
}

NPSLICE_WITH_BIT_INSTRUCTIONS
void CleanRun::look_on_by_bits(std::string_view text, bool last) { look_on(text, last); }

void CleanRun::advance(std::string_view text, bool last) {
  uses_bit_instructions(rules_.find_structure) ? look_on_by_bits(text, last) : look_on(text, last);
}

} // namespace npslice::csv
