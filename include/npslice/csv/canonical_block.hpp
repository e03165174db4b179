// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/block.hpp>
#include <npslice/csv/dialect.hpp>
#include <npslice/csv/shared_rows.hpp>

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

/// Which columns are wanted, as indices into the header. The wanted cells of a record are those of
/// `columns`, then those of `apart`.
struct Projection {
  /// Those that make up the canonical rows, ascending and without repetition.
  std::vector<std::uint32_t> columns;
  std::size_t header_cells = 1; ///< cells that a record should have
  /// Cells that every canonical row is filled up to; at least `columns.size()`.
  std::size_t row_cells = 1;
  /// Those in which hardly two records are the same, ascending, none of `columns`. They stand
  /// beside the rows, so that the rows repeat.
  std::vector<std::uint32_t> apart{};

  /// How many cells of a record are wanted.
  [[nodiscard]] std::size_t cells() const { return columns.size() + apart.size(); }
  /// The column of one of them.
  [[nodiscard]] std::uint32_t column_of(std::size_t cell) const {
    return cell < columns.size() ? columns[cell] : apart[cell - columns.size()];
  }
};

/// A record whose structure makes it unusable.
struct DamagedRecord {
  Damage damage = Damage::cut_record;
  std::uint64_t record = 0;
  std::string text; ///< its beginning, as it stands in the input
};

/// A record that is no damaged one.
struct RowOrigin {
  std::uint64_t record = 0;   ///< its number
  std::uint32_t start = 0;    ///< where it begins in the text of the block
  std::uint32_t filled = 0;   ///< cells of it that are not empty
  std::uint32_t row = 0;      ///< number of the row that has its cells: see `SharedRows::find`
  bool several_lines = false; ///< a cell of it holds a line break
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
/// surprises: after one empty line, one line per row with exactly `row_cells` cells, unquoted,
/// separated by `cell_separator`, line breaks inside cells carried as `carried_line_break`.
///
/// Records whose cells are the same share a row, which stands where the first of them would, unless
/// a block before had it: see `SharedRows`. Where there are too many different ones, those that are
/// not known stand there once for each record.
struct CanonicalBlock {
  CanonicalBlock() = default;
  CanonicalBlock(const CanonicalBlock&) = delete; // its views would point into the other
  CanonicalBlock& operator=(const CanonicalBlock&) = delete;
  CanonicalBlock(CanonicalBlock&&) = default;
  CanonicalBlock& operator=(CanonicalBlock&&) = default;
  ~CanonicalBlock() = default;

  /// The rows. The view points into this value.
  [[nodiscard]] std::string_view text() const { return std::string_view(buffer).substr(0, size); }
  /// What stands in the block from origin number `at` on.
  [[nodiscard]] std::string_view source_from(std::size_t at) const {
    return source.substr(origins[at].start);
  }
  /// The first cell of a record, wanted or not, as a canonical row would give it. Not for every
  /// record: it is scanned once more.
  [[nodiscard]] std::string first_cell(std::size_t at) const;
  /// The first cell of a record that is not empty, with its quotes. Points into the block.
  [[nodiscard]] std::string_view first_filled(std::size_t at) const;

  std::vector<RowOrigin> origins;      ///< of each record that is not damaged
  SharedRows shared;                   ///< the rows of this block and of those before it
  std::vector<std::string_view> apart; ///< the cells apart of each record, with LF for line breaks;
                                       ///< they point into `source` or `mended`
  std::vector<char> mended;            ///< holds those that do not stand in the block as they are
  std::string_view source;             ///< the text of the block
  Dialect dialect;                     ///< in which it is written
  std::vector<DamagedRecord> damaged;  ///< records that have no row
  std::uint64_t records = 0;           ///< with and without a row
  std::uint64_t blank_lines = 0;
  std::uint64_t short_records =
      0; ///< records with a row and fewer cells than the header, filled up with empty ones
  SwallowedLines swallowed;   ///< in records with a row
  bool ends_in_a_row = false; ///< the input ends inside the last of them, without a line end
  std::string buffer;         ///< holds the rows; what follows them means nothing
  std::size_t size = 0;       ///< the length of the rows in it
};

/// Writes the canonical form of `block` into `out`, whose buffers are reused. Clean blocks are
/// written by `search`, others always record by record; all ways give the same. Throws
/// std::logic_error for a block of 4 GiB or more, which no cutter makes.
void make_canonical(const Block& block, Dialect dialect, const Projection& projection,
                    CanonicalBlock& out, RecordSearch search = RecordSearch::fastest);

} // namespace npslice::csv
