// SPDX-License-Identifier: MIT
#include "contest.hpp"
#include "name_words.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace npslice::ingest {
namespace {

/// One question for each category and one or two for all: more columns are something else.
constexpr std::size_t most_comment_columns = 8;

bool asks_for_a_recommendation(const std::string& name) {
  return score_tier(base::words_of(name)) == NameTier::clear;
}

/// Whether each of the wanted words occurs in a name.
bool all_occur(const Words& wanted, const Words& name) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return std::find(name.begin(), name.end(), word) != name.end();
  });
}

bool holds_ratings(const ColumnSample& column) {
  return column.filled > 0 && column.scores * 20 >= column.filled * 19;
}

/// Whether a column of comments carries the name of the score.
bool follows_the_score(const Header& header, std::uint32_t column,
                       std::optional<std::uint32_t> score) {
  const Words words = base::words_of(header.names()[column]);
  const bool named = score && all_occur(base::words_of(header.names()[*score]), words);
  return named || any_of_words(words, {"nps", "tnr", "ltr", "recommend*", "recommand*"});
}

/// Whether it carries the name of another rating: `fcr_comment`, "Price comment" beside "Price".
bool follows_another(const Evidence& evidence, std::uint32_t column,
                     std::optional<std::uint32_t> score) {
  const Words words = base::words_of(evidence.header.names()[column]);
  if (words.size() >= words_of_a_question) return false;
  if (any_of_words(words, {"csat", "ces", "fcr", "osat", "effort", "satisf*", "zufrieden*",
                           "soddisf*", "tevreden*"})) {
    return true;
  }
  for (std::uint32_t i = 0; i < evidence.header.size(); ++i) {
    const Words rating = base::words_of(evidence.header.names()[i]);
    const bool rated = i != column && i != score && holds_ratings(evidence.sample.columns[i]);
    if (rated && !rating.empty() && all_occur(rating, words)) return true;
  }
  return false;
}

/// The tiers of the names, and what the header and the cells tell beyond them.
std::vector<NameTier> tiers_of_comments(const Evidence& evidence,
                                        std::optional<std::uint32_t> score) {
  std::vector<NameTier> tiers = tiers_of(Role::comment, evidence.header);
  for (std::uint32_t i = 0; i < evidence.header.size(); ++i) {
    const ColumnSample& cells = evidence.sample.columns[i];
    const bool sentences = cells.filled > 0 && cells.words >= cells.filled * 3 &&
                           cells.distinct * 2 > cells.filled && cells.scores == 0;
    // `likelihood_to_recommend_come`: a name of the score that was cut.
    const bool cut = i != score && sentences && tiers[i] == NameTier::none &&
                     asks_for_a_recommendation(evidence.header.names()[i]);
    if (evidence.header.is_open_ended(i) || cut) tiers[i] = NameTier::clear;
  }
  return tiers;
}

/// Leaves the columns that do not belong to another question, if there are any.
std::vector<std::uint32_t> of_the_score(const Evidence& evidence,
                                        const std::vector<std::uint32_t>& columns,
                                        std::optional<std::uint32_t> score) {
  std::vector<std::uint32_t> kept;
  std::copy_if(columns.begin(), columns.end(), std::back_inserter(kept), [&](std::uint32_t column) {
    return follows_the_score(evidence.header, column, score) ||
           !follows_another(evidence, column, score);
  });
  return kept;
}

/// A column that is still blank belongs to the others named like comments: it may be the question
/// to those whose answers come later, or in another file.
std::vector<std::uint32_t> with_blank_ones(const Contest& contest) {
  std::vector<std::uint32_t> columns = contest.columns;
  if (contest.tier != NameTier::clear) return columns;
  columns.insert(columns.end(), contest.blank.begin(), contest.blank.end());
  std::sort(columns.begin(), columns.end());
  return columns.size() > most_comment_columns ? contest.columns : columns;
}

} // namespace

RoleChoice choose_comment(const Evidence& evidence, std::optional<std::uint32_t> score) {
  const Contest contest = compete(Role::comment, evidence, tiers_of_comments(evidence, score));
  const bool named = is_named(contest.tier);
  RoleChoice choice;
  choice.refused = contest.refused;
  if (contest.columns.empty()) {
    settle_without(contest, choice);
    return choice;
  }
  const auto kept =
      named ? of_the_score(evidence, with_blank_ones(contest), score) : contest.columns;
  if (kept.empty()) {
    choice.candidates = contest.columns;
    choice.reason = "belongs to another question by its name";
    choice.doubt = choice.reason;
    return choice;
  }
  const bool sentences =
      kept.size() == 1 && content_for(Role::comment, evidence, kept.front(), contest.tier).certain;
  if ((named && kept.size() <= most_comment_columns) || sentences) {
    choice.column = kept.front();
    choice.further.assign(kept.begin() + 1, kept.end());
    choice.reason =
        kept.size() > 1
            ? fmt::format("by their names; {} questions make one verbatim", kept.size())
            : fmt::format("{}; {}", named ? "by its name" : "the only one", contest.reason);
    return choice;
  }
  choice.candidates = kept;
  choice.named = named;
  choice.reason = named ? fmt::format("{} columns fit equally well", kept.size())
                        : "no column is named like it";
  return choice;
}

} // namespace npslice::ingest
