// SPDX-License-Identifier: MIT
#include <npslice/stats/raking.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace npslice::stats {
namespace {

using Shares = std::vector<double>;

/// The cells in the order of their values, so that sums of them are always rounded alike.
std::vector<RakingCell> ordered(std::span<const RakingCell> cells,
                                const std::vector<std::size_t>& order) {
  std::vector<RakingCell> all;
  all.reserve(cells.size());
  for (const std::size_t index : order)
    all.push_back(cells[index]);
  return all;
}

std::vector<std::size_t> order_of(std::span<const RakingCell> cells) {
  std::vector<std::size_t> order(cells.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (cells[a].values != cells[b].values) return cells[a].values < cells[b].values;
    return cells[a].weight < cells[b].weight;
  });
  return order;
}

class Adjustment {
public:
  Adjustment(std::vector<RakingCell> cells, std::span<const std::vector<double>> targets)
      : cells_(std::move(cells)), factors_(cells_.size(), 1.0) {
    for (const Shares& shares : targets) {
      const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
      Shares& relative = targets_.emplace_back(shares);
      for (double& share : relative)
        share /= sum;
    }
    for (const RakingCell& cell : cells_)
      whole_ += cell.weight;
  }

  /// The shares that the values of a dimension have now.
  [[nodiscard]] Shares shares(std::size_t dimension) const {
    Shares sums(targets_[dimension].size(), 0.0);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      sums[cells_[i].values[dimension]] += cells_[i].weight * factors_[i] / whole_;
    }
    return sums;
  }

  [[nodiscard]] std::vector<RakingMargin> missing() const {
    std::vector<RakingMargin> margins;
    for (std::size_t dimension = 0; dimension < targets_.size(); ++dimension) {
      const Shares now = shares(dimension);
      for (std::size_t value = 0; value < now.size(); ++value) {
        // A share without a number, of a sample without weight, is missing too.
        if (targets_[dimension][value] > 0 && !(now[value] > 0))
          margins.push_back({dimension, value});
      }
    }
    return margins;
  }

  void adjust_all() {
    for (std::size_t dimension = 0; dimension < targets_.size(); ++dimension) {
      const Shares now = shares(dimension);
      for (std::size_t i = 0; i < cells_.size(); ++i) {
        const std::size_t value = cells_[i].values[dimension];
        // What has lost all weight to another dimension's target of 0 cannot be scaled up again.
        factors_[i] = now[value] > 0 ? factors_[i] * (targets_[dimension][value] / now[value]) : 0;
      }
    }
  }

  /// Notes where the shares are farthest from the targets.
  void measure(Raking& raking) const {
    raking.largest_gap = 0;
    for (std::size_t dimension = 0; dimension < targets_.size(); ++dimension) {
      const Shares now = shares(dimension);
      for (std::size_t value = 0; value < now.size(); ++value) {
        const double gap = std::abs(now[value] - targets_[dimension][value]);
        if (gap <= raking.largest_gap) continue;
        raking.largest_gap = gap;
        raking.farthest = {dimension, value};
      }
    }
  }

  /// Hands over the factors, each to where its cell stood.
  void finish(Raking& raking, const std::vector<std::size_t>& order) const {
    raking.factors.resize(order.size());
    raking.smallest_factor = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < order.size(); ++i) {
      raking.factors[order[i]] = factors_[i];
      if (!(cells_[i].weight > 0)) continue;
      raking.smallest_factor = std::min(raking.smallest_factor, factors_[i]);
      raking.largest_factor = std::max(raking.largest_factor, factors_[i]);
    }
  }

private:
  std::vector<RakingCell> cells_;
  std::vector<Shares> targets_;
  std::vector<double> factors_;
  double whole_ = 0;
};

} // namespace

Raking rake(std::span<const RakingCell> cells, std::span<const std::vector<double>> targets,
            const RakingRules& rules) {
  const std::vector<std::size_t> order = order_of(cells);
  Adjustment adjustment(ordered(cells, order), targets);
  Raking raking;
  raking.missing = adjustment.missing();
  if (!raking.missing.empty()) return raking;
  adjustment.measure(raking);
  while (raking.largest_gap > rules.tolerance && raking.rounds < rules.most_rounds) {
    adjustment.adjust_all();
    ++raking.rounds;
    adjustment.measure(raking);
  }
  raking.converged = raking.largest_gap <= rules.tolerance;
  adjustment.finish(raking, order);
  return raking;
}

} // namespace npslice::stats
