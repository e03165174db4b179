// SPDX-License-Identifier: MIT
#pragma once

#include "sheet.hpp"

#include <npslice/survey/metric.hpp>

#include <string_view>
#include <vector>

namespace npslice::render {

/// Gives columns of an NPS the names that they have in another metric, so that no column says
/// "promoters" of satisfied customers: docs/output.md lists them.
void rename_for(survey::Metric metric, std::vector<ColumnHead>& columns);

/// The name that a column of an NPS has in another metric: its own where it is the same in all.
std::string_view column_in(survey::Metric metric, std::string_view name_of_nps);

} // namespace npslice::render
