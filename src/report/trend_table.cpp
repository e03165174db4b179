// SPDX-License-Identifier: MIT
#include "segments.hpp"

#include <npslice/report/report.hpp>

#include <utility>

namespace npslice::report {
namespace {

/// The periods that a trend shows.
struct Span {
  int first = 0;
  int last = -1;
  survey::PeriodLength every = survey::PeriodLength::month;
  survey::Day newest;
};

TrendSeries series_of(const engine::SegmentTally& tally, const Span& span) {
  TrendSeries series;
  for (int number = span.first; number <= span.last; ++number) {
    TrendRow row;
    row.period = {span.every, number};
    row.complete = survey::last_day(row.period) <= span.newest;
    const auto found = tally.periods.find(number);
    row.figures =
        figures_of(found == tally.periods.end() ? stats::CategoryCounts{} : found->second);
    const auto& net = row.figures.net_share;
    if (net && !series.rows.empty() && series.rows.back().figures.net_share) {
      row.change = *net - *series.rows.back().figures.net_share;
    }
    series.rows.push_back(std::move(row));
  }
  return series;
}

} // namespace

TrendTable trend_table(const engine::Findings& findings, std::size_t table, SegmentOrder order,
                       survey::PeriodLength every) {
  TrendTable trend;
  trend.every = every;
  const engine::SegmentTally& whole = whole_survey(findings);
  Span span;
  span.every = every;
  if (!whole.periods.empty()) {
    span.first = whole.periods.begin()->first;
    span.last = whole.periods.rbegin()->first;
    span.newest = survey::day_of(*findings.dates.coverage.last);
    trend.newest = span.newest;
  }
  trend.total = series_of(whole, span);
  trend.total.is_total = true;
  if (table >= findings.columns.segments.size()) return trend;
  trend.dimensions = findings.columns.segments[table];
  for (Segment& segment : segments_of(findings, table, order)) {
    TrendSeries series = series_of(*segment.tally, span);
    series.key = std::move(segment.key);
    trend.segments.push_back(std::move(series));
  }
  return trend;
}

} // namespace npslice::report
