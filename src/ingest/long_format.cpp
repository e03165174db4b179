// SPDX-License-Identifier: MIT
#include "long_format.hpp"

#include "name_words.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace npslice::ingest {
namespace {

bool says_which_question(const ColumnSample& column) {
  const std::size_t asking = column.score_questions;
  return asking > 0 && asking * 20 < column.filled * 19;
}

/// Whether a column may hold answers to several questions, of which one is for a score.
bool may_hold_answers(const ColumnSample& column, std::size_t asking) {
  return column.scores > 0 && column.scores * 2 >= asking && column.dates * 2 < column.filled;
}

bool is_named_like_answers(const std::string& name) {
  return any_of_words(base::words_of(name),
                      {"answer*", "response*", "reponse*", "value*", "valeur*", "valor*", "wert*",
                       "antwort*", "respuesta*", "resposta*", "risposta*", "valore*", "antwoord*",
                       "waarde*", "score*", "rating*", "note", "notes", "result*"}) &&
         !any_of_words(base::words_of(name), {"id", "ids", "date", "datetime", "time"});
}

/// Whether a text may stand between quotes in a condition in a shell.
bool can_be_typed(std::string_view text) {
  constexpr std::size_t longest = 60;
  return !text.empty() && text.size() <= longest && base::printable(text, longest) == text &&
         text.find_first_of("'\"\\`$!=<>~") == std::string_view::npos;
}

} // namespace

std::optional<LongFormat> long_format_of(const Header& header, const FileSample& sample) {
  const auto& columns = sample.columns;
  const auto found = std::find_if(columns.begin(), columns.end(), says_which_question);
  if (found == columns.end()) return std::nullopt;
  LongFormat form{static_cast<std::uint32_t>(found - columns.begin()), std::nullopt};
  std::size_t likely = 0;
  for (std::uint32_t i = 0; i < header.size(); ++i) {
    const bool answers = i != form.question && may_hold_answers(columns[i], found->score_questions);
    if (!answers || !is_named_like_answers(header.names()[i])) continue;
    form.answer = i;
    ++likely;
  }
  if (likely != 1) form.answer.reset();
  return form;
}

std::string condition_on(const LongFormat& form, const Header& header, const FileSample& sample) {
  const std::string& column = header.names()[form.question];
  const std::string& value = sample.columns[form.question].score_question;
  const bool plain = can_be_typed(column) && header.find(column).size() == 1;
  return fmt::format("--where '{} = {}'", plain ? column : fmt::format("#{}", form.question + 1),
                     can_be_typed(value) ? value : "QUESTION");
}

} // namespace npslice::ingest
