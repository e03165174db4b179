// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/figure_rules.hpp>
#include <npslice/stats/category_counts.hpp>
#include <npslice/stats/change.hpp>
#include <npslice/stats/chi_squared_test.hpp>
#include <npslice/stats/interval.hpp>
#include <npslice/stats/segments.hpp>
#include <npslice/stats/trend.hpp>
#include <npslice/survey/calendar.hpp>
#include <npslice/survey/category.hpp>
#include <npslice/survey/metric.hpp>
#include <npslice/survey/period.hpp>

#include <algorithm>
#include <cstdint>
#include <memory>
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

/// What weights make of the figures of some responses.
struct WeightedFigures {
  stats::CategoryCounts parts; ///< the weights of the categories as parts of their sum
  double weight = 0;           ///< Σw
  /// Plain ones that would tell as much, given weights and clusters; nothing where none weighs
  /// anything, or where all are of one cluster.
  std::optional<double> effective_responses;
  std::optional<double> design_effect;  ///< how many times fewer these are than the responses
  std::optional<double> standard_error; ///< of the net share; nothing where it is not known
  std::size_t clusters = 0;             ///< 0 where there are none
};

/// The figures of some responses.
struct Figures {
  stats::CategoryCounts counts;
  /// What the metric measures: NPS / 100, or the share of a top box. Nothing without a response.
  std::optional<stats::Ratio> net_share;
  std::optional<stats::Interval> interval; ///< of that share
  /// The figures are withheld, so that all of the above is empty; how many responses there are.
  std::optional<std::uint64_t> suppressed{};
  stats::Measure measure = stats::Measure::net;      ///< which of the two `net_share` is
  std::shared_ptr<const WeightedFigures> weighted{}; ///< only where responses are weighed

  /// What the shares of the categories are taken of: their counts, or their weights.
  [[nodiscard]] const stats::CategoryCounts& parts() const {
    return weighted ? weighted->parts : counts;
  }

  /// How many responses the figures are worth: by this a base is called small.
  [[nodiscard]] std::uint64_t worth() const {
    if (!weighted) return counts.responses();
    return std::min(counts.responses(),
                    static_cast<std::uint64_t>(weighted->effective_responses.value_or(0)));
  }

  /// n, whether the figures are withheld or not.
  [[nodiscard]] std::uint64_t responses() const {
    return suppressed ? *suppressed : counts.responses();
  }
};

/// The figures that follow from counts, of a population where one is known. Throws base::UsageError
/// when that is smaller than the number of responses.
Figures figures_of(const stats::CategoryCounts& counts, const stats::IntervalRules& rules = {},
                   stats::Population population = std::nullopt);

/// The part of a whole that some responses are: of its weights, where these are known of both, else
/// of its responses. 0 of nothing.
stats::Ratio share_of(const Figures& part, const Figures& whole);

/// One segment of a score table, or the whole survey.
struct ScoreRow {
  SegmentKey key;
  bool is_total = false;
  Figures figures;
  std::optional<stats::SegmentTest> against_rest{}; ///< nothing where there is no rest
  double detectable = 0; ///< the smallest true difference from the rest that is likely to be found
};

/// NPS and category shares by segment.
struct ScoreTable {
  std::vector<std::string> dimensions; ///< column names; none for the whole survey alone
  std::vector<ScoreRow> rows;          ///< the segments in the order asked for
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
