// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>
#include <npslice/stats/decomposition.hpp>
#include <npslice/stats/paired.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace npslice::report {

/// One segment, or the whole survey, on both sides.
struct ComparedRow {
  SegmentKey key;
  bool is_total = false;
  Figures before;
  Figures after;
  std::optional<stats::Ratio> change; ///< of the net share; nothing if a side has no response
  std::optional<ChangeTest> test{};   ///< of `change`; significant by `corrected_p`
  double corrected_p = 1;             ///< corrected for all segments tested; of the total, as it is
  std::optional<stats::ChangePart> part{}; ///< what the segment contributed to the change
};

/// One table by segment on both sides, or the total alone.
struct ComparedTable {
  std::vector<std::string> dimensions; ///< none for the total alone
  std::vector<std::string> labels;     ///< of the dimensions, as people call them
  std::vector<ComparedRow> rows;       ///< every segment of either side
  ComparedRow total;
  bool overlapping = false; ///< responses count in several segments
  bool weighed = false;     ///< responses have weights or clusters
  /// The change split into mix and rate; nothing without dimensions, where segments overlap, where
  /// figures are withheld, or where a side has no responses.
  std::optional<stats::Decomposition> split{};
};

/// The same respondents on both sides.
struct PairedRespondents {
  std::string column; ///< that says who answered
  stats::PairedCounts counts;
  std::uint64_t before_only = 0; ///< respondents who answered on one side only
  std::uint64_t after_only = 0;
  std::uint64_t repeated = 0; ///< who answered several times on a side, and are left out
  std::optional<stats::Change> change;
  stats::ChiSquaredTest shift; ///< Stuart–Maxwell
};

/// How two sides differ.
struct Comparison {
  std::string before; ///< what the sides are called
  std::string after;
  std::vector<ComparedTable> tables; ///< at least one
  std::optional<PairedRespondents> paired;
  std::vector<Foot> feet; ///< one of each input
};

/// What the two sides of a comparison are.
struct ComparisonRequest {
  /// Where a side is found.
  enum class Sides : unsigned char {
    files,   ///< each side is a survey of its own
    periods, ///< two periods of one survey
    values,  ///< two values of the first dimension of each table of one survey
  };
  Sides sides = Sides::files;
  std::string before; ///< the name of the period, the value, or what the file is called
  std::string after;
  bool paired = false; ///< the last table is that by respondent
};

/// Compares two sides. `findings` holds those of both surveys, or of the one that holds both sides;
/// `settings` those with which each was read. With `values`, the first table is that by the column
/// alone, and in each other one it is the first dimension. With `paired`, the last table is that by
/// respondent. Throws base::UsageError when a side does not exist or has no responses.
Comparison compare(const std::vector<engine::Findings>& findings,
                   const std::vector<engine::ReadSettings>& settings,
                   const engine::Questions& questions, const ReportSettings& wanted,
                   const ComparisonRequest& request);

} // namespace npslice::report
