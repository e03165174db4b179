// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

#include <vector>

namespace npslice::report {

/// Adds what a reader should know of how the values of the `--by` columns became segments.
void note_segments(const engine::Findings& findings, std::vector<Note>& notes);

/// Adds which segments have no size of a population, and which sizes met no segment, where they are
/// known by segment. Where a segment has none, sizes do not sum to that of the whole, which is then
/// forgotten.
void settle_populations(const engine::Findings& findings, Populations& populations,
                        std::vector<Note>& notes);

} // namespace npslice::report
