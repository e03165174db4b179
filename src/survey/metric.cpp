// SPDX-License-Identifier: MIT
#include <npslice/survey/metric.hpp>

#include <algorithm>

namespace npslice::survey {
namespace {

using Names = std::array<std::string_view, all_categories.size()>;

const Names& names_in(Metric metric) {
  static constexpr Names satisfaction{"dissatisfied", "neutral", "satisfied"};
  static constexpr Names effort{"difficult", "neutral", "easy"};
  static constexpr Names boxes{"bottom", "middle", "top"};
  static constexpr Names promotion{"detractor", "passive", "promoter"};
  switch (metric) {
  case Metric::nps:
  case Metric::enps:
    return promotion;
  case Metric::csat:
    return satisfaction;
  case Metric::ces:
    return effort;
  case Metric::top:
  case Metric::net:
    break;
  }
  return boxes;
}

} // namespace

std::string_view name_of(Category category, Metric metric) {
  return names_in(metric)[static_cast<std::size_t>(category)];
}

std::string_view column_of(Category category, Metric metric) {
  constexpr Names promotion{"detractors", "passives", "promoters"};
  return has_promoters(metric) ? promotion[static_cast<std::size_t>(category)]
                               : name_of(category, metric);
}

Scale usual_scale(Metric metric) {
  Scale scale;
  if (metric == Metric::csat) {
    scale.low = 1;
    scale.high = 5;
  } else if (metric == Metric::ces) {
    scale.low = 1;
    scale.high = 7;
  }
  scale.boxes = usual_boxes(metric, scale.low, scale.high);
  return scale;
}

std::optional<Boxes> usual_boxes(Metric metric, int low, int high) {
  if (metric == Metric::csat && high - low >= 2) {
    // Of three scores the highest two are the top box, so that one is left for the bottom.
    return Boxes{{high - 1, high}, ScoreRange{low, std::min(low + 1, high - 2)}};
  }
  if (metric == Metric::ces && high > low) {
    return Boxes{{(low + high) / 2 + 1, high}, ScoreRange{low, (low + high + 1) / 2 - 1}};
  }
  return std::nullopt;
}

} // namespace npslice::survey
