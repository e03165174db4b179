// SPDX-License-Identifier: MIT
#include <npslice/stats/multiplicity.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace npslice::stats {
namespace {

/// The positions of the values, the smallest value first.
std::vector<std::size_t> ascending(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  return order;
}

} // namespace

std::vector<double> corrected_p(std::span<const double> p_values, Correction correction) {
  std::vector<double> corrected(p_values.begin(), p_values.end());
  if (correction == Correction::none) return corrected;
  const std::vector<std::size_t> order = ascending(p_values);
  const std::size_t tests = order.size();
  if (correction == Correction::holm) {
    double largest = 0;
    for (std::size_t rank = 0; rank < tests; ++rank) {
      const auto times = static_cast<double>(tests - rank);
      largest = std::max(largest, std::min(1.0, times * p_values[order[rank]]));
      corrected[order[rank]] = largest;
    }
    return corrected;
  }
  double smallest = 1;
  for (std::size_t rank = tests; rank > 0; --rank) {
    const double times = static_cast<double>(tests) / static_cast<double>(rank);
    smallest = std::min(smallest, times * p_values[order[rank - 1]]);
    corrected[order[rank - 1]] = smallest;
  }
  return corrected;
}

} // namespace npslice::stats
