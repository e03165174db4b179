// SPDX-License-Identifier: MIT
#include "../../src/engine/counting_threads.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace npslice;
using engine::BlockOutcome;
using engine::CountingThreads;

namespace {

/// Gives so many blocks, numbered from 0 on.
std::function<std::optional<csv::Block>()> numbered(std::uint64_t blocks) {
  return [blocks, next = std::uint64_t{0}]() mutable -> std::optional<csv::Block> {
    if (next == blocks) return std::nullopt;
    csv::Block block;
    block.first_record = next++;
    block.ends_input = next == blocks;
    return block;
  };
}

/// What a count gives that does nothing but pass the number on, some more slowly than others.
CountingThreads::Outcomes passed_on(const csv::Block& block) {
  if (block.first_record % 7 == 3) std::this_thread::sleep_for(std::chrono::microseconds(300));
  CountingThreads::Outcomes outcomes(1);
  outcomes.front().blank_lines = block.first_record;
  return outcomes;
}

std::vector<std::uint64_t> first_numbers(std::uint64_t count) {
  std::vector<std::uint64_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), std::uint64_t{0});
  return numbers;
}

} // namespace

TEST_CASE("what blocks gave comes back in their order from any number of threads", "[threads]") {
  const std::size_t threads = GENERATE(1U, 2U, 3U, 8U);
  const std::uint64_t blocks = GENERATE(0U, 1U, 2U, 5U, 200U);
  CAPTURE(threads, blocks);
  std::vector<std::uint64_t> counted(threads); // each its own: a thread may write there alone
  std::vector<std::uint64_t> taken;
  std::atomic<std::uint64_t> read = 0;
  std::atomic<std::uint64_t> most_waiting = 0;
  std::atomic<std::uint64_t> taken_count = 0;
  CountingThreads::Work work;
  work.next = [&, next = numbered(blocks)] { // only one thread at a time
    auto block = next();
    if (block) most_waiting = std::max<std::uint64_t>(most_waiting, ++read - taken_count);
    return block;
  };
  work.count = [&](const csv::Block& block, std::size_t thread) {
    ++counted.at(thread);
    return passed_on(block);
  };
  work.take_in = [&](CountingThreads::Outcomes&& outcomes) {
    taken.push_back(outcomes.front().blank_lines);
    ++taken_count;
  };
  CountingThreads(threads, work).run();
  CHECK(taken == first_numbers(blocks));
  CHECK(most_waiting <= 2 * threads + 1); // one may just be on its way out
  CHECK(std::accumulate(counted.begin(), counted.end(), std::uint64_t{0}) == blocks);
  if (blocks <= 1) CHECK(counted.front() == blocks);
}

TEST_CASE("the calling thread takes in while it waits for room", "[threads]") {
  // The others are so fast that all room would be taken by what they counted.
  std::atomic<bool> release = false;
  std::vector<std::uint64_t> taken;
  CountingThreads::Work work;
  work.next = numbered(64);
  work.count = [&](const csv::Block& block, std::size_t thread) {
    if (block.first_record == 0) { // of the calling thread: until all the room is taken
      while (!release) {
        std::this_thread::yield();
      }
    }
    if (thread != 0 && block.first_record >= 3) release = true;
    CountingThreads::Outcomes outcomes(1);
    outcomes.front().blank_lines = block.first_record;
    return outcomes;
  };
  work.take_in = [&](CountingThreads::Outcomes&& outcomes) {
    taken.push_back(outcomes.front().blank_lines);
  };
  CountingThreads(2, work).run();
  CHECK(taken == first_numbers(64));
}

TEST_CASE("the first failure in the order of the input is thrown, after what came before it",
          "[threads]") {
  const std::size_t threads = GENERATE(1U, 2U, 4U);
  const bool in_reading = GENERATE(false, true);
  CAPTURE(threads, in_reading);
  std::vector<std::uint64_t> taken;
  CountingThreads::Work work;
  work.next = [&, next = numbered(40)]() mutable {
    auto block = next();
    if (in_reading && block->first_record == 5) throw std::runtime_error("block 5");
    return block;
  };
  work.count = [&](const csv::Block& block, std::size_t) {
    if (block.first_record >= 5) {
      throw std::runtime_error("block " + std::to_string(block.first_record));
    }
    return passed_on(block);
  };
  work.take_in = [&](CountingThreads::Outcomes&& outcomes) {
    taken.push_back(outcomes.front().blank_lines);
  };
  CHECK_THROWS_WITH(CountingThreads(threads, work).run(), "block 5");
  CHECK(taken == first_numbers(5));
}

TEST_CASE("a failure to take in ends the others too", "[threads]") {
  const std::size_t threads = GENERATE(1U, 3U);
  std::atomic<int> counted = 0;
  CountingThreads::Work work;
  work.next = numbered(1000);
  work.count = [&](const csv::Block& block, std::size_t) {
    ++counted;
    return passed_on(block);
  };
  work.take_in = [](CountingThreads::Outcomes&& outcomes) {
    if (outcomes.front().blank_lines == 2) throw std::runtime_error("full");
  };
  CHECK_THROWS_WITH(CountingThreads(threads, work).run(), "full");
  CHECK(counted < 1000);
}
