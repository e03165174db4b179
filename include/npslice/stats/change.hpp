// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/interval.hpp>

namespace npslice::stats {

/// What separates two net shares, or the shares of two top boxes, and whether chance alone would.
/// Unit: shares, 1 is 100 points.
struct Change {
  double difference = 0;     ///< of the net shares as they are: what a report shows, −2 to 2
  double centre = 0;         ///< of the interval: the difference of the estimates of the method
  double standard_error = 0; ///< of `centre`
  double z = 0;              ///< `centre` in standard errors; infinite when it has no error
  double p = 1;              ///< how probable one at least as large is where there is none
  Interval interval;         ///< of the difference, within [−2, 2]
};

/// Whether a p-value, corrected or not, is below what the level leaves: 0.05 at 95 %. For a
/// `Change` this is the same as an interval without 0.
bool is_significant(double p, const IntervalRules& rules = {});

/// A change from an estimate of it: the normal test and interval, within ±2 or, of a top box, ±1.
Change change_from(double difference, const Estimate& estimate, const IntervalRules& rules = {});

/// The change of the net share from `before` to `after`, of different respondents. Where the same
/// clusters answered on both sides, `correlation` is `cluster_correlation`, which lessens the
/// error. By Wald from the samples as they are, by the other two methods with three pseudo-answers
/// in each, since there is no simple score interval of a difference of net shares; of top boxes by
/// `estimate_of`. Sauro and Lewis,
/// "How to Statistically Compare Two Net Promoter Scores", MeasuringU.
Change change_between(const EffectiveSample& before, const EffectiveSample& after,
                      const IntervalRules& rules = {}, double correlation = 0);

/// The p-value of the net share against `value`, by the same estimate: whether it differs from it.
double p_against(const EffectiveSample& sample, double value, const IntervalRules& rules = {});

} // namespace npslice::stats
