// SPDX-License-Identifier: MIT
#include "label_row.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/header_shape.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace npslice::ingest {
namespace {

using Cells = std::vector<std::string>;
using Records = std::span<const csv::Record>;

bool is_blank(std::string_view cell) { return base::trim(cell).empty(); }

std::size_t filled_in(const Cells& cells) {
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [](const std::string& cell) { return !is_blank(cell); }));
}

/// The cell of a column, empty where the row is too short.
std::string_view cell_at(const Cells& cells, std::size_t column) {
  return column < cells.size() ? base::trim(cells[column]) : std::string_view{};
}

template <class Test>
std::size_t cells_that(const Cells& cells, Test&& test) {
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [&](const std::string& cell) { return test(base::trim(cell)); }));
}

/// `{"ImportId":"QID2_TEXT"}`, with blanks or without.
bool is_import_id(std::string_view cell) {
  if (!cell.starts_with('{')) return false;
  const std::string_view name = base::trim(cell.substr(1));
  return name.starts_with("\"ImportId\"") || name.starts_with("'ImportId'");
}

/// `#loc+name`, `#indicator +diet`: a hashtag of the Humanitarian Exchange Language.
bool is_hxl_tag(std::string_view cell) {
  if (cell.size() < 2 || cell[0] != '#' || cell[1] < 'a' || cell[1] > 'z') return false;
  return std::all_of(cell.begin() + 1, cell.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' ||
           byte == '+' || byte == ' ';
  });
}

/// One of the hashtags that the language defines; people write others into comments.
bool is_core_tag(std::string_view cell) {
  constexpr std::array<std::string_view, 40> names{
      "access",    "activity", "adm1",       "adm2",      "adm3",    "affected",  "beneficiary",
      "capacity",  "cause",    "channel",    "contact",   "country", "crisis",    "currency",
      "date",      "delivery", "event",      "frequency", "geo",     "group",     "impact",
      "indicator", "inneed",   "item",       "loc",       "meta",    "modality",  "need",
      "org",       "output",   "population", "reached",   "region",  "respondee", "sector",
      "service",   "severity", "status",     "targeted",  "value"};
  const std::string_view name = base::trim(cell.substr(1, cell.find('+', 1) - 1));
  return is_hxl_tag(cell) && std::find(names.begin(), names.end(), name) != names.end();
}

/// Columns may go without a tag, but nothing else stands in a row of tags.
bool is_tag_row(const Cells& cells) {
  const auto core = [](std::string_view cell) {
    return cell.starts_with('#') && is_core_tag(cell);
  };
  const std::size_t tags = cells_that(cells, is_hxl_tag);
  return tags >= 2 && tags == filled_in(cells) && cells_that(cells, core) > 0;
}

/// Whether at least half of the cells that hold something pass a test, and at least one does.
template <class Test>
bool mostly(const Cells& cells, Test&& test) {
  const std::size_t passed = cells_that(cells, test);
  return passed > 0 && passed * 2 >= filled_in(cells);
}

bool is_legacy_id(std::string_view cell) {
  if (cell.size() < 2 || cell.size() > 3 || cell[0] != 'V') return false;
  return std::all_of(cell.begin() + 1, cell.end(),
                     [](char byte) { return byte >= '0' && byte <= '9'; });
}

bool is_legacy_name(std::string_view cell) {
  constexpr std::array<std::string_view, 9> names{
      "ResponseID",   "ResponseSet", "ExternalDataReference",
      "EmailAddress", "IPAddress",   "Status",
      "StartDate",    "EndDate",     "Finished"};
  return std::find(names.begin(), names.end(), cell) != names.end();
}

/// What stands in the second row under a question with one column.
bool is_response_word(std::string_view cell) {
  constexpr std::array<std::string_view, 8> words{
      "response", "open-ended response", "reponse",           "reponse ouverte",
      "antwort",  "offene antwort",      "respuesta abierta", "resposta aberta"};
  const std::string folded = base::fold(cell);
  return std::find(words.begin(), words.end(), folded) != words.end();
}

bool is_respondent_id(std::string_view cell) {
  constexpr std::array<std::string_view, 4> names{"respondent id", "respondentid",
                                                  "id du repondant", "id del encuestado"};
  return std::find(names.begin(), names.end(), base::fold(cell)) != names.end();
}

bool is_collector_id(std::string_view cell) {
  constexpr std::array<std::string_view, 4> names{"collector id", "collectorid", "id du collecteur",
                                                  "id del recopilador"};
  return std::find(names.begin(), names.end(), base::fold(cell)) != names.end();
}

/// What stands there under a question that is answered in own words.
bool is_open_ended(std::string_view cell) {
  constexpr std::array<std::string_view, 7> words{
      "open-ended response", "reponse ouverte", "reponse libre",  "offene antwort",
      "respuesta abierta",   "resposta aberta", "risposta aperta"};
  const std::string folded = base::fold(cell);
  return std::find(words.begin(), words.end(), folded) != words.end();
}

/// What some programs write over a column whose header cell was empty.
bool is_unnamed(std::string_view cell) { return cell.empty() || cell.starts_with("Unnamed: "); }

Cells cells_of(const Cells& row, std::size_t columns) {
  Cells cells;
  for (std::size_t i = 0; i < columns; ++i) {
    cells.emplace_back(cell_at(row, i));
  }
  return cells;
}

std::size_t columns_of(Records rows, std::size_t count) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < count; ++i) {
    columns = std::max(columns, rows[i].cells.size());
  }
  return columns;
}

/// A row of ids and, below it, a row of texts about them.
HeaderShape labelled(HeaderKind kind, Records rows, std::size_t count, std::string reason) {
  HeaderShape shape;
  shape.kind = kind;
  shape.rows = count;
  const std::size_t columns = columns_of(rows, std::min<std::size_t>(count, 2));
  shape.ids = cells_of(rows[0].cells, columns);
  if (count > 1) shape.labels = cells_of(rows[1].cells, columns);
  shape.reason = std::move(reason);
  return shape;
}

std::optional<HeaderShape> qualtrics(Records rows) {
  for (std::size_t i = 1; i < std::min<std::size_t>(rows.size(), 4); ++i) {
    if (!mostly(rows[i].cells, is_import_id)) continue;
    HeaderShape shape = labelled(HeaderKind::qualtrics, rows, i,
                                 fmt::format("row {} holds {{\"ImportId\"…}}", i + 1));
    shape.rows = i + 1;
    return shape;
  }
  const bool legacy = rows.size() > 1 && cells_that(rows[0].cells, is_legacy_id) >= 4 &&
                      cells_that(rows[1].cells, is_legacy_name) >= 4;
  if (!legacy) return std::nullopt;
  return labelled(HeaderKind::qualtrics_legacy, rows, 2,
                  "row 1 holds V1, V2, …, and row 2 what they mean");
}

/// The question of each column, carried from the left where the cell is empty, and the part of it
/// that the column holds.
HeaderShape questions_and_parts(HeaderKind kind, Records rows, std::string reason) {
  HeaderShape shape;
  shape.kind = kind;
  shape.rows = 2;
  shape.reason = std::move(reason);
  const std::size_t columns = columns_of(rows, 2);
  const auto part_at = [&](std::size_t column) { return cell_at(rows[1].cells, column); };
  std::string_view question;
  for (std::size_t i = 0; i < columns; ++i) {
    const std::string_view over = cell_at(rows[0].cells, i);
    const std::string_view part = part_at(i);
    shape.open_ended.push_back(is_open_ended(part));
    if (!is_unnamed(over) || part.empty()) question = over;
    const bool alone = i + 1 == columns || !is_unnamed(cell_at(rows[0].cells, i + 1));
    const bool says_nothing = is_response_word(part) || (alone && is_answer_word(part));
    if (part.empty() || (!is_unnamed(over) && says_nothing)) {
      shape.ids.emplace_back(question);
    } else if (question.empty()) {
      shape.ids.emplace_back(part);
    } else {
      shape.ids.push_back(fmt::format("{} [{}]", question, part));
    }
  }
  return shape;
}

/// A question over several columns leaves the cells after its first one empty, and the second row
/// says what each holds. Without such questions it may hold nothing at all.
std::optional<HeaderShape> survey_monkey(Records rows) {
  if (rows.size() < 2) return std::nullopt;
  const Cells& questions = rows[0].cells;
  const Cells& parts = rows[1].cells;
  const std::size_t words = cells_that(parts, is_response_word);
  const bool begins_so = is_respondent_id(cell_at(questions, 0));
  const bool collected = begins_so && is_collector_id(cell_at(questions, 1));
  const bool strong = words > 0 && begins_so && !holds_answer(rows);
  const bool cut_by_hand = words >= 2 && names_no_value(parts);
  if ((strong || cut_by_hand) && cell_at(parts, 0).empty()) {
    return questions_and_parts(HeaderKind::survey_monkey, rows,
                               "row 2 holds \"Response\" and answer options");
  }
  if (collected && lacks_ids(rows, 2, 0)) {
    return questions_and_parts(HeaderKind::survey_monkey, rows, "row 2 holds no ids and no values");
  }
  return std::nullopt;
}

/// A second row that answers no question: what other services and edited exports have.
std::optional<HeaderShape> without_answers(Records rows) {
  constexpr std::size_t fewest_below = 3;
  if (rows.size() < 2) return std::nullopt;
  if (names_answers(rows)) {
    return questions_and_parts(HeaderKind::merged, rows,
                               "row 2 says what the columns of questions hold");
  }
  if (!is_respondent_id(cell_at(rows[0].cells, 0)) || !lacks_ids(rows, 1, fewest_below)) {
    return std::nullopt;
  }
  return questions_and_parts(HeaderKind::merged, rows, "row 2 holds no id and no values");
}

std::optional<HeaderShape> merged(Records rows) {
  if (rows.size() < 2) return std::nullopt;
  const Cells& questions = rows[0].cells;
  const Cells& parts = rows[1].cells;
  std::size_t under_gaps = 0;
  std::size_t gaps = 0;
  for (std::size_t i = 1; i < questions.size(); ++i) {
    if (!is_unnamed(base::trim(questions[i]))) continue;
    ++gaps;
    under_gaps += cell_at(parts, i).empty() ? 0U : 1U;
  }
  const bool many = gaps >= 2 && gaps * 10 >= questions.size() * 3 && under_gaps * 10 >= gaps * 9;
  if (!many || is_blank(questions[0]) || !are_parts(rows)) return std::nullopt;
  return questions_and_parts(HeaderKind::merged, rows,
                             "row 1 names questions over several columns, row 2 their parts");
}

std::optional<HeaderShape> with_labels(Records rows) {
  if (!is_label_row(rows)) return std::nullopt;
  return labelled(HeaderKind::labelled, rows, 2,
                  "row 2 holds words in columns of numbers and dates");
}

} // namespace

HeaderShape header_shape_of(std::span<const csv::Record> first) {
  std::vector<csv::Record> rows;
  bool tags = false;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const bool tag_row = !tags && i > 0 && i < 4 && is_tag_row(first[i].cells);
    tags = tags || tag_row;
    if (!tag_row) rows.push_back(first[i]);
  }
  std::optional<HeaderShape> found = qualtrics(rows);
  if (!found) found = survey_monkey(rows);
  if (!found && !tags) found = merged(rows);
  if (!found && !tags) found = without_answers(rows);
  if (!found && !tags) found = with_labels(rows);
  HeaderShape shape =
      found ? *std::move(found) : labelled(HeaderKind::single, Records(rows).first(1), 1, {});
  if (tags) {
    shape.tags = true;
    ++shape.rows;
    shape.reason += shape.reason.empty() ? "a row of HXL tags" : ", then a row of HXL tags";
  }
  shape.labels.resize(shape.ids.size());
  shape.open_ended.resize(shape.ids.size());
  return shape;
}

} // namespace npslice::ingest
