// SPDX-License-Identifier: MIT
#include <npslice/report/tables.hpp>

namespace npslice::report {

Figures figures_of(const stats::CategoryCounts& counts) {
  return {counts, stats::net_share(counts), stats::adjusted_wald(counts)};
}

} // namespace npslice::report
