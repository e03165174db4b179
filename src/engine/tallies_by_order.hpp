// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/tally.hpp>
#include <npslice/ingest/date_text.hpp>

#include <optional>
#include <vector>

namespace npslice::engine {

/// The tallies of the orders in which the dates may still be read. One tally serves both orders
/// until the first date that depends on the order; from there each order has its own, and the one
/// that meets a date that it cannot read is dropped. So the order is decided from the whole column
/// in one pass, from a pipe too.
class TalliesByOrder {
public:
  /// `fixed` is the order that the user said, if any: then there is one tally only.
  TalliesByOrder(const TallyRules& rules, std::optional<ingest::DateOrder> fixed);

  /// Takes a date into account before the row that holds it is counted.
  void take_in(const ingest::DateReading& date);

  /// Calls `visit(tally, index of the order to read dates in, both)` for each tally; `both` says
  /// that it serves both orders.
  template <class Visit>
  void for_each(Visit&& visit) {
    for (const ingest::DateOrder order : ingest::all_date_orders) {
      auto& tally = tallies_[ingest::index_of(order)];
      if (tally) visit(*tally, read_in(order), !forked_ && !fixed_);
    }
  }

  /// Adds another part of the input; `numbers` as in Tally::merge.
  void merge(TalliesByOrder&& other, const std::vector<std::vector<std::uint32_t>>& numbers);

  /// The tally of an order, or nothing when a date contradicts that order. The tallies are moved
  /// out.
  std::optional<Tally> take(ingest::DateOrder order);

private:
  void fork();
  [[nodiscard]] ingest::DateOrder read_in(ingest::DateOrder order) const {
    return fixed_.value_or(order);
  }

  ingest::PerOrder<std::optional<Tally>> tallies_; // the first alone while not forked
  std::optional<ingest::DateOrder> fixed_;
  bool forked_ = false;
};

} // namespace npslice::engine
