// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/date_coverage.hpp>
#include <npslice/engine/doubtful_rows.hpp>
#include <npslice/engine/group_check.hpp>
#include <npslice/engine/key_dictionary.hpp>
#include <npslice/engine/left_out_examples.hpp>
#include <npslice/engine/opened_file.hpp>
#include <npslice/engine/segment_rules.hpp>
#include <npslice/engine/tally.hpp>
#include <npslice/engine/weighting.hpp>
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

/// What was found out about one column of a `--by` table.
struct DimensionFindings {
  std::vector<std::string> order;       ///< of the segments of a banded column; empty: by name
  std::optional<std::string> separator; ///< where its cells are split; empty: found nowhere
  std::uint64_t memberships = 0; ///< in how many of its segments each response counts, summed up
  std::uint64_t in_no_band = 0;  ///< responses with a number in no band
  std::uint64_t no_number = 0;   ///< responses with a value that is no number, where banded
};

/// What was found out about the segments of one `--by` table.
struct TableFindings {
  std::vector<DimensionFindings> dimensions;
  std::uint64_t folded = 0; ///< how many segments the one with `other_key` holds
};

/// All that one pass over the data found, before it is put into tables.
struct Findings {
  std::vector<FileFacts> files;
  ingest::SurveyColumns columns;
  std::optional<Tally> tally;           ///< nothing when no score column was settled
  std::vector<KeyDictionary> keys;      ///< of the segments of each table of the tally
  std::vector<TableFindings> tables;    ///< by `--by`
  std::optional<RakingFindings> raking; ///< where the sample is raked
  std::uint64_t unused_entries = 0;     ///< entries of maps that met no value
  std::optional<MapEntry> unused_entry; ///< the first of them
  DateFindings dates;                   ///< meaningless without a date column
  /// Responses whose respondent has another one before them; nothing when there are too many
  /// respondents to tell. Meaningless where only one response of each is kept.
  std::optional<std::uint64_t> repeated_respondents;
  DoubtfulRows doubtful;              ///< responses that may be no answers
  LeftOutExamples left_out;           ///< the first record of each reason to leave one out
  std::size_t answered_questions = 0; ///< how many columns of comments hold an answer
  GroupCheck groups;                  ///< empty without a group column
  std::array<std::optional<survey::RowProblem>, survey::all_rejections.size()> examples;

  /// Gives the memory of the segments back when tables are made of them; the whole survey stays.
  void forget_segments() {
    keys.clear();
    if (tally) tally->forget_segments();
  }
};

} // namespace npslice::engine
