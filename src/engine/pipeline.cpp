// SPDX-License-Identifier: MIT
#include "counting_threads.hpp"
#include "question_count.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/csv/block_cutter.hpp>
#include <npslice/engine/opened_file.hpp>
#include <npslice/engine/pipeline.hpp>
#include <npslice/ingest/time_zone.hpp>

#include <algorithm>
#include <deque>
#include <optional>
#include <tuple>
#include <utility>

// The middle of the program: bytes become text and blocks, blocks become rows and counts.
namespace npslice::engine {
namespace {

/// One pass in progress, over all files and for all score columns at once.
class Pass {
public:
  Pass(const ReadSettings& settings, const Questions& questions, const SeeProblem& see_problem,
       const SeeReading& see_reading)
      : settings_(settings), see_problem_(see_problem), see_reading_(see_reading) {
    if (!settings.timezone.empty()) zone_ = ingest::TimeZone::named(settings.timezone);
    for (std::size_t i = 0; i <= settings.further_scores.size(); ++i) {
      counts_.emplace_back(settings, questions, i, zone_ ? &*zone_ : nullptr);
    }
  }

  void read(const std::string& name) {
    OpenedFile file = open_file(name, settings_);
    const bool holds_records = file.facts.sample.records > 0 || !file.facts.sample.whole ||
                               !base::trim(file.front).empty();
    if (holds_records) {
      for (QuestionCount& count : counts_) {
        count.settle(file.facts);
      }
      refuse_repeated_scores();
      read_blocks(file);
    }
    file.facts.replaced = file.text.replaced();
    file.facts.repaired = file.text.repaired();
    file.facts.changed_while_read = file.text.changed_while_read();
    files_.push_back(std::move(file.facts));
  }

  std::vector<Findings> finish() {
    if (!counts_.front().settled()) {
      throw base::InputError(base::shown_path(settings_.files.front()) +
                             ": holds a header but no record, so there is nothing to report");
    }
    std::vector<Findings> findings;
    for (QuestionCount& count : counts_) {
      findings.push_back(count.finish(files_));
    }
    return findings;
  }

private:
  struct QuestionProblem {
    std::size_t question = 0; // the number of the score column
    FoundProblem found;
  };

  void read_blocks(OpenedFile& file) {
    begin(file.facts);
    csv::CuttingRules rules;
    rules.dialect = file.facts.dialect.dialect;
    rules.columns = file.facts.header.size();
    rules.block_bytes = settings_.block_bytes;
    rules.record_bytes = settings_.record_bytes;
    csv::BlockCutter cutter(
        std::move(file.front), [&](std::span<char> buffer) { return file.text.read(buffer); },
        rules, file.facts.header_record + 1);
    const bool has_writer = !file.facts.size; // a pipe, a terminal: only files have a size
    count_blocks(cutter, has_writer, [&] { tell_reading(file, cutter); });
    for (QuestionCount& count : counts_) {
      count.end();
    }
    tell_problems();
    ordinal_base_ += cutter.next_record() - file.facts.header_record - 1;
  }

  void tell_reading(const OpenedFile& file, const csv::BlockCutter& cutter) const {
    if (!see_reading_) return;
    see_reading_({files_.size(), file.text.position(), file.facts.size,
                  ordinal_base_ + cutter.next_record() - file.facts.header_record - 1});
  }

  template <class Tell>
  void count_blocks(csv::BlockCutter& cutter, bool has_writer, Tell&& tell_reading) {
    CountingThreads::Work work;
    work.has_writer = has_writer;
    work.next = [&] {
      std::optional<csv::Block> block = cutter.next();
      if (block && !block->ends_input) tell_reading();
      return block;
    };
    work.count = [this](const csv::Block& block, std::size_t thread) {
      CountingThreads::Outcomes outcomes;
      for (QuestionCount& count : counts_) {
        outcomes.push_back(count.count(block, thread));
      }
      return outcomes;
    };
    work.take_in = [this](CountingThreads::Outcomes&& outcomes) {
      std::size_t next = 0;
      for (QuestionCount& count : counts_) {
        count.take(std::move(outcomes[next++]));
      }
      tell_problems();
    };
    CountingThreads(settings_.threads, std::move(work)).run();
  }

  void refuse_repeated_scores() const {
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (counts_[i].score_column() != counts_[j].score_column()) continue;
        throw base::UsageError("--score names the column " +
                               base::quoted(counts_[i].score_column()) + " twice");
      }
    }
  }

  void begin(FileFacts& facts) {
    // Positions in the survey count records, whatever stands before the first one of a file.
    const std::uint64_t base = ordinal_base_ - facts.header_record - 1;
    const auto number = static_cast<std::uint32_t>(files_.size());
    std::size_t next = 0;
    for (QuestionCount& count : counts_) {
      const std::size_t question = next++;
      count.begin(facts, number, base, [this, &facts, question](const BlockOutcome& outcome) {
        take_in(outcome, facts, question);
      });
    }
  }

  /// What is wrong with a record itself is said once, whatever number of scores it holds.
  void take_in(const BlockOutcome& outcome, FileFacts& facts, std::size_t question) {
    const bool first = question == 0;
    if (first) {
      facts.blank_lines += outcome.blank_lines;
      facts.short_records += outcome.short_records;
      facts.swallowed.add(outcome.swallowed);
      facts.cut = facts.cut || outcome.cut;
      facts.cut_in_score = facts.cut_in_score || outcome.cut_in_score;
    }
    for (const FoundProblem& found : outcome.problems) {
      if (first || !found.problem.column.empty()) problems_.push_back({question, found});
    }
  }

  /// In the order of the records, and for one record in that of the score columns. As long as a row
  /// may be the foot of the table, what comes behind it waits too: else the size of the blocks
  /// would show.
  void tell_problems() {
    const bool waits = std::any_of(counts_.begin(), counts_.end(),
                                   [](const QuestionCount& count) { return count.waits(); });
    if (waits) return;
    std::stable_sort(problems_.begin(), problems_.end(),
                     [](const QuestionProblem& left, const QuestionProblem& right) {
                       return std::tie(left.found.problem.record, left.question) <
                              std::tie(right.found.problem.record, right.question);
                     });
    for (const QuestionProblem& each : problems_) {
      see_problem_(each.found.problem, each.found.counts);
    }
    problems_.clear();
  }

  const ReadSettings& settings_;
  const SeeProblem& see_problem_;
  const SeeReading& see_reading_;
  std::optional<ingest::TimeZone> zone_;
  std::vector<FileFacts> files_;
  std::deque<QuestionCount> counts_;      // one for each score column; they do not move
  std::vector<QuestionProblem> problems_; // that were not told yet
  std::uint64_t ordinal_base_ = 0;
};

} // namespace

std::vector<Findings> run_passes(const ReadSettings& settings, const Questions& questions,
                                 const SeeProblem& see_problem, const SeeReading& see_reading) {
  Pass pass(settings, questions, see_problem, see_reading);
  for (const std::string& name : settings.files) {
    pass.read(name);
  }
  return pass.finish();
}

Findings run_pass(const ReadSettings& settings, const Questions& questions,
                  const SeeProblem& see_problem) {
  return std::move(run_passes(settings, questions, see_problem).front());
}

} // namespace npslice::engine
