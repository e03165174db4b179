// SPDX-License-Identifier: MIT
#include "role_names.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/roles.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace npslice::ingest {
namespace {

/// From this many answers on, a column that never leaves the lower half of the scale is a question
/// with another scale (1–5 stars, yes/no codes), not a survey of detractors only.
constexpr std::size_t large_enough_to_judge = 10;

/// What the cells of a column say about a role.
struct Content {
  bool possible = false;
  std::string reason;
};

std::string share_text(std::size_t part, std::size_t filled, std::string_view what) {
  return fmt::format("{} of {} values {}", part, filled, what);
}

Content score_content(const ColumnSample& column, NameTier tier, const survey::Scale& scale) {
  const std::string reason = share_text(column.scores, column.filled,
                                        fmt::format("are scores {}-{}", scale.low, scale.high));
  if (column.filled == 0) return {false, "holds no value"};
  // A name that asks for a recommendation is most of the evidence; any other needs the cells to
  // agree.
  const bool mostly_scores = tier == NameTier::clear ? column.scores * 2 > column.filled
                                                     : column.scores * 20 >= column.filled * 19;
  const int middle = scale.low + (scale.high - scale.low) / 2;
  const bool judged = column.filled >= large_enough_to_judge || tier != NameTier::clear;
  if (judged && column.highest_score <= middle) {
    return {false, fmt::format("never above {}: another scale or codes", column.highest_score)};
  }
  // Ranks and small counts stay low; a column without a telling name must use the top of the scale.
  if (tier == NameTier::none && column.highest_score < scale.high - 1) return {false, "stays low"};
  return {mostly_scores, reason};
}

Content date_content(const ColumnSample& column) {
  const std::string reason = share_text(column.dates, column.filled, "are dates");
  return {column.filled > 0 && column.dates * 10 >= column.filled * 8, reason};
}

/// Comments are text, and people do not all write the same. Without a telling name they must be
/// sentences.
Content comment_content(const ColumnSample& column, NameTier tier) {
  if (column.filled == 0) return {false, "holds no value"};
  const std::size_t text = column.filled - std::min(column.filled, column.numbers + column.dates);
  const bool mostly_text = text * 2 > column.filled;
  const bool wordy = column.words >= column.filled * 3;
  const bool varied = column.distinct * 3 > column.filled || column.filled < 5;
  const bool enough = tier == NameTier::none ? wordy && varied : wordy || varied;
  return {mostly_text && enough,
          fmt::format("{} different texts in {} values", column.distinct, column.filled)};
}

Content content_of(Role role, const ColumnSample& column, NameTier tier,
                   const survey::Scale& scale) {
  switch (role) {
  case Role::score:
    return score_content(column, tier, scale);
  case Role::date:
    return date_content(column);
  case Role::comment:
    return comment_content(column, tier);
  case Role::respondent:
    return {column.filled > 0, share_text(column.distinct, column.filled, "differ")};
  }
  return {};
}

/// The columns X that have a sibling `X_NPS_GROUP`: they are the question that was grouped.
std::vector<bool> columns_with_groups(const Header& header) {
  std::unordered_set<std::string> folded;
  for (const std::string& name : header.names()) {
    folded.insert(base::fold(name));
  }
  std::vector<bool> grouped;
  for (const std::string& name : header.names()) {
    grouped.push_back(folded.count(base::fold(name + "_NPS_GROUP")) > 0);
  }
  return grouped;
}

bool is_named(NameTier tier) { return tier <= NameTier::weak; }

/// The columns that compete for a role: those of the strongest tier that has any.
struct Contest {
  NameTier tier = NameTier::none;
  std::vector<std::uint32_t> columns;
  std::string reason;               // of the last of them
  std::vector<std::uint32_t> blank; // clearly named columns without a single value
};

Contest compete(Role role, const Header& header, const FileSample& sample,
                const survey::Scale& scale) {
  Contest contest;
  const std::vector<bool> grouped = columns_with_groups(header);
  for (std::uint32_t i = 0; i < header.size(); ++i) {
    NameTier tier = tier_of_name(role, header.names()[i]);
    if (role == Role::score && tier != NameTier::against && grouped[i]) tier = NameTier::clear;
    const bool hopeless = tier == NameTier::none && role == Role::respondent;
    if (tier == NameTier::against || hopeless) continue;
    if (tier == NameTier::clear && sample.columns[i].filled == 0) contest.blank.push_back(i);
    const Content content = content_of(role, sample.columns[i], tier, scale);
    if (!content.possible || tier > contest.tier) continue;
    if (tier < contest.tier) contest.columns.clear();
    contest.tier = tier;
    contest.columns.push_back(i);
    contest.reason = content.reason;
  }
  return contest;
}

/// One column is chosen, several are a question to the user. A column whose name says nothing is
/// only proposed as a score, since taking it would be a guess at the number; a single column of
/// dates or of sentences is taken.
RoleChoice choose(Role role, const Header& header, const FileSample& sample,
                  const survey::Scale& scale) {
  const Contest contest = compete(role, header, sample, scale);
  const bool named = is_named(contest.tier);
  const bool nameless_is_enough = role == Role::date || role == Role::comment;
  RoleChoice choice;
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

} // namespace

Roles recognise_roles(const Header& header, const FileSample& sample, const survey::Scale& scale) {
  Roles roles;
  for (const Role role : all_roles) {
    roles.of(role) = choose(role, header, sample, scale);
  }
  return roles;
}

} // namespace npslice::ingest
