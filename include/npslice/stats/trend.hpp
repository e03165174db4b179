// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/interval.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace npslice::stats {

/// The net share of one period of a series. Periods without a response are left out, but their
/// number is not: the next one stands further along.
struct TrendPoint {
  double position = 0; ///< which period of the series: 0, 1, 2 …
  Estimate estimate;
};

/// The straight line through a series.
struct Slope {
  double per_period = 0;     ///< change of the net share from one period to the next
  double at_start = 0;       ///< the line at position 0
  double standard_error = 0; ///< of `per_period`
  double z = 0;
  double p = 1;      ///< how probable a slope at least as steep is where nothing moves
  Interval interval; ///< of `per_period`, not clipped
};

/// The line by least squares, each period weighed by 1/se². Its error is that of the responses
/// alone, not of how far periods lie off the line. Nothing with fewer than two positions, or where
/// a period has no error. Aitken (1936), "On least squares and linear combination of observations",
/// Proceedings of the Royal Society of Edinburgh 55.
std::optional<Slope> slope(std::span<const TrendPoint> series, const IntervalRules& rules = {});

/// Between which limits the net share of a period with `size` effective responses stays as good as
/// always (99.7 %) while nothing changes: x̄ ± 3√(v̄/size) with x̄ and v̄ of all periods pooled,
/// clipped to [−1, 1], of
/// a top box to [0, 1].
/// Shewhart (1931), "Economic Control of Quality of Manufactured Product"; the logic of a p-chart.
Interval control_limits(const EffectiveSample& pooled, double size, Measure measure = Measure::net);

/// The sums over windows of `length` periods, each ending at the period of the same index; nothing
/// where fewer periods have gone by. Counts are summed, so that a window weighs every response the
/// same; means of scores of periods would not. `Sums` is a value with `merge`. `length` is at
/// least 1.
template <class Sums>
std::vector<std::optional<Sums>> rolling(std::span<const Sums> periods, std::size_t length) {
  std::vector<std::optional<Sums>> windows(periods.size());
  for (std::size_t last = length - 1; last < periods.size(); ++last) {
    Sums sums = periods[last];
    for (std::size_t back = 1; back < length; ++back)
      sums.merge(periods[last - back]);
    windows[last] = std::move(sums);
  }
  return windows;
}

} // namespace npslice::stats
