// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/comparison.hpp>
#include <npslice/report/report.hpp>
#include <npslice/report/tables.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::render {

/// How tables are written as CSV.
struct CsvStyle {
  bool formula_safe = true; ///< text that a spreadsheet would run gets an apostrophe before it
  bool total = false;       ///< a row for the whole survey after the segments
  bool header = true;       ///< a header row; without it, the rows continue another table
  /// Where a table holds the figures of several score columns: the one that its rows are about, in
  /// a last column `score_column`. Empty: no such column.
  std::string score_column = {};
  char delimiter = ','; ///< between cells
  char decimal = '.';   ///< before the decimals of a number
  bool mark = false;    ///< a byte order mark before the header, by which Excel knows UTF-8
};

/// The mean and the median of a distribution, a table of their own.
struct Averages {
  const report::Distribution& distribution;
};

/// Takes text in the order in which it is written, piece by piece.
using TakeText = std::function<void(std::string_view)>;

/// One table as CSV with a header row, in pieces of whole rows: a table may have millions of them.
void write_csv(const report::ScoreTable& table, const CsvStyle& style, const TakeText& take);
void write_csv(const report::TrendTable& table, const CsvStyle& style, const TakeText& take);
void write_csv(const report::VerbatimTable& table, const CsvStyle& style, const TakeText& take);

/// One table as CSV with a header row: docs/output.md lists the columns, which are an interface.
std::string csv_of(const report::ScoreTable& table, const CsvStyle& style);
std::string csv_of(const report::TrendTable& table, const CsvStyle& style);
std::string csv_of(const report::VerbatimTable& table, const CsvStyle& style);

std::string csv_of(const report::Distribution& distribution, const CsvStyle& style);
std::string csv_of(const Averages& averages, const CsvStyle& style);
std::string csv_of(const report::ComparedTable& table, const CsvStyle& style);
std::string csv_of(const report::PairedRespondents& paired, const CsvStyle& style);

/// Where each record went: outcome, reason, records.
std::string csv_of(const engine::Accounting& accounting, const CsvStyle& style = {});

/// The header of the rejected records, and one of them as a row: file, record, reason, column,
/// text.
std::string csv_rejects_header();
std::string csv_reject(const survey::RowProblem& problem, const std::string& file,
                       const CsvStyle& style);

/// A file of a report in a folder.
struct CsvFile {
  std::string name;
  std::string content;
};

/// Each table of the reports as a file of its own; the names follow from the kind and the
/// dimensions. The same table of several score columns is one file.
std::vector<CsvFile> csv_files_of(const std::vector<report::Report>& reports,
                                  const CsvStyle& style);

/// The style of the table of score column number `index` among those of `reports`, which go into
/// one stream.
CsvStyle style_of_part(const CsvStyle& style, const std::vector<report::Report>& reports,
                       std::size_t index);

} // namespace npslice::render
