// SPDX-License-Identifier: MIT
#pragma once

#include "role_names.hpp"

#include <npslice/ingest/column_sample.hpp>
#include <npslice/ingest/roles.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace npslice::ingest {

/// What the cells of a column, together with what its name promises, say about a role.
struct Content {
  bool possible = false;
  bool certain = false; ///< nearly all cells agree, whatever the name says
  std::string reason;   ///< in words, for or against
};

/// Judges a column of that name and tier for the comment, the respondent or the group.
Content content_of(Role role, std::string_view name, const ColumnSample& column, NameTier tier,
                   const survey::Scale& scale);

/// Judges a column of that name and tier for the score.
Content score_content_of(std::string_view name, const ColumnSample& column, NameTier tier,
                         const survey::Scale& scale, const RoleHints& hints);

/// Judges a column of that name and tier for the date. `told` is the form that the user says the
/// dates have.
Content date_content_of(std::string_view name, const ColumnSample& column, NameTier tier,
                        std::optional<DateForm> told);

} // namespace npslice::ingest
