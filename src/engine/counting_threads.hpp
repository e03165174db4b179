// SPDX-License-Identifier: MIT
#pragma once

#include "worker.hpp"

#include <npslice/csv/block.hpp>

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace npslice::engine {

/// Counts blocks on several threads at once and gives back what they gave in the order of the
/// input, so that nothing behind it depends on the number of threads.
///
/// Each thread takes the next block when it is its turn, one at a time, and counts it itself: what
/// it has just read lies in the cache of its core. The calling thread is one of them, and the only
/// one that takes in what was counted.
class CountingThreads {
public:
  /// What one block gave, one outcome for each score column.
  using Outcomes = std::vector<BlockOutcome>;

  struct Work {
    /// Gives the next block, nothing at the end. Called on any thread, but never on two at once.
    std::function<std::optional<csv::Block>()> next;
    /// Counts a block with the state of thread number `thread` alone; 0 is the calling one.
    std::function<Outcomes(const csv::Block& block, std::size_t thread)> count;
    /// Called on the calling thread, in the order of the blocks.
    std::function<void(Outcomes&& outcomes)> take_in;
    /// Whether another program writes the input meanwhile, which needs a core for that.
    bool has_writer = false;
  };

  /// `threads` is at least 1.
  CountingThreads(std::size_t threads, Work work);
  CountingThreads(const CountingThreads&) = delete;
  CountingThreads& operator=(const CountingThreads&) = delete;

  /// Ends the threads.
  ~CountingThreads();

  /// Counts all blocks and takes them in. At most two for each thread wait to be taken in; a thread
  /// is only started when there is a second block. Throws the first failure in the order of the
  /// input, after all before it was taken in.
  void run();

private:
  struct Task {
    bool counted = false;
    Outcomes outcomes{};
    std::exception_ptr failure{};
  };

  bool take_turn(std::size_t thread);
  bool may_read(std::size_t thread);
  void start();
  void take_in_counted();
  void wait_for_front();
  Task& task(std::uint64_t number) { return tasks_[number % tasks_.size()]; }

  std::size_t threads_;
  Work work_;
  std::mutex reading_; // guards reading, and the numbers that blocks get
  std::mutex mutex_;   // guards what follows; a task that is not counted belongs to its thread
  std::condition_variable room_;    // for another block
  std::condition_variable counted_; // the front one
  std::vector<Task> tasks_;         // by the number of the block, again and again
  std::uint64_t granted_ = 0;       // blocks that may be read, past ones included
  std::uint64_t next_ = 0;          // number of the next block
  std::uint64_t front_ = 0;         // number of the next one to be taken in
  bool ended_ = false;              // no block comes any more
  std::vector<std::thread> others_;
};

} // namespace npslice::engine
