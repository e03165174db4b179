// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/score_histogram.hpp>

#include <catch2/catch.hpp>

#include <cstddef>
#include <vector>

namespace npslice::tests {

/// Digits as printed: half of the last one is allowed.
inline Approx printed(double value, double last_digit = 1e-7) {
  return Approx(value).margin(last_digit * .51).epsilon(0);
}

/// So many responses with each score from `lowest` on.
inline stats::ScoreHistogram histogram_of(int lowest, const std::vector<int>& counts) {
  stats::ScoreHistogram histogram(lowest, lowest + static_cast<int>(counts.size()) - 1);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    for (int k = 0; k < counts[i]; ++k)
      histogram.add(lowest + static_cast<int>(i));
  }
  return histogram;
}

} // namespace npslice::tests
