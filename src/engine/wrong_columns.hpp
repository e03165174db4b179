// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>

namespace npslice::engine {

/// Refuses a report that rests on the wrong column: throws base::UsageError when, of many values,
/// not one in the score column is a score, or, where dates are needed, not one in the date column
/// is a date. A report of nothing would look like a quiet week to whoever reads it.
void refuse_wrong_columns(const Findings& findings, bool dates_needed);

} // namespace npslice::engine
