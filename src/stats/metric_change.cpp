// SPDX-License-Identifier: MIT
#include "distributions.hpp"

#include <npslice/stats/metric_change.hpp>

#include <algorithm>
#include <cmath>

namespace npslice::stats {
namespace {

double number(const Ratio& ratio) {
  return static_cast<double>(ratio.numerator) / static_cast<double>(ratio.denominator);
}

/// s⁴/ν, of Welch's degrees of freedom; a side without error takes none.
double squared_per_degree(const ScoreMean& mean) {
  return std::pow(mean.standard_error, 4) / mean.degrees;
}

} // namespace

Estimate share_estimate(const WeightedShare& share, IntervalMethod method) {
  if (std::isinf(share.size)) return {share.share, 0};
  const double added = method == IntervalMethod::wald ? 0 : 1;
  const double size = share.size + 2 * added;
  const double value = (share.share * share.size + added) / size;
  return {value, std::sqrt(std::max(0.0, value * (1 - value)) / size)};
}

Change share_change(const WeightedShare& before, const WeightedShare& after,
                    const IntervalRules& rules) {
  const Estimate first = share_estimate(before, rules.method);
  const Estimate second = share_estimate(after, rules.method);
  Change change = change_from(
      after.share - before.share,
      {second.value - first.value, std::hypot(first.standard_error, second.standard_error)}, rules);
  change.interval.low = std::max(-1.0, change.interval.low);
  change.interval.high = std::min(1.0, change.interval.high);
  return change;
}

Change mean_change(const ScoreMean& before, const ScoreMean& after, const IntervalRules& rules) {
  const double difference = number(after.mean) - number(before.mean);
  const double error = std::hypot(before.standard_error, after.standard_error);
  if (!(error > 0)) {
    Change certain = change_from(difference, {difference, 0}, rules);
    certain.interval = {difference, difference};
    return certain;
  }
  const double degrees =
      std::pow(error, 4) / (squared_per_degree(before) + squared_per_degree(after));
  const double t = difference / error;
  const double reach = critical_value_of_t(rules.level_percent, degrees) * error;
  return {difference,
          difference,
          error,
          t,
          two_sided_p_of_t(t, degrees),
          {difference - reach, difference + reach}};
}

} // namespace npslice::stats
