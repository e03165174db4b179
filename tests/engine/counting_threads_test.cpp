// SPDX-License-Identifier: MIT
#include "../../src/engine/counting_threads.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace npslice;
using engine::BlockOutcome;
using engine::CountingThreads;

namespace {

csv::Block block_number(std::uint64_t number) {
  csv::Block block;
  block.first_record = number;
  return block;
}

/// What a count gives that does nothing but pass the number on, some more slowly than others.
CountingThreads::Outcomes passed_on(const csv::Block& block) {
  if (block.first_record % 7 == 3) std::this_thread::sleep_for(std::chrono::microseconds(300));
  CountingThreads::Outcomes outcomes(1);
  outcomes.front().blank_lines = block.first_record;
  return outcomes;
}

} // namespace

TEST_CASE("what blocks gave comes back in their order from any number of threads", "[threads]") {
  const std::size_t threads = GENERATE(1U, 2U, 3U, 8U);
  const std::uint64_t blocks = GENERATE(0U, 1U, 2U, 5U, 200U);
  CAPTURE(threads, blocks);
  std::vector<std::uint64_t> counted(threads); // each its own: a thread may write there alone
  std::vector<std::uint64_t> taken;
  {
    CountingThreads counting(
        threads,
        [&](const csv::Block& block, std::size_t thread) {
          ++counted.at(thread);
          return passed_on(block);
        },
        [&](CountingThreads::Outcomes&& outcomes) {
          taken.push_back(outcomes.front().blank_lines);
        });
    for (std::uint64_t i = 0; i < blocks; ++i) {
      counting.give(block_number(i));
      CHECK(i + 1 - taken.size() <= 2 * threads); // no more are under way
    }
    counting.finish();
  }
  REQUIRE(taken.size() == blocks);
  for (std::uint64_t i = 0; i < blocks; ++i) {
    CHECK(taken[i] == i);
  }
  std::uint64_t sum = 0;
  for (const std::uint64_t each : counted) {
    sum += each;
  }
  CHECK(sum == blocks);
  if (blocks <= 1) CHECK(counted.front() == blocks);
}

TEST_CASE("the first failure in the order of the input is thrown, after what came before it",
          "[threads]") {
  const std::size_t threads = GENERATE(1U, 2U, 4U);
  CAPTURE(threads);
  std::vector<std::uint64_t> taken;
  CountingThreads counting(
      threads,
      [&](const csv::Block& block, std::size_t) {
        if (block.first_record >= 5) {
          throw std::runtime_error("block " + std::to_string(block.first_record));
        }
        return passed_on(block);
      },
      [&](CountingThreads::Outcomes&& outcomes) { taken.push_back(outcomes.front().blank_lines); });
  const auto give_all = [&] {
    for (std::uint64_t i = 0; i < 40; ++i) {
      counting.give(block_number(i));
    }
    counting.finish();
  };
  CHECK_THROWS_WITH(give_all(), "block 5");
  CHECK(taken == std::vector<std::uint64_t>{0, 1, 2, 3, 4});
}

TEST_CASE("blocks that nobody waits for are dropped without harm", "[threads]") {
  std::atomic<int> counted = 0;
  {
    CountingThreads counting(
        3,
        [&](const csv::Block& block, std::size_t) {
          ++counted;
          return passed_on(block);
        },
        [](CountingThreads::Outcomes&&) {});
    for (std::uint64_t i = 0; i < 4; ++i) {
      counting.give(block_number(i));
    }
  }
  CHECK(counted <= 4);
}
