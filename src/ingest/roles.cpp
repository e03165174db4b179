// SPDX-License-Identifier: MIT
#include "contest.hpp"
#include "group_column.hpp"

#include <npslice/ingest/known_exports.hpp>
#include <npslice/ingest/roles.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace npslice::ingest {
namespace {

/// One question for each category and one or two for all: more columns are something else.
constexpr std::size_t most_comment_columns = 8;

/// Takes several columns named like comments together. One that is still blank belongs to them: it
/// may be the question to those whose answers come later, or in another file.
bool choose_comments(const Contest& contest, RoleChoice& choice) {
  if (!is_named(contest.tier) || contest.columns.empty()) return false;
  std::vector<std::uint32_t> columns = contest.columns;
  if (contest.tier == NameTier::clear) {
    columns.insert(columns.end(), contest.blank.begin(), contest.blank.end());
    std::sort(columns.begin(), columns.end());
  }
  if (columns.size() > most_comment_columns) columns = contest.columns;
  if (columns.size() < 2 || columns.size() > most_comment_columns) return false;
  choice.column = columns.front();
  choice.further.assign(columns.begin() + 1, columns.end());
  choice.reason = fmt::format("by their names; {} questions make one verbatim", columns.size());
  return true;
}

/// One column is chosen, several are a question to the user, except that several columns of
/// comments are taken together. A single column of dates or of sentences is taken whatever its
/// name.
RoleChoice choose(Role role, const Evidence& evidence) {
  if (role == Role::score) return choose_score(evidence);
  const Contest contest = compete(role, evidence, tiers_of(role, evidence.header));
  const bool named = is_named(contest.tier);
  const bool nameless_is_enough = role == Role::date || role == Role::comment;
  RoleChoice choice;
  choice.refused = contest.refused;
  if (role == Role::comment && choose_comments(contest, choice)) return choice;
  if (contest.columns.size() == 1 && (named || nameless_is_enough)) {
    choice.column = contest.columns.front();
    choice.reason = fmt::format("{}; {}", named ? "by its name" : "the only one", contest.reason);
  } else if (contest.columns.empty() && contest.blank.size() == 1) {
    choice.column = contest.blank.front(); // a week without answers is a report, not a question
    choice.reason = "by its name; it holds no value";
  } else if (contest.columns.empty()) {
    choice.reason = "no column looks like it";
  } else {
    choice.candidates = contest.columns;
    choice.named = named;
    choice.reason = named ? fmt::format("{} columns fit equally well", contest.columns.size())
                          : "no column is named like it";
  }
  return choice;
}

RoleChoice told_choice(Role role, std::uint32_t column) {
  RoleChoice choice;
  choice.column = column;
  choice.reason = fmt::format("--{}", name_of(role));
  choice.told = true;
  return choice;
}

/// The column that the service always gives a role, when it holds what it should. Services ask
/// other questions than the one for the NPS in columns of the same name, so scores must use the
/// scale.
std::optional<RoleChoice> chosen_by_service(Role role, const KnownExport& known,
                                            const Evidence& evidence) {
  for (const RoleName& name : known.roles) {
    if (name.role != role) continue;
    const NameTier tier = role == Role::score ? NameTier::general : NameTier::clear;
    for (const std::uint32_t column : columns_named(evidence.header, name.columns)) {
      const Content content = content_for(role, evidence, column, tier);
      if (!content.possible) continue;
      RoleChoice choice;
      choice.column = column;
      choice.reason = fmt::format("as {} writes it; {}", known.service, content.reason);
      return choice;
    }
  }
  return std::nullopt;
}

} // namespace

Roles recognise_roles(const Header& header, const FileSample& sample, const survey::Scale& scale,
                      const RoleHints& hints) {
  Roles roles;
  const Evidence evidence{header, sample, scale, hints};
  for (const Role role : all_roles) {
    const auto& told = hints.told[static_cast<std::size_t>(role)];
    RoleChoice& score = roles.of(Role::score);
    if (told) {
      roles.of(role) = told_choice(role, *told);
    } else if (role == Role::group) {
      roles.of(role) = choose_group(header, sample, score.column);
    } else {
      std::optional<RoleChoice> by_service;
      if (hints.known != nullptr) {
        by_service = chosen_by_service(role, *hints.known, evidence);
      }
      roles.of(role) = by_service ? *std::move(by_service) : choose(role, evidence);
    }
    const bool plain = role != Role::score || score.column || score.named;
    if (!plain) score = choose_recoded(header, sample, scale, std::move(score));
  }
  if (!roles.of(Role::score).told) {
    count_from_groups(sample, roles.of(Role::score), roles.of(Role::group));
  }
  return roles;
}

} // namespace npslice::ingest
