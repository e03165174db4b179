// SPDX-License-Identifier: MIT
#include "group_column.hpp"

#include "role_content.hpp"
#include "role_names.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace npslice::ingest {
namespace {

/// How the group column of Qualtrics is called: by the name of the question and this.
constexpr std::string_view group_ending = "_nps_group";

/// Whether a group column carries the name of a question other than the score.
bool belongs_to_another(const Header& header, std::uint32_t group,
                        std::optional<std::uint32_t> score) {
  const std::string name = base::fold(header.names()[group]);
  if (!score || !name.ends_with(group_ending)) return false;
  const std::string question = name.substr(0, name.size() - group_ending.size());
  for (std::uint32_t i = 0; i < header.size(); ++i) {
    if (i != *score && base::fold(header.names()[i]) == question) return true;
  }
  return false;
}

bool is_group_of(const Header& header, std::uint32_t group, std::uint32_t score) {
  const std::string wanted = base::fold(header.names()[score]) + std::string(group_ending);
  return base::fold(header.names()[group]) == wanted;
}

} // namespace

RoleChoice choose_group(const Header& header, const FileSample& sample,
                        std::optional<std::uint32_t> score) {
  RoleChoice choice;
  choice.reason = "no column looks like it";
  for (std::uint32_t i = 0; i < header.size(); ++i) {
    const std::string& name = header.names()[i];
    const NameTier tier = tier_of_name(Role::group, name);
    const Content content = content_of(Role::group, name, sample.columns[i], tier, {});
    if (i == score) continue;
    if (!content.possible) {
      const bool telling = tier == NameTier::clear && sample.columns[i].filled > 0;
      if (telling) choice.refused.emplace_back(i, content.reason);
    } else if (score && is_group_of(header, i, *score)) {
      choice.candidates = {i};
      choice.reason = "named after the score; " + content.reason;
      break;
    } else if (!belongs_to_another(header, i, score)) {
      choice.candidates.push_back(i);
      choice.reason = "the only one; " + content.reason;
    }
  }
  if (choice.candidates.size() == 1) {
    choice.column = choice.candidates.front();
    choice.candidates.clear();
  } else if (choice.candidates.size() > 1) {
    choice.reason = fmt::format("{} columns fit equally well", choice.candidates.size());
  } else if (!choice.refused.empty()) {
    const auto& [column, reason] = choice.refused.front();
    choice.reason = fmt::format("not {}: {}", base::quoted(header.names()[column], 60), reason);
  }
  return choice;
}

RoleChoice choose_recoded(const Header& header, const FileSample& sample,
                          const survey::Scale& scale, RoleChoice plain) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < header.size(); ++i) {
    const bool named = names_an_nps(header.names()[i]);
    if (named && is_recoded(sample.columns[i], scale, named)) found.push_back(i);
  }
  if (found.empty()) return plain;
  RoleChoice choice;
  choice.named = true;
  if (found.size() == 1) {
    choice.column = found.front();
    choice.reason = "by its name; holds -100, 0 and 100 in place of categories";
  } else {
    choice.reason = fmt::format("{} columns fit equally well", found.size());
    choice.candidates = std::move(found);
  }
  return choice;
}

void count_from_groups(const FileSample& sample, RoleChoice& score, RoleChoice& group) {
  const bool blank = score.column && sample.whole && sample.columns[*score.column].filled == 0;
  if ((score.column && !blank) || score.named) return;
  const bool filled = group.column && sample.columns[*group.column].filled > 0;
  if (filled) {
    const bool told = group.told;
    score = {};
    score.column = group.column;
    score.reason = told ? "--group; no column holds scores"
                        : "no column holds scores; counted from the groups here";
    group = {};
    group.reason = "the responses are counted from it";
  } else if (!group.candidates.empty() && !blank) {
    score.candidates = group.candidates;
    score.named = true;
    score.groups = true;
    score.reason = "no column holds scores, and several hold groups";
  } else {
    score.refused.insert(score.refused.end(), group.refused.begin(), group.refused.end());
  }
}

} // namespace npslice::ingest
