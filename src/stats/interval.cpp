// SPDX-License-Identifier: MIT
#include <npslice/stats/interval.hpp>

#include <algorithm>
#include <cmath>

namespace npslice::stats {
namespace {

/// The 97.5 % quantile of the standard normal distribution.
constexpr double z_95 = 1.959963984540054;

constexpr double pseudo_promoters = 0.75;
constexpr double pseudo_detractors = 0.75;
constexpr double pseudo_answers = 3.0;

} // namespace

// With p and d the shares of promoters and detractors, one answer coded −1, 0, +1 has the mean
// x = p − d and the variance v = p + d − x²; the mean of n answers has the standard error √(v/n).
std::optional<Interval> adjusted_wald(const CategoryCounts& counts) {
  if (counts.responses() == 0) return std::nullopt;
  const double n = static_cast<double>(counts.responses()) + pseudo_answers;
  const double p = (static_cast<double>(counts.promoters) + pseudo_promoters) / n;
  const double d = (static_cast<double>(counts.detractors) + pseudo_detractors) / n;
  const double x = p - d;
  const double v = p + d - x * x;
  const double half_width = z_95 * std::sqrt(v / n);
  return Interval{std::max(-1.0, x - half_width), std::min(1.0, x + half_width)};
}

} // namespace npslice::stats
