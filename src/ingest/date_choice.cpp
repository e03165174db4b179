// SPDX-License-Identifier: MIT
#include "contest.hpp"
#include "name_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/known_exports.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace npslice::ingest {
namespace {

/// Whether a file has a column that only the exports of surveys have. Elsewhere a start and an end
/// are mostly those of contracts and stays.
bool comes_from_a_survey(const Header& header) {
  return std::any_of(header.names().begin(), header.names().end(), [](const std::string& name) {
    return is_one_of(
        name_key(name),
        {"respondentid",   "responseid",    "submissionid", "collectorid",     "surveyid",
         "responsetype",   "ipaddress",     "progress",     "finished",        "durationinseconds",
         "networkid",      "startlanguage", "lastpage",     "interviewtime",   "iddurepondant",
         "idducollecteur", "teilnehmerid",  "befragtennr",  "iddelencuestado", "completiontime",
         "userlanguage",   "recordeddate",  "uuid"});
  });
}

/// Another column of dates that is better filled than one that is less than half filled, or
/// nothing.
std::optional<std::uint32_t>
better_filled(const Evidence& evidence, const std::vector<NameTier>& tiers, std::uint32_t column) {
  const auto& columns = evidence.sample.columns;
  if (columns[column].filled * 2 >= evidence.sample.records) return std::nullopt;
  std::optional<std::uint32_t> best;
  for (std::uint32_t i = 0; i < evidence.header.size(); ++i) {
    if (tiers[i] == NameTier::against) continue;
    const bool better = columns[i].filled > columns[best.value_or(column)].filled;
    if (better && content_for(Role::date, evidence, i, tiers[i]).possible) best = i;
  }
  return best;
}

} // namespace

RoleChoice choose_date(const Evidence& evidence) {
  std::vector<NameTier> tiers = tiers_of(Role::date, evidence.header);
  const bool survey = comes_from_a_survey(evidence.header);
  for (std::uint32_t i = 0; i < evidence.header.size(); ++i) {
    const bool end = tiers[i] == NameTier::general || tiers[i] == NameTier::weak;
    if (!survey && end && names_an_end(evidence.header.names()[i])) tiers[i] = NameTier::none;
  }
  const Contest contest = compete(Role::date, evidence, tiers);
  const bool named = is_named(contest.tier);
  RoleChoice choice;
  choice.refused = contest.refused;
  if (contest.columns.empty()) {
    settle_without(contest, choice);
    return choice;
  }
  const std::uint32_t first = contest.columns.front();
  const auto better = named ? better_filled(evidence, tiers, first) : std::nullopt;
  if (contest.columns.size() == 1 && named && !better) {
    choice.column = first;
    choice.reason = "by its name; " + contest.reason;
    return choice;
  }
  choice.candidates = contest.columns;
  choice.named = named;
  choice.reason = !named ? "no column is named like the day of the response"
                         : fmt::format("{} columns fit equally well", contest.columns.size());
  if (better && contest.columns.size() == 1) {
    choice.candidates.push_back(*better);
    choice.reason = fmt::format("{} is less than half filled, and another one is better",
                                base::quoted(evidence.header.names()[first], 40));
  }
  return choice;
}

} // namespace npslice::ingest
