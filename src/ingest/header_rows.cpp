// SPDX-License-Identifier: MIT
#include "score_labels.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/group_text.hpp>
#include <npslice/ingest/header_rows.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>

namespace npslice::ingest {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A cell as it is compared: each line break is one LF, as canonical rows have it. Where a file
/// began with a mark, the mark now stands before its first cell, whose quotes then open nothing.
std::string plain(std::string_view cell) {
  if (cell.starts_with(byte_order_mark)) {
    cell.remove_prefix(byte_order_mark.size());
    const bool quoted = cell.size() >= 2 && cell.front() == '"' && cell.back() == '"';
    if (quoted) cell = cell.substr(1, cell.size() - 2);
  }
  cell = base::trim(cell);
  std::string text;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] == '\r' && i + 1 < cell.size() && cell[i + 1] == '\n') continue;
    text += cell[i] == '\r' ? '\n' : cell[i];
  }
  return text;
}

/// Whether an answer may hold this: a number, a date, a group, a wording of an answer.
bool is_value(std::string_view cell) {
  if (cell.empty()) return false;
  return read_score(cell, {}).kind != ScoreReading::Kind::rejected ||
         base::read_decimal(cell, true) || read_date(cell).kind == DateReading::Kind::read ||
         read_group(cell) || wording_of(cell) != Wording::unknown;
}

bool is_name(std::string_view cell) { return !is_value(cell) && !base::words_of(cell).empty(); }

/// Whether the cells are the same from the first that holds something on, up to blank ones.
bool equal_inside(std::span<const std::string> names, std::span<const std::string> cells) {
  const auto holds_text = [](const std::string& cell) { return !plain(cell).empty(); };
  auto name = std::find_if(names.begin(), names.end(), holds_text);
  auto cell = std::find_if(cells.begin(), cells.end(), holds_text);
  if (name == names.end()) return false;
  while (name != names.end() || cell != cells.end()) {
    if (plain(cell == cells.end() ? std::string_view() : *cell++) !=
        (name == names.end() ? std::string_view() : *name++)) {
      return false;
    }
  }
  return true;
}

} // namespace

HeaderRows::HeaderRows(std::span<const std::vector<std::string>> rows) {
  for (const std::vector<std::string>& cells : rows) {
    Row row;
    for (const std::string& cell : cells) {
      row.cells.push_back(plain(cell));
      if (!cell.empty()) ++row.filled;
    }
    row.first = rows_.empty();
    rows_.push_back(std::move(row));
  }
}

HeaderRows HeaderRows::told_by(std::uint32_t column) const {
  constexpr std::uint32_t fewest_names = 2;
  HeaderRows told;
  for (const Row& row : rows_) {
    const std::string& cell = column < row.cells.size() ? row.cells[column] : std::string{};
    const bool valueless = std::none_of(row.cells.begin(), row.cells.end(), is_value);
    const bool sure_blank = cell.empty() && !row.first && row.filled >= fewest_names && valueless;
    if (!is_name(cell) && !sure_blank) continue;
    told.rows_.push_back(row);
    told.rows_.back().told_cell = cell;
    // The cell may have blanks around it, of which U+00A0 begins with C2, or a mark before it.
    for (const char byte : std::string_view(" \t\n\v\f\r\xC2\xEF\xFE")) {
      told.beginnings_.set(static_cast<unsigned char>(byte));
    }
    told.beginnings_.set(cell.empty() ? 0 : static_cast<unsigned char>(cell.front()));
  }
  return told;
}

HeaderRows HeaderRows::without_values() const {
  HeaderRows sure;
  std::copy_if(rows_.begin(), rows_.end(), std::back_inserter(sure.rows_), [](const Row& row) {
    return std::none_of(row.cells.begin(), row.cells.end(), is_value);
  });
  return sure;
}

bool HeaderRows::may_contain(std::string_view told_cell, std::uint32_t filled) const {
  const std::string cell = plain(told_cell);
  return std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) {
    // A mark before an empty first cell fills it.
    return row.told_cell == cell && (filled == row.filled || filled == row.filled + 1);
  });
}

bool HeaderRows::contain(std::span<const std::string> cells) const {
  return std::any_of(rows_.begin(), rows_.end(),
                     [&](const Row& row) { return equal_inside(row.cells, cells); });
}

} // namespace npslice::ingest
