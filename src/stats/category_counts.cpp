// SPDX-License-Identifier: MIT
#include <npslice/stats/category_counts.hpp>

namespace npslice::stats {

std::optional<Ratio> net_share(const CategoryCounts& counts) {
  const std::uint64_t responses = counts.responses();
  if (responses == 0) return std::nullopt;
  return Ratio{WideInteger{counts.promoters} - WideInteger{counts.detractors},
               WideInteger{responses}};
}

} // namespace npslice::stats
