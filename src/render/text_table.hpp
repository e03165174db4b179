// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace npslice::render {

/// The columns that give way stay at least so wide.
inline constexpr std::size_t narrowest_name = 8;

/// On which side of its column a cell stands.
enum class Align : unsigned char { left, right };

/// Cells in columns that line up by display width. Cells are text without control characters and
/// without colours; rows may end early.
class TextTable {
public:
  explicit TextTable(std::vector<Align> columns) : columns_(std::move(columns)) {}

  /// Adds a row; `tail` follows its last column and counts for no width.
  void add_row(std::vector<std::string> cells, std::string tail = {});

  /// Sets what follows the last column of a row, counted from 0.
  void set_tail(std::size_t row, std::string tail) { rows_[row].tail = std::move(tail); }

  /// How a table gives way when it is wider than it may be.
  struct Fitting {
    std::size_t width = 0;
    std::size_t shrinking = 0; ///< so many first columns are shortened, the widest first…
    std::size_t narrowest = 0; ///< …down to this width
    std::size_t droppable = 0; ///< if that is not enough, so many last columns are left out
  };

  /// Makes the table fit as far as possible; shortened cells end in `ellipsis`.
  void fit(const Fitting& fitting, const std::string& ellipsis);

  /// The width of the table without its tails.
  [[nodiscard]] std::size_t width() const;

  /// The rows as lines, columns two blanks apart, no blanks at the ends.
  [[nodiscard]] std::vector<std::string> lines() const;

private:
  struct Row {
    std::vector<std::string> cells;
    std::string tail;
  };

  [[nodiscard]] std::vector<std::size_t> widths() const;
  [[nodiscard]] std::size_t least_width(const Fitting& fitting) const;
  void drop_last(std::size_t columns);

  std::vector<Align> columns_;
  std::vector<Row> rows_;
};

} // namespace npslice::render
