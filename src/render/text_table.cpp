// SPDX-License-Identifier: MIT
#include "text_table.hpp"

#include <npslice/render/display_width.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace npslice::render {
namespace {

constexpr std::size_t gap = 2;

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

std::size_t TextTable::width() const {
  const std::vector<std::size_t> all = widths();
  const auto used = static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](std::size_t width) { return width > 0; }));
  return std::accumulate(all.begin(), all.end(), std::size_t{0}) + gap * (used > 0 ? used - 1 : 0);
}

void TextTable::fit(std::size_t width, std::size_t columns, std::size_t narrowest,
                    const std::string& ellipsis) {
  std::vector<std::size_t> all = widths();
  std::size_t excess = this->width() > width ? this->width() - width : 0;
  for (; excess > 0; --excess) {
    const auto widest =
        std::max_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(columns));
    if (*widest <= narrowest) break;
    --*widest;
  }
  for (Row& row : rows_) {
    for (std::size_t i = 0; i < columns && i < row.cells.size(); ++i) {
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
