// SPDX-License-Identifier: MIT
#include "segments.hpp"
#include "suppression.hpp"
#include "trend_series.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/report/report.hpp>

#include <fmt/format.h>

#include <utility>

namespace npslice::report {
namespace {

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

/// The number of the period that `--compare` names.
int named_period(const std::string& name, const Span& span) {
  for (int number = span.first; number <= span.last; ++number) {
    if (survey::label_of({span.every, number}) == name) return number;
  }
  throw base::UsageError(fmt::format("--compare {}: is no {} of the survey; expected previous, "
                                     "year-ago, first or one from {} to {}",
                                     base::quoted(name), survey::name_of(span.every),
                                     survey::label_of({span.every, span.first}),
                                     survey::label_of({span.every, span.last})));
}

} // namespace

TrendTable trend_table(const engine::Findings& findings, std::size_t table, SegmentOrder order,
                       survey::PeriodLength every, const FigureRules& rules) {
  TrendTable trend;
  trend.every = every;
  trend.rules = rules.trend;
  trend.metric = rules.metric;
  const engine::SegmentTally& whole = whole_survey(findings);
  trend.weighed = whole.weights() != nullptr;
  Span span;
  span.every = every;
  if (!whole.periods().empty()) {
    span.first = whole.periods().entries().front().first;
    span.last = whole.periods().entries().back().first;
    span.newest = survey::day_of(*findings.dates.coverage.last);
    trend.newest = span.newest;
    if (rules.trend.baseline == Baseline::period) {
      span.baseline = named_period(rules.trend.period, span);
    }
  }
  const bool by_segment = table < findings.columns.segments.size();
  std::vector<Segment> segments;
  if (by_segment) segments = segments_of(findings, table, order);
  if (!whole.periods().empty()) refuse_endless(span, segments.size(), findings.dates.coverage);
  trend.total = series_of(whole, findings, span, rules, rules.populations.whole);
  trend.total.is_total = true;
  if (!by_segment) {
    suppress(trend, rules.least_base);
    return trend;
  }
  trend.overlapping = overlap(findings, table);
  trend.dimensions = findings.columns.segments[table];
  trend.labels = findings.columns.segment_labels[table];
  for (const Segment& segment : segments) {
    SegmentKey key = segment.key();
    TrendSeries series = series_of(*segment.tally, findings, span, rules,
                                   rules.populations.of(trend.dimensions, key));
    series.key = std::move(key);
    trend.segments.push_back(std::move(series));
  }
  suppress(trend, rules.least_base);
  return trend;
}

} // namespace npslice::report
