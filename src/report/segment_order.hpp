// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::report {

/// The values of one dimension in all segments of a table, and how they follow each other. Some
/// fifty bytes for each value until `finish`, then four, since a table may have a million.
class DimensionOrder {
public:
  /// `told` are the values whose order the user gave, the first first; it must outlive this.
  explicit DimensionOrder(const std::vector<std::string>& told) : told_(told) {}

  /// Takes in the value of the next segment, which must outlive `finish`.
  void add(std::string_view value);

  /// Called once when all are in: puts them in order. Blank last, those with an order of their own
  /// as it was given, numbers by size where the whole dimension is numeric, then words as people
  /// sort them.
  void finish();

  /// How the values of two segments stand to each other, by the numbers of the segments.
  [[nodiscard]] std::strong_ordering compare(std::size_t left, std::size_t right) const {
    return ranks_[left] <=> ranks_[right];
  }

private:
  /// A value with what decides first about its place: mostly nobody has to look at its text, which
  /// is far away.
  struct Entry {
    std::uint64_t head = 0;
    std::uint32_t segment = 0;
  };

  [[nodiscard]] std::string_view folded(std::size_t at) const {
    const std::size_t begin = at == 0 ? 0 : folded_ends_[at - 1];
    return std::string_view(folded_).substr(begin, folded_ends_[at] - begin);
  }
  [[nodiscard]] std::size_t told_place(std::size_t segment) const;
  [[nodiscard]] bool numeric() const;
  void sort_as_told(std::span<Entry> entries) const;
  void sort_numbers(std::span<Entry> entries) const;
  void sort_words(std::span<Entry> entries, std::size_t from = 0) const;
  void rank(std::span<const Entry> entries);

  const std::vector<std::string>& told_;
  std::vector<std::string_view> texts_; // until all are in order, as what follows
  std::string folded_;                  // without case and accents, so that "Île" stands by "Ile"
  std::vector<std::size_t> folded_ends_;
  std::vector<std::uint32_t> ranks_; // by segment; the same value has the same
};

} // namespace npslice::report
