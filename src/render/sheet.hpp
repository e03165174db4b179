// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/comparison.hpp>
#include <npslice/report/plan.hpp>
#include <npslice/report/report.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace npslice::render {

/// No value.
using Nothing = std::monostate;

/// A word of the program itself: a period, a category. Lives as long as the cell.
struct Word {
  std::string value;
};

/// Text from the survey, which nothing may trust. Refers to the table that it was taken from.
struct Text {
  std::string_view value;
};

/// How many.
struct Count {
  std::uint64_t value = 0;
};

/// A number with a fixed count of digits behind the point, as `scaled / 10^digits`: rounded once,
/// so that each format shows the same one.
struct Number {
  std::int64_t scaled = 0;
  int digits = 0;
};

/// Yes or no.
struct Flag {
  bool value = false;
};

/// What stands in one column of one row.
using Cell = std::variant<Nothing, Word, Text, Count, Number, Flag, survey::Day>;

/// What the numbers of a column measure.
enum class Unit : unsigned char { none, count, percent, points };

/// The name of a column, which is the same in each format for programs, and its unit.
struct ColumnHead {
  std::string_view name;
  Unit unit = Unit::none;
};

/// One row of a sheet: the segment that it is about, and its cells. The key may be gone when the
/// one that was given the row returns.
struct SheetRow {
  const report::SegmentKey* key = nullptr;
  bool is_total = false; ///< it is about the whole survey, and the key is empty
  std::vector<Cell> cells;
  /// Rows of segments with the same number here have the same cells.
  std::optional<std::uint32_t> alike{};
};

/// A table as named columns of cells, for every format whose reader is a program. It refers to the
/// table that it was made of. Rows are made one at a time, since a trend may have millions of them.
struct Sheet {
  std::string_view kind;               ///< "score", "trend", "verbatims", "accounting"
  std::vector<std::string> dimensions; ///< the columns before the others, one for each part of keys
  std::vector<ColumnHead> columns;
  std::function<void(const std::function<void(const SheetRow&)>&)> each_row;
};

/// The columns of each kind of table: one place for all formats. With `total`, a row of the whole
/// survey follows those of the segments; without dimensions it is the only one.
Sheet sheet_of(const report::ScoreTable& table, bool total);
Sheet sheet_of(const report::TrendTable& table, bool total);
Sheet sheet_of(const report::VerbatimTable& table);
Sheet sheet_of(const report::Distribution& distribution);
Sheet sheet_of_averages(const report::Distribution& distribution);
Sheet sheet_of(const engine::Accounting& accounting);
Sheet sheet_of(const report::ComparedTable& table, bool total);
Sheet sheet_of(const report::PairedRespondents& paired);
Sheet sheet_of(const report::Plan& plan);

/// The whole survey on both sides, whatever the dimensions of the table are.
Sheet headline_sheet_of(const report::ComparedTable& table);

/// Every table of a report in its order; where the records went is a sheet by itself.
std::vector<Sheet> sheets_of(const report::Report& report, bool total);

/// Every table of a comparison: the whole, each table by segment, the same respondents.
std::vector<Sheet> sheets_of(const report::Comparison& comparison, bool total);

/// A cell of a ratio in percent or points, with the four decimals of all formats for programs.
Cell hundredfold(const std::optional<stats::Ratio>& ratio);

/// The same of a number that is no exact ratio, such as a limit of an interval.
Cell hundredfold(double share);

/// A real number with four decimals; no value where it is larger than they leave room for.
Cell four_decimals(std::optional<double> value);

/// A p-value with six digits.
Cell probability(double p);

/// A number as digits with a point, as CSV and JSON have it: "53.4161", "-3", never "-0.0000".
std::string digits_of(const Number& number);

} // namespace npslice::render
