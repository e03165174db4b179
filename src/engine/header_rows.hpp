// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/canonical_block.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace npslice::engine {

/// The rows of a file's header as its records would show them, to know them again in the middle:
/// exports that were put together keep their headers.
class HeaderRows {
public:
  HeaderRows() = default;

  /// Takes the rows with all their cells, and which cell of a canonical row is the score. A row
  /// that names nothing there, or holds a score, is not looked for.
  HeaderRows(const std::vector<std::vector<std::string>>& rows, const csv::Projection& projection,
             std::uint32_t score_cell);

  /// Whether a canonical row, of a record with `filled` cells that are not empty, is one of them.
  [[nodiscard]] bool contain(std::span<char* const> cells, std::uint32_t filled) const;

private:
  struct Row {
    std::vector<std::string> cells; // those of the projection, without blanks at the ends
    std::uint32_t filled = 0;       // of all cells
  };

  std::vector<Row> rows_;
  std::uint32_t score_cell_ = 0;
};

} // namespace npslice::engine
