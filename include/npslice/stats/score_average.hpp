// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/interval.hpp>
#include <npslice/stats/score_histogram.hpp>

#include <optional>

namespace npslice::stats {

/// The mean of scores, as CES is mostly reported.
struct ScoreMean {
  Ratio mean;                    ///< exact like the weighted `net_share`, to be rounded once
  double standard_deviation = 0; ///< of one score, with n − 1
  /// By linearisation, as `survey::svymean` gives it: the standard deviation / √n without weights.
  double standard_error = 0;
  double degrees = 0; ///< of freedom: the effective responses less one
  Interval interval;  ///< mean ± t·error, clipped to the scale
};

/// The mean score with the interval of Student's t with as many degrees of freedom as there are
/// effective responses, less one. Where all scores are equal, the interval has no width: nothing is
/// known then about how scores spread. A population shrinks the error by
/// `finite_population_factor`. Of `rules`, the level counts. Nothing with fewer than two responses
/// or effective responses, without weight, or with a population smaller than the responses.
/// Student (1908), "The probable error of a mean", Biometrika 6(1).
std::optional<ScoreMean> mean_score(const ScoreHistogram& histogram,
                                    const IntervalRules& rules = {},
                                    Population population = std::nullopt);

/// The median of scores.
struct ScoreMedian {
  Ratio median; ///< a score, or the mean of two where half lies below each
  int low = 0;  ///< limits of the interval, scores
  int high = 0;
};

/// The median, weighted when weights are, with the interval between two of the ordered scores that
/// holds it with at least the level's probability, whatever the distribution: the k-th from either
/// end, P(B < k) ≤ α/2 with B the heads of n fair coins, n the effective responses without
/// fraction. Where no k is that low, from end to end of the scale. Nothing without weight.
/// Conover (1999), "Practical Nonparametric Statistics", 3rd edition, section 3.2; for weights,
/// Woodruff (1952), Journal of the American Statistical Association 47(260).
std::optional<ScoreMedian> median_score(const ScoreHistogram& histogram,
                                        const IntervalRules& rules = {});

} // namespace npslice::stats
