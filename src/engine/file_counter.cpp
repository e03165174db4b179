// SPDX-License-Identifier: MIT
#include "file_counter.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace npslice::engine {

void FileCounter::take(BlockOutcome&& outcome) {
  std::vector<TablePart> ended = std::move(outcome.ended);
  for (TablePart& part : ended) {
    go_on(std::move(part), outcome);
    end_table(outcome);
  }
  go_on(std::move(static_cast<TablePart&>(outcome)), outcome);
  tell(outcome);
}

void FileCounter::finish() {
  BlockOutcome outcome;
  end_table(outcome);
  tell(outcome);
}

void FileCounter::go_on(TablePart&& part, BlockOutcome& outcome) {
  if (part.counted) count_waiting(foot_.release(), outcome);
  counted_ = counted_ || part.counted;
  values_.merge(part.values);
  fewest_filled_ = std::min(fewest_filled_, part.fewest_filled);
  count_waiting(foot_.append(std::move(part.foot)), outcome);
}

void FileCounter::end_table(BlockOutcome& outcome) {
  if (!counted_) count_waiting(foot_.release(), outcome); // a table is more than its foot
  SettledFoot foot = foot_.settle(values_, fewest_filled_);
  count_waiting(std::move(foot.answers), outcome);
  for (const WaitingRow& row : foot.totals) {
    worker_.exclude_foot(row, binding_);
  }
  counted_ = false;
  fewest_filled_ = UINT32_MAX;
  values_ = {};
}

void FileCounter::count_waiting(std::vector<WaitingRow> rows, BlockOutcome& outcome) {
  if (rows.empty()) return;
  BlockOutcome waited = worker_.count_waiting(rows, binding_);
  counted_ = true;
  values_.merge(waited.values);
  fewest_filled_ = std::min(fewest_filled_, waited.fewest_filled);
  outcome.cut = outcome.cut || waited.cut;
  std::move(waited.problems.begin(), waited.problems.end(), std::back_inserter(outcome.problems));
}

/// Rows that waited may stand before others of the block.
void FileCounter::tell(BlockOutcome& outcome) {
  std::stable_sort(outcome.problems.begin(), outcome.problems.end(),
                   [](const FoundProblem& left, const FoundProblem& right) {
                     return left.problem.record < right.problem.record;
                   });
  take_in_(outcome);
}

} // namespace npslice::engine
