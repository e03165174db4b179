// SPDX-License-Identifier: MIT
#include "group_column.hpp"
#include "role_content.hpp"
#include "role_names.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/known_exports.hpp>
#include <npslice/ingest/roles.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace npslice::ingest {
namespace {

/// The columns X that have a sibling `X_NPS_GROUP`: they are the question that was grouped.
std::vector<bool> columns_with_groups(const Header& header) {
  std::unordered_set<std::string> folded;
  for (const std::string& name : header.names()) {
    folded.insert(base::fold(name));
  }
  std::vector<bool> grouped;
  for (const std::string& name : header.names()) {
    grouped.push_back(folded.contains(base::fold(name + "_NPS_GROUP")));
  }
  return grouped;
}

/// The tier of a column by its name and by the text of its question. What either speaks against is
/// out; else the stronger one counts.
NameTier tier_of_column(Role role, const Header& header, std::uint32_t column) {
  const NameTier by_name = tier_of_name(role, header.names()[column]);
  const NameTier by_label = tier_of_name(role, header.label(column));
  const bool against = by_name == NameTier::against || by_label == NameTier::against;
  return against ? NameTier::against : std::min(by_name, by_label);
}

/// One question for each category and one or two for all: more columns are something else.
constexpr std::size_t most_comment_columns = 8;

bool is_named(NameTier tier) { return tier <= NameTier::weak; }

/// The columns that compete for a role: those of the strongest tier that has any.
struct Contest {
  NameTier tier = NameTier::none;
  std::vector<std::uint32_t> columns;
  std::string reason;                 // of the last of them
  std::vector<std::uint32_t> blank;   // clearly named columns without a single value
  std::vector<std::uint32_t> certain; // named columns in which nearly every cell fits
  std::vector<std::pair<std::uint32_t, std::string>>
      refused; // named, but what they hold does not fit
};

/// What a column holds, judged for a role.
Content content_for(Role role, const Header& header, std::uint32_t column, const FileSample& sample,
                    NameTier tier, const survey::Scale& scale, const RoleHints& hints) {
  const std::string& name = header.label(column);
  const ColumnSample& cells = sample.columns[column];
  return role == Role::date ? date_content_of(name, cells, tier, hints.date_form)
                            : content_of(role, name, cells, tier, scale, hints.decimals);
}

Contest compete(Role role, const Header& header, const FileSample& sample,
                const survey::Scale& scale, const RoleHints& hints) {
  Contest contest;
  const std::vector<bool> grouped = columns_with_groups(header);
  for (std::uint32_t i = 0; i < header.size(); ++i) {
    NameTier tier = tier_of_column(role, header, i);
    if (role == Role::score && tier != NameTier::against && grouped[i]) tier = NameTier::clear;
    const bool hopeless = tier == NameTier::none && role == Role::respondent;
    if (tier == NameTier::against || hopeless) continue;
    if (tier == NameTier::clear && sample.columns[i].filled == 0) contest.blank.push_back(i);
    const Content content = content_for(role, header, i, sample, tier, scale, hints);
    if (!content.possible && is_named(tier)) contest.refused.emplace_back(i, content.reason);
    if (content.possible && content.certain && is_named(tier)) contest.certain.push_back(i);
    if (!content.possible || tier > contest.tier) continue;
    if (tier < contest.tier) contest.columns.clear();
    contest.tier = tier;
    contest.columns.push_back(i);
    contest.reason = content.reason;
  }
  return contest;
}

/// Whether the one column whose name is best holds much that does not fit, while another one fits
/// well.
bool doubted(const Contest& contest) {
  if (contest.columns.size() != 1 || contest.certain.empty()) return false;
  const auto& certain = contest.certain;
  return std::find(certain.begin(), certain.end(), contest.columns.front()) == certain.end();
}

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
/// comments are taken together. A column whose name says nothing is only proposed as a score, since
/// taking it would be a guess at the number; a single column of dates or of sentences is taken.
RoleChoice choose(Role role, const Header& header, const FileSample& sample,
                  const survey::Scale& scale, const RoleHints& hints) {
  const Contest contest = compete(role, header, sample, scale, hints);
  const bool named = is_named(contest.tier);
  const bool nameless_is_enough = role == Role::date || role == Role::comment;
  RoleChoice choice;
  choice.refused = contest.refused;
  if (role == Role::score && doubted(contest)) {
    choice.candidates = contest.columns;
    choice.candidates.insert(choice.candidates.end(), contest.certain.begin(),
                             contest.certain.end());
    choice.named = true;
    choice.reason = "the column named like it holds other values, and another one fits";
  } else if (role == Role::comment && choose_comments(contest, choice)) {
    return choice;
  } else if (contest.columns.size() == 1 && (named || nameless_is_enough)) {
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
                                            const Header& header, const FileSample& sample,
                                            const survey::Scale& scale, const RoleHints& hints) {
  for (const RoleName& name : known.roles) {
    if (name.role != role) continue;
    const NameTier tier = role == Role::score ? NameTier::general : NameTier::clear;
    for (const std::uint32_t column : columns_named(header, name.columns)) {
      const Content content = content_for(role, header, column, sample, tier, scale, hints);
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
        by_service = chosen_by_service(role, *hints.known, header, sample, scale, hints);
      }
      roles.of(role) =
          by_service ? *std::move(by_service) : choose(role, header, sample, scale, hints);
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
