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

/// What the filled cells of one column are, counted. An accumulator.
struct CellCounts {
  std::size_t filled = 0;               ///< cells with a value
  std::size_t scores = 0;               ///< of these, scores of the scale
  int highest_score = -1;               ///< the highest of them
  int lowest_score = -1;                ///< and the lowest
  std::size_t not_whole = 0;            ///< filled cells that are numbers between two scores
  std::size_t no_scores = 0;            ///< filled cells that say there is none: "don't know", 99
  std::size_t low_labels = 0;           ///< filled cells that hold the label of the low end
  std::size_t high_labels = 0;          ///< filled cells that hold the label of the high end
  std::size_t vague_low_labels = 0;     ///< of the low labels, such as "Very unlikely", below which
                                        ///< a scale in words may go on
  std::size_t vague_high_labels = 0;    ///< of the high labels, such as "Very likely"
  std::size_t one_above = 0;            ///< filled cells that are one more than the highest score
  std::size_t stars = 0;                ///< filled cells that hold stars and nothing else
  std::array<std::size_t, 3> recodes{}; ///< filled cells that are -100, 0 and 100
  std::array<std::size_t, 3> groups{};  ///< filled cells that name each category
  std::size_t dates = 0;                ///< filled cells that read as a calendar date
  std::size_t whole_months = 0;         ///< of these, such that name no day
  CountPerForm numeric_dates{};         ///< filled cells that are a date in each form of numbers
  std::size_t numbers = 0;              ///< filled cells that are a number
  std::size_t marks = 0;                ///< filled cells of two numbers, `8.00 / 10`
  std::size_t titled = 0;               ///< filled cells whose words all begin like names: Ann Lee
  std::size_t words = 0;                ///< words in all filled cells together

  /// Adds `times` times what was counted elsewhere in the column.
  void add(const CellCounts& other, std::size_t times);
};

/// What the cells of one column hold in the first records of a file.
struct ColumnSample : CellCounts {
  bool short_year_first = false;     ///< its dates look like YY-MM-DD
  std::size_t distinct = 0;          ///< how many different values
  std::vector<std::string> examples; ///< the first few different values, clipped
  std::size_t score_questions = 0;   ///< filled cells that ask for a recommendation themselves,
                                   ///< in a column of at most 200 different values that come again
  std::string score_question;     ///< the first of them; empty when it is long or there is none
  MultiSelectSample multi_select; ///< whether cells seem to hold several values each
};

/// The cells of a column that hold the label of either end of a scale.
inline std::size_t end_labels_in(const ColumnSample& column) {
  return column.low_labels + column.high_labels;
}

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
