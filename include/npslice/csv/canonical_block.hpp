// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/block.hpp>
#include <npslice/csv/dialect.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::csv {

/// The byte between the cells of a canonical row. UTF-8 never contains it.
inline constexpr char cell_separator = '\xFF';

/// What stands for a line break inside a cell of a canonical row. UTF-8 never contains it.
inline constexpr char carried_line_break = '\xFE';

/// Which columns are wanted, as ascending indices into the header without repetition. Cell i of a
/// canonical row is the column `columns[i]`.
struct Projection {
  std::vector<std::uint32_t> columns;
  std::size_t header_cells = 1; ///< cells that a record should have
  /// Cells that every canonical row is filled up to; at least `columns.size()`.
  std::size_t row_cells = 1;
};

/// A record whose structure makes it unusable.
struct DamagedRecord {
  Damage damage = Damage::cut_record;
  std::uint64_t record = 0;
  std::string text; ///< its beginning, as it stands in the input
};

/// Where a canonical row comes from.
struct RowOrigin {
  std::uint64_t record = 0;   ///< its number
  std::size_t start = 0;      ///< where the record begins in the text of the block
  std::uint32_t filled = 0;   ///< cells of the record that are not empty
  bool several_lines = false; ///< a cell of the record holds a line break
};

/// Lines inside cells that read like records of their own.
struct SwallowedLines {
  std::uint64_t lines = 0;
  std::uint64_t record = 0; ///< the first record that holds any; 0 for none

  /// Adds what stands elsewhere in the same file.
  void add(const SwallowedLines& other) {
    lines += other.lines;
    if (record == 0 || (other.record != 0 && other.record < record)) record = other.record;
  }
};

/// The wanted columns of a block in the plain form that the CSV library reads fast and without
/// surprises: after one empty line, one line per record with exactly `row_cells` cells, unquoted,
/// separated by `cell_separator`, line breaks inside cells carried as `carried_line_break`.
struct CanonicalBlock {
  /// The rows. The view points into this value.
  [[nodiscard]] std::string_view text() const { return std::string_view(buffer).substr(0, size); }
  /// The record of a row and what follows it in the block, as it stands there.
  [[nodiscard]] std::string_view source_from(std::size_t row) const {
    return source.substr(origins[row].start);
  }
  /// The first cell of a row, wanted or not, as a canonical row would give it. Not for every row:
  /// its record is scanned once more.
  [[nodiscard]] std::string first_cell(std::size_t row) const;
  /// The first cell of a row that is not empty, with its quotes. Points into the block.
  [[nodiscard]] std::string_view first_filled(std::size_t row) const;

  std::vector<RowOrigin> origins;     ///< of each row
  std::string_view source;            ///< the text of the block
  Dialect dialect;                    ///< in which it is written
  std::vector<DamagedRecord> damaged; ///< records that are not among the rows
  std::uint64_t records = 0;          ///< rows and damaged records
  std::uint64_t blank_lines = 0;
  std::uint64_t short_records =
      0;                      ///< rows with fewer cells than the header, filled up with empty ones
  SwallowedLines swallowed;   ///< in rows
  bool ends_in_a_row = false; ///< the input ends inside the last row, without a line end
  std::string buffer;         ///< holds the rows; what follows them means nothing
  std::size_t size = 0;       ///< the length of the rows in it
};

/// Writes the canonical form of `block` into `out`, whose buffers are reused. Clean blocks are
/// written by `search`, others always record by record; all ways give the same.
void make_canonical(const Block& block, Dialect dialect, const Projection& projection,
                    CanonicalBlock& out, RecordSearch search = RecordSearch::fastest);

} // namespace npslice::csv
