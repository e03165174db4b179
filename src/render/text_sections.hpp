// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/text_style.hpp>
#include <npslice/report/report.hpp>

#include <string>

namespace npslice::render {

/// What the tables of one text report have in common.
struct TextPage {
  TextStyle style;
  std::string span;           ///< the dates covered, in words
  std::string level = "95 %"; ///< of the intervals, in words
  stats::IntervalRules interval{};
  bool inspecting = false;    ///< the page itself shows what was rejected
  bool shows_figures = false; ///< so that the foot says how intervals are made
  bool shows_tests = false;   ///< so that the foot says what is significant
  bool corrects = false;      ///< some of the tests are those of segments
  bool suppressed = false;    ///< figures are withheld, so that the foot explains it
  bool marks_small = false;   ///< a `*` was used, so the foot explains it
  bool marks_very_small = false;

  /// Remembers which mark the base of these figures has.
  void note_mark(const report::Figures& figures);
};

/// Append what tests say of the segments of a table, and of the periods of a series.
void append_segment_tests(const report::ScoreTable& table, TextPage& page, std::string& out);
void append_trend_tests(const report::TrendSeries& series, survey::PeriodLength every,
                        TextPage& page, std::string& out);

/// Each appends one section of a text report to `out`.
void append_headline(const report::ScoreTable& table, TextPage& page, std::string& out);
void append_scores(const report::ScoreTable& table, TextPage& page, std::string& out);
void append_distribution(const report::Distribution& distribution, TextPage& page,
                         std::string& out);
void append_trend(const report::TrendTable& table, TextPage& page, std::string& out);
void append_verbatims(const report::VerbatimTable& table, TextPage& page, std::string& out);
void append_foot(const report::Foot& foot, const TextPage& page, std::string& out);

} // namespace npslice::render
