// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/interval.hpp>
#include <npslice/stats/weighted_counts.hpp>

#include <cstdint>
#include <optional>

namespace npslice::stats {

/// The net share of weighted responses, and what the weights cost.
struct WeightedNet {
  double net = 0;             ///< Σw·s/Σw
  double answer_variance = 0; ///< of the weighted shares: p + d − (p − d)²
  /// By linearisation, as `survey::svymean` in R gives it: √(n/(n−1) · Σ(w(s−x))²)/Σw, of a finite
  /// population times √(1 − n/N). Nothing for a single response.
  std::optional<double> standard_error;
  double effective_responses = 0; ///< (Σw)²/Σw²; n when all weights are equal
  double design_effect = 0; ///< n·Σw²/(Σw)²: how many times fewer the effective responses are
};

/// Nothing when all weights are 0, or when the population is smaller than the number of responses.
/// Lumley (2004), "Analysis of complex survey samples", Journal of Statistical Software 9(8); Kish
/// (1965), "Survey Sampling", section 11.7, for the effective responses.
std::optional<WeightedNet> weighted_net(const CategoryMasses& masses,
                                        Population population = std::nullopt);

/// The sample that weighted responses are: as large as the plain sample whose error is theirs,
/// size = v·(Σw)²/Σ(w(s−x))². So equal weights give the sample of the counts. Where all answers are
/// equal there is no error to compare with, and Kish's effective responses are taken. A population
/// enlarges it as in the sample of plain counts. Nothing where `weighted_net` is nothing.
/// A proposal of this program, after Korn and Graubard (1998), "Confidence intervals for
/// proportions with small expected number of positive counts", Survey Methodology 24(2), who do so
/// for one share.
std::optional<EffectiveSample> effective_sample(const CategoryMasses& masses,
                                                Population population = std::nullopt);

/// A weighted share, of a category or a top box.
struct WeightedShare {
  double share = 0; ///< of the weights
  double size = 0;  ///< effective answers, for `share_interval`
};

/// The share of `part`, which is one of the groups of `whole`, or a sum of them; its size as that
/// of an effective sample. Nothing where `weighted_net` is nothing.
std::optional<WeightedShare> weighted_share(const GroupMass& part, const CategoryMasses& whole,
                                            Population population = std::nullopt);

} // namespace npslice::stats
