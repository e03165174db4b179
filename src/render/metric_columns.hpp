// SPDX-License-Identifier: MIT
#pragma once

#include "sheet.hpp"

#include <npslice/survey/metric.hpp>

#include <vector>

namespace npslice::render {

/// Gives columns of an NPS the names that they have in another metric, so that no column says
/// "promoters" of satisfied customers: docs/output.md lists them.
void rename_for(survey::Metric metric, std::vector<ColumnHead>& columns);

} // namespace npslice::render
