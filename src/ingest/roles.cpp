// SPDX-License-Identifier: MIT
#include "contest.hpp"
#include "group_column.hpp"

#include <npslice/ingest/known_exports.hpp>
#include <npslice/ingest/roles.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace npslice::ingest {
namespace {

/// Only an exact name makes a respondent; several are a question.
RoleChoice choose_respondent(const Evidence& evidence) {
  const Contest contest =
      compete(Role::respondent, evidence, tiers_of(Role::respondent, evidence.header));
  RoleChoice choice;
  choice.refused = contest.refused;
  if (contest.columns.size() == 1) {
    choice.column = contest.columns.front();
    choice.reason = "by its name; " + contest.reason;
  } else if (contest.columns.empty()) {
    settle_without(contest, choice);
  } else {
    choice.candidates = contest.columns;
    choice.named = true;
    choice.reason = fmt::format("{} columns fit equally well", contest.columns.size());
  }
  return choice;
}

/// What the general rules make of a role.
RoleChoice choose(Role role, const Evidence& evidence, std::optional<std::uint32_t> score) {
  if (role == Role::score) return choose_score(evidence);
  if (role == Role::date) return choose_date(evidence);
  return role == Role::comment ? choose_comment(evidence, score) : choose_respondent(evidence);
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
  const bool promoters = !scale.boxes; // else groups of an NPS are not those of the scores
  for (const Role role : all_roles) {
    const auto& told = hints.told[static_cast<std::size_t>(role)];
    RoleChoice& score = roles.of(Role::score);
    if (told) {
      roles.of(role) = told_choice(role, *told);
    } else if (role == Role::group) {
      if (promoters) roles.of(role) = choose_group(header, sample, score.column);
    } else {
      std::optional<RoleChoice> by_service;
      if (hints.known != nullptr) {
        by_service = chosen_by_service(role, *hints.known, evidence);
      }
      roles.of(role) = by_service ? *std::move(by_service) : choose(role, evidence, score.column);
    }
    const bool plain = role != Role::score || score.column || score.named || !promoters;
    if (!plain) score = choose_recoded(header, sample, scale, std::move(score));
  }
  if (promoters && !roles.of(Role::score).told) {
    count_from_groups(sample, roles.of(Role::score), roles.of(Role::group));
  }
  return roles;
}

} // namespace npslice::ingest
