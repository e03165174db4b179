// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/category.hpp>

#include <optional>
#include <string>

namespace npslice::survey {

/// The answers a question allows and the two cut points that split them into the three categories.
/// Holds low ≤ detractor_max < passive_max < high, so that no category is empty by definition.
struct Scale {
  int low = 0;
  int high = 10;
  int detractor_max = 6; ///< the highest score of a detractor
  int passive_max = 8;   ///< the highest score of a passive

  /// Whether `score` is an answer of this scale.
  [[nodiscard]] bool contains(int score) const { return score >= low && score <= high; }

  /// The category of a score that the scale contains.
  [[nodiscard]] Category category_of(int score) const {
    if (score <= detractor_max) return Category::detractor;
    return score <= passive_max ? Category::passive : Category::promoter;
  }

  friend bool operator==(const Scale&, const Scale&) = default;
};

/// The highest score that a scale may have.
inline constexpr int highest_score = 100;

/// What is wrong with a scale, as a sentence for the user; nothing when it is sound.
std::optional<std::string> flaw_of(const Scale& scale);

} // namespace npslice::survey
