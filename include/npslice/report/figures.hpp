// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>
#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/interval.hpp>
#include <npslice/stats/ratio.hpp>

#include <algorithm>
#include <cstddef>
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

} // namespace npslice::report
