// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>
#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/level.hpp>

#include <cstdint>
#include <optional>

namespace npslice::stats {

/// A confidence interval, `low ≤ high`; of a net share both lie in [−1, 1].
struct Interval {
  double low = 0;
  double high = 0;
};

/// How an interval of the net share is made.
enum class IntervalMethod {
  adjusted_wald, ///< three pseudo-answers are added; the default
  score,         ///< all net shares that a score test does not reject; the widest for few responses
  wald,          ///< as textbooks have it; too narrow below some hundred responses
};

/// How sure an interval or a test is to be.
struct IntervalRules {
  IntervalMethod method = IntervalMethod::adjusted_wald;
  Level level_percent{};
  Measure measure = Measure::net; ///< what the samples measure: see `measured`
};

/// A number found from a sample, and how far it lies from the true one on average.
struct Estimate {
  double value = 0;
  double standard_error = 0; ///< 0 only when it is known or, by Wald, when all answers are equal
};

/// The net share and its standard error √(v/n). By Wald, of the sample as it is; by both other
/// methods, of the sample with pseudo-answers. Unit: shares, so 1 is 100 points.
Estimate net_estimate(const EffectiveSample& sample, IntervalMethod method);

/// The estimate of what a sample measures: `net_estimate`, or of the share of a top box the share
/// and its error, by Wald as it is, by the other methods with one pseudo-answer inside and one
/// outside: Agresti and Caffo (2000), "Simple and effective confidence intervals for proportions
/// and differences of proportions result from adding two successes and two failures", The American
/// Statistician 54(4). A sample of a top box has no detractors: it is one of `measured` counts.
Estimate estimate_of(const EffectiveSample& sample, const IntervalRules& rules);

/// The interval of what a sample measures: `net_interval`, or of a top box `share_interval`.
Interval interval_of(const EffectiveSample& sample, const IntervalRules& rules);

/// The interval of the net share, clipped to [−1, 1].
/// Adjusted Wald: Rocks (2016), "Interval Estimation for the Net Promoter Score", The American
/// Statistician 70(4). Score: Tango (1998), "Equivalence test and confidence interval for the
/// difference in proportions for the paired-sample design", Statistics in Medicine 17(8).
Interval net_interval(const EffectiveSample& sample, const IntervalRules& rules = {});

/// The adjusted Wald interval of the net share at 95 %. Nothing without a response.
std::optional<Interval> adjusted_wald(const CategoryCounts& counts);

/// The interval of a share of `size` effective answers, in [0, 1]: of a category, of a top box. By
/// Wald where that is asked for, else the score interval of Wilson (1927), "Probable inference, the
/// law of succession, and statistical inference", Journal of the American Statistical Association
/// 22(158), which Brown, Cai and DasGupta (2001) recommend.
Interval share_interval(double share, double size, const IntervalRules& rules = {});

} // namespace npslice::stats
