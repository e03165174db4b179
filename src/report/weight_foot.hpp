// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

namespace npslice::report {

/// Notes in a foot how responses were weighed, where they were, and what is odd about it.
void note_weights(const engine::Findings& findings, Foot& foot);

} // namespace npslice::report
