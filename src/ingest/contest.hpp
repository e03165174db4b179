// SPDX-License-Identifier: MIT
#pragma once

#include "role_content.hpp"
#include "role_names.hpp"

#include <npslice/ingest/roles.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace npslice::ingest {

/// What columns are judged by.
struct Evidence {
  const Header& header;
  const FileSample& sample;
  const survey::Scale& scale;
  const RoleHints& hints;
};

/// The columns that compete for a role: those of the strongest tier that has any.
struct Contest {
  NameTier tier = NameTier::none;
  std::vector<std::uint32_t> columns;
  std::string reason;                 // of the last of them
  std::vector<std::uint32_t> blank;   // clearly named columns without a single value
  std::vector<std::uint32_t> certain; // named columns in which nearly every cell fits
  /// Named columns whose cells do not fit.
  std::vector<std::pair<std::uint32_t, std::string>> refused;
};

/// Whether a name of that tier speaks for the role at all.
inline bool is_named(NameTier tier) { return tier <= NameTier::weak; }

/// The tier of each column by its name and by the text of its question. What either speaks against
/// is out; else the stronger one counts.
std::vector<NameTier> tiers_of(Role role, const Header& header);

/// The same of the score, for the question that a metric asks.
std::vector<NameTier> score_tiers_of(const Header& header, survey::Metric metric);

/// What a column holds, judged for a role.
Content content_for(Role role, const Evidence& evidence, std::uint32_t column, NameTier tier);

/// Lets the columns compete that have those tiers.
Contest compete(Role role, const Evidence& evidence, const std::vector<NameTier>& tiers);

/// Settles a contest without columns: the only clearly named one without values is taken, since a
/// week without answers is a report and no question; else there is none.
void settle_without(const Contest& contest, RoleChoice& choice);

/// Chooses the column of the scores. A general name is taken only where nothing speaks against it;
/// what is less than that is proposed, since taking it would be a guess at the number.
RoleChoice choose_score(const Evidence& evidence);

/// Chooses the column of the day of the response. A column whose name speaks of another day, or of
/// none, is proposed only.
RoleChoice choose_date(const Evidence& evidence);

/// Chooses the columns of comments: all that are named like one, except those that carry the name
/// of another question than the score; else the only one of sentences.
RoleChoice choose_comment(const Evidence& evidence, std::optional<std::uint32_t> score);

} // namespace npslice::ingest
