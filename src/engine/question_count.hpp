// SPDX-License-Identifier: MIT
#pragma once

#include "file_counter.hpp"
#include "worker.hpp"

#include <npslice/engine/findings.hpp>
#include <npslice/engine/settings.hpp>
#include <npslice/ingest/survey_columns.hpp>
#include <npslice/ingest/time_zone.hpp>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace npslice::engine {

/// All that one pass counts for one score column. Its columns are settled on the first file that
/// holds records. It must stay where it is while it counts.
class QuestionCount {
public:
  /// For the score column that the user named as number `question`, or that is recognised. `zone`
  /// may be null and must outlive this.
  QuestionCount(const ReadSettings& settings, const Questions& questions, std::size_t question,
                const ingest::TimeZone* zone);
  QuestionCount(const QuestionCount&) = delete;
  QuestionCount& operator=(const QuestionCount&) = delete;
  ~QuestionCount() = default;

  /// Settles the columns, once. Throws base::UsageError when the user must say something.
  void settle(const FileFacts& facts);

  /// Whether columns were settled.
  [[nodiscard]] bool settled() const { return settled_; }

  /// The name of its score column; empty when there is none.
  [[nodiscard]] std::string score_column() const {
    return findings_.columns.name_of_role(ingest::Role::score).value_or("");
  }

  /// Begins to count file number `file`. A record number and `ordinal_base` together are its
  /// position in the survey. `take_in` is called with what each part of the file gave.
  void begin(const FileFacts& facts, std::uint32_t file, std::uint64_t ordinal_base,
             FileCounter::TakeIn take_in);

  /// Counts a block of that file with the state of thread number `thread` alone.
  [[nodiscard]] BlockOutcome count(const csv::Block& block, std::size_t thread);

  /// Takes in what a block gave, in the order of the blocks.
  void take(BlockOutcome&& outcome);

  /// Whether rows wait, since they may be the foot of the table.
  [[nodiscard]] bool waits() const { return counter_ && counter_->waits(); }

  /// Says that the file ends.
  void end();

  /// All that was found. Throws base::UsageError when the dates or the columns must be settled by
  /// the user.
  Findings finish(std::vector<FileFacts> files);

private:
  void keep_examples(const BlockOutcome& outcome);

  const ReadSettings& settings_;
  const Questions& questions_;
  const ingest::TimeZone* zone_;
  ingest::ColumnRequests requests_;
  Findings findings_;
  PassRules rules_;
  std::deque<Worker> workers_; // one for each thread; merged in any order
  std::optional<FileCounter> counter_;
  ingest::PerOrder<decltype(Findings::examples)> examples_;
  bool settled_ = false;
};

} // namespace npslice::engine
