// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/roles.hpp>

#include <cstdint>
#include <optional>

namespace npslice::ingest {

/// The column of the groups that the export formed of the scores in `score`: `Q1_NPS_GROUP` for
/// `Q1`, else the only group column that is not named after another question. Without a score
/// column, the only group column.
RoleChoice choose_group(const Header& header, const FileSample& sample,
                        std::optional<std::uint32_t> score);

/// The column of -100, 0 and 100, for a survey without a plain score column; `plain` is what was
/// found out about that, and is returned when no other column will do.
RoleChoice choose_recoded(const Header& header, const FileSample& sample,
                          const survey::Scale& scale, RoleChoice plain);

/// Lets the groups stand in for the scores where no column holds any: moves the choice of `group`
/// to `score`.
void count_from_groups(const FileSample& sample, RoleChoice& score, RoleChoice& group);

} // namespace npslice::ingest
