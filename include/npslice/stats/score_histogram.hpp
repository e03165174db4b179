// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/weighted_counts.hpp>

#include <cstddef>
#include <vector>

namespace npslice::stats {

/// A range of scores, both ends included: a top box such as 4 to 5.
struct ScoreRange {
  int low = 0;
  int high = 0;

  [[nodiscard]] bool contains(int score) const { return low <= score && score <= high; }
};

/// How many responses gave each score of a scale, with their weights. A value with exact sums:
/// histograms of the same scale merge in any order.
class ScoreHistogram {
public:
  /// A scale without responses; `lowest ≤ highest`.
  ScoreHistogram(int lowest, int highest)
      : lowest_(lowest), groups_(static_cast<std::size_t>(highest - lowest) + 1) {}

  /// Counts a response. The score lies within the scale.
  void add(int score, Weight weight = {}) { groups_[index_of(score)].add(weight); }

  /// Adds responses on the same scale.
  void merge(const ScoreHistogram& other);

  [[nodiscard]] int lowest() const { return lowest_; }
  [[nodiscard]] int highest() const { return lowest_ + static_cast<int>(groups_.size()) - 1; }

  /// The responses with a score of the scale.
  [[nodiscard]] const WeightedGroup& at(int score) const { return groups_[index_of(score)]; }

  /// All responses.
  [[nodiscard]] WeightedGroup whole() const;

  /// The responses in three groups: those in `top` as promoters, those in `bottom` as detractors,
  /// all others as passives. So any top and bottom boxes have the figures of the NPS: CSAT is the
  /// share of the top box 4–5 of 1–5. The ranges do not overlap.
  [[nodiscard]] WeightedCounts boxed(const ScoreRange& top, const ScoreRange& bottom) const;

  friend bool operator==(const ScoreHistogram&, const ScoreHistogram&) = default;

private:
  [[nodiscard]] std::size_t index_of(int score) const {
    return static_cast<std::size_t>(score - lowest_);
  }

  int lowest_;
  std::vector<WeightedGroup> groups_;
};

} // namespace npslice::stats
