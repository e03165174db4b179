// SPDX-License-Identifier: MIT
#include "contest.hpp"

#include <algorithm>

namespace npslice::ingest {

namespace {

template <class TierOf>
std::vector<NameTier> tiers_by(const Header& header, const TierOf& tier_of) {
  std::vector<NameTier> tiers;
  for (std::uint32_t i = 0; i < header.size(); ++i) {
    const NameTier by_name = tier_of(header.names()[i]);
    const NameTier by_label = tier_of(header.label(i));
    const bool against = by_name == NameTier::against || by_label == NameTier::against;
    tiers.push_back(against ? NameTier::against : std::min(by_name, by_label));
  }
  return tiers;
}

} // namespace

std::vector<NameTier> tiers_of(Role role, const Header& header) {
  return tiers_by(header, [&](std::string_view name) { return tier_of_name(role, name); });
}

std::vector<NameTier> score_tiers_of(const Header& header, survey::Metric metric) {
  return tiers_by(header, [&](std::string_view name) { return tier_of_score(name, metric); });
}

Content content_for(Role role, const Evidence& evidence, std::uint32_t column, NameTier tier) {
  const std::string& name = evidence.header.label(column);
  const ColumnSample& cells = evidence.sample.columns[column];
  return role == Role::date    ? date_content_of(name, cells, tier, evidence.hints.date_form)
         : role == Role::score ? score_content_of(name, cells, tier, evidence.scale, evidence.hints)
                               : content_of(role, name, cells, tier, evidence.scale);
}

Contest compete(Role role, const Evidence& evidence, const std::vector<NameTier>& tiers) {
  Contest contest;
  for (std::uint32_t i = 0; i < evidence.header.size(); ++i) {
    const NameTier tier = tiers[i];
    const bool hopeless = tier == NameTier::none && role == Role::respondent;
    if (tier == NameTier::against || hopeless) continue;
    const bool blank = evidence.sample.columns[i].filled == 0;
    if (tier == NameTier::clear && blank) contest.blank.push_back(i);
    const Content content = content_for(role, evidence, i, tier);
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

void settle_without(const Contest& contest, RoleChoice& choice) {
  choice.reason = "no column looks like it";
  if (contest.blank.size() != 1) return;
  choice.column = contest.blank.front();
  choice.reason = "by its name; it holds no value";
}

} // namespace npslice::ingest
