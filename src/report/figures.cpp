// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/report/tables.hpp>

#include <fmt/format.h>

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

} // namespace npslice::report
