// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/interval.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace npslice::stats {

/// A test of several differences at once.
struct ChiSquaredTest {
  double statistic = 0;      ///< at least 0
  std::uint64_t degrees = 0; ///< of freedom
  double p = 1;              ///< how probable one at least as large is where there is no difference
};

/// Whether independent net shares differ at all: Q = Σ(xᵢ − x̄)²/seᵢ² with x̄ their mean, each
/// weighed by 1/seᵢ². Nothing for fewer than two, or where one has no error. Not for segments that
/// overlap. Cochran (1954), "The combination of estimates from different experiments", Biometrics
/// 10(1).
std::optional<ChiSquaredTest> heterogeneity(std::span<const Estimate> estimates);

} // namespace npslice::stats
