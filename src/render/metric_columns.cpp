// SPDX-License-Identifier: MIT
#include "metric_columns.hpp"

#include <algorithm>
#include <array>

namespace npslice::render {
namespace {

using survey::Metric;

/// The columns that differ, in one order for all metrics.
using MetricNames = std::array<std::string_view, 9>;

constexpr MetricNames names_of_nps{"promoters",     "passives",     "detractors",
                                   "promoters_pct", "passives_pct", "detractors_pct",
                                   "nps",           "nps_low",      "nps_high"};
constexpr MetricNames names_of_enps{"promoters",     "passives",     "detractors",
                                    "promoters_pct", "passives_pct", "detractors_pct",
                                    "enps",          "enps_low",     "enps_high"};
constexpr MetricNames names_of_csat{"satisfied",     "neutral",     "dissatisfied",
                                    "satisfied_pct", "neutral_pct", "dissatisfied_pct",
                                    "csat",          "csat_low",    "csat_high"};
// What others report as CES is a mean, so that this column says what it is.
constexpr MetricNames names_of_ces{"easy",     "neutral",     "difficult",
                                   "easy_pct", "neutral_pct", "difficult_pct",
                                   "ces_top",  "ces_top_low", "ces_top_high"};
constexpr MetricNames names_of_top{"top",       "middle",        "bottom",
                                   "top_pct",   "middle_pct",    "bottom_pct",
                                   "top_share", "top_share_low", "top_share_high"};
constexpr MetricNames names_of_net{"top",        "middle", "bottom",  "top_pct", "middle_pct",
                                   "bottom_pct", "net",    "net_low", "net_high"};

const MetricNames& names_in_columns(Metric metric) {
  static constexpr std::array<const MetricNames*, survey::all_metrics.size()> all{
      &names_of_nps, &names_of_enps, &names_of_csat, &names_of_ces, &names_of_top, &names_of_net};
  return *all[static_cast<std::size_t>(metric)];
}

} // namespace

std::string_view column_in(Metric metric, std::string_view name_of_nps) {
  const auto* const found = std::find(names_of_nps.begin(), names_of_nps.end(), name_of_nps);
  if (found == names_of_nps.end()) return name_of_nps;
  return names_in_columns(metric)[static_cast<std::size_t>(found - names_of_nps.begin())];
}

void rename_for(Metric metric, std::vector<ColumnHead>& columns) {
  constexpr std::size_t first_score = 6; // the columns of the figure itself, behind the shares
  for (ColumnHead& column : columns) {
    const auto* const found = std::find(names_of_nps.begin(), names_of_nps.end(), column.name);
    if (found == names_of_nps.end()) continue;
    const auto at = static_cast<std::size_t>(found - names_of_nps.begin());
    column.name = names_in_columns(metric)[at];
    if (at >= first_score && survey::is_share(metric)) column.unit = Unit::percent;
  }
}

} // namespace npslice::render
