// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/category.hpp>

#include <optional>
#include <string>
#include <vector>

namespace npslice::survey {

/// A range of scores, both ends included.
struct ScoreRange {
  int low = 0;
  int high = 0;

  [[nodiscard]] bool contains(int score) const { return low <= score && score <= high; }

  friend bool operator==(const ScoreRange&, const ScoreRange&) = default;
};

/// Which scores count for, and which against, where it is not cuts that say so.
struct Boxes {
  ScoreRange top;
  std::optional<ScoreRange> bottom; ///< nothing: no score counts against

  friend bool operator==(const Boxes&, const Boxes&) = default;
};

/// The answers a question allows, and how they are split into the three categories: by two cut
/// points, or by boxes. Cuts hold low ≤ detractor_max < passive_max < high, so that no category is
/// empty by definition; of boxes, the middle and the bottom may be.
struct Scale {
  int low = 0;
  int high = 10;
  int detractor_max = 6;        ///< the highest score of a detractor
  int passive_max = 8;          ///< the highest score of a passive
  std::optional<Boxes> boxes{}; ///< take the place of the cuts

  /// Whether `score` is an answer of this scale.
  [[nodiscard]] bool contains(int score) const { return score >= low && score <= high; }

  /// The category of a score that the scale contains.
  [[nodiscard]] Category category_of(int score) const {
    if (boxes) {
      if (boxes->top.contains(score)) return Category::promoter;
      return boxes->bottom && boxes->bottom->contains(score) ? Category::detractor
                                                             : Category::passive;
    }
    if (score <= detractor_max) return Category::detractor;
    return score <= passive_max ? Category::passive : Category::promoter;
  }

  /// The scores of a category, the lowest range first: none where it is empty by definition, two
  /// where boxes leave scores on both sides.
  [[nodiscard]] std::vector<ScoreRange> ranges_of(Category category) const;

  friend bool operator==(const Scale&, const Scale&) = default;
};

/// The highest score that a scale may have.
inline constexpr int highest_score = 100;

/// What is wrong with a scale, as a sentence for the user; nothing when it is sound.
std::optional<std::string> flaw_of(const Scale& scale);

} // namespace npslice::survey
