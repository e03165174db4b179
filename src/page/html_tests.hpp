// SPDX-License-Identifier: MIT
#pragma once

#include "html_tables.hpp"

namespace npslice::page {

/// Append what tests say: which segments of a table differ from the rest, how a series changed.
void append_segment_tests(const report::ScoreTable& table, PageContext& page);
void append_trend_tests(const report::TrendTable& table, PageContext& page);

} // namespace npslice::page
