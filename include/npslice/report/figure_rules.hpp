// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/interval.hpp>
#include <npslice/stats/multiplicity.hpp>
#include <npslice/survey/metric.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace npslice::report {

/// How many could have answered, where that is known: the whole survey and its segments.
struct Populations {
  std::string source;      ///< the file they were read from; empty for one number or none
  stats::Population whole; ///< of the whole survey
  bool summed = false;     ///< the whole is the sum of the sizes below
  /// The columns whose values the keys below hold; the one word "segment" stands for any one.
  std::vector<std::string> dimensions;
  std::map<std::vector<std::string>, std::uint64_t> sizes; ///< by the key of a segment

  /// Whether nothing is known.
  [[nodiscard]] bool none() const { return !whole && sizes.empty(); }

  /// Whether the sizes are those of the segments by these columns.
  [[nodiscard]] bool fit(const std::vector<std::string>& columns) const;

  /// The size of a segment of a table by these columns, where it is known.
  [[nodiscard]] stats::Population of(const std::vector<std::string>& columns,
                                     const std::vector<std::string>& key) const;
};

/// Reads sizes of populations: CSV in any encoding and with any delimiter that is recognised. The
/// last column of its header is `size`; the others name columns of `--by`, or the one other is
/// `segment`. A row whose other cells are all `(all)` holds the size of the whole survey; without
/// one it is the sum of all rows, as long as no segment lacks a size. Throws base::InputError when
/// the file cannot be read and base::UsageError, naming the record, when it is no such table.
Populations read_populations(const std::string& file);

/// With which period each period of a trend is compared.
enum class Baseline : unsigned char {
  previous, ///< the one before
  year_ago, ///< the same one a year before
  first,    ///< the first of its segment that has responses
  period,   ///< one that is named
};

/// How the rows of a trend are made.
struct TrendRules {
  Baseline baseline = Baseline::previous;
  std::string period;      ///< the name of the one that all are compared with: "2026-01"
  std::size_t rolling = 1; ///< so many periods are counted together in each row; at least 1
};

/// How the figures of a report are made of counts.
struct FigureRules {
  survey::Metric metric = survey::Metric::nps; ///< `interval.measure` is what it measures
  stats::IntervalRules interval;
  Populations populations;
  stats::Correction correction = stats::Correction::holm; ///< where segments are tested
  stats::Power power_percent = 80;                        ///< of detectable changes
  std::uint64_t least_base = 0;         ///< figures of fewer responses are withheld
  std::uint64_t least_comment_base = 0; ///< comments of segments with fewer are withheld
  TrendRules trend{};
};

} // namespace npslice::report
