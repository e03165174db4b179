// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::ingest {

/// The rows of a file's header, to know them again among its records: exports that were put
/// together keep their headers. A record is one when all of its cells are those of the row, without
/// blanks at their ends, a byte order mark before the first and blank cells at both ends.
class HeaderRows {
public:
  HeaderRows() = default;

  /// Takes the rows with all their cells, the first row first.
  explicit HeaderRows(std::span<const std::vector<std::string>> rows);

  /// Those that cannot be answers with their score in `column`: they name something there that is
  /// no value. A further row that has nothing there holds two names or more and no value.
  [[nodiscard]] HeaderRows told_by(std::uint32_t column) const;

  /// Those in which no cell is a value, so that no answer can look like them.
  [[nodiscard]] HeaderRows without_values() const;

  /// Whether the cell that tells the rows may begin with `byte`, 0 when it is empty: decides for
  /// almost any other record.
  [[nodiscard]] bool may_begin_with(char byte) const {
    return beginnings_.test(static_cast<unsigned char>(byte));
  }

  /// Whether a record may be one of the rows, by the cell that tells them and by the number of its
  /// cells that are not empty.
  [[nodiscard]] bool may_contain(std::string_view told_cell, std::uint32_t filled) const;

  /// Whether a record with these cells is one of the rows. Empty cells before them do not matter.
  [[nodiscard]] bool contain(std::span<const std::string> cells) const;

private:
  struct Row {
    std::vector<std::string> cells; // plain
    std::string told_cell;
    std::uint32_t filled = 0;
    bool first = false;
  };

  std::vector<Row> rows_;
  std::bitset<256> beginnings_; // of the cell that tells
};

} // namespace npslice::ingest
