// SPDX-License-Identifier: MIT
#include "counted_results.hpp"

#include "name_words.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <array>
#include <vector>

namespace npslice::ingest {
namespace {

constexpr std::size_t longest_name = 4; // in words; a longer one is a question

enum class Counted : unsigned char { promoters, passives, detractors, responses, base };

bool names_the_score(const Words& words) {
  return near(words, "net", "promoter", 0) || near(words, "promoter", "score", 0);
}

bool names_responses(const std::string& word) {
  return is_one_of(word, {"responses", "respondents", "reponses", "repondants", "effectif",
                          "effectifs", "antworten", "respuestas", "encuestados", "risposte",
                          "respostas", "antwoorden"});
}

bool stands_beside_responses(const std::string& word) {
  return is_one_of(word,
                   {"n", "nb", "nr", "number", "nombre", "of", "count", "de", "total", "anzahl"});
}

/// What a column counts by its name. A name of several categories is that of a column of groups.
std::optional<Counted> counted_by_name(const Words& words) {
  if (words.size() > longest_name || names_the_score(words)) return std::nullopt;
  const std::array<bool, 3> named{
      any_of_words(words, {"promoter*", "promoteur*", "promotor*"}),
      any_of_words(words, {"passiv*", "passif*", "pasiv*", "neutr*", "indifferent*"}),
      any_of_words(words, {"detract*", "detrac*", "detrakt*", "detrat*", "kritiker"})};
  const auto categories = std::count(named.begin(), named.end(), true);
  if (categories == 1) {
    return static_cast<Counted>(std::find(named.begin(), named.end(), true) - named.begin());
  }
  if (categories > 0) return std::nullopt;
  if (words.size() == 1 && is_one_of(words[0], {"n", "base"})) return Counted::base;
  const bool only = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return names_responses(word) || stands_beside_responses(word);
  });
  return only && std::any_of(words.begin(), words.end(), names_responses)
             ? std::optional(Counted::responses)
             : std::nullopt;
}

bool is_percentage(std::string_view cell) {
  cell = base::trim(cell);
  return cell.ends_with('%') &&
         base::read_decimal(base::trim(cell.substr(0, cell.size() - 1)), true).has_value();
}

bool holds_figures(const ColumnSample& column) {
  if (column.filled == 0) return false;
  const bool numbers = column.numbers * 20 >= column.filled * 19;
  const bool percentages =
      std::all_of(column.examples.begin(), column.examples.end(), is_percentage);
  const bool flags = column.scores == column.filled && column.highest_score <= 1;
  return (numbers && !flags) || percentages;
}

} // namespace

std::optional<std::string> counted_already(const Header& header, const FileSample& sample) {
  std::array<bool, 5> counted{};
  std::vector<std::string> names;
  bool asks = false;
  for (std::uint32_t i = 0; i < header.size(); ++i) {
    const Words words = base::words_of(header.names()[i]);
    const auto what = counted_by_name(words);
    asks = asks || (!what && score_tier(words) == NameTier::clear);
    if (!what || !holds_figures(sample.columns[i])) continue;
    counted[static_cast<std::size_t>(*what)] = true;
    names.push_back(base::quoted(header.names()[i], 40));
  }
  const auto has = [&](Counted what) { return counted[static_cast<std::size_t>(what)]; };
  const auto categories = std::count(counted.begin(), counted.begin() + 3, true);
  const bool responses = has(Counted::responses);
  const bool results = categories >= 2 || (categories == 1 && (responses || has(Counted::base))) ||
                       (responses && asks);
  if (!results) return std::nullopt;
  constexpr std::size_t shown = 3;
  if (names.size() > shown) names.resize(shown);
  return fmt::format("{} hold{} numbers", fmt::join(names, ", "), names.size() == 1 ? "s" : "");
}

} // namespace npslice::ingest
