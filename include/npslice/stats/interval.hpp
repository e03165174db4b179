// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>

#include <optional>

namespace npslice::stats {

/// A confidence interval of the net share, −1 ≤ low ≤ high ≤ 1.
struct Interval {
  double low = 0;
  double high = 0;
};

/// The confidence level of every interval, in percent.
inline constexpr int interval_level_percent = 95;

/// The adjusted Wald interval of the net share at 95 %: three pseudo-answers are added, ¾ promoter,
/// 1½ passive and ¾ detractor, and the limits are clipped to [−1, 1]. Nothing without a response.
/// Rocks (2016), "Interval Estimation for the Net Promoter Score", The American Statistician 70(4).
std::optional<Interval> adjusted_wald(const CategoryCounts& counts);

} // namespace npslice::stats
