// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/report/tables.hpp>

#include <fmt/format.h>

namespace npslice::report {

Figures figures_of(const stats::CategoryCounts& counts, const stats::IntervalRules& rules,
                   stats::Population population) {
  if (counts.responses() == 0) return {};
  const auto sample = stats::effective_sample(counts, population);
  if (!sample) {
    throw base::UsageError(
        fmt::format("--population: {} responses cannot come from a population of {}",
                    counts.responses(), *population));
  }
  return {counts, stats::net_share(counts), stats::net_interval(*sample, rules)};
}

} // namespace npslice::report
