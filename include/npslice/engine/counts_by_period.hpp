// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace npslice::engine {

/// The counts of each period that has a response, by the number of the period. An accumulator.
class CountsByPeriod {
public:
  using Entry = std::pair<int, stats::CategoryCounts>;

  /// The counts of a period, to be added to; they last until the next call.
  stats::CategoryCounts& of(int number) {
    // Mostly no period is missing between the first and the last; elsewhere responses of one time
    // often stand together.
    const std::size_t at =
        entries_.empty() ? 0
                         : static_cast<std::size_t>(std::int64_t{number} - entries_.front().first);
    if (at < entries_.size() && entries_[at].first == number) return entries_[at].second;
    if (recent_ < entries_.size() && entries_[recent_].first == number) {
      return entries_[recent_].second;
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
