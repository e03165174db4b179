// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/tables.hpp>
#include <npslice/stats/sample_size.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace npslice::report {

/// What a survey is planned for. Nothing asked for: the usual margins and changes.
struct PlanRequest {
  std::vector<double> margins;          ///< as shares: 0.05 is 5 points
  std::vector<double> changes;          ///< to be found, likewise
  std::vector<std::uint64_t> responses; ///< that there will be
  std::optional<double> spread;         ///< the variance of one answer, 0 to 1
};

/// One line of a plan.
struct PlanRow {
  /// What was asked.
  enum class Goal : unsigned char {
    margin, ///< an interval that reaches so far to either side
    change, ///< finding a true change of this size, between two surveys
  };
  Goal goal = Goal::margin;
  double share = 0;                           ///< of the goal: 0.05 is 5 points
  std::optional<std::uint64_t> responses;     ///< of each survey; nothing: more than can be asked
  std::optional<std::uint64_t> in_worst_case; ///< where half are promoters and half detractors
  bool from_responses = false;                ///< the responses were given, the share follows
};

/// How many responses a survey needs, and what given ones buy.
struct Plan {
  stats::PlanRules rules;
  double spread = 1;            ///< the variance of one answer that is planned with
  std::optional<Figures> pilot; ///< the survey that it was taken from
  std::vector<PlanRow> rows;
};

/// Plans for a population without limits or the one of `rules`, with the spread that is asked for,
/// else that of a pilot, else the worst case.
Plan plan(const PlanRequest& request, const FigureRules& rules,
          const std::optional<stats::CategoryCounts>& pilot);

} // namespace npslice::report
