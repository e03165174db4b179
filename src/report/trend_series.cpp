// SPDX-License-Identifier: MIT
#include "trend_series.hpp"

#include "answers.hpp"

#include <npslice/stats/sample_size.hpp>
#include <npslice/stats/trend.hpp>

#include <vector>

namespace npslice::report {
namespace {

/// Which row a row is compared with, where that is one of the series.
class Baselines {
public:
  Baselines(const Span& span, const TrendRules& rules) : span_(span), rules_(rules) {}

  /// `number` is that of the period of a row; `rows` are all up to and with it.
  [[nodiscard]] std::optional<std::size_t> of(int number, const std::vector<TrendRow>& rows) const {
    const auto other = number_for(number, rows);
    if (!other || rows.empty() || *other < rows.front().period.number) return std::nullopt;
    // Windows that share periods are not of different respondents.
    const int apart = number > *other ? number - *other : *other - number;
    if (apart < static_cast<int>(rules_.rolling)) return std::nullopt;
    return static_cast<std::size_t>(*other - rows.front().period.number);
  }

private:
  [[nodiscard]] std::optional<int> number_for(int number, const std::vector<TrendRow>& rows) const {
    switch (rules_.baseline) {
    case Baseline::previous:
      return number - static_cast<int>(rules_.rolling);
    case Baseline::year_ago:
      return year_before({span_.every, number});
    case Baseline::first:
      for (const TrendRow& row : rows) {
        if (row.figures.net_share) return row.period.number;
      }
      return std::nullopt;
    case Baseline::period:
      return span_.baseline;
    }
    return std::nullopt;
  }

  const Span& span_;
  const TrendRules& rules_;
};

/// `answers` are those of each row.
void compare(std::vector<TrendRow>& rows, const std::vector<Answers>& answers, const Span& span,
             const FigureRules& rules, stats::Population population) {
  const Baselines baselines(span, rules.trend);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    TrendRow& row = rows[i];
    const auto against = baselines.of(row.period.number, rows);
    if (!against || *against >= rows.size()) continue;
    const Figures& before = rows[*against].figures;
    if (!before.net_share || !row.figures.net_share) continue;
    row.against = *against;
    row.change = *row.figures.net_share - *before.net_share;
    row.test = change_test(answers[*against], answers[i], rules, population);
  }
}

/// The line through the periods themselves: windows that share responses are not independent.
std::optional<stats::Slope> slope_of(const std::vector<Answers>& periods, const FigureRules& rules,
                                     stats::Population population) {
  std::vector<stats::TrendPoint> points;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const auto sample = periods[i].sample(population, rules.interval.measure);
    if (!sample) continue;
    points.push_back({static_cast<double>(i), stats::estimate_of(*sample, rules.interval)});
  }
  constexpr std::size_t fewest = 3; // two periods have their change
  if (points.size() < fewest) return std::nullopt;
  return stats::slope(points, rules.interval);
}

void limit(std::vector<TrendRow>& rows, const std::vector<Answers>& answers,
           const std::vector<Answers>& periods, stats::Measure measure,
           stats::Population population) {
  Answers all;
  std::size_t filled = 0;
  for (const Answers& period : periods) {
    all.merge(period);
    filled += period.responses() > 0 ? 1U : 0U;
  }
  constexpr std::size_t fewest = 3;
  if (filled < fewest) return;
  const auto pooled = all.sample(std::nullopt, measure); // its size does not count
  for (std::size_t i = 0; pooled && i < rows.size(); ++i) {
    TrendRow& row = rows[i];
    const auto sample = answers[i].sample(population, measure);
    if (sample) row.limits = stats::control_limits(*pooled, sample->size, measure);
  }
}

} // namespace

std::optional<int> year_before(survey::Period period) {
  constexpr int months = 12;
  constexpr int quarters = 4;
  constexpr int weeks = 52;
  switch (period.length) {
  case survey::PeriodLength::month:
    return period.number - months;
  case survey::PeriodLength::quarter:
    return period.number - quarters;
  case survey::PeriodLength::year:
    return period.number - 1;
  case survey::PeriodLength::week: {
    // The same number of the week; a year may have 53.
    const auto week_of = [](int number) {
      return survey::label_of({survey::PeriodLength::week, number}).substr(4);
    };
    const int back = period.number - weeks;
    if (week_of(back) == week_of(period.number)) return back;
    return back - 1; // the year before has a week 53, or ends with 52 where this one has 53
  }
  case survey::PeriodLength::day: {
    const std::chrono::year_month_day date{survey::first_day(period)};
    const std::chrono::year_month_day before = date - std::chrono::years{1};
    if (!before.ok()) return std::nullopt;
    return survey::period_of(survey::Day{before}, period.length).number;
  }
  }
  return std::nullopt;
}

TrendSeries series_of(const engine::SegmentTally& segment, const engine::Findings& findings,
                      const Span& span, const FigureRules& rules, stats::Population population) {
  std::vector<Answers> periods;
  for (int number = span.first; number <= span.last; ++number) {
    periods.emplace_back(segment, number, findings);
  }
  const std::size_t length = rules.trend.rolling;
  auto windows = stats::rolling<Answers>(periods, length);
  TrendSeries series;
  std::vector<Answers> answers;
  for (std::size_t i = length - 1; i < windows.size(); ++i) {
    TrendRow row;
    row.period = {span.every, span.first + static_cast<int>(i)};
    row.from = {span.every, row.period.number - static_cast<int>(length) + 1};
    row.complete = survey::last_day(row.period) <= span.newest;
    row.figures = figures_of(*windows[i], rules.interval, population);
    series.rows.push_back(row);
    answers.push_back(std::move(*windows[i]));
  }
  compare(series.rows, answers, span, rules, population);
  // Periods in which the same clusters answer are not independent, as the line would have it.
  if (!findings.columns.cluster) series.slope = slope_of(periods, rules, population);
  limit(series.rows, answers, periods, rules.interval.measure, population);
  return series;
}

} // namespace npslice::report
