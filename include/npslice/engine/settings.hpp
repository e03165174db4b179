// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/condition.hpp>
#include <npslice/engine/kept_comments.hpp>
#include <npslice/engine/segment_rules.hpp>
#include <npslice/engine/weighting.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/roles.hpp>
#include <npslice/survey/calendar.hpp>
#include <npslice/survey/metric.hpp>
#include <npslice/survey/period.hpp>
#include <npslice/survey/row_problem.hpp>
#include <npslice/survey/scale.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace npslice::engine {

/// How dates are written, where the user says so.
enum class DateFormat : unsigned char {
  day_first,   ///< dmy
  month_first, ///< mdy
  year_first,  ///< ymd: nothing else counts as a date
};

/// Which responses of one respondent count.
enum class Dedupe : unsigned char { all, last, first };

/// What is read, and how. The defaults are those of the command line.
struct ReadSettings {
  std::vector<std::string> files; ///< at least one; `-` is standard input
  std::array<std::optional<std::string>, ingest::all_roles.size()> columns; ///< named by the user
  std::optional<Dedupe> dedupe;              ///< nothing: all count, and repeated ones are noted
  std::vector<std::string> further_scores;   ///< more score columns, each reported by itself
  std::vector<std::string> further_comments; ///< more columns of comments, named by the user
  std::vector<Condition> conditions;         ///< all must hold
  Weighting weighting;                       ///< how much each response counts
  std::array<bool, survey::all_exclusions.size()>
      included{};                   ///< reasons that `--include` takes back
  std::optional<survey::Day> since; ///< first day that counts
  std::optional<survey::Day> until; ///< last day that counts
  survey::Metric metric = survey::Metric::nps;
  survey::Scale scale;                                  ///< with boxes, where the metric has them
  ingest::Decimals decimals = ingest::Decimals::reject; ///< scores between two whole ones
  bool scale_told = false;       ///< the user named the scale, so nothing need be said about it
  std::optional<char> delimiter; ///< nothing: recognised
  std::string encoding;          ///< empty: recognised
  std::optional<DateFormat> date_format;            ///< nothing: decided from the whole column
  std::optional<ingest::DateForm> date_form;        ///< of numbers; nothing: decided on the sample
  std::string timezone;                             ///< as typed; empty: dates count as written
  std::size_t record_bytes = std::size_t{1} << 20U; ///< longer records are rejected
  std::size_t block_bytes = std::size_t{1} << 18U;  ///< shows in no result
  std::size_t threads = 1;                          ///< that count; at least 1; shows in no result
};

/// What is asked of the data: one pass answers all of it.
struct Questions {
  std::vector<std::vector<std::string>> by;  ///< the dimensions of each table by segment
  SegmentRequests segments;                  ///< how their values become segments
  std::optional<survey::PeriodLength> every; ///< count per period
  std::optional<CommentRules> comments; ///< keep comments, the newest first where there are dates
  bool comments_optional = false;       ///< go on without comments when no column holds them
  bool dates_optional = false;          ///< go on without periods when no column holds dates
  bool score_optional = false;          ///< only look at the files when no column holds scores
};

} // namespace npslice::engine
