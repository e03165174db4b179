// SPDX-License-Identifier: MIT
#include <npslice/render/shown_periods.hpp>

#include <algorithm>
#include <iterator>

namespace npslice::render {
namespace {

/// More empty rows than this in a row hide the others.
constexpr std::size_t longest_gap = 24;

} // namespace

ShownPeriods shown_periods(const report::TrendSeries& series) {
  ShownPeriods shown;
  const auto filled = [](const report::TrendRow& row) { return row.figures.net_share.has_value(); };
  auto at = series.rows.begin();
  while (at != series.rows.end()) {
    const auto end = std::find_if(at, series.rows.end(), filled);
    const auto periods = static_cast<std::size_t>(end - at);
    if (periods > longest_gap) {
      shown.gaps.push_back({shown.rows.size(), periods, at->period, std::prev(end)->period});
    } else {
      shown.rows.insert(shown.rows.end(), at, end);
    }
    at = end == series.rows.end() ? end : std::next(end);
    if (end != series.rows.end()) shown.rows.push_back(*end);
  }
  return shown;
}

} // namespace npslice::render
