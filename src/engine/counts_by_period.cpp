// SPDX-License-Identifier: MIT
#include <npslice/engine/counts_by_period.hpp>

#include <algorithm>

namespace npslice::engine {
namespace {

bool comes_before(const CountsByPeriod::Entry& entry, int number) { return entry.first < number; }

} // namespace

stats::CategoryCounts& CountsByPeriod::find_or_add(int number) {
  auto at = std::lower_bound(entries_.begin(), entries_.end(), number, comes_before);
  if (at == entries_.end() || at->first != number) at = entries_.insert(at, {number, {}});
  recent_ = static_cast<std::size_t>(at - entries_.begin());
  return at->second;
}

stats::CategoryCounts CountsByPeriod::at(int number) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), number, comes_before);
  return at == entries_.end() || at->first != number ? stats::CategoryCounts{} : at->second;
}

void CountsByPeriod::merge(const CountsByPeriod& other) {
  for (const auto& [number, counts] : other.entries_) {
    of(number).merge(counts);
  }
}

} // namespace npslice::engine
