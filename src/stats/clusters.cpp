// SPDX-License-Identifier: MIT
#include <npslice/stats/clusters.hpp>
#include <npslice/stats/weighted_estimate.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace npslice::stats {
namespace {

/// The sum, the smallest first: so the order they come in does not matter.
double ordered_sum(std::vector<double> terms) {
  std::sort(terms.begin(), terms.end());
  return std::accumulate(terms.begin(), terms.end(), 0.0);
}

/// e / Σw of one cluster, where the whole has these sums.
double residual(const ClusterSums& cluster, const ClusterSums& whole) {
  if (whole.weight == 0) return 0;
  const auto weight = static_cast<double>(whole.weight);
  const double net = static_cast<double>(whole.net) / weight;
  return (static_cast<double>(cluster.net) - net * static_cast<double>(cluster.weight)) / weight;
}

} // namespace

std::optional<double> clustered_standard_error(std::span<const ClusterSums> clusters) {
  if (clusters.size() < 2) return std::nullopt;
  ClusterSums whole;
  for (const ClusterSums& cluster : clusters)
    whole.merge(cluster);
  if (whole.weight == 0) return std::nullopt;
  std::vector<double> squares;
  squares.reserve(clusters.size());
  for (const ClusterSums& cluster : clusters) {
    const double e = residual(cluster, whole);
    squares.push_back(e * e);
  }
  const auto c = static_cast<double>(clusters.size());
  return std::sqrt(c / (c - 1) * ordered_sum(std::move(squares)));
}

std::optional<EffectiveSample> effective_sample(const CategoryMasses& masses,
                                                std::span<const ClusterSums> clusters) {
  auto sample = effective_sample(masses);
  const auto error = clustered_standard_error(clusters);
  if (!sample || !error) return std::nullopt;
  const double variance = sample->answer_variance();
  if (variance > 0) {
    if (*error <= 0) return sample;
    const auto n = static_cast<double>(masses.responses);
    const double size = variance / (*error * *error) * n / std::max(1.0, n - 1);
    sample->size = std::min(sample->size, size);
    return sample;
  }
  // All gave the same answer: what is left to count is how many clusters did.
  ClusterSums whole;
  for (const ClusterSums& cluster : clusters)
    whole.merge(cluster);
  std::vector<double> squares;
  for (const ClusterSums& cluster : clusters) {
    const double share = static_cast<double>(cluster.weight) / static_cast<double>(whole.weight);
    squares.push_back(share * share);
  }
  sample->size = std::min(sample->size, 1 / ordered_sum(std::move(squares)));
  return sample;
}

double cluster_correlation(std::span<const ClusterPair> clusters) {
  ClusterPair whole;
  for (const ClusterPair& cluster : clusters) {
    whole.before.merge(cluster.before);
    whole.after.merge(cluster.after);
  }
  std::vector<double> before;
  std::vector<double> after;
  std::vector<double> both;
  for (const ClusterPair& cluster : clusters) {
    const double first = residual(cluster.before, whole.before);
    const double second = residual(cluster.after, whole.after);
    before.push_back(first * first);
    after.push_back(second * second);
    both.push_back(first * second);
  }
  const double errors = std::sqrt(ordered_sum(std::move(before)) * ordered_sum(std::move(after)));
  if (!(errors > 0)) return 0;
  return std::clamp(ordered_sum(std::move(both)) / errors, -1.0, 1.0);
}

} // namespace npslice::stats
