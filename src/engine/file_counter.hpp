// SPDX-License-Identifier: MIT
#pragma once

#include "worker.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace npslice::engine {

/// Lets workers count the blocks of one file, takes in what they gave in the order of the blocks,
/// and settles at its end which of the last rows are no answers but the foot of the table. A
/// repeated header ends a table too.
class FileCounter {
public:
  /// Called with what a part of the file gave, in the order of the records.
  using TakeIn = std::function<void(const BlockOutcome&)>;

  /// `worker` counts the rows that waited.
  FileCounter(Worker& worker, FileBinding binding, TakeIn take_in)
      : worker_(worker), binding_(std::move(binding)), take_in_(std::move(take_in)) {}

  /// Counts a block with any worker, which no other thread may use meanwhile.
  [[nodiscard]] BlockOutcome count(const csv::Block& block, Worker& worker) const {
    return worker.accumulate(block, binding_);
  }

  /// Takes in what a block gave, in the order of the blocks.
  void take(BlockOutcome&& outcome);

  /// Whether rows wait, since they may be the foot of the table.
  [[nodiscard]] bool waits() const { return !foot_.empty(); }

  /// Says that the file ends.
  void finish();

private:
  void go_on(TablePart&& part, BlockOutcome& outcome);
  void end_table(BlockOutcome& outcome);
  void count_waiting(std::vector<WaitingRow> rows, BlockOutcome& outcome);
  void tell(BlockOutcome& outcome);

  Worker& worker_;
  FileBinding binding_;
  TakeIn take_in_;
  // Of the table: the file, or its part behind the last repeated header.
  FootRows foot_; // that nothing was counted after
  bool counted_ = false;
  std::uint32_t fewest_filled_ = UINT32_MAX; // cells of an answer
  TotalWords values_;                        // words of totals that are ordinary values
};

} // namespace npslice::engine
