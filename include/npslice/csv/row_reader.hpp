// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/canonical_block.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace npslice::csv {

/// The most columns that one command can read.
inline constexpr std::size_t most_row_cells = 64;

/// The number of cells that rows with `wanted` cells are filled up to: the reader is compiled for a
/// few widths only. `wanted` lies between 1 and `most_row_cells`.
std::size_t row_cells_for(std::size_t wanted);

/// The wanted cells of a record, each line break in them one LF: those of its row, then those
/// apart. The texts last until the next record is asked for.
using RowCells = std::span<const std::string_view>;

class CanonicalLines;

/// Reads the rows of a canonical block with fast-cpp-csv-parser, each that no block before had
/// once, as records with them are asked for.
class RowReader {
public:
  /// `projection` is that with which the block was written; its `row_cells` must come from
  /// `row_cells_for`. Both must outlive this.
  RowReader(CanonicalBlock& block, const Projection& projection);
  RowReader(const RowReader&) = delete;
  RowReader& operator=(const RowReader&) = delete;
  ~RowReader();

  /// The cells of the record with origin number `at`. Records are asked for in their order, and the
  /// first one of each row that is new is not left out, since the next block relies on its cells.
  /// Throws std::logic_error when the library refuses the block, which a canonical block cannot
  /// cause.
  RowCells record(std::size_t at);

private:
  void read_row(bool several_lines);

  CanonicalBlock& block_;
  const Projection& projection_;
  std::unique_ptr<CanonicalLines> lines_; // as the library reads them, from the first new row on
  std::uint32_t next_row_;
  // The cells of a row that is not learned, with room behind them for those apart.
  std::vector<std::string_view> single_;
};

} // namespace npslice::csv
