// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/date_text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace npslice::ingest {

/// A date cell that proves something about the column.
struct DateWitness {
  std::uint32_t file = 0;
  std::uint64_t record = 0;
  std::string text;
};

/// What the date column has shown so far about its order. Decided from the whole column, never from
/// one row. An accumulator: merging in any order gives the same, the first record being kept.
class DateOrderEvidence {
public:
  /// Takes in one cell.
  void update(const DateReading& reading, std::string_view cell, std::uint32_t file,
              std::uint64_t record);

  /// Takes in what another part of the input has shown.
  void merge(const DateOrderEvidence& other);

  /// The first cell that has no date in `order`, though it has one in the other.
  [[nodiscard]] const std::optional<DateWitness>& against(DateOrder order) const {
    return against_[index_of(order)];
  }

  /// The first cell that is a different date in each order.
  [[nodiscard]] const std::optional<DateWitness>& undecided() const { return undecided_; }

private:
  PerOrder<std::optional<DateWitness>> against_;
  std::optional<DateWitness> undecided_;
};

} // namespace npslice::ingest
