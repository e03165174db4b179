// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>

#include <vector>

namespace npslice::engine {

/// Turns what was counted per key of a row into the segments of each table: keys of several values
/// are taken apart, the small segments are folded where that is asked for, and what was found out
/// on the way is noted. A response counts once in each segment, in the folded one too. Throws
/// base::UsageError when a column looks like an id, unless the user set the limit.
void settle_tables(Findings& findings, const SegmentRules& rules, const SegmentRequests& requests);

/// Notes which entries of the maps, of those for columns that a table uses, met no value.
void settle_entries(Findings& findings, const SegmentRules& rules,
                    const std::vector<bool>& used_entries);

} // namespace npslice::engine
