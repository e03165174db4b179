// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/engine/settings.hpp>
#include <npslice/report/tables.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace npslice::report {

/// What a reader should know before trusting a number. Each kind is put into words in render.
struct Note {
  enum class Kind : unsigned char {
    scale_may_start_at_one, ///< no score of 0 among `count` responses
    scale_may_be_shorter,   ///< no score above `value` among `count` responses
    undated,            ///< `count` responses have no date; `text` in record `value` is unreadable
    in_no_period,       ///< the same, where periods are shown
    dates_not_settled,  ///< the order of day and month is open (`value` 1: contradictory)
    short_records,      ///< `count` records had fewer cells than the header
    replaced_bytes,     ///< `count` bytes were not UTF-8
    no_date_column,     ///< no trend could be made
    no_comment_column,  ///< no verbatims could be shown
    cut_inside_record,  ///< the file `text` ends inside a record
    changed_while_read, ///< the file `text` was changed while it was read
  };
  Kind kind = Kind::undated;
  std::uint64_t count = 0;
  std::uint64_t value = 0; ///< a score, or the number of a record
  std::string text;
};

/// Whether the input itself was damaged, so that the program must say so with its exit code.
bool is_damage(Note::Kind kind);

/// What stands at the foot of every report: how the numbers came about.
struct Foot {
  std::string score_column;
  std::string score_label; ///< the text of the question; the name of the column where there is none
  survey::Scale scale;
  std::optional<std::string> date_column;
  std::optional<survey::Stamp> first; ///< the dates covered, where known
  std::optional<survey::Stamp> last;
  std::optional<std::string> comment_column;
  std::string service;                 ///< that wrote the first file; empty when not known
  bool service_verified = false;       ///< its files were read when it was described
  std::vector<std::string> conditions; ///< in words
  std::optional<survey::Day> since;
  std::optional<survey::Day> until;
  engine::Accounting accounting; ///< law 1
  std::vector<Note> notes;
};

/// A finished report: numbers and texts without any layout. What was not asked for is empty.
struct Report {
  Foot foot;
  std::vector<ScoreTable> scores;
  std::vector<TrendTable> trends;
  std::vector<VerbatimTable> verbatims;
};

/// The order of the segments in a table; ties go by name.
enum class SegmentOrder : unsigned char { name, nps, responses };

/// What is to be put into tables.
struct ReportSettings {
  SegmentOrder order = SegmentOrder::name;
  bool headline = false; ///< a score table of the whole survey
  bool scores = false;
  bool trends = false;
  bool trends_by_segment = false; ///< else of the whole survey only
  bool verbatims = false;
};

/// The parts of a report, each from what the pass found. Table t stands for `--by` number t;
/// without any, there is one table of the whole survey.
ScoreTable headline_of(const engine::Findings& findings);
ScoreTable score_table(const engine::Findings& findings, std::size_t table, SegmentOrder order);
TrendTable trend_table(const engine::Findings& findings, std::size_t table, SegmentOrder order,
                       survey::PeriodLength every);
VerbatimTable verbatim_table(const engine::Findings& findings, std::size_t table,
                             SegmentOrder order, const engine::CommentRules& rules);

/// The foot of a report.
Foot foot_of(const engine::Findings& findings, const engine::ReadSettings& settings,
             const engine::Questions& questions);

/// Puts what one pass found into the tables that are asked for.
Report make_report(const engine::Findings& findings, const engine::ReadSettings& settings,
                   const engine::Questions& questions, const ReportSettings& wanted);

} // namespace npslice::report
