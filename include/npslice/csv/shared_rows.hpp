// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/row_key.hpp>

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

/// Knows rows, so that a record with the cells of one of them need not have a row of its own: a
/// survey has few combinations of scores and segments. What it knows goes from block to block.
/// It knows a bounded number of rows of bounded length: after the first one of a block that it does
/// not learn it learns no more in that block, and where most records have rows then that were not
/// known, it forgets all and begins anew with the next block.
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

  /// Begins a block of records with these wanted columns. Rows with others are forgotten.
  void begin_block(const Projection& projection);

  /// The number of the row with this key. One that is not known gets the next number, and if that
  /// is at least `size()` afterwards, it was not learned.
  std::uint32_t find(const RowKey& key);

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
  static constexpr std::size_t slots = std::size_t{most} * 4;

  // A slot tells where in `keys_` a row stands that it knows: the hash of its key, its number, how
  // many words its key has, these.
  static constexpr std::size_t head_words = 3;

  std::array<std::uint32_t, slots> slots_{}; // by the hash of the key; 0 for none
  std::vector<std::uint64_t> keys_;
  std::uint32_t size_ = 0;
  bool learns_ = true; // still, in this block
  std::uint32_t known_before_ = 0;
  std::uint32_t next_ = 0;             // number of the next row that is not known
  std::uint64_t found_ = 0;            // records of the block whose row was known
  std::vector<std::uint32_t> columns_; // that the rows are made of
  std::size_t width_ = 0;              // cells of a row and those apart
  std::vector<std::string_view> cells_;
  std::deque<std::string> texts_; // of the cells, by row; a string never moves
};

} // namespace npslice::csv
