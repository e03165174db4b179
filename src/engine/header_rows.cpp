// SPDX-License-Identifier: MIT
#include "header_rows.hpp"

#include "row_cells.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>
#include <string_view>

namespace npslice::engine {
namespace {

/// As a canonical row carries it: each line break is one LF.
std::string with_plain_line_breaks(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    plain += text[i] == '\r' ? '\n' : text[i];
  }
  return plain;
}

/// Whether a cell can only be the name of the score column.
bool is_name(std::string_view cell) {
  return ingest::read_score(cell, {}).kind == ingest::ScoreReading::Kind::rejected &&
         !base::words_of(cell).empty();
}

} // namespace

HeaderRows::HeaderRows(const std::vector<std::vector<std::string>>& rows,
                       const csv::Projection& projection, std::uint32_t score_cell)
    : score_cell_(score_cell) {
  for (const std::vector<std::string>& cells : rows) {
    Row row;
    for (const std::uint32_t column : projection.columns) {
      const std::string_view cell = column < cells.size() ? cells[column] : std::string_view{};
      row.cells.push_back(with_plain_line_breaks(base::trim(cell)));
    }
    row.filled = static_cast<std::uint32_t>(
        std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); }));
    if (is_name(row.cells[score_cell])) rows_.push_back(std::move(row));
  }
}

bool HeaderRows::contain(std::span<char* const> cells, std::uint32_t filled) const {
  return std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) {
    if (row.filled != filled) return false;
    if (base::trim(text_of(cells[score_cell_])) != row.cells[score_cell_]) return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (base::trim(text_of(cells[i])) != row.cells[i]) return false;
    }
    return true;
  });
}

} // namespace npslice::engine
