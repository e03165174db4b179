// SPDX-License-Identifier: MIT
#include "distributions.hpp"

#include <npslice/stats/chi_squared_test.hpp>

namespace npslice::stats {

std::optional<ChiSquaredTest> heterogeneity(std::span<const Estimate> estimates) {
  if (estimates.size() < 2) return std::nullopt;
  double weights = 0;
  double weighted = 0;
  for (const Estimate& each : estimates) {
    if (!(each.standard_error > 0)) return std::nullopt;
    const double weight = 1 / (each.standard_error * each.standard_error);
    weights += weight;
    weighted += weight * each.value;
  }
  const double mean = weighted / weights;
  ChiSquaredTest test;
  for (const Estimate& each : estimates) {
    const double distance = (each.value - mean) / each.standard_error;
    test.statistic += distance * distance;
  }
  test.degrees = estimates.size() - 1;
  test.p = chi_squared_tail(test.statistic, test.degrees);
  return test;
}

} // namespace npslice::stats
