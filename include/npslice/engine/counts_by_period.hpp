// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace npslice::engine {

/// The counts of each period that has a response, by the number of the period. An accumulator.
class CountsByPeriod {
public:
  using Entry = std::pair<int, stats::CategoryCounts>;

  /// The counts of a period, to be added to; they last until the next call.
  stats::CategoryCounts& of(int number) {
    if (recent_ < entries_.size() && entries_[recent_].first == number) {
      return entries_[recent_].second; // responses of one time mostly stand together
    }
    return find_or_add(number);
  }

  /// The counts of a period; none when it has no response.
  [[nodiscard]] stats::CategoryCounts at(int number) const;

  /// Adds the counts of another part of the input.
  void merge(const CountsByPeriod& other);

  /// Whether no period has a response.
  [[nodiscard]] bool empty() const { return entries_.empty(); }

  /// The periods with a response, the earliest first.
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

private:
  stats::CategoryCounts& find_or_add(int number);

  std::vector<Entry> entries_; // in the order of the periods
  std::size_t recent_ = 0;
};

} // namespace npslice::engine
