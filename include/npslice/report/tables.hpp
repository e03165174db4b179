// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>
#include <npslice/stats/interval.hpp>
#include <npslice/survey/calendar.hpp>
#include <npslice/survey/category.hpp>
#include <npslice/survey/period.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::report {

/// The value of each dimension of a table, in their order. A blank value is an empty string. The
/// key of the whole survey in a table by segment is empty.
using SegmentKey = std::vector<std::string>;

/// What stands for every value of the segment into which `--other` folds the small ones.
inline constexpr std::string_view other_value = "(other)";

/// The figures of some responses.
struct Figures {
  stats::CategoryCounts counts;
  std::optional<stats::Ratio> net_share;   ///< NPS / 100; nothing without a response
  std::optional<stats::Interval> interval; ///< of the net share
};

/// The figures that follow from counts.
Figures figures_of(const stats::CategoryCounts& counts);

/// One segment of a score table, or the whole survey.
struct ScoreRow {
  SegmentKey key;
  bool is_total = false;
  Figures figures;
};

/// NPS and category shares by segment.
struct ScoreTable {
  std::vector<std::string> dimensions; ///< column names; none for the whole survey alone
  std::vector<ScoreRow> rows;          ///< the segments in the order asked for
  ScoreRow total;                      ///< all of them together
  std::vector<std::string> labels; ///< of the dimensions, as people call them; empty: their names
};

/// One period of a trend.
struct TrendRow {
  survey::Period period;
  bool complete = true; ///< no: its end lies after the newest date, so it may still grow
  Figures figures;
  std::optional<stats::Ratio>
      change; ///< net share minus that of the period before; nothing if either is
};

/// The periods of one segment, or of the whole survey.
struct TrendSeries {
  SegmentKey key;
  bool is_total = false;
  std::vector<TrendRow> rows; ///< every period from the first to the last of the survey, gaps too
};

/// NPS and category shares per period, by segment.
struct TrendTable {
  std::vector<std::string> dimensions;
  survey::PeriodLength every = survey::PeriodLength::month;
  std::optional<survey::Day> newest; ///< the day of the newest response
  std::vector<TrendSeries> segments;
  TrendSeries total;
  std::vector<std::string> labels; ///< of the dimensions, as people call them; empty: their names
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
  std::uint64_t responses = 0; ///< of this category in this segment
  std::uint64_t comments = 0;  ///< of these, how many wrote one
  std::vector<Verbatim> shown; ///< the chosen ones
};

/// Comments grouped by segment, then category. Groups without a response are left out.
struct VerbatimTable {
  std::vector<std::string> dimensions;
  bool sampled = false; ///< a random choice, not the first ones
  bool newest_first = false;
  std::vector<VerbatimGroup> groups;
  std::vector<std::string> labels; ///< of the dimensions, as people call them; empty: their names
};

} // namespace npslice::report
