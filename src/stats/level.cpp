// SPDX-License-Identifier: MIT
#include "distributions.hpp"

#include <npslice/stats/level.hpp>

#include <stdexcept>

namespace npslice::stats {
namespace {

double possible_percent(double percent) {
  if (percent > 0 && percent < 100) return percent;
  throw std::domain_error("a level and a power lie above 0 % and below 100 %");
}

} // namespace

Level::Level(double percent)
    : percent_(possible_percent(percent)), critical_value_(stats::critical_value(percent)) {}

Power::Power(double percent)
    : percent_(possible_percent(percent)), quantile_(normal_quantile(percent / 100)) {}

} // namespace npslice::stats
