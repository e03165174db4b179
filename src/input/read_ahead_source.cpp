// SPDX-License-Identifier: MIT
#include "read_ahead_source.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <system_error>
#include <utility>

namespace npslice::input {

ReadAheadSource::ReadAheadSource(std::unique_ptr<ByteSource> inner, std::size_t alone,
                                 std::size_t part)
    : inner_(std::move(inner)), alone_(alone), part_bytes_(part) {}

ReadAheadSource::~ReadAheadSource() {
  if (!thread_.joinable()) return;
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  emptied_one_.notify_one();
  inner_->give_up(); // it may wait for a writer who never writes
  thread_.join();
}

std::size_t ReadAheadSource::read(std::span<char> buffer) {
  if (!thread_.joinable() && (alone_ > 0 || !start())) {
    const std::size_t count = inner_->read(buffer);
    alone_ -= std::min(alone_, count);
    position_ = inner_->position();
    return count;
  }
  if (!wait_for_part()) return 0;
  Part& front = part(emptied_);
  const std::size_t count = std::min(buffer.size(), front.size - given_);
  std::memcpy(buffer.data(), front.bytes.get() + given_, count);
  given_ += count;
  position_ = front.position;
  if (given_ == front.size) {
    given_ = 0;
    {
      const std::scoped_lock lock(mutex_);
      ++emptied_;
    }
    emptied_one_.notify_one();
  }
  return count;
}

/// False when the system has no thread to give: then it goes on without.
bool ReadAheadSource::start() {
  for (Part& each : parts_) {
    // NOLINTNEXTLINE: a vector would write zeros first
    each.bytes = std::make_unique_for_overwrite<char[]>(part_bytes_);
  }
  try {
    thread_ = std::thread([this] { fill_parts(); });
    return true;
  } catch (const std::system_error&) {
    alone_ = std::numeric_limits<std::size_t>::max();
    return false;
  }
}

void ReadAheadSource::fill_parts() noexcept {
  std::exception_ptr failure;
  std::uint64_t number = 0;
  try {
    while (wait_for_room()) {
      Part& next = part(number++);
      next.size = inner_->read({next.bytes.get(), part_bytes_});
      next.position = inner_->position();
      if (next.size == 0) break;
      {
        const std::scoped_lock lock(mutex_);
        ++filled_;
      }
      filled_one_.notify_one();
    }
  } catch (...) {
    failure = std::current_exception();
  }
  {
    const std::scoped_lock lock(mutex_);
    failure_ = failure;
    ended_ = true;
  }
  filled_one_.notify_one();
}

/// False when nothing more is wanted.
bool ReadAheadSource::wait_for_room() {
  std::unique_lock lock(mutex_);
  emptied_one_.wait(lock, [&] { return stopping_ || filled_ - emptied_ < parts_.size(); });
  return !stopping_;
}

/// False at the end.
bool ReadAheadSource::wait_for_part() {
  std::unique_lock lock(mutex_);
  filled_one_.wait(lock, [&] { return ended_ || filled_ > emptied_; });
  if (filled_ > emptied_) return true;
  if (failure_) std::rethrow_exception(failure_);
  return false;
}

} // namespace npslice::input
