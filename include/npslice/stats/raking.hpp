// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace npslice::stats {

/// All responses that have the same value in every dimension that is raked.
struct RakingCell {
  std::vector<std::size_t> values; ///< one for each dimension: an index into its target shares
  double weight = 0;               ///< Σw of the responses before raking, at least 0
};

/// When raking is to end.
struct RakingRules {
  std::size_t most_rounds = 1000;
  double tolerance = 1e-9; ///< how far a share may be from its target in the end
};

/// One value of one dimension.
struct RakingMargin {
  std::size_t dimension = 0;
  std::size_t value = 0;
};

/// What became of the weights.
struct Raking {
  /// What the weights of each cell are multiplied by, in the order of the cells; the weights keep
  /// their sum. Empty when `missing` is not.
  std::vector<double> factors;
  bool converged = false;     ///< every share is within the tolerance of its target
  std::size_t rounds = 0;     ///< how often all dimensions were adjusted
  double largest_gap = 0;     ///< between a share and its target in the end
  double smallest_factor = 0; ///< of the cells with weight
  double largest_factor = 0;  ///< of the cells with weight
  RakingMargin farthest;      ///< where `largest_gap` is
  /// Values that have a target share above 0 and no weight in the sample, which no factor mends.
  std::vector<RakingMargin> missing;
};

/// Adjusts weights until the shares of all values of each dimension are the targets: one dimension
/// after the other, again and again (iterative proportional fitting). `targets` has one list of
/// shares for each dimension, at least 0, taken relative to their sum, which is above 0. A value
/// with a target of 0 gets the factor 0. The order of the cells does not matter, to the last bit.
/// Where values together leave no solution, it ends without having converged.
/// Deming and Stephan (1940), "On a least squares adjustment of a sampled frequency table when the
/// expected marginal totals are known", Annals of Mathematical Statistics 11(4).
Raking rake(std::span<const RakingCell> cells, std::span<const std::vector<double>> targets,
            const RakingRules& rules = {});

} // namespace npslice::stats
