// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/engine/settings.hpp>
#include <npslice/report/distribution.hpp>
#include <npslice/report/tables.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace npslice::report {

/// How the groups that the export formed compare with the scores.
struct GroupComparison {
  std::string column;
  engine::GroupCheck check;
  std::string file; ///< of the first disagreement, where there are several files
};

/// Where the days of the responses lie, when that is odd.
struct DateSpread {
  survey::Day first;
  survey::Day last;
  bool first_stands_for_none = false; ///< it is where the clocks of systems begin
  std::uint64_t early = 0;            ///< responses long before all others…
  survey::Day since;                  ///< …the first of which were given on this day
  std::uint64_t late = 0;             ///< responses long after all others…
  survey::Day until;                  ///< …the last of which were given on this day
};

/// What a reader should know before trusting a number. Each kind is put into words in render.
struct Note {
  enum class Kind : unsigned char {
    scale_may_start_at_one, ///< no score of 0 among `count` responses
    scale_may_be_shorter,   ///< no score above `value` among `count` responses
    undated,           ///< `count` responses have no date; `text` in record `value` is unreadable
    in_no_period,      ///< the same, where periods are shown
    dates_far_apart,   ///< as `spread` says, of the date column `text`
    dates_not_settled, ///< the order of day and month is open (`value` 1: contradictory)
    short_records,     ///< `count` records had fewer cells than the header
    not_whole,         ///< `count` scores lie between two whole ones and were rejected
    repeated_respondents, ///< `count` responses have a value in the respondent column `text` that
                          ///< another one before them has
    groups_disagree,      ///< as `groups` says
    replaced_bytes,       ///< `count` bytes are not what the encoding allows
    repaired_bytes,       ///< `count` bytes of Windows-1252 were leftovers of CP850
    no_date_column,       ///< no trend could be made; `text`: columns that might be it, or empty
    no_comment_column,    ///< no verbatims could be shown; `text` likewise
    in_several_segments,  ///< `count` responses count `value` times in segments of column `text`
    split_nowhere,        ///< column `text` is split, and no response counts in several segments
    looks_multi_select,   ///< cells of column `text` seem to hold several values
    in_no_band,           ///< `count` responses have a number in no band of column `text`
    no_number,            ///< `count` responses have no number in the banded column `text`
    folded_segments,      ///< `count` segments of column `text` (or columns) are folded into one
    other_in_cells,       ///< column `text` itself holds the word for that one
    unused_map_entries,   ///< `count` entries met no value; the first, `text`, is record `value`
    no_population,        ///< `count` segments of column `text` have no size of a population
    unused_population,    ///< `count` sizes of populations met no segment; `text` is the first
    may_be_unfinished, ///< `count` responses; the condition `text` leaves out those like the first
    may_be_tests,      ///< the same
    all_records_short, ///< every record of the file `text`, `count` of them, has fewer cells than
                       ///< its header; `value` 1: the header may hold the first one
    header_reads_as_score, ///< the header of the file `text` holds the score `value` where its
                           ///< scores stand
    copied_file,           ///< the file `text`, of `count` records, seems to hold what `other_file`
                           ///< before it holds
    cut_inside_record,     ///< the file `text` ends inside a record
    cut_in_score,          ///< the file `text` ends with a 1, which may be the beginning of 10
    swallowed_lines,    ///< `count` lines inside cells of the file `text`, from record `value` on,
                        ///< read like records
    changed_while_read, ///< the file `text` was changed while it was read
    raking_did_not_converge, ///< after `count` rounds, the share of `text` misses its target by
                             ///< `value` thousandths of a percent
    few_clusters,            ///< there are only `count` clusters
  };
  Kind kind = Kind::undated;
  std::uint64_t count = 0;
  std::uint64_t value = 0; ///< a score, or the number of a record
  std::string text;
  std::optional<GroupComparison> groups{}; ///< of groups_disagree
  std::string other_file{};                ///< of copied_file
  std::optional<DateSpread> spread{};      ///< of dates_far_apart
};

/// The name of a kind in JSON: that of the enumerator.
std::string_view name_of(Note::Kind kind);

/// Whether the input itself was damaged, so that the program must say so with its exit code.
bool is_damage(Note::Kind kind);

/// A column whose answers are shown as verbatims.
struct CommentColumn {
  std::string name;
  std::string label; ///< the text of the question; the name where there is none
};

/// How the responses of a report were weighed.
struct Weights {
  std::string column;                           ///< of the weights; empty: each response weighs 1
  double smallest = 0;                          ///< weight of a response, before raking
  double largest = 0;                           ///< weight of a response, before raking
  std::optional<engine::RakingFindings> raking; ///< where the sample was raked
  double smallest_raked = 0;                    ///< weight after it
  double largest_raked = 0;                     ///< weight after it
  std::string cluster_column;                   ///< empty: responses stand alone
  std::uint64_t clusters = 0;                   ///< how many there are
};

/// What stands at the foot of every report: how the numbers came about.
struct Foot {
  std::string score_column;
  std::string score_label; ///< the text of the question; the name of the column where there is none
  survey::Metric metric = survey::Metric::nps;
  survey::Scale scale;
  ingest::ScoreForm score_form; ///< scores, or only their categories
  ingest::Decimals decimals = ingest::Decimals::reject;
  std::optional<GroupComparison> groups; ///< where groups stand beside the scores
  std::optional<std::string> date_column;
  std::optional<survey::Stamp> first; ///< the dates covered, where known
  std::optional<survey::Stamp> last;
  std::string timezone;         ///< in which dates are shown; empty: as written
  bool universal_dates = false; ///< the dates are moments: all of them are in that zone
  std::optional<std::string> comment_column;
  std::vector<CommentColumn> verbatims_from; ///< empty where no verbatims are asked for
  std::string service;                       ///< that wrote the first file; empty when not known
  bool service_verified = false;             ///< its files were read when it was described
  std::vector<std::string> conditions;       ///< in words
  std::optional<survey::Day> since;
  std::optional<survey::Day> until;
  engine::Dedupe dedupe = engine::Dedupe::all;
  std::string respondent_column; ///< empty where there is none
  engine::Accounting accounting; ///< law 1
  stats::IntervalRules interval; ///< of every interval of the report
  stats::Population population;  ///< of the whole survey, where known
  std::string population_source; ///< the file of the sizes of populations; empty: told as a number
  stats::Correction correction = stats::Correction::holm; ///< of the tests of segments
  double power_percent = 80;                              ///< of detectable changes
  std::uint64_t least_base = 0;         ///< figures of fewer responses are withheld
  std::uint64_t least_comment_base = 0; ///< comments of segments with fewer are withheld
  std::optional<Weights> weights;       ///< where responses are weighed
  std::vector<Note> notes;
};

/// A finished report: numbers and texts without any layout. What was not asked for is empty.
struct Report {
  Foot foot;
  std::vector<ScoreTable> scores;
  std::optional<Distribution> distribution;
  std::vector<TrendTable> trends;
  std::vector<VerbatimTable> verbatims;
};

/// The order of the segments in a table; ties go by name.
enum class SegmentOrder : unsigned char {
  name,
  nps,       ///< by the net share
  responses, //
  top,       ///< by the share of the top category
};

/// What is to be put into tables.
struct ReportSettings {
  SegmentOrder order = SegmentOrder::name;
  bool headline = false; ///< a score table of the whole survey
  bool scores = false;
  bool distribution = false;
  bool trends = false;
  bool trends_by_segment = false; ///< else of the whole survey only
  bool verbatims = false;
  FigureRules figures{};
};

/// The parts of a report, each from what the pass found. Table t stands for `--by` number t;
/// without any, there is one table of the whole survey.
ScoreTable headline_of(const engine::Findings& findings, const FigureRules& rules = {});
ScoreTable score_table(const engine::Findings& findings, std::size_t table, SegmentOrder order,
                       const FigureRules& rules = {});
TrendTable trend_table(const engine::Findings& findings, std::size_t table, SegmentOrder order,
                       survey::PeriodLength every, const FigureRules& rules = {});
VerbatimTable verbatim_table(const engine::Findings& findings, std::size_t table,
                             SegmentOrder order, const engine::CommentRules& rules);

/// What is measured of the whole survey; nothing without a response.
std::optional<stats::Ratio> net_share_of(const engine::Findings& findings, stats::Measure measure);

/// The foot of a report.
Foot foot_of(const engine::Findings& findings, const engine::ReadSettings& settings,
             const engine::Questions& questions);

/// Notes in a foot how figures are made.
void take_rules(const FigureRules& rules, Foot& foot);

/// Puts what one pass found into the tables that are asked for.
Report make_report(const engine::Findings& findings, const engine::ReadSettings& settings,
                   const engine::Questions& questions, const ReportSettings& wanted);

} // namespace npslice::report
