// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/category.hpp>
#include <npslice/survey/scale.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace npslice::survey {

/// What is made of the scores. All metrics split them into three categories; they differ in scale,
/// in what the categories mean, and in which figure of them is the score of the survey.
enum class Metric : unsigned char {
  nps,  ///< promoters 9–10 less detractors 0–6, in points
  enps, ///< the same asked of employees
  csat, ///< the share of the satisfied: the two highest scores, 4–5 of 1–5
  ces,  ///< the share of those who found it easy: above the middle, 5–7 of 1–7
  top,  ///< the share of any top box
  net,  ///< any top box less any bottom box, in points
};

/// All metrics, in the order in which help lists them.
inline constexpr std::array all_metrics{Metric::nps, Metric::enps, Metric::csat,
                                        Metric::ces, Metric::top,  Metric::net};

/// The name of a metric in options and for programs.
constexpr std::string_view name_of(Metric metric) {
  constexpr std::array<std::string_view, all_metrics.size()> names{"nps", "enps", "csat",
                                                                   "ces", "top",  "net"};
  return names[static_cast<std::size_t>(metric)];
}

/// Whether the figure is the share of the top category, 0 to 100 %, rather than a difference of
/// shares from −100 to +100 points.
constexpr bool is_share(Metric metric) {
  return metric == Metric::csat || metric == Metric::ces || metric == Metric::top;
}

/// Whether the categories are promoters, passives and detractors.
constexpr bool has_promoters(Metric metric) {
  return metric == Metric::nps || metric == Metric::enps;
}

/// Whether a question is asked for the sake of this metric, so that exports name it.
constexpr bool is_asked_for_by_name(Metric metric) {
  return metric != Metric::top && metric != Metric::net;
}

/// What one response of a category is called, in options and for programs: "detractor",
/// "dissatisfied", "difficult", "bottom".
std::string_view name_of(Category category, Metric metric);

/// The column of the responses of a category, for programs: "detractors", "dissatisfied".
std::string_view column_of(Category category, Metric metric);

/// The scale on which a metric is usually asked: 0–10, 1–5 or 1–7, with its usual boxes.
Scale usual_scale(Metric metric);

/// The boxes that a metric usually has on a scale from `low` to `high`: of csat the two highest and
/// the two lowest scores, of ces those above and those below the middle. Nothing for metrics that
/// have none by definition, and for csat on fewer than three scores.
std::optional<Boxes> usual_boxes(Metric metric, int low, int high);

} // namespace npslice::survey
