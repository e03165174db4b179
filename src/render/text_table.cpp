// SPDX-License-Identifier: MIT
#include "text_table.hpp"

#include <npslice/render/display_width.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace npslice::render {
namespace {

constexpr std::size_t gap = 2;

/// Columns of no width take up no gap either.
std::size_t total_width(const std::vector<std::size_t>& widths) {
  const auto used = static_cast<std::size_t>(
      std::count_if(widths.begin(), widths.end(), [](std::size_t width) { return width > 0; }));
  return std::accumulate(widths.begin(), widths.end(), std::size_t{0}) +
         gap * (used > 0 ? used - 1 : 0);
}

} // namespace

void TextTable::add_row(std::vector<std::string> cells, std::string tail) {
  rows_.push_back({std::move(cells), std::move(tail)});
}

std::vector<std::size_t> TextTable::widths() const {
  std::vector<std::size_t> widths(columns_.size());
  for (const Row& row : rows_) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row.cells[i]));
    }
  }
  return widths;
}

std::size_t TextTable::width() const { return total_width(widths()); }

std::size_t TextTable::least_width(const Fitting& fitting) const {
  std::vector<std::size_t> all = widths();
  for (std::size_t i = 0; i < fitting.shrinking; ++i) {
    all[i] = std::min(all[i], fitting.narrowest);
  }
  return total_width(all);
}

void TextTable::drop_last(std::size_t columns) {
  const std::size_t kept = columns_.size() - columns;
  columns_.resize(kept);
  for (Row& row : rows_) {
    if (row.cells.size() > kept) row.cells.resize(kept);
  }
}

void TextTable::fit(const Fitting& fitting, const std::string& ellipsis) {
  if (least_width(fitting) > fitting.width) drop_last(fitting.droppable);
  std::vector<std::size_t> all = widths();
  const auto shrinking_end = all.begin() + static_cast<std::ptrdiff_t>(fitting.shrinking);
  std::size_t excess = width() > fitting.width ? width() - fitting.width : 0;
  for (; excess > 0; --excess) {
    const auto widest = std::max_element(all.begin(), shrinking_end);
    if (widest == shrinking_end || *widest <= fitting.narrowest) break;
    --*widest;
  }
  for (Row& row : rows_) {
    for (std::size_t i = 0; i < fitting.shrinking && i < row.cells.size(); ++i) {
      row.cells[i] = elided(row.cells[i], all[i], ellipsis);
    }
  }
}

std::vector<std::string> TextTable::lines() const {
  const std::vector<std::size_t> all = widths();
  std::vector<std::string> lines;
  for (const Row& row : rows_) {
    std::string line;
    bool first = true;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (all[i] == 0) continue;
      if (!first) line.append(gap, ' ');
      first = false;
      const std::string cell = i < row.cells.size() ? row.cells[i] : std::string{};
      line += columns_[i] == Align::left ? padded_right(cell, all[i]) : padded_left(cell, all[i]);
    }
    if (!row.tail.empty()) line.append(gap, ' ').append(row.tail);
    while (line.ends_with(' ')) {
      line.pop_back();
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

} // namespace npslice::render
