// SPDX-License-Identifier: MIT
#include "file_counter.hpp"

#include <algorithm>
#include <utility>

namespace npslice::engine {

void FileCounter::count(const csv::Block& block) {
  BlockOutcome outcome = worker_.accumulate(block, binding_);
  if (outcome.counted) count_waiting(foot_.release());
  counted_ = counted_ || outcome.counted;
  take_in(outcome);
  count_waiting(foot_.append(std::move(outcome.foot)));
}

void FileCounter::finish() {
  if (!counted_) count_waiting(foot_.release()); // a table is more than its foot
  SettledFoot foot = foot_.settle(values_, fewest_filled_);
  count_waiting(std::move(foot.answers));
  if (foot.totals > 0) worker_.exclude(survey::Exclusion::total_row, foot.totals, binding_);
}

void FileCounter::count_waiting(std::vector<WaitingRow> rows) {
  if (rows.empty()) return;
  counted_ = true;
  take_in(worker_.count_waiting(rows, binding_));
}

void FileCounter::take_in(const BlockOutcome& outcome) {
  values_.merge(outcome.values);
  fewest_filled_ = std::min(fewest_filled_, outcome.fewest_filled);
  take_in_(outcome);
}

} // namespace npslice::engine
