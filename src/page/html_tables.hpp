// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/report.hpp>

#include <string>

namespace npslice::page {

/// What the sections of one page have in common.
struct PageContext {
  render::Wording wording; // with the level of the report at hand
  const render::Language& language;
  const render::Labels& labels;
  std::string& out;
  bool marks_small = false; ///< a `*` was used, so the foot explains it
  bool marks_very_small = false;
  int figures = 0;                 ///< drawn so far: ids are numbers
  stats::IntervalRules interval{}; ///< of the report at hand
  bool tests = false;              ///< some are shown, so the foot says at which level
  bool corrects = false;           ///< some of them are of segments
  bool suppressed = false;         ///< figures are withheld, so the foot says which

  /// The mark of a small base, remembered for the foot.
  std::string mark(const report::Figures& figures_of_base);
};

/// Each appends one table to the page.
void append_score_table(const report::ScoreTable& table, PageContext& page);
void append_trend_table(const report::TrendTable& table, PageContext& page);
void append_heat_table(const report::TrendTable& table, PageContext& page);

/// Appends the scores with their shares, and mean and median below them.
void append_distribution_table(const report::Distribution& distribution, PageContext& page);

/// Appends the comments of a table, by segment and category.
void append_comments(const report::VerbatimTable& table, PageContext& page);

} // namespace npslice::page
