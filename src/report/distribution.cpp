// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/report/distribution.hpp>

#include <numeric>

namespace npslice::report {
namespace {

/// The histogram of counts: so many equal responses are added by doubling them.
stats::ScoreHistogram histogram_of(const Distribution& distribution) {
  const survey::Scale& scale = distribution.scale;
  stats::ScoreHistogram all(scale.low, scale.high);
  for (int score = scale.low; score <= scale.high; ++score) {
    stats::ScoreHistogram doubled(scale.low, scale.high);
    doubled.add(score);
    for (std::uint64_t left = distribution.at(score); left > 0; left /= 2) {
      if (left % 2 == 1) all.merge(doubled);
      doubled.merge(stats::ScoreHistogram(doubled));
    }
  }
  return all;
}

} // namespace

Distribution distribution_of(const engine::Findings& findings, const engine::ReadSettings& settings,
                             const FigureRules& rules) {
  if (!findings.columns.score_form.has_scores()) {
    throw base::UsageError(
        "--distribution: " +
        base::quoted(findings.columns.name_of_role(ingest::Role::score).value_or("")) +
        " holds categories without their scores");
  }
  Distribution distribution;
  distribution.metric = rules.metric;
  distribution.scale = settings.scale;
  const std::vector<std::uint64_t>& scores = findings.tally->scores();
  distribution.counts.assign(scores.begin() + settings.scale.low,
                             scores.begin() + settings.scale.high + 1);
  distribution.responses =
      std::accumulate(distribution.counts.begin(), distribution.counts.end(), std::uint64_t{0});
  if (distribution.responses > 0 && distribution.responses < rules.least_base) {
    distribution.counts.assign(distribution.counts.size(), 0);
    distribution.suppressed = true;
    return distribution;
  }
  const stats::ScoreHistogram histogram = histogram_of(distribution);
  distribution.mean = stats::mean_score(histogram, rules.interval, rules.populations.whole);
  distribution.median = stats::median_score(histogram, rules.interval);
  return distribution;
}

} // namespace npslice::report
