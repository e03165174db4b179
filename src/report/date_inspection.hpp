// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/inspection.hpp>

#include <string>

namespace npslice::report {

/// What the pass found out about the dates, which there must be a column of.
DateInspection inspect_dates(const engine::Findings& findings,
                             const engine::ReadSettings& settings);

/// How the order of day and month was settled, in words. Records are named with their file where
/// there are `several`.
std::string order_words(const DateInspection& dates, bool several);

/// How the dates are written, where that is not simply as dates, and in which zone they are. The
/// `sample` is that of their column.
std::string form_words(const DateInspection& dates, const ingest::ColumnSample& sample,
                       const std::string& zone, const engine::ReadSettings& settings);

/// The value of --date-format that says the same; empty when none is needed.
std::string date_format_of(const DateInspection& dates, const engine::ReadSettings& settings);

} // namespace npslice::report
