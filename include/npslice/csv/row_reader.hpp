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

/// The wanted cells of a record, each line break in them one LF: those of its row, then those
/// apart. The texts last until the next record is visited.
using RowCells = std::span<const std::string_view>;

/// Called for each record.
using VisitRow = std::function<void(RowCells)>;

/// Reads the rows of a canonical block with fast-cpp-csv-parser, each that no block before had
/// once, and visits each record that is not damaged. Must be called for each block that has rows
/// which are new, since the next one relies on them. `projection` is that with which the block was
/// written; its `row_cells` must come from `row_cells_for`. Throws std::logic_error when the
/// library refuses the block, which a canonical block cannot cause.
void read_rows(CanonicalBlock& block, const Projection& projection, const VisitRow& visit);

} // namespace npslice::csv
