// SPDX-License-Identifier: MIT
#pragma once

#include "foot_rows.hpp"
#include "period_numbers.hpp"
#include "respondents.hpp"
#include "row_facts.hpp"
#include "segment_keys.hpp"
#include "tallies_by_order.hpp"

#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/row_reader.hpp>
#include <npslice/engine/date_coverage.hpp>
#include <npslice/engine/doubtful_rows.hpp>
#include <npslice/engine/group_check.hpp>
#include <npslice/engine/key_dictionary.hpp>
#include <npslice/engine/left_out_examples.hpp>
#include <npslice/engine/settings.hpp>
#include <npslice/engine/weight_sums.hpp>
#include <npslice/ingest/date_orders.hpp>
#include <npslice/ingest/header_rows.hpp>
#include <npslice/ingest/score_text.hpp>
#include <npslice/ingest/survey_columns.hpp>
#include <npslice/ingest/total_row.hpp>
#include <npslice/survey/row_problem.hpp>

#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace npslice::engine {

/// What holds for all rows of the pass.
struct PassRules {
  const ReadSettings* settings = nullptr;
  TallyRules tally;
  ingest::ScoreForm score_form;
  std::vector<std::string> comment_labels; ///< the questions of the columns of comments, clipped
  SegmentRules segments;
  std::optional<ingest::DateOrder> fixed_order;
  ingest::DateRules dates;   ///< how the cells of the date column are read
  bool dates_needed = false; ///< the figures depend on the dates, not only the foot of the report
};

/// How the blocks of one file are read.
struct FileBinding {
  std::uint32_t file = 0;
  csv::Dialect dialect;
  ingest::Binding columns;
  std::string score_name;
  ingest::HeaderRows header_rows; ///< looked for among the records, told by the score
  std::uint64_t ordinal_base = 0; ///< added to a record number gives its position in the survey
};

/// A rejected record, and in which orders of the dates it counts as one.
struct FoundProblem {
  survey::RowProblem problem;
  ingest::PerOrder<bool> counts{};
};

/// What part of a table a stretch of the input is: all of a block, or up to a repeated header.
struct TablePart {
  FootRows foot;        ///< its last rows, where they read like a foot: not counted yet
  TotalWords values;    ///< words of totals that are ordinary values in it
  bool counted = false; ///< at least one row was counted
  std::uint32_t fewest_filled = UINT32_MAX; ///< cells filled in any counted row that has a score
};

/// What one block gave besides what was counted. The part of a table is the one at its end.
struct BlockOutcome : TablePart {
  std::vector<TablePart> ended;       ///< the parts before it, each of which a repeated header ends
  std::vector<FoundProblem> problems; ///< in the order of the records
  std::uint64_t blank_lines = 0;
  std::uint64_t short_records = 0;
  csv::SwallowedLines swallowed;
  bool cut = false;          ///< the input ends inside a record
  bool cut_in_score = false; ///< its last byte is a score of 1, which may be the beginning of 10
};

/// Turns blocks into counts. Each worker has its own state; blocks may go to any worker in any
/// order, and merging the workers gives the same as one worker for all.
class Worker {
public:
  explicit Worker(const PassRules& rules);

  /// Counts the records of a block of the file that `binding` describes.
  BlockOutcome accumulate(const csv::Block& block, const FileBinding& binding);

  /// Counts rows that waited and are ordinary ones.
  BlockOutcome count_waiting(std::span<WaitingRow> rows, const FileBinding& binding);

  /// Sets a row aside that stands at the foot of the table.
  void exclude_foot(const WaitingRow& row, const FileBinding& binding);

  /// Counts what waited: records with the same row, and responses that might have given way to
  /// another one of the same respondent. Called once, when all is merged.
  void settle();

  /// What is known of respondents who answered more than once, with the dates read in `order`.
  [[nodiscard]] RespondentCount& respondents(ingest::DateOrder order) {
    return respondents_[windowed() ? ingest::index_of(order) : 0];
  }

  /// How many of the columns of comments hold an answer beside a score.
  [[nodiscard]] std::size_t answered_questions() const { return answered_.count(); }

  /// Adds what another worker counted.
  void merge(Worker&& other);

  /// The tally of an order of the dates; nothing when a date contradicts that order.
  std::optional<Tally> take_tally(ingest::DateOrder order) { return tallies_.take(order); }

  /// The segments of each table of the tally.
  std::vector<KeyDictionary> take_keys() { return keys_.take_keys(); }

  /// Which entries of the maps met a value.
  [[nodiscard]] const std::vector<bool>& used_entries() const { return keys_.used_entries(); }

  /// What the date column has shown.
  [[nodiscard]] const ingest::DateOrderEvidence& date_evidence() const { return evidence_; }

  /// When the responses were given, with the dates read in `order`.
  [[nodiscard]] DateCoverage coverage(ingest::DateOrder order) const {
    DateCoverage coverage = common_coverage_;
    coverage.merge(coverage_[ingest::index_of(order)]);
    return coverage;
  }

  /// How the groups compare with the scores, with the dates read in `order`.
  [[nodiscard]] const GroupCheck& groups(ingest::DateOrder order) const {
    return groups_[ingest::index_of(order)];
  }

  /// The first record of each reason to leave one out, with the dates read in `order`.
  [[nodiscard]] const LeftOutExamples& left_out(ingest::DateOrder order) const {
    return left_out_[ingest::index_of(order)];
  }

  /// Which of the responses may be no answers, with the dates read in `order`.
  [[nodiscard]] const DoubtfulRows& doubtful(ingest::DateOrder order) const {
    return doubtful_[ingest::index_of(order)];
  }

  /// The first date cell that is no date.
  [[nodiscard]] const std::optional<ingest::DateWitness>& unreadable_date() const {
    return unreadable_;
  }

private:
  struct ScoredRow;

  /// A cell that makes its record unusable.
  struct Unusable {
    survey::Rejection reason = survey::Rejection::not_a_number;
    std::string_view column;
    std::string_view cell;
  };

  /// Which of the cells apart of a record are its date and its respondent.
  struct OwnCells {
    std::optional<std::size_t> date;
    std::optional<std::size_t> respondent;
    bool all_apart = true; ///< none of the two stands in the row
    std::size_t width = 0; ///< cells apart of each record
  };

  std::size_t take_plain_records(std::size_t row, BlockOutcome& outcome);
  void take_row(csv::RowCells cells, std::size_t row, const FileBinding& binding,
                BlockOutcome& outcome);
  [[nodiscard]] bool is_header(csv::RowCells cells, std::size_t row,
                               const FileBinding& binding) const;
  void take_maybe_foot(csv::RowCells cells, std::size_t row, const FileBinding& binding,
                       BlockOutcome& outcome);
  void exclude_header(csv::RowCells cells, std::uint64_t record, const FileBinding& binding);
  void exclude(const LeftOut& row, survey::Exclusion reason);
  void begin_facts(const FileBinding& binding);
  [[nodiscard]] static OwnCells own_cells_of(const FileBinding& binding);
  RowFacts& facts_of(csv::RowCells cells, std::size_t row, const FileBinding& binding);
  void read_facts(csv::RowCells cells, const FileBinding& binding, RowFacts& facts) const;
  bool take_if_plain(csv::RowCells cells, RowFacts& facts, const FileBinding& binding);
  bool take_plain_record(std::uint32_t row, const std::string_view* date,
                         const std::string_view* respondent);
  void count_period(const RowFacts& facts, survey::Stamp stamp);
  void count_respondent(std::string_view cell);
  void settle_plain_rows(std::size_t first = 0);
  void count_row(csv::RowCells cells, RowFacts& facts, std::uint64_t record,
                 const FileBinding& binding, BlockOutcome& outcome);
  void count_waiting_row(WaitingRow& row, const FileBinding& binding, BlockOutcome& outcome);
  void count_ordinary(csv::RowCells cells, RowFacts& facts, std::uint64_t record,
                      std::uint32_t filled, const FileBinding& binding, BlockOutcome& outcome);
  /// Whether the first cell that holds something may be that of a foot: words of a total, or a
  /// sentence that stands alone.
  [[nodiscard]] bool may_begin_foot(std::size_t row) const {
    constexpr auto kept = static_cast<std::size_t>(survey::Exclusion::total_row);
    if (rules_.settings->included[kept]) return false;
    return canonical_.origins[row].filled == 1 ||
           ingest::may_begin_with_total(canonical_.source_from(row));
  }
  [[nodiscard]] WaitingRow read_as_foot(csv::RowCells cells, std::size_t row,
                                        const FileBinding& binding) const;
  [[nodiscard]] bool reads_sparse(csv::RowCells cells, std::size_t row,
                                  const FileBinding& binding) const;
  void take_cut(const csv::DamagedRecord& record, const FileBinding& binding,
                BlockOutcome& outcome);
  void count_cut(const csv::DamagedRecord& record, const FileBinding& binding,
                 BlockOutcome& outcome);
  void count_damaged(const csv::DamagedRecord& record, const FileBinding& binding,
                     BlockOutcome& outcome);
  [[nodiscard]] std::optional<survey::Exclusion> set_aside(csv::RowCells cells,
                                                           const FileBinding& binding) const;
  [[nodiscard]] bool conditions_hold(csv::RowCells cells, const FileBinding& binding) const;
  const ingest::DateReading& read_date_cell(csv::RowCells cells, std::uint64_t record,
                                            const FileBinding& binding);
  void keep_unreadable(std::string_view cell, std::uint32_t file, std::uint64_t record);
  void leave_out(csv::RowCells cells, std::uint64_t record, const ingest::DateReading& date,
                 const RowFacts& facts, const std::optional<Unusable>& unusable,
                 const FileBinding& binding, BlockOutcome& outcome);
  [[nodiscard]] static std::optional<Unusable>
  unusable_cell(csv::RowCells cells, const RowFacts& facts, const FileBinding& binding);
  [[nodiscard]] std::variant<ResponseWeight, survey::Rejection>
  read_weight(csv::RowCells cells, std::uint64_t record, const FileBinding& binding);
  void use(ScoredRow& row, const FileBinding& binding);
  [[nodiscard]] HeldResponse held_response(const ScoredRow& row) const;
  [[nodiscard]] std::optional<survey::Exclusion>
  outside_window(const std::optional<survey::Stamp>& stamp) const;
  void hold(Tally& tally, ingest::DateOrder order, bool both, const std::string& key,
            const HeldResponse& held);
  void count_respondent_in_window(ingest::DateOrder order, bool both, std::string_view key);
  [[nodiscard]] bool windowed() const {
    return rules_.settings->since.has_value() || rules_.settings->until.has_value();
  }
  void settle_respondents();
  void merge_held(Worker& other, const std::vector<std::vector<std::uint32_t>>& numbers);
  void offer(Tally& tally, ingest::DateOrder order, const std::string& key, HeldResponse&& held);
  void read_comment(csv::RowCells cells, const FileBinding& binding, survey::Response& response);
  [[nodiscard]] bool may_be_cut_in_score(csv::RowCells cells, const FileBinding& binding) const;
  [[nodiscard]] bool may_count(const ingest::DateReading& date) const;
  std::span<const std::uint32_t> number_segments(csv::RowCells cells, RowFacts& facts,
                                                 const FileBinding& binding);
  void cover(ingest::DateOrder order, bool both, const ingest::DateReading& date);
  void compare_group(ingest::DateOrder order, bool both, const survey::Response& response,
                     std::optional<survey::Category> group, std::string_view cell);
  [[nodiscard]] static std::vector<DoubtfulRow>
  doubts_about(csv::RowCells cells, std::uint64_t record, const FileBinding& binding);
  void doubt(ingest::DateOrder order, bool both, const std::vector<DoubtfulRow>& rows);
  void keep_duplicate(ingest::DateOrder order, const HeldResponse& gone);
  void keep_example(ingest::DateOrder order, bool both, LeftOutReason reason, csv::RowCells cells,
                    std::uint64_t record, const FileBinding& binding);

  const PassRules& rules_;
  TalliesByOrder tallies_;
  SegmentKeys keys_;
  ingest::DateOrderEvidence evidence_;
  DateCoverage common_coverage_;            // by the dates that are the same in both orders
  ingest::PerOrder<DateCoverage> coverage_; // by the others
  ingest::PerOrder<GroupCheck> groups_;
  ingest::PerOrder<LeftOutExamples> left_out_;
  ingest::PerOrder<DoubtfulRows> doubtful_;
  std::optional<ingest::DateWitness> unreadable_;
  csv::CanonicalBlock canonical_;     // reused from block to block
  std::optional<std::uint32_t> file_; // whose rows it knows
  std::vector<RowFacts> facts_;       // of these, and of one other
  std::vector<PlainRow> plain_rows_;  // of the same
  RowFacts waiting_facts_;            // of a row that waited
  bool has_plain_rows_ = false;       // records of a row may be counted together
  OwnCells own_cells_;
  PeriodNumbers periods_;
  std::vector<std::string_view> segment_cells_;   // of the current row
  ingest::PerOrder<RespondentCount> respondents_; // the first alone without a date window
  ingest::PerOrder<OnePerRespondent> held_;       // where --dedupe keeps one response of each
  std::bitset<csv::most_row_cells> answered_;     // columns of comments
  std::string comment_;                           // of the current row, when it has several
  std::string date_cell_;                         // the last that was read
  ingest::DateReading date_;                      // what it says
  std::string respondent_room_;                   // for the key of the current row
};

} // namespace npslice::engine
