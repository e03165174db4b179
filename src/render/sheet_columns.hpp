// SPDX-License-Identifier: MIT
#pragma once

#include "sheet.hpp"

#include <optional>
#include <span>

namespace npslice::render {

/// A column of rows of one type. Adding a column to every format is one line in one of the lists
/// of figure_columns.cpp, score_sheet.cpp, trend_sheet.cpp or verbatim_sheet.cpp. Columns are only
/// ever appended, since programs may read them by their position: what stands in a list of `later`
/// columns comes behind all others of its table.
template <class Row>
struct Column {
  ColumnHead head;
  Cell (*cell)(const Row&);
};

/// The figures of score and trend rows, in the order of their columns; and those that came later.
std::span<const Column<report::Figures>> figure_columns();
std::span<const Column<report::Figures>> later_figure_columns();

/// Those of rows whose responses are weighed, behind all others.
std::span<const Column<report::Figures>> weight_columns();

/// A number of points out of something that may be missing.
template <class Source, class Get>
Cell points_of(const std::optional<Source>& source, Get&& get) {
  return source ? hundredfold(get(*source)) : Cell{};
}

/// Appends the heads of some columns.
template <class Columns>
void add_heads(const Columns& columns, std::vector<ColumnHead>& heads) {
  for (const auto& column : columns) {
    heads.push_back(column.head);
  }
}

/// Appends the cells that a row has in some columns.
template <class Columns, class Row>
void add_cells(const Columns& columns, const Row& row, SheetRow& cells) {
  for (const auto& column : columns) {
    cells.cells.push_back(column.cell(row));
  }
}

} // namespace npslice::render
