// SPDX-License-Identifier: MIT
#include "label_row.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>

namespace npslice::ingest {
namespace {

/// So many answers must stand below before their kind says something.
constexpr std::size_t fewest_answers = 3;

/// In so many columns of numbers and dates the row must hold words: one junk answer holds a bad
/// value or two, not three.
constexpr std::size_t fewest_columns = 3;

bool is_value(std::string_view cell) {
  return base::read_decimal(cell, true) || read_date(cell).kind == DateReading::Kind::read;
}

/// Whether a column holds nothing but numbers and dates below the second row.
bool holds_values(std::span<const csv::Record> answers, std::size_t column) {
  std::size_t values = 0;
  for (const csv::Record& answer : answers) {
    if (column >= answer.cells.size() || is_missing(answer.cells[column])) continue;
    if (!is_value(base::trim(answer.cells[column]))) return false;
    ++values;
  }
  return values >= fewest_answers;
}

} // namespace

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
  std::size_t proofs = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    proofs += !is_missing(row[i]) && holds_values(first.subspan(2), i) ? 1U : 0U;
  }
  return proofs >= fewest_columns;
}

} // namespace npslice::ingest
