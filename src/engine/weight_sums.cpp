// SPDX-License-Identifier: MIT
#include <npslice/engine/weight_sums.hpp>

#include <algorithm>
#include <tuple>

namespace npslice::engine {
namespace {

/// What a category counts in the net share.
int code_of(survey::Category category) {
  if (category == survey::Category::promoter) return 1;
  return category == survey::Category::passive ? 0 : -1;
}

stats::WeightedGroup& group_of(stats::WeightedCounts& counts, survey::Category category) {
  if (category == survey::Category::promoter) return counts.promoters;
  return category == survey::Category::passive ? counts.passives : counts.detractors;
}

} // namespace

void WeightedCell::merge(const WeightedCell& other) {
  counts.merge(other.counts);
  smallest = stats::Weight(std::min(smallest.units(), other.smallest.units()));
  largest = stats::Weight(std::max(largest.units(), other.largest.units()));
}

std::size_t WeightSums::Hash::operator()(const ClusterPlace& at) const {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = at.cluster * odd;
  hash ^= static_cast<std::uint64_t>(static_cast<std::uint32_t>(at.place.first)) << 32U;
  hash = (hash ^ at.place.second) * odd;
  return static_cast<std::size_t>(hash ^ (hash >> 29U));
}

void WeightSums::update(Place place, survey::Category category, const ResponseWeight& weight) {
  WeightedCell& cell = cells_[place];
  group_of(cell.counts, category).add(weight.weight);
  cell.smallest = stats::Weight(std::min(cell.smallest.units(), weight.weight.units()));
  cell.largest = stats::Weight(std::max(cell.largest.units(), weight.weight.units()));
  if (weight.cluster == 0) return;
  ClusterCounts& cluster = counted_[{place, weight.cluster}];
  ++cluster.responses;
  cluster.sums.add(weight.weight, code_of(category));
}

void WeightSums::merge(const WeightSums& other) {
  for (const auto& [place, cell] : other.cells_) {
    cells_[place].merge(cell);
  }
  for (const auto& [place, cluster] : other.counted_) {
    ClusterCounts& here = counted_[place];
    here.responses += cluster.responses;
    here.sums.merge(cluster.sums);
  }
}

void WeightSums::renumber_cells(const std::vector<std::uint32_t>& numbers) {
  const auto cells = std::exchange(cells_, {});
  for (const auto& [place, cell] : cells) {
    cells_[{place.first, numbers[place.second]}].merge(cell);
  }
  const auto clusters = std::exchange(counted_, {});
  for (const auto& [at, cluster] : clusters) {
    counted_[{{at.place.first, numbers[at.place.second]}, at.cluster}] = cluster;
  }
}

void WeightSums::settle() {
  for (const auto& [at, cluster] : counted_) {
    clusters_[at.place.first].push_back(
        {at.cluster, at.place.second, cluster.responses, cluster.sums});
  }
  counted_.clear();
  for (auto& [period, parts] : clusters_) {
    std::sort(parts.begin(), parts.end(), [](const ClusterPart& left, const ClusterPart& right) {
      return std::tie(left.cluster, left.cell) < std::tie(right.cluster, right.cell);
    });
  }
}

std::span<const ClusterPart> WeightSums::clusters(int period) const {
  const auto found = clusters_.find(period);
  if (found == clusters_.end()) return {};
  return found->second;
}

std::vector<int> WeightSums::periods() const {
  std::vector<int> periods;
  for (const auto& [place, cell] : cells_) {
    if (periods.empty() || periods.back() != place.first) periods.push_back(place.first);
  }
  return periods;
}

} // namespace npslice::engine
