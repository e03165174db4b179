// SPDX-License-Identifier: MIT
#pragma once

#include "role_names.hpp"

#include <npslice/ingest/column_sample.hpp>
#include <npslice/ingest/roles.hpp>

#include <string>
#include <string_view>

namespace npslice::ingest {

/// What the cells of a column, together with what its name promises, say about a role.
struct Content {
  bool possible = false;
  bool certain = false; ///< nearly all cells agree, whatever the name says
  std::string reason;   ///< in words, for or against
};

/// Judges a column of that name and tier for a role.
Content content_of(Role role, std::string_view name, const ColumnSample& column, NameTier tier,
                   const survey::Scale& scale, Decimals decimals = Decimals::reject);

} // namespace npslice::ingest
