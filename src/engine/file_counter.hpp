// SPDX-License-Identifier: MIT
#pragma once

#include "worker.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace npslice::engine {

/// Lets a worker count the blocks of one file in their order, and settles at its end which of the
/// last rows are no answers but the foot of the table. A repeated header ends a table too.
class FileCounter {
public:
  /// Called with what a part of the file gave, in the order of the records.
  using TakeIn = std::function<void(const BlockOutcome&)>;

  FileCounter(Worker& worker, FileBinding binding, TakeIn take_in)
      : worker_(worker), binding_(std::move(binding)), take_in_(std::move(take_in)) {}

  /// Counts the next block.
  void count(const csv::Block& block);

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
