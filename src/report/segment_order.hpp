// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/base/decimal.hpp>

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::report {

/// The values of one dimension in all segments of a table, in the form in which they are compared:
/// some thirty bytes for each beside the text, since a table may have a million.
class DimensionOrder {
public:
  /// `told` are the values whose order the user gave, the first first; it must outlive this.
  explicit DimensionOrder(const std::vector<std::string>& told) : told_(told) {}

  /// Takes in the value of the next segment, which must outlive this.
  void add(std::string_view value);

  /// Called when all are in: finds out whether they are numbers.
  void finish();

  /// How the values of two segments stand to each other, by the numbers of the segments: blank
  /// last, those with an order of their own as it was given, numbers by size where the whole
  /// dimension is numeric, then words as people sort them.
  [[nodiscard]] std::strong_ordering compare(std::size_t left, std::size_t right) const;

private:
  [[nodiscard]] std::string_view folded(std::size_t at) const {
    const std::size_t begin = at == 0 ? 0 : folded_ends_[at - 1];
    return std::string_view(folded_).substr(begin, folded_ends_[at] - begin);
  }

  const std::vector<std::string>& told_;
  std::vector<std::string_view> texts_;
  std::string folded_; // without case and accents, so that "Île" stands by "Ile"
  std::vector<std::size_t> folded_ends_;
  std::vector<std::size_t> places_;    // among those that were told, if any were
  std::vector<base::Decimal> numbers_; // where the whole dimension is numeric
};

} // namespace npslice::report
