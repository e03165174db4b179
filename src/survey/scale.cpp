// SPDX-License-Identifier: MIT
#include <npslice/survey/scale.hpp>

#include <fmt/format.h>

namespace npslice::survey {

std::optional<std::string> flaw_of(const Scale& scale) {
  if (scale.low < 0 || scale.high > highest_score) {
    return fmt::format("a scale lies between 0 and {}", highest_score);
  }
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
