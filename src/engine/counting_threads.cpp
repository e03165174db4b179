// SPDX-License-Identifier: MIT
#include "counting_threads.hpp"

#include <utility>

namespace npslice::engine {
namespace {

constexpr std::size_t blocks_for_each = 2;

} // namespace

CountingThreads::CountingThreads(std::size_t threads, Work work)
    : threads_(threads), work_(std::move(work)), tasks_(threads * blocks_for_each) {}

CountingThreads::~CountingThreads() {
  {
    const std::scoped_lock lock(mutex_);
    ended_ = true;
  }
  room_.notify_all();
  for (std::thread& thread : others_) {
    thread.join();
  }
}

void CountingThreads::run() {
  while (take_turn(0)) {
    take_in_counted();
  }
  for (;;) {
    take_in_counted();
    {
      const std::scoped_lock lock(mutex_);
      if (front_ == next_) return;
    }
    wait_for_front();
  }
}

/// Reads a block and counts it. False when there is none any more. What fails becomes part of the
/// block's place in the order.
bool CountingThreads::take_turn(std::size_t thread) {
  if (!may_read(thread)) return false;
  std::optional<csv::Block> block;
  std::exception_ptr failure;
  Task* mine = nullptr;
  {
    const std::scoped_lock turn(reading_);
    {
      const std::scoped_lock lock(mutex_);
      if (ended_) return false;
    }
    try {
      block = work_.next();
    } catch (...) {
      failure = std::current_exception();
    }
    const std::scoped_lock lock(mutex_);
    ended_ = ended_ || !block;
    if (block || failure) mine = &task(next_++);
  }
  if (!block) room_.notify_all(); // the others need not wait any more
  // A pipe that was just emptied may wait for its writer, and the writer for this core: the kernel
  // does not move it to another one that falls idle for less than half a millisecond.
  if (work_.has_writer) std::this_thread::yield();
  if (mine == nullptr) return false;
  if (thread == 0 && others_.empty() && block && !block->ends_input) start();
  Outcomes outcomes;
  try {
    if (block) outcomes = work_.count(*block, thread);
  } catch (...) {
    failure = std::current_exception();
  }
  const bool goes_on = block.has_value();
  block.reset(); // its memory serves for the next one
  {
    const std::scoped_lock lock(mutex_);
    mine->outcomes = std::move(outcomes);
    mine->failure = failure;
    mine->counted = true;
  }
  counted_.notify_one();
  return goes_on;
}

/// Waits until there is room for one block more. The calling thread makes some itself meanwhile.
bool CountingThreads::may_read(std::size_t thread) {
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      const auto has_room = [this] { return granted_ < front_ + tasks_.size(); };
      if (thread != 0) room_.wait(lock, [&] { return ended_ || has_room(); });
      if (ended_) return false;
      if (has_room()) {
        ++granted_;
        return true;
      }
    }
    wait_for_front();
    take_in_counted();
  }
}

void CountingThreads::start() {
  for (std::size_t thread = 1; thread < threads_; ++thread) {
    others_.emplace_back([this, thread] {
      while (take_turn(thread)) {
      }
    });
  }
}

void CountingThreads::wait_for_front() {
  std::unique_lock lock(mutex_);
  counted_.wait(lock, [this] { return front_ == next_ || task(front_).counted; });
}

void CountingThreads::take_in_counted() {
  std::unique_lock lock(mutex_);
  while (front_ < next_ && task(front_).counted) {
    Task done = std::exchange(task(front_), {});
    ++front_;
    lock.unlock();
    room_.notify_one();
    if (done.failure) std::rethrow_exception(done.failure);
    work_.take_in(std::move(done.outcomes));
    lock.lock();
  }
}

} // namespace npslice::engine
