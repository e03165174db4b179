// SPDX-License-Identifier: MIT
#include "metric_words.hpp"

#include <fmt/format.h>

namespace npslice::render {
namespace {

using survey::Category;
using survey::Metric;

const CategoryLabels& category_labels(Metric metric, const Labels& labels) {
  switch (metric) {
  case Metric::nps:
  case Metric::enps:
    return labels.promotion;
  case Metric::csat:
    return labels.satisfaction;
  case Metric::ces:
    return labels.effort;
  case Metric::top:
  case Metric::net:
    break;
  }
  return labels.boxes;
}

} // namespace

std::string scores_of(const survey::Scale& scale, Category category, std::string_view dash) {
  std::string text;
  for (const survey::ScoreRange& range : scale.ranges_of(category)) {
    if (!text.empty()) text += ", ";
    text += range.low == range.high ? std::to_string(range.low)
                                    : fmt::format("{}{}{}", range.low, dash, range.high);
  }
  return text;
}

std::string_view plural_of(Category category, Metric metric, const Labels& labels) {
  const CategoryLabels& names = category_labels(metric, labels);
  switch (category) {
  case Category::detractor:
    return names.bottom;
  case Category::passive:
    return names.middle;
  case Category::promoter:
    break;
  }
  return names.top;
}

std::string short_name_of(Metric metric, const Labels& labels) {
  switch (metric) {
  case Metric::nps:
    return "NPS";
  case Metric::enps:
    return "eNPS";
  case Metric::csat:
    return "CSAT";
  case Metric::ces:
    return "CES";
  case Metric::top:
    return labels.top_box.text();
  case Metric::net:
    break;
  }
  return labels.net_box.text();
}

std::string english_definition(const report::Foot& foot) {
  const std::string top = scores_of(foot.scale, Category::promoter, "–");
  switch (foot.metric) {
  case Metric::nps:
    return "NPS, the share of promoters less that of detractors, in points";
  case Metric::enps:
    return "eNPS, the NPS of employees: the share of promoters less that of detractors, in points";
  case Metric::csat:
    return fmt::format("CSAT, the share of the satisfied, who gave {} on a scale of {}–{}", top,
                       foot.scale.low, foot.scale.high);
  case Metric::ces:
    return fmt::format(
        "CES as a share: of those who found it easy, who gave {} on a scale of {}–{}", top,
        foot.scale.low, foot.scale.high);
  case Metric::top:
    return fmt::format("the share of the top box, {} on a scale of {}–{}", top, foot.scale.low,
                       foot.scale.high);
  case Metric::net:
    break;
  }
  return fmt::format("the share of the top box, {}, less that of the bottom box, {}, on a scale of "
                     "{}–{}, in points",
                     top, scores_of(foot.scale, Category::detractor, "–"), foot.scale.low,
                     foot.scale.high);
}

std::string french_definition(const report::Foot& foot) {
  const std::string top = scores_of(foot.scale, Category::promoter, "–");
  const std::string scale =
      fmt::format("sur une échelle de {} à {}", foot.scale.low, foot.scale.high);
  switch (foot.metric) {
  case Metric::nps:
    return "NPS, la part des promoteurs moins celle des détracteurs, en points";
  case Metric::enps:
    return "eNPS, le NPS des salariés : la part des promoteurs moins celle des détracteurs, en "
           "points";
  case Metric::csat:
    return fmt::format("CSAT, la part des satisfaits, notes {} {}", top, scale);
  case Metric::ces:
    return fmt::format("CES en part : ceux qui ont trouvé cela facile, notes {} {}", top, scale);
  case Metric::top:
    return fmt::format("la part de la top box, {} {}", top, scale);
  case Metric::net:
    break;
  }
  return fmt::format("la part de la top box, {}, moins celle de la bottom box, {}, {}, "
                     "en points",
                     top, scores_of(foot.scale, Category::detractor, "–"), scale);
}

} // namespace npslice::render
