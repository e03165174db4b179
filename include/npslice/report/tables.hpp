// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/figure_rules.hpp>
#include <npslice/report/figures.hpp>
#include <npslice/report/score_rows.hpp>
#include <npslice/stats/change.hpp>
#include <npslice/stats/chi_squared_test.hpp>
#include <npslice/stats/interval.hpp>
#include <npslice/stats/trend.hpp>
#include <npslice/survey/calendar.hpp>
#include <npslice/survey/category.hpp>
#include <npslice/survey/metric.hpp>
#include <npslice/survey/period.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace npslice::report {

/// NPS and category shares by segment.
struct ScoreTable {
  std::vector<std::string> dimensions; ///< column names; none for the whole survey alone
  ScoreRows rows;                      ///< the segments in the order asked for
  ScoreRow total;                      ///< all of them together
  std::vector<std::string> labels; ///< of the dimensions, as people call them; empty: their names
  bool overlapping = false;        ///< responses count in several segments
  bool weighed = false;            ///< responses have weights or clusters
  std::size_t tested = 0;          ///< how many segments were tested against the rest
  survey::Metric metric = survey::Metric::nps;
  std::optional<stats::ChiSquaredTest> heterogeneity{}; ///< nothing where segments overlap
};

/// Whether a change is real.
struct ChangeTest {
  stats::Change change;
  bool significant = false;
  double detectable = 0; ///< the smallest true change that is likely to be found significant
};

/// One period of a trend, or a window of several that ends with it.
struct TrendRow {
  survey::Period period;
  bool complete = true; ///< no: its end lies after the newest date, so it may still grow
  Figures figures;
  std::optional<stats::Ratio>
      change; ///< net share minus that of the row it is compared with; nothing if either is
  std::optional<survey::Period> from{};    ///< where a window begins; nothing: one period alone
  std::optional<std::size_t> against{};    ///< the row that it is compared with, counted from 0
  std::optional<ChangeTest> test{};        ///< of `change`
  std::optional<stats::Interval> limits{}; ///< control limits, from three periods on
};

/// The periods of one segment, or of the whole survey.
struct TrendSeries {
  SegmentKey key;
  bool is_total = false;
  std::vector<TrendRow> rows; ///< every period from the first to the last of the survey, gaps too
  std::optional<stats::Slope> slope{}; ///< per period, from three periods with responses on
};

/// NPS and category shares per period, by segment.
struct TrendTable {
  std::vector<std::string> dimensions;
  survey::PeriodLength every = survey::PeriodLength::month;
  std::optional<survey::Day> newest; ///< the day of the newest response
  std::vector<TrendSeries> segments;
  TrendSeries total;
  std::vector<std::string> labels; ///< of the dimensions, as people call them; empty: their names
  TrendRules rules{};
  bool overlapping = false; ///< responses count in several segments
  bool weighed = false;     ///< responses have weights or clusters
  survey::Metric metric = survey::Metric::nps;
};

/// A comment with what is known about it.
struct Verbatim {
  std::optional<int> score; ///< nothing where only the category is known
  std::optional<survey::Stamp> stamp;
  std::string respondent;
  std::string comment;
  std::string file;
  std::uint64_t record = 0;
  std::string question; ///< that it answers, where the survey asks for comments more than once
};

/// The comments of one category in one segment.
struct VerbatimGroup {
  SegmentKey key;
  survey::Category category = survey::Category::detractor;
  std::uint64_t responses = 0;    ///< of this category in this segment
  std::uint64_t comments = 0;     ///< of these, how many wrote one
  std::vector<Verbatim> shown;    ///< the chosen ones
  bool suppressed = false;        ///< the comments are withheld, their segment being too small…
  bool counts_suppressed = false; ///< …and how many they are too
};

/// Comments grouped by segment, then category. Groups without a response are left out.
struct VerbatimTable {
  std::vector<std::string> dimensions;
  bool sampled = false; ///< a random choice, not the first ones
  bool newest_first = false;
  std::vector<VerbatimGroup> groups;
  std::vector<std::string> labels; ///< of the dimensions, as people call them; empty: their names
  survey::Metric metric = survey::Metric::nps;
};

} // namespace npslice::report
