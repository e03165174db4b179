// SPDX-License-Identifier: MIT
#pragma once

#include "worker.hpp"

#include <npslice/csv/block.hpp>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace npslice::engine {

/// Counts blocks on several threads at once and gives back what they gave in the order of the
/// input, so that nothing behind it depends on the number of threads. The thread that calls is one
/// of them: it cuts blocks, and counts when it is ahead of the others. At most two blocks for each
/// thread are under way.
class CountingThreads {
public:
  /// What one block gave, one outcome for each score column.
  using Outcomes = std::vector<BlockOutcome>;

  /// Counts a block with the state of thread number `thread` alone; 0 is the calling one.
  using Count = std::function<Outcomes(const csv::Block& block, std::size_t thread)>;

  /// Called on the calling thread, in the order in which the blocks were given.
  using TakeIn = std::function<void(Outcomes&& outcomes)>;

  /// `threads` is at least 1. No thread is started before the second block.
  CountingThreads(std::size_t threads, Count count, TakeIn take_in);
  CountingThreads(const CountingThreads&) = delete;
  CountingThreads& operator=(const CountingThreads&) = delete;

  /// Ends the threads; blocks that are not counted yet are dropped.
  ~CountingThreads();

  /// Takes a block to be counted. Throws what counting an earlier block threw.
  void give(csv::Block block);

  /// Waits until all blocks are counted and taken in. Throws what counting one of them threw.
  void finish();

private:
  enum class State : unsigned char { waiting, counting, counted };
  struct Task {
    csv::Block block;
    State state = State::waiting;
    Outcomes outcomes{};
    std::exception_ptr failure{};
  };

  void start();
  void work(std::size_t thread);
  void count(Task& task, std::size_t thread) noexcept;
  Task* next_waiting();
  void take_in_counted();
  void reduce_to(std::size_t blocks);

  std::size_t threads_;
  Count count_;
  TakeIn take_in_;
  std::mutex mutex_; // guards what follows; a task that is being counted belongs to its thread
  std::condition_variable given_;
  std::condition_variable counted_;
  std::deque<std::unique_ptr<Task>> tasks_; // in the order of the input
  bool ending_ = false;
  std::vector<std::thread> others_;
};

} // namespace npslice::engine
