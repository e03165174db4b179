// SPDX-License-Identifier: MIT
#include "distributions.hpp"

#include <npslice/stats/change.hpp>

#include <algorithm>
#include <cmath>

namespace npslice::stats {
namespace {

double in_standard_errors(const Estimate& estimate) {
  if (estimate.standard_error > 0) return estimate.value / estimate.standard_error;
  return estimate.value == 0 ? 0 : std::copysign(HUGE_VAL, estimate.value);
}

} // namespace

bool is_significant(double p, const IntervalRules& rules) {
  return p < 1 - rules.level_percent / 100;
}

Change change_from(double difference, const Estimate& estimate, const IntervalRules& rules) {
  const double half_width = rules.level_percent.critical_value() * estimate.standard_error;
  const double most = rules.measure == Measure::net ? 2 : 1;
  const double z = in_standard_errors(estimate);
  return {
      difference,
      estimate.value,
      estimate.standard_error,
      z,
      two_sided_p(z),
      {std::max(-most, estimate.value - half_width), std::min(most, estimate.value + half_width)}};
}

Change change_between(const EffectiveSample& before, const EffectiveSample& after,
                      const IntervalRules& rules, double correlation) {
  const Estimate first = estimate_of(before, rules);
  const Estimate second = estimate_of(after, rules);
  const double variance = first.standard_error * first.standard_error +
                          second.standard_error * second.standard_error -
                          2 * correlation * first.standard_error * second.standard_error;
  return change_from(after.net() - before.net(),
                     {second.value - first.value, std::sqrt(std::max(0.0, variance))}, rules);
}

double p_against(const EffectiveSample& sample, double value, const IntervalRules& rules) {
  const Estimate estimate = estimate_of(sample, rules);
  return two_sided_p(in_standard_errors({estimate.value - value, estimate.standard_error}));
}

} // namespace npslice::stats
