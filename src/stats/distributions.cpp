// SPDX-License-Identifier: MIT
#include "distributions.hpp"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace npslice::stats {
namespace {

/// The share of a distribution that lies below the upper limit of an interval.
double share_below(double level_percent) { return 0.5 + level_percent / 200; }

} // namespace

double normal_quantile(double probability) {
  return boost::math::quantile(boost::math::normal(), probability);
}

double critical_value(double level_percent) { return normal_quantile(share_below(level_percent)); }

double two_sided_p(double z) {
  // A difference without any error is infinitely many errors long, which Boost does not take.
  if (std::isinf(z)) return 0;
  return std::min(
      1.0, 2 * boost::math::cdf(boost::math::complement(boost::math::normal(), std::abs(z))));
}

double critical_value_of_t(double level_percent, double degrees) {
  return boost::math::quantile(boost::math::students_t(degrees), share_below(level_percent));
}

double two_sided_p_of_t(double t, double degrees) {
  if (std::isinf(t)) return 0;
  return std::min(1.0, 2 * boost::math::cdf(boost::math::complement(
                               boost::math::students_t(degrees), std::abs(t))));
}

double chi_squared_tail(double value, std::uint64_t degrees) {
  if (degrees == 0) return 1;
  if (std::isinf(value)) return 0;
  return boost::math::cdf(
      boost::math::complement(boost::math::chi_squared(static_cast<double>(degrees)), value));
}

std::uint64_t fair_coin_rank(std::uint64_t trials, double probability) {
  if (trials == 0) return 0;
  const boost::math::binomial heads(static_cast<double>(trials), 0.5);
  // The quantile is rounded outwards, which for a lower tail is downwards: the rank is above it.
  auto rank = static_cast<std::uint64_t>(boost::math::quantile(heads, probability));
  const auto fewer_than = [&](std::uint64_t k) {
    return k == 0 ? 0.0 : boost::math::cdf(heads, static_cast<double>(k - 1));
  };
  while (rank < trials && fewer_than(rank + 1) <= probability)
    ++rank;
  return rank;
}

} // namespace npslice::stats
