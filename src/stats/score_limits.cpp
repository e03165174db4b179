// SPDX-License-Identifier: MIT
#include "score_limits.hpp"

#include <algorithm>
#include <cmath>

namespace npslice::stats {
namespace {

/// How many standard errors the sample lies above the net share `delta`, if that were the true one.
/// The variance is that of the most likely shares whose difference is `delta`: q is the share of
/// detractors among them, the larger root of A·q² + B·q + C = 0.
double score(const EffectiveSample& sample, double delta) {
  const double n = sample.size;
  const double p = sample.promoters;
  const double d = sample.detractors;
  const double b = -d - p + (2 - p + d) * delta;
  const double c = -d * delta * (1 - delta);
  const double q = (std::sqrt(std::max(0.0, b * b - 8 * c)) - b) / 4;
  const double variance = 2 * q + delta * (1 - delta);
  const double distance = p - d - delta;
  if (variance <= 0) return distance == 0 ? 0 : std::copysign(HUGE_VAL, distance);
  return distance * std::sqrt(n / variance);
}

/// The end of the accepted net shares that lies between `inside`, which is accepted, and `outside`.
double bisected(const EffectiveSample& sample, double z, double inside, double outside) {
  constexpr int halvings = 60;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (inside + outside) / 2;
    (std::abs(score(sample, middle)) <= z ? inside : outside) = middle;
  }
  return inside;
}

} // namespace

Interval score_limits(const EffectiveSample& sample, double z) {
  const double net = sample.net();
  if (std::isinf(sample.size)) return {net, net};
  return {bisected(sample, z, net, -1), bisected(sample, z, net, 1)};
}

} // namespace npslice::stats
