// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace npslice::render {

/// On which side of its column a cell stands.
enum class Align : unsigned char { left, right };

/// Cells in columns that line up by display width. Cells are text without control characters and
/// without colours; rows may end early.
class TextTable {
public:
  explicit TextTable(std::vector<Align> columns) : columns_(std::move(columns)) {}

  /// Adds a row; `tail` follows its last column and counts for no width.
  void add_row(std::vector<std::string> cells, std::string tail = {});

  /// Shortens the first `columns` columns, widest first, until the table is no wider than `width`
  /// or they are at `narrowest`.
  void fit(std::size_t width, std::size_t columns, std::size_t narrowest,
           const std::string& ellipsis);

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

  std::vector<Align> columns_;
  std::vector<Row> rows_;
};

} // namespace npslice::render
