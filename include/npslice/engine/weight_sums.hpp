// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/clusters.hpp>
#include <npslice/stats/weight.hpp>
#include <npslice/stats/weighted_counts.hpp>
#include <npslice/survey/category.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace npslice::engine {

/// How much a response counts, and with which others it belongs together.
struct ResponseWeight {
  stats::Weight weight{};
  std::uint64_t cluster = 0; ///< `ClusterPart::cluster`; 0 where there are no clusters
};

/// The period of what has no date, or is not counted by period.
inline constexpr int no_period = std::numeric_limits<int>::min();

/// Responses of one period that are alike in all dimensions that are raked: what a factor of raking
/// is for. Without raking, all are in cell 0.
struct WeightedCell {
  stats::WeightedCounts counts;
  stats::Weight smallest{std::numeric_limits<std::uint64_t>::max()}; ///< of the weights
  stats::Weight largest{0};

  void merge(const WeightedCell& other);

  friend bool operator==(const WeightedCell&, const WeightedCell&) = default;
};

/// The responses of one cluster in one period and one cell of raking.
struct ClusterPart {
  std::uint64_t cluster = 0; ///< odd: a response that belongs to nobody is one by itself
  std::uint32_t cell = 0;
  std::uint64_t responses = 0;
  stats::ClusterSums sums;

  friend bool operator==(const ClusterPart&, const ClusterPart&) = default;
};

/// The sums of the weights of a segment, by period, cell of raking and cluster: all of them are
/// whole numbers, so that the order in which responses come does not show. An accumulator.
class WeightSums {
public:
  using Place = std::pair<int, std::uint32_t>; ///< a period and a cell

  /// Counts a response. Cluster 0 is none.
  void update(Place place, survey::Category category, const ResponseWeight& weight);

  /// Adds what was counted in another part of the input.
  void merge(const WeightSums& other);

  /// Gives cell c the number `numbers[c]`.
  void renumber_cells(const std::vector<std::uint32_t>& numbers);

  /// Puts the clusters in order, once, when all is counted.
  void settle();

  /// By period, then cell.
  [[nodiscard]] const std::map<Place, WeightedCell>& cells() const { return cells_; }

  /// The clusters of one period, by cluster, then cell; known once it is settled.
  [[nodiscard]] std::span<const ClusterPart> clusters(int period) const;

  /// The periods that have responses, the earliest first.
  [[nodiscard]] std::vector<int> periods() const;

private:
  struct ClusterPlace {
    Place place;
    std::uint64_t cluster = 0;
    friend bool operator==(const ClusterPlace&, const ClusterPlace&) = default;
  };
  struct Hash {
    std::size_t operator()(const ClusterPlace& at) const;
  };
  struct ClusterCounts {
    std::uint64_t responses = 0;
    stats::ClusterSums sums;
  };

  std::map<Place, WeightedCell> cells_;
  std::unordered_map<ClusterPlace, ClusterCounts, Hash> counted_; // until it is settled
  std::map<int, std::vector<ClusterPart>> clusters_;              // from then on
};

} // namespace npslice::engine
