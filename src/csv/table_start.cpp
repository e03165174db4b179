// SPDX-License-Identifier: MIT
#include "table_start.hpp"

#include <algorithm>
#include <map>

namespace npslice::csv {
namespace {

/// A title, a date, a client, a few blank rows: no export puts more before its table.
constexpr std::size_t most_preamble_records = 30;

/// So many records of a table show its width.
constexpr std::size_t fewest_records = 2;

/// The width that most records have; of equally frequent ones the largest.
std::size_t usual_width(const std::vector<RecordShape>& shapes) {
  std::map<std::size_t, std::size_t> counts;
  for (const RecordShape& shape : shapes) {
    ++counts[shape.cells];
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& left, const auto& right) {
        return left.second <= right.second;
      });
  return most == counts.end() ? 0 : most->first;
}

/// A title, or a name and its value, beside a table of `width` columns. A spreadsheet fills such
/// lines up with delimiters.
bool is_preamble(const RecordShape& shape, std::size_t width) {
  return shape.filled <= 2 && (shape.filled * 2 < width || shape.cells == 1);
}

/// Names of columns are words, and the records behind them are as wide.
bool begins_table(const std::vector<RecordShape>& shapes, std::size_t index, std::size_t width) {
  const RecordShape& header = shapes[index];
  const std::size_t behind = shapes.size() - index - 1;
  const auto alike = static_cast<std::size_t>(
      std::count_if(shapes.begin() + static_cast<std::ptrdiff_t>(index) + 1, shapes.end(),
                    [&](const RecordShape& shape) { return shape.cells == width; }));
  const bool steady = behind >= fewest_records && alike * 10 >= behind * (width == 2 ? 9U : 6U);
  return steady && header.cells * 2 > width && header.filled >= 2 &&
         header.worded * 2 > header.filled;
}

/// Below a title, a name and its value may fill half of a narrow table. That such a row is no
/// header is sure only where one follows with a word in every column. Gives the number of shapes if
/// not.
std::size_t behind_names_and_values(const std::vector<RecordShape>& shapes, std::size_t index,
                                    std::size_t width) {
  while (index < shapes.size() && index <= most_preamble_records && shapes[index].filled <= 2 &&
         shapes[index].filled < width) {
    ++index;
  }
  const bool full =
      index < shapes.size() && shapes[index].filled == width && shapes[index].worded == width;
  return full ? index : shapes.size();
}

/// Names and values may stand above a table at once, without a title. So that no header of two
/// names is taken for such a line, the lines are narrower than the table, the first one holds a
/// value without a letter, and below the header stand values as well. Gives 0 if not.
std::size_t behind_narrow_lines(const std::vector<RecordShape>& shapes, std::size_t width) {
  const auto holds_value = [](const RecordShape& shape) { return shape.worded < shape.filled; };
  if (shapes[0].filled != 2 || shapes[0].worded != 1) return 0;
  std::size_t index = 0;
  while (index < shapes.size() && index <= most_preamble_records && shapes[index].cells <= 2 &&
         shapes[index].cells < width) {
    ++index;
  }
  if (index == shapes.size() || shapes[index].cells != width || shapes[index].worded != width) {
    return 0;
  }
  const auto below = shapes.begin() + static_cast<std::ptrdiff_t>(index) + 1;
  const auto values = static_cast<std::size_t>(std::count_if(below, shapes.end(), holds_value));
  const auto alike = static_cast<std::size_t>(std::count_if(
      below, shapes.end(), [&](const RecordShape& shape) { return shape.cells == width; }));
  const auto behind = static_cast<std::size_t>(shapes.end() - below);
  const bool steady = behind >= fewest_records && alike * 10 >= behind * 9;
  return steady && values * 2 > behind ? index : 0;
}

} // namespace

std::size_t header_among(const std::vector<RecordShape>& shapes) {
  const std::size_t width = usual_width(shapes);
  if (width < 2) return 0;
  std::size_t index = 0;
  while (index < shapes.size() && index <= most_preamble_records &&
         is_preamble(shapes[index], width)) {
    ++index;
  }
  if (index == 0) return behind_narrow_lines(shapes, width);
  const std::size_t behind_names = behind_names_and_values(shapes, index, width);
  if (behind_names < shapes.size() && begins_table(shapes, behind_names, width)) {
    return behind_names;
  }
  const bool found = index < shapes.size() && begins_table(shapes, index, width);
  return found ? index : 0;
}

} // namespace npslice::csv
