// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/canonical_block.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace npslice::csv {

/// The most columns that one command can read.
inline constexpr std::size_t most_row_cells = 64;

/// The number of cells that rows with `wanted` cells are filled up to: the reader is compiled for a
/// few widths only. `wanted` lies between 1 and `most_row_cells`.
std::size_t row_cells_for(std::size_t wanted);

/// The cells of a row, each line break in them one LF. The texts last until the next row is read.
using RowCells = std::span<const std::string_view>;

/// Called for each row.
using VisitRow = std::function<void(RowCells)>;

/// Reads a canonical block with fast-cpp-csv-parser. `row_cells` must come from `row_cells_for` and
/// be the width the block was written with. Throws std::logic_error when the library refuses the
/// block, which a canonical block cannot cause.
void read_rows(const CanonicalBlock& block, std::size_t row_cells, const VisitRow& visit);

} // namespace npslice::csv
