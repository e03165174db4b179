// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/dialect.hpp>
#include <npslice/csv/row_key.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::csv {

struct Projection;

/// Columns that stand side by side.
struct ColumnStretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::size_t pieces = 0; ///< that its text gets in a key at least: most need no more
};

/// Knows rows, so that a record whose wanted columns read like one of them need not have a row of
/// its own: a survey has few combinations of scores and segments. What it knows goes from block to
/// block. It knows a bounded number of rows of bounded length: after the first one of a block that
/// it does not learn it learns no more in that block, and where most records have rows then that
/// were not known, it forgets all and begins anew with the next block.
class SharedRows {
public:
  /// How many rows it knows at most, and of which length, in words of their key.
  static constexpr std::uint32_t most = 1024;
  static constexpr std::size_t longest_key = 256;

  SharedRows() = default;
  SharedRows(const SharedRows&) = delete; // its views would point into the other
  SharedRows& operator=(const SharedRows&) = delete;
  SharedRows(SharedRows&&) = default;
  SharedRows& operator=(SharedRows&&) = default;
  ~SharedRows() = default;

  /// Begins a block of records in this dialect with these wanted columns. Rows in another one or
  /// with others are forgotten.
  void begin_block(Dialect dialect, const Projection& projection);

  /// The stretches that the wanted columns make, as they follow in a key.
  [[nodiscard]] std::span<const ColumnStretch> stretches() const { return stretches_; }
  /// How many pieces the key of a record has at least.
  [[nodiscard]] std::size_t key_pieces() const { return short_words_ / RowKey::piece_words; }

  /// The number of the row with this key. One that is not known gets the next number, and if that
  /// is at least `size()` afterwards, it was not learned.
  std::uint32_t find(const RowKey& key) {
    const std::span<const std::uint64_t> words = key.words();
    const std::uint64_t hash = key.hash();
    std::size_t slot = hash % slots;
    for (; slots_[slot] != 0; slot = (slot + 1) % slots) {
      if (((slots_[slot] ^ mark_of(hash)) & ~row_bits) != 0) continue;
      const std::uint32_t row = (slots_[slot] & row_bits) - 1;
      if (!has_key(row, words)) continue;
      ++found_;
      return row;
    }
    return learn(key, slot);
  }

  /// Forgets all rows.
  void clear();

  /// How many rows it knows: those with the lowest numbers.
  [[nodiscard]] std::uint32_t size() const { return size_; }
  /// How many of them it knew when the block began.
  [[nodiscard]] std::uint32_t known_before() const { return known_before_; }
  /// How many rows of the block were not known: they have the numbers from `known_before()` on.
  [[nodiscard]] std::uint32_t new_rows() const { return next_ - known_before_; }

  /// Keeps the cells of a row that it knows; they are copied.
  void keep_cells(std::uint32_t row, std::span<const std::string_view> cells);

  /// The cells of a row that it knows, with room behind them for the cells apart of a record.
  [[nodiscard]] std::span<std::string_view> cells_of(std::uint32_t row) {
    return std::span(cells_).subspan(row * width_, width_);
  }

private:
  static constexpr std::size_t slots = std::size_t{most} * 2;

  /// Of a slot: the rest of it are bits of the hash, by which others are mostly told from it.
  static constexpr std::uint32_t row_bits = 0x7FF;
  static_assert(most <= row_bits);

  static std::uint32_t mark_of(std::uint64_t hash) {
    return static_cast<std::uint16_t>((hash >> 32U) & ~row_bits);
  }

  [[nodiscard]] bool has_key(std::uint32_t row, std::span<const std::uint64_t> words) const {
    if (words.size() == short_words_) return same(words, short_keys_.data() + row * short_words_);
    return std::ranges::equal(words, long_keys_[row]);
  }

  /// Word by word: read in larger pieces than they were just written, they would have to wait.
  static bool same(std::span<const std::uint64_t> words, const std::uint64_t* others) {
    static_assert(RowKey::piece_bytes == 2 * sizeof(std::uint64_t));
    for (std::size_t i = 0; i < words.size(); i += 2) {
      if (((words[i] ^ others[i]) | (words[i + 1] ^ others[i + 1])) != 0) return false;
    }
    return true;
  }

  std::uint32_t learn(const RowKey& key, std::size_t slot);

  /// By the hash of the key, the number of the row plus one, 0 for none. Small, so that it stays in
  /// the nearest cache.
  std::array<std::uint16_t, slots> slots_{};
  std::size_t short_words_ = 0;           // of a key whose stretches need no more pieces
  std::vector<std::uint64_t> short_keys_; // by row; no text holds that of a long one
  std::vector<std::vector<std::uint64_t>> long_keys_; // by row, those of other lengths
  std::uint32_t size_ = 0;
  bool learns_ = true; // still, in this block
  std::uint32_t known_before_ = 0;
  std::uint32_t next_ = 0;               // number of the next row that is not known
  std::uint64_t found_ = 0;              // records of the block whose row was known
  std::vector<std::uint32_t> columns_;   // that the rows are made of
  std::vector<ColumnStretch> stretches_; // of these
  Dialect dialect_;                      // in which they are written
  std::size_t width_ = 0;                // cells of a row and those apart
  std::vector<std::string_view> cells_;
  std::deque<std::string> texts_; // of the cells, by row; a string never moves
};

} // namespace npslice::csv
