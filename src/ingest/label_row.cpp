// SPDX-License-Identifier: MIT
#include "label_row.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>
#include <array>
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

bool has_letter(std::string_view cell) {
  return std::any_of(cell.begin(), cell.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte & 0x80) != 0;
  });
}

bool is_email(std::string_view cell) {
  const std::size_t at = cell.find('@');
  return at != std::string_view::npos && at > 0 && cell.find('.', at) != std::string_view::npos &&
         cell.find_first_of(" @", at + 1) == std::string_view::npos &&
         cell.find(' ') == std::string_view::npos;
}

/// `9/10`; with words beside it, it may be an answer option.
bool is_bare_score(std::string_view cell) {
  return !has_letter(cell) && read_score(cell, {}).kind == ScoreReading::Kind::scored;
}

/// What stands in answers and never names a column.
bool never_names(std::string_view cell) {
  return base::read_decimal(cell, true) || is_date(cell) || is_email(cell) || is_bare_score(cell);
}

std::string_view cell_at(const csv::Record& record, std::size_t column) {
  return column < record.cells.size() ? base::trim(record.cells[column]) : std::string_view{};
}

/// Whether a column holds nothing but values below the second row, and enough of them.
bool holds_values(std::span<const csv::Record> answers, std::size_t column,
                  std::size_t fewest = fewest_answers) {
  std::size_t values = 0;
  for (const csv::Record& answer : answers) {
    const std::string_view cell = cell_at(answer, column);
    if (is_missing(cell)) continue;
    if (!never_names(cell)) return false;
    ++values;
  }
  return values >= fewest;
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

/// Whether a column is one of several that a question has, so that what stands below its name may
/// be an answer option.
bool is_one_of_several(const csv::Record& names, std::size_t column) {
  const std::string_view name = cell_at(names, column);
  const auto belongs = [&](std::size_t other) {
    const std::string_view beside = cell_at(names, other);
    return is_unnamed(beside) || beside == name;
  };
  const bool behind = column > 0 && cell_at(names, column - 1) == name;
  return is_unnamed(name) || behind || (column + 1 < names.cells.size() && belongs(column + 1));
}

bool is_question(std::string_view cell) {
  return std::count(cell.begin(), cell.end(), ' ') + 1 >= words_of_a_question;
}

} // namespace

bool is_unnamed(std::string_view cell) { return cell.empty() || cell.starts_with("Unnamed: "); }

bool is_answer_word(std::string_view cell) {
  constexpr std::array<std::string_view, 14> words{
      "answer",      "comment", "score",     "response",  "rating",   "text",     "reponse",
      "commentaire", "antwort", "kommentar", "respuesta", "risposta", "resposta", "antwoord"};
  return std::find(words.begin(), words.end(), base::fold(cell)) != words.end();
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

bool holds_answer(std::span<const csv::Record> first) {
  const auto answers = first.subspan(2);
  for (std::size_t i = 0; i < first[1].cells.size(); ++i) {
    const std::string_view cell = cell_at(first[1], i);
    if (!never_names(cell)) continue;
    const bool differs =
        std::any_of(answers.begin(), answers.end(), [&](const csv::Record& answer) {
          const std::string_view below = cell_at(answer, i);
          return below != cell && never_names(below);
        });
    if (differs || !is_one_of_several(first[0], i)) return true;
  }
  return false;
}

bool lacks_ids(std::span<const csv::Record> first, std::size_t ids, std::size_t fewest) {
  const auto answers = first.subspan(2);
  if (answers.size() < fewest || holds_answer(first)) return false;
  for (std::size_t i = 0; i < ids; ++i) {
    if (!cell_at(first[1], i).empty() || !all_filled(answers, i)) return false;
  }
  return true;
}

bool names_answers(std::span<const csv::Record> first) {
  constexpr std::size_t fewest_below = 2;
  if (first.size() < 2 || !lacks_ids(first, 1, fewest_below)) return false;
  const std::vector<std::string>& row = first[1].cells;
  bool over_values = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string_view cell = cell_at(first[1], i);
    if (cell.empty()) continue;
    if (!is_answer_word(cell)) return false;
    over_values = over_values || holds_values(first.subspan(2), i, fewest_below);
  }
  return over_values;
}

bool names_no_value(const std::vector<std::string>& cells) {
  return std::none_of(cells.begin(), cells.end(),
                      [](const std::string& cell) { return never_names(base::trim(cell)); });
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
