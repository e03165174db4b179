// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/dialect.hpp>
#include <npslice/ingest/date_form.hpp>
#include <npslice/ingest/header_rows.hpp>
#include <npslice/ingest/multi_select.hpp>
#include <npslice/survey/scale.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::ingest {

/// What the cells of one column hold in the first records of a file.
struct ColumnSample {
  std::size_t filled = 0;               ///< cells with a value
  std::size_t scores = 0;               ///< of these, scores of the scale
  int highest_score = -1;               ///< the highest of them
  int lowest_score = -1;                ///< and the lowest
  std::size_t not_whole = 0;            ///< filled cells that are numbers between two scores
  std::size_t no_scores = 0;            ///< filled cells that say there is none: "don't know", 99
  std::size_t end_labels = 0;           ///< filled cells that hold the label of an end of a scale
  std::size_t stars = 0;                ///< filled cells that hold stars and nothing else
  std::array<std::size_t, 3> recodes{}; ///< filled cells that are -100, 0 and 100
  std::array<std::size_t, 3> groups{};  ///< filled cells that name each category
  std::size_t dates = 0;                ///< filled cells that read as a calendar date
  std::size_t whole_months = 0;         ///< of these, such that name no day
  CountPerForm numeric_dates{};         ///< filled cells that are a date in each form of numbers
  bool short_year_first = false;        ///< its dates look like YY-MM-DD
  std::size_t numbers = 0;              ///< filled cells that are a number
  std::size_t marks = 0;                ///< filled cells of two numbers, `8.00 / 10`
  std::size_t distinct = 0;             ///< how many different values
  std::size_t words = 0;                ///< words in all filled cells together
  std::vector<std::string> examples;    ///< the first few different values, clipped
  MultiSelectSample multi_select;       ///< whether cells seem to hold several values each
};

/// The form of dates that a column would be read in: the one of its numbers where nearly all filled
/// cells, 95 % at least, fit it, else calendar dates.
DateForm date_form_of(const ColumnSample& column);

/// The first records of a file, column by column.
struct FileSample {
  std::size_t records = 0;
  bool whole = false; ///< the sample is the whole file
  std::vector<ColumnSample> columns;
};

/// Looks at the sound records in `text`, which begins after the header of `columns` cells. `whole`
/// says that the file ends where `text` ends. Those of the records that are among the
/// `header_rows` say nothing about their columns.
FileSample sample_columns(std::string_view text, csv::Dialect dialect, std::size_t columns,
                          bool whole, const survey::Scale& scale,
                          const HeaderRows& header_rows = {});

} // namespace npslice::ingest
