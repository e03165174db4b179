// SPDX-License-Identifier: MIT
#include "tallies_by_order.hpp"

#include <utility>

namespace npslice::engine {

using ingest::DateOrder;

TalliesByOrder::TalliesByOrder(const TallyRules& rules, std::optional<DateOrder> fixed)
    : fixed_(fixed) {
  tallies_[0].emplace(rules);
}

void TalliesByOrder::fork() {
  if (forked_) return;
  tallies_[1].emplace(*tallies_[0]);
  forked_ = true;
}

void TalliesByOrder::take_in(const ingest::DateReading& date) {
  if (fixed_ || !date.needs_order) return;
  fork();
  for (const DateOrder order : ingest::all_date_orders) {
    if (!date.stamps[ingest::index_of(order)]) tallies_[ingest::index_of(order)].reset();
  }
}

void TalliesByOrder::merge(TalliesByOrder&& other,
                           const std::vector<std::vector<std::uint32_t>>& numbers) {
  if (other.forked_) fork();
  if (forked_) other.fork();
  for (std::size_t i = 0; i < tallies_.size(); ++i) {
    if (tallies_[i] && other.tallies_[i]) {
      tallies_[i]->merge(std::move(*other.tallies_[i]), numbers);
    } else {
      tallies_[i].reset();
    }
  }
}

std::optional<Tally> TalliesByOrder::take(DateOrder order) {
  return std::move(tallies_[forked_ ? ingest::index_of(order) : 0]);
}

} // namespace npslice::engine
