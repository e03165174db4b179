// SPDX-License-Identifier: MIT
#include <npslice/survey/scale.hpp>

#include <fmt/format.h>

namespace npslice::survey {
namespace {

std::optional<std::string> flaw_of(const Scale& scale, const Boxes& boxes) {
  if (scale.high <= scale.low) return "a scale runs from a lower score to a higher one";
  const auto outside = [&](const ScoreRange& box) {
    return box.high < box.low || !scale.contains(box.low) || !scale.contains(box.high);
  };
  if (outside(boxes.top) || (boxes.bottom && outside(*boxes.bottom))) {
    return fmt::format("a box runs from a lower score to a higher one of the scale {}-{}",
                       scale.low, scale.high);
  }
  if (boxes.bottom && boxes.top.low <= boxes.bottom->high && boxes.bottom->low <= boxes.top.high) {
    return "no score can lie in the top box and in the bottom box";
  }
  if (boxes.top == ScoreRange{scale.low, scale.high}) {
    return fmt::format("a top box that is the whole scale {}-{} would always be 100 %", scale.low,
                       scale.high);
  }
  return std::nullopt;
}

} // namespace

std::vector<ScoreRange> Scale::ranges_of(Category category) const {
  std::vector<ScoreRange> ranges;
  for (int score = low; score <= high; ++score) {
    if (category_of(score) != category) continue;
    if (!ranges.empty() && ranges.back().high == score - 1) {
      ranges.back().high = score;
    } else {
      ranges.push_back({score, score});
    }
  }
  return ranges;
}

std::optional<std::string> flaw_of(const Scale& scale) {
  if (scale.low < 0 || scale.high > highest_score) {
    return fmt::format("a scale lies between 0 and {}", highest_score);
  }
  if (scale.boxes) return flaw_of(scale, *scale.boxes);
  if (scale.high - scale.low < 2) return "a scale needs at least three scores";
  if (scale.detractor_max < scale.low || scale.passive_max <= scale.detractor_max ||
      scale.high <= scale.passive_max) {
    return fmt::format("the cuts {},{} do not split the scale {}-{} into three: they must hold "
                       "{} <= first < second < {}",
                       scale.detractor_max, scale.passive_max, scale.low, scale.high, scale.low,
                       scale.high);
  }
  return std::nullopt;
}

} // namespace npslice::survey
