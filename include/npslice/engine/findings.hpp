// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/date_coverage.hpp>
#include <npslice/engine/key_dictionary.hpp>
#include <npslice/engine/opened_file.hpp>
#include <npslice/engine/tally.hpp>
#include <npslice/ingest/date_orders.hpp>
#include <npslice/ingest/survey_columns.hpp>
#include <npslice/survey/row_problem.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace npslice::engine {

/// What was found out about the dates.
struct DateFindings {
  ingest::DateOrderEvidence evidence;
  bool settled = false;     ///< the dates below may be used
  bool needs_order = false; ///< some dates depend on the order of day and month
  ingest::DateOrder order = ingest::DateOrder::day_first; ///< when settled and needed
  DateCoverage coverage;                                  ///< when settled
  std::optional<ingest::DateWitness> unreadable;          ///< the first cell that is no date
  std::string zone; ///< in which dates that tell their zone are shown; empty: as written
};

/// All that one pass over the data found, before it is put into tables.
struct Findings {
  std::vector<FileFacts> files;
  ingest::SurveyColumns columns;
  std::optional<Tally> tally;      ///< nothing when no score column was settled
  std::vector<KeyDictionary> keys; ///< of the segments of each table of the tally
  DateFindings dates;              ///< meaningless without a date column
  std::array<std::optional<survey::RowProblem>, survey::all_rejections.size()> examples;
};

} // namespace npslice::engine
