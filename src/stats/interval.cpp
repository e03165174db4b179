// SPDX-License-Identifier: MIT
#include "score_limits.hpp"

#include <npslice/stats/interval.hpp>

#include <algorithm>
#include <cmath>

namespace npslice::stats {
namespace {

Interval clipped(double centre, double half_width, double least) {
  return {std::max(least, centre - half_width), std::min(1.0, centre + half_width)};
}

} // namespace

Estimate net_estimate(const EffectiveSample& sample, IntervalMethod method) {
  const EffectiveSample used =
      method == IntervalMethod::wald ? sample : with_pseudo_answers(sample);
  // Rounding can leave a variance a little below 0 where it is 0.
  return {used.net(), std::sqrt(std::max(0.0, used.answer_variance()) / used.size)};
}

Estimate estimate_of(const EffectiveSample& sample, const IntervalRules& rules) {
  if (rules.measure == Measure::net) return net_estimate(sample, rules.method);
  if (std::isinf(sample.size)) return {sample.promoters, 0};
  const double added = rules.method == IntervalMethod::wald ? 0 : 1;
  const double size = sample.size + 2 * added;
  const double value = (sample.promoters * sample.size + added) / size;
  return {value, std::sqrt(std::max(0.0, value * (1 - value)) / size)};
}

Interval interval_of(const EffectiveSample& sample, const IntervalRules& rules) {
  return rules.measure == Measure::net ? net_interval(sample, rules)
                                       : share_interval(sample.promoters, sample.size, rules);
}

Interval net_interval(const EffectiveSample& sample, const IntervalRules& rules) {
  const double z = rules.level_percent.critical_value();
  if (rules.method == IntervalMethod::score) return score_limits(sample, z);
  const Estimate estimate = net_estimate(sample, rules.method);
  return clipped(estimate.value, z * estimate.standard_error, -1);
}

std::optional<Interval> adjusted_wald(const CategoryCounts& counts) {
  const auto sample = effective_sample(counts);
  if (!sample) return std::nullopt;
  return net_interval(*sample);
}

Interval share_interval(double share, double size, const IntervalRules& rules) {
  if (std::isinf(size)) return {share, share};
  const double z = rules.level_percent.critical_value();
  const double variance = share * (1 - share) / size;
  if (rules.method == IntervalMethod::wald) return clipped(share, z * std::sqrt(variance), 0);
  const double z_squared_share = z * z / size;
  const double centre = (share + z_squared_share / 2) / (1 + z_squared_share);
  const double half_width =
      z * std::sqrt(variance + z_squared_share / size / 4) / (1 + z_squared_share);
  Interval interval = clipped(centre, half_width, 0);
  // At the ends the limit is the share itself, which rounding must not lose.
  if (share <= 0) interval.low = 0;
  if (share >= 1) interval.high = 1;
  return interval;
}

} // namespace npslice::stats
