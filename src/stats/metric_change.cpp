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
  IntervalRules rules;
  rules.method = method;
  rules.measure = Measure::top;
  return estimate_of({share.share, 0, share.size}, rules);
}

Change share_change(const WeightedShare& before, const WeightedShare& after,
                    const IntervalRules& rules) {
  IntervalRules of_shares = rules;
  of_shares.measure = Measure::top;
  return change_between({before.share, 0, before.size}, {after.share, 0, after.size}, of_shares);
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
