// SPDX-License-Identifier: MIT
#include "counting_threads.hpp"

#include <algorithm>
#include <utility>

namespace npslice::engine {

CountingThreads::CountingThreads(std::size_t threads, Count count, TakeIn take_in)
    : threads_(threads), count_(std::move(count)), take_in_(std::move(take_in)) {}

CountingThreads::~CountingThreads() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
  }
  given_.notify_all();
  for (std::thread& thread : others_) {
    thread.join();
  }
}

void CountingThreads::give(csv::Block block) {
  if (threads_ > 1 && others_.empty() && !tasks_.empty()) start();
  {
    const std::scoped_lock lock(mutex_);
    tasks_.push_back(std::make_unique<Task>());
    tasks_.back()->block = std::move(block);
  }
  given_.notify_one();
  constexpr std::size_t blocks_for_each = 2;
  // Alone, one block waits: it may be the only one, and then no thread is needed.
  reduce_to(threads_ > 1 ? threads_ * blocks_for_each : 1);
}

void CountingThreads::finish() { reduce_to(0); }

void CountingThreads::start() {
  for (std::size_t thread = 1; thread < threads_; ++thread) {
    others_.emplace_back([this, thread] { work(thread); });
  }
}

void CountingThreads::work(std::size_t thread) {
  std::unique_lock lock(mutex_);
  for (;;) {
    Task* task = nullptr;
    given_.wait(lock, [&] { return ending_ || (task = next_waiting()) != nullptr; });
    if (ending_) return;
    task->state = State::counting;
    lock.unlock();
    count(*task, thread);
    lock.lock();
    task->state = State::counted;
    counted_.notify_one();
  }
}

void CountingThreads::count(Task& task, std::size_t thread) noexcept {
  try {
    task.outcomes = count_(task.block, thread);
  } catch (...) {
    task.failure = std::current_exception();
  }
}

CountingThreads::Task* CountingThreads::next_waiting() {
  const auto found = std::find_if(tasks_.begin(), tasks_.end(),
                                  [](const auto& task) { return task->state == State::waiting; });
  return found == tasks_.end() ? nullptr : found->get();
}

void CountingThreads::take_in_counted() {
  std::unique_lock lock(mutex_);
  while (!tasks_.empty() && tasks_.front()->state == State::counted) {
    const std::unique_ptr<Task> task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    if (task->failure) std::rethrow_exception(task->failure);
    take_in_(std::move(task->outcomes));
    lock.lock();
  }
}

/// Counts and takes in until at most so many blocks are under way.
void CountingThreads::reduce_to(std::size_t blocks) {
  for (;;) {
    take_in_counted();
    std::unique_lock lock(mutex_);
    if (tasks_.size() <= blocks) return;
    if (Task* const task = next_waiting()) {
      task->state = State::counting;
      lock.unlock();
      count(*task, 0);
      lock.lock();
      task->state = State::counted;
    } else {
      counted_.wait(lock, [&] { return tasks_.front()->state == State::counted; });
    }
  }
}

} // namespace npslice::engine
