// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/weight.hpp>
#include <npslice/stats/weighted_counts.hpp>

#include <optional>
#include <span>

namespace npslice::stats {

/// The responses of one cluster: of one account, or of one respondent who answered several times. A
/// value with exact sums in units of `Weight`, like `WeightedGroup`.
struct ClusterSums {
  WideInteger weight = 0; ///< Σw
  WideInteger net = 0;    ///< Σw·s

  /// Adds a response; `code` is 1 for a promoter, 0 for a passive, −1 for a detractor.
  void add(Weight added, int code) {
    weight += added.units();
    net += WideInteger{added.units()} * code;
  }

  void merge(const ClusterSums& other) {
    weight += other.weight;
    net += other.net;
  }

  friend bool operator==(const ClusterSums&, const ClusterSums&) = default;
};

/// The standard error of the net share when answers of one cluster may be alike: as `svymean` gives
/// it, with e = Σw(s − x) of each of c clusters, √(c/(c − 1)·Σe²)/Σw. Nothing with fewer than two
/// clusters. The order of the clusters does not matter, to the last bit. A cluster without weight
/// counts.
/// Lumley (2004), "Analysis of complex survey samples", Journal of Statistical Software 9(8).
std::optional<double> clustered_standard_error(std::span<const ClusterSums> clusters);

/// The sample that the responses of these clusters are: its size comes from the clustered error as
/// that of a weighted sample does from its own, but is never above it, since clusters that happen
/// to balance each other prove little. One response to a cluster gives the weighted sample. Nothing
/// with fewer than two clusters, or when all weights are 0. `masses` and `clusters` hold the same
/// responses. There is no correction for a finite population, which would be one of clusters.
std::optional<EffectiveSample> effective_sample(const CategoryMasses& masses,
                                                std::span<const ClusterSums> clusters);

/// A cluster with responses on both sides of a change; a side may be empty.
struct ClusterPair {
  ClusterSums before;
  ClusterSums after;
};

/// How far the errors of two net shares go along because the same clusters answered on both sides:
/// Σe₁e₂/√(Σe₁²·Σe₂²), from −1 to 1; 0 where a side has no error. For `change_between`.
double cluster_correlation(std::span<const ClusterPair> clusters);

} // namespace npslice::stats
