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

std::vector<double> corrected_p(std::span<const double> p_values, Correction correction,
                                std::span<const std::uint64_t> times) {
  std::vector<double> corrected(p_values.begin(), p_values.end());
  if (correction == Correction::none) return corrected;
  const auto times_of = [&](std::size_t at) { return times.empty() ? 1 : times[at]; };
  const std::vector<std::size_t> order = ascending(p_values);
  std::uint64_t tests = 0;
  for (std::size_t at = 0; at < p_values.size(); ++at) {
    tests += times_of(at);
  }
  if (correction == Correction::holm) {
    double largest = 0;
    std::uint64_t before = 0; // tests with smaller p-values
    for (const std::size_t at : order) {
      largest =
          std::max(largest, std::min(1.0, static_cast<double>(tests - before) * p_values[at]));
      corrected[at] = largest;
      before += times_of(at);
    }
    return corrected;
  }
  double smallest = 1;
  std::uint64_t rank = tests; // of the last test with the p-value
  for (std::size_t i = order.size(); i > 0; --i) {
    const std::size_t at = order[i - 1];
    const double factor = static_cast<double>(tests) / static_cast<double>(rank);
    smallest = std::min(smallest, factor * p_values[at]);
    corrected[at] = smallest;
    rank -= times_of(at);
  }
  return corrected;
}

} // namespace npslice::stats
