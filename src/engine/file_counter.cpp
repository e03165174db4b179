// SPDX-License-Identifier: MIT
#include "file_counter.hpp"

#include <utility>

namespace npslice::engine {

void FileCounter::count(const csv::Block& block) {
  BlockOutcome outcome = worker_.accumulate(block, binding_);
  if (outcome.counted) count_waiting(foot_.release());
  counted_ = counted_ || outcome.counted;
  values_.merge(outcome.values);
  take_in_(outcome);
  count_waiting(foot_.append(std::move(outcome.foot)));
}

void FileCounter::finish() {
  if (!counted_) count_waiting(foot_.release()); // a table is more than its foot
  for (WaitingRow& row : foot_.release()) {
    const bool is_value = row.reading != ingest::FootReading::remark && values_.test(row.reading);
    if (is_value) {
      count_waiting({std::move(row)});
    } else {
      worker_.exclude_foot(row, binding_);
    }
  }
}

void FileCounter::count_waiting(std::vector<WaitingRow> rows) {
  if (rows.empty()) return;
  counted_ = true;
  const BlockOutcome outcome = worker_.count_waiting(rows, binding_);
  values_.merge(outcome.values);
  take_in_(outcome);
}

} // namespace npslice::engine
