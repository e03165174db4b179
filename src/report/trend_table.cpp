// SPDX-License-Identifier: MIT
#include "segments.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/report/report.hpp>

#include <fmt/format.h>

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

/// More rows than this are no table; mostly a mistyped year stretches the trend over a century.
constexpr std::uint64_t most_rows = 2'000'000;

void refuse_endless(const Span& span, std::size_t segments, const engine::DateCoverage& coverage) {
  const auto periods =
      static_cast<std::uint64_t>(span.last) - static_cast<std::uint64_t>(span.first) + 1;
  if (periods * (segments + 1) <= most_rows) return;
  throw base::UsageError(fmt::format(
      "a trend of {} periods ({} to {}) for {} segments is too long; is a date mistyped? "
      "--since and --until leave it out, a longer --every helps too",
      periods, survey::iso_text(survey::day_of(*coverage.first)),
      survey::iso_text(survey::day_of(*coverage.last)), segments));
}

TrendSeries series_of(const engine::SegmentTally& tally, const Span& span) {
  TrendSeries series;
  for (int number = span.first; number <= span.last; ++number) {
    TrendRow row;
    row.period = {span.every, number};
    row.complete = survey::last_day(row.period) <= span.newest;
    row.figures = figures_of(tally.periods.at(number));
    const auto& net = row.figures.net_share;
    if (net && !series.rows.empty() && series.rows.back().figures.net_share) {
      row.change = *net - *series.rows.back().figures.net_share;
    }
    series.rows.push_back(row);
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
    span.first = whole.periods.entries().front().first;
    span.last = whole.periods.entries().back().first;
    span.newest = survey::day_of(*findings.dates.coverage.last);
    trend.newest = span.newest;
  }
  const bool by_segment = table < findings.columns.segments.size();
  std::vector<Segment> segments;
  if (by_segment) segments = segments_of(findings, table, order);
  if (!whole.periods.empty()) refuse_endless(span, segments.size(), findings.dates.coverage);
  trend.total = series_of(whole, span);
  trend.total.is_total = true;
  if (!by_segment) return trend;
  trend.dimensions = findings.columns.segments[table];
  trend.labels = findings.columns.segment_labels[table];
  for (Segment& segment : segments) {
    TrendSeries series = series_of(*segment.tally, span);
    series.key = std::move(segment.key);
    trend.segments.push_back(std::move(series));
  }
  return trend;
}

} // namespace npslice::report
