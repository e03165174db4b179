// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/report/tables.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace npslice::report {

Figures figures_of(const stats::CategoryCounts& counts, const stats::IntervalRules& rules,
                   stats::Population population) {
  if (counts.responses() == 0) return {};
  const stats::CategoryCounts counted = stats::measured(counts, rules.measure);
  const auto sample = stats::effective_sample(counted, population);
  if (!sample) {
    throw base::UsageError(
        fmt::format("--population: {} responses cannot come from a population of {}",
                    counts.responses(), *population));
  }
  return {counts, stats::net_share(counted), stats::interval_of(*sample, rules), {}, rules.measure};
}

stats::Ratio share_of(const Figures& part, const Figures& whole) {
  if (part.weighted && whole.weighted && whole.weighted->weight > 0) {
    constexpr double parts = 1e12;
    const double share = part.weighted->weight / whole.weighted->weight;
    return {std::llround(share * parts), stats::WideInteger{std::llround(parts)}};
  }
  return {stats::WideInteger{part.responses()},
          stats::WideInteger{std::max<std::uint64_t>(1, whole.responses())}};
}

} // namespace npslice::report
