// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

#include <vector>

namespace npslice::report {

/// Adds what a reader should know of how the values of the `--by` columns became segments.
void note_segments(const engine::Findings& findings, std::vector<Note>& notes);

} // namespace npslice::report
