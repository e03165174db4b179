// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/score_text.hpp>
#include <npslice/survey/category.hpp>
#include <npslice/survey/row_problem.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace npslice::engine {

/// What the cells of a canonical row say, the same for all records that share it. It never follows
/// from the cells apart.
struct RowFacts {
  bool known = false;
  bool shared = false; ///< other records may have this row
  bool plain = false;  ///< and nothing but date and respondent is left to read in them
  std::optional<survey::Exclusion> unwanted; ///< a rule or condition sets it aside
  ingest::ScoreReading score;                ///< only where it is wanted
  bool has_score_cell = false;               ///< that of the score holds a value
  bool maybe_header = false;                 ///< it may be that of a header once more
  std::optional<survey::Category> group;     ///< where there is a column of groups
  bool doubtful = false;
  bool numbered = false;               ///< it has its segments: the first response gives them
  std::vector<std::uint32_t> segments; ///< their numbers, by table
  std::uint64_t responses = 0;         ///< with this row, that are still to be counted
};

} // namespace npslice::engine
