// SPDX-License-Identifier: MIT
#include "distributions.hpp"

#include <npslice/stats/trend.hpp>

#include <algorithm>
#include <cmath>

namespace npslice::stats {

std::optional<Slope> slope(std::span<const TrendPoint> series, const IntervalRules& rules) {
  double weights = 0;
  double mean_position = 0;
  double mean_value = 0;
  for (const auto& [position, estimate] : series) {
    if (!(estimate.standard_error > 0)) return std::nullopt;
    const double weight = 1 / (estimate.standard_error * estimate.standard_error);
    weights += weight;
    mean_position += weight * (position - mean_position) / weights;
    mean_value += weight * (estimate.value - mean_value) / weights;
  }
  // About the means, so that nothing cancels in a long series.
  double spread = 0;
  double together = 0;
  for (const auto& [position, estimate] : series) {
    const double weight = 1 / (estimate.standard_error * estimate.standard_error);
    spread += weight * (position - mean_position) * (position - mean_position);
    together += weight * (position - mean_position) * (estimate.value - mean_value);
  }
  if (!(spread > 0)) return std::nullopt;
  Slope line;
  line.per_period = together / spread;
  line.at_start = mean_value - line.per_period * mean_position;
  line.standard_error = 1 / std::sqrt(spread);
  line.z = line.per_period / line.standard_error;
  line.p = two_sided_p(line.z);
  const double half_width = rules.level_percent.critical_value() * line.standard_error;
  line.interval = {line.per_period - half_width, line.per_period + half_width};
  return line;
}

Interval control_limits(const EffectiveSample& pooled, double size, Measure measure) {
  constexpr double errors = 3;
  const double reach = errors * std::sqrt(std::max(0.0, pooled.answer_variance()) / size);
  const double least = measure == Measure::net ? -1 : 0;
  return {std::max(least, pooled.net() - reach), std::min(1.0, pooled.net() + reach)};
}

} // namespace npslice::stats
