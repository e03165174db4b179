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
  bool shared = false;   ///< other records may have this row
  std::uint32_t row = 0; ///< its number, where they may
  bool plain = false;    ///< and nothing but date and respondent is left to read in them
  std::optional<survey::Exclusion> unwanted; ///< a rule or condition sets it aside
  ingest::ScoreReading score;                ///< only where it is wanted
  bool has_score_cell = false;               ///< that of the score holds a value
  bool maybe_header = false;                 ///< it may be that of a header once more
  std::optional<survey::Category> group;     ///< where there is a column of groups
  bool doubtful = false;
  bool numbered = false;               ///< it has its segments: the first response gives them
  std::vector<std::uint32_t> segments; ///< their numbers, by table
};

/// How often a row came by in which nothing is left to read: apart from the rest, so that those of
/// all rows stay in the nearest cache.
struct PlainRow {
  std::uint64_t responses = 0; ///< that are still to be counted
  bool is_plain = false;       ///< further ones need not be looked at but for date and respondent
};

} // namespace npslice::engine
