// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/change.hpp>
#include <npslice/stats/score_average.hpp>
#include <npslice/stats/weighted_estimate.hpp>

namespace npslice::stats {

/// A share and its standard error, for changes, slopes and heterogeneity. By Wald as it is; by the
/// other methods with one pseudo-answer inside and one outside.
Estimate share_estimate(const WeightedShare& share, IntervalMethod method);

/// The change of a share, such as CSAT, between different respondents; its interval within [−1, 1].
/// Agresti and Caffo (2000), "Simple and effective confidence intervals for proportions and
/// differences of proportions result from adding two successes and two failures", The American
/// Statistician 54(4).
Change share_change(const WeightedShare& before, const WeightedShare& after,
                    const IntervalRules& rules = {});

/// The change of a mean score, such as CES, between different respondents; `z` is the t statistic,
/// and the unit is that of the scores. Of `rules`, the level counts. Without any error on either
/// side a difference is certain. Welch (1947), "The generalization of Student's problem when
/// several different population variances are involved", Biometrika 34(1/2).
Change mean_change(const ScoreMean& before, const ScoreMean& after,
                   const IntervalRules& rules = {});

} // namespace npslice::stats
