// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/report/tables.hpp>

#include <optional>

namespace npslice::report {

/// The periods that a trend shows, and what each of them is compared with.
struct Span {
  int first = 0;
  int last = -1;
  survey::PeriodLength every = survey::PeriodLength::month;
  survey::Day newest;
  std::optional<int> baseline; ///< the number of the one period that all are compared with
};

/// The number of the same period a year before: of the same day, ISO week, month or quarter.
/// Nothing for 29 February, and week 52 for a week 53 that the year before lacks.
std::optional<int> year_before(survey::Period period);

/// The rows of a series with their changes, its slope and its control limits.
TrendSeries series_of(const engine::SegmentTally& segment, const engine::Findings& findings,
                      const Span& span, const FigureRules& rules, stats::Population population);

} // namespace npslice::report
