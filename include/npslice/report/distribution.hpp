// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/engine/settings.hpp>
#include <npslice/report/figure_rules.hpp>
#include <npslice/stats/score_average.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace npslice::report {

/// How the responses of a whole survey are spread over the scores of its scale.
struct Distribution {
  survey::Metric metric = survey::Metric::nps;
  survey::Scale scale;
  std::vector<std::uint64_t> counts;      ///< of each score, from the scale's lowest on
  std::uint64_t responses = 0;            ///< all of them
  std::optional<stats::ScoreMean> mean{}; ///< from two responses on
  std::optional<stats::ScoreMedian> median{};
  bool suppressed = false; ///< too few responses: there are no counts, no mean and no median

  /// The responses that gave a score of the scale.
  [[nodiscard]] std::uint64_t at(int score) const {
    return counts[static_cast<std::size_t>(score - scale.low)];
  }
};

/// The distribution of what one pass found. Throws base::UsageError where the score column holds
/// categories only.
Distribution distribution_of(const engine::Findings& findings, const engine::ReadSettings& settings,
                             const FigureRules& rules);

} // namespace npslice::report
