// SPDX-License-Identifier: MIT
#include "label_row.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>
#include <unordered_set>

namespace npslice::ingest {
namespace {

/// So many answers must stand below before their kind says something.
constexpr std::size_t fewest_answers = 3;

/// In so many columns of numbers and dates the row must hold words: one junk answer holds a bad
/// value or two, not three.
constexpr std::size_t fewest_columns = 3;

/// From so many words on a text is a question rather than what somebody typed into a number field.
constexpr std::ptrdiff_t words_of_a_question = 4;

bool is_date(std::string_view cell) { return read_date(cell).kind == DateReading::Kind::read; }

bool is_value(std::string_view cell) { return base::read_decimal(cell, true) || is_date(cell); }

std::string_view cell_at(const csv::Record& record, std::size_t column) {
  return column < record.cells.size() ? base::trim(record.cells[column]) : std::string_view{};
}

/// Whether a column holds nothing but numbers and dates below the second row.
bool holds_values(std::span<const csv::Record> answers, std::size_t column) {
  std::size_t values = 0;
  for (const csv::Record& answer : answers) {
    const std::string_view cell = cell_at(answer, column);
    if (is_missing(cell)) continue;
    if (!is_value(cell)) return false;
    ++values;
  }
  return values >= fewest_answers;
}

/// Whether a column holds nothing but `option` below the second row, more than once.
bool repeats(std::span<const csv::Record> answers, std::size_t column, std::string_view option) {
  std::size_t times = 0;
  for (const csv::Record& answer : answers) {
    const std::string_view cell = cell_at(answer, column);
    if (cell.empty()) continue;
    if (cell != option) return false;
    ++times;
  }
  return times >= 2;
}

bool all_filled(std::span<const csv::Record> answers, std::size_t column) {
  return std::none_of(answers.begin(), answers.end(), [&](const csv::Record& answer) {
    return is_missing(cell_at(answer, column));
  });
}

bool all_differ(const std::vector<std::string>& cells) {
  std::unordered_set<std::string> seen;
  return std::all_of(cells.begin(), cells.end(), [&](const std::string& cell) {
    return is_missing(cell) || seen.insert(base::fold(base::trim(cell))).second;
  });
}

bool is_question(std::string_view cell) {
  return std::count(cell.begin(), cell.end(), ' ') + 1 >= words_of_a_question;
}

} // namespace

bool names_no_date(const std::vector<std::string>& cells) {
  return std::none_of(cells.begin(), cells.end(),
                      [](const std::string& cell) { return is_date(base::trim(cell)); });
}

bool are_parts(std::span<const csv::Record> first) {
  if (first.size() < 2 + fewest_answers) return false;
  const std::vector<std::string>& row = first[1].cells;
  const auto answers = first.subspan(2);
  if (row.empty() || !names_no_value(row)) return false;
  std::size_t over_values = 0;
  std::size_t over_options = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string_view cell = cell_at(first[1], i);
    if (is_missing(cell)) continue;
    over_values += holds_values(answers, i) ? 1U : 0U;
    over_options += repeats(answers, i, cell) ? 1U : 0U;
  }
  const bool below_an_id = is_missing(row[0]) && all_filled(answers, 0);
  return over_values >= fewest_columns || (below_an_id && over_values + over_options > 0);
}

bool names_no_value(const std::vector<std::string>& cells) {
  return std::none_of(cells.begin(), cells.end(),
                      [](const std::string& cell) { return is_value(base::trim(cell)); });
}

bool is_label_row(std::span<const csv::Record> first) {
  if (first.size() < 2 + fewest_answers) return false;
  const std::vector<std::string>& row = first[1].cells;
  const auto filled = static_cast<std::size_t>(std::count_if(
      row.begin(), row.end(), [](const std::string& cell) { return !is_missing(cell); }));
  if (filled * 10 < first[0].cells.size() * 8 || !names_no_value(row)) return false;
  if (!all_differ(row)) return false;
  std::size_t proofs = 0;
  bool asks = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (is_missing(row[i]) || !holds_values(first.subspan(2), i)) continue;
    ++proofs;
    asks = asks || is_question(base::trim(row[i]));
  }
  return proofs >= fewest_columns && asks;
}

} // namespace npslice::ingest
