// SPDX-License-Identifier: MIT
#pragma once

#include "bit_places.hpp"
#include "bits.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace npslice::csv {

/// A record of a clean text. What is counted is counted from the text's start.
struct CleanRecord {
  std::uint32_t end = 0;        ///< where it ends in the text, without its line end
  std::uint32_t cells_end = 0;  ///< how many of the ends of cells that are known lie up to there
  std::uint32_t filled_end = 0; ///< how many cells up to there hold something
  std::uint32_t break_end = 0;  ///< behind the last byte of a line break inside quotes; 0 for none
};

/// Finds the records of a clean text, and where their cells end, piece by piece.
class CleanCells {
public:
  /// `text` is a whole number of records and shorter than 4 GiB; `masks` are its own, and must
  /// outlive this. Most records have `usual_cells`, at least one. `by_bits` says that the machine
  /// has bit instructions, which are to be used.
  CleanCells(std::string_view text, const TextMasks& masks, std::size_t usual_cells, bool by_bits);

  /// Goes on by some words. False when there are none any more.
  bool next();

  /// The records that end in these words.
  [[nodiscard]] std::span<const CleanRecord> records() const {
    return std::span(records_).first(record_count_);
  }

  /// The ends of cells from the first of these records on; each stays where it is until `next`.
  [[nodiscard]] const std::uint32_t* ends() const { return ends_.data(); }

  /// Whether a byte that is not copied stands from `start` up to `end`.
  [[nodiscard]] bool holds_odd(std::size_t start, std::size_t end) const {
    std::size_t word = start / word_bytes;
    std::uint64_t bits = odd(word) & (~std::uint64_t{0} << (start % word_bytes));
    for (; (word + 1) * word_bytes < end; bits = odd(++word)) {
      if (bits != 0) return true;
    }
    return bits != 0 && word * word_bytes + lowest_bit(bits) < end;
  }

  /// The bytes of a word of the text that are not copied.
  [[nodiscard]] std::uint64_t odd(std::size_t word) const {
    return masks_.pieces[word / words_in_piece]->odd[word % words_in_piece];
  }

private:
  /// What was seen before a word.
  struct Seen {
    std::uint32_t filled = 0;
    std::uint32_t break_end = 0;
  };

  using Words = std::array<std::uint64_t, words_at_once>;

  void drop_done();
  void find_ends(std::size_t words);
  void make_records(std::size_t words);
  [[nodiscard]] bool pick_record_ends(const Words& of_text, std::uint32_t* ends) const;
  void make_records_by_bits(std::size_t words);
  [[nodiscard]] const CellMasks& piece() const {
    return *masks_.pieces[next_word_ / words_in_piece];
  }

  std::string_view text_;
  const TextMasks& masks_;
  std::size_t usual_cells_;
  bool by_bits_;
  FindPlaces find_places_;
  std::size_t next_word_ = 0;
  std::vector<std::uint32_t> ends_;
  std::uint32_t known_ends_ = 0;  // how many of them mean something
  std::uint32_t ends_before_ = 0; // before the words that are looked at
  std::vector<CleanRecord> records_;
  std::size_t record_count_ = 0;
  Seen seen_;
  std::array<std::uint32_t, words_at_once> cells_before_{}; // in the words that are looked at
};

} // namespace npslice::csv
