// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/engine/accounting.hpp>
#include <npslice/engine/date_coverage.hpp>
#include <npslice/engine/key_dictionary.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using engine::Accounting;
using engine::DateCoverage;

namespace {

std::vector<std::uint64_t> shown(const Accounting& accounting) {
  std::vector<std::uint64_t> numbers{accounting.records, accounting.used, accounting.unanswered};
  numbers.insert(numbers.end(), accounting.excluded.begin(), accounting.excluded.end());
  numbers.insert(numbers.end(), accounting.rejected.begin(), accounting.rejected.end());
  return numbers;
}

std::vector<std::int64_t> shown(const DateCoverage& coverage) {
  std::vector<std::int64_t> numbers{
      coverage.first ? coverage.first->time_since_epoch().count() : -1,
      coverage.last ? coverage.last->time_since_epoch().count() : -1,
      static_cast<std::int64_t>(coverage.blank), static_cast<std::int64_t>(coverage.unreadable)};
  for (const engine::DateStretch& stretch : coverage.stretches) {
    for (const std::int64_t number :
         {stretch.number, static_cast<std::int64_t>(stretch.first.time_since_epoch().count()),
          static_cast<std::int64_t>(stretch.last.time_since_epoch().count()),
          static_cast<std::int64_t>(stretch.responses)}) {
      numbers.push_back(number);
    }
  }
  return numbers;
}

void count_one(Accounting& accounting, std::size_t outcome) {
  ++accounting.records;
  if (outcome == 0) ++accounting.used;
  if (outcome == 1) ++accounting.unanswered;
  if (outcome >= 2 && outcome < 5) ++accounting.excluded[outcome - 2];
  if (outcome >= 5) ++accounting.rejected[outcome - 5];
}

} // namespace

TEST_CASE("an accounting adds up when every record went somewhere", "[engine]") {
  Accounting accounting;
  CHECK(accounting.adds_up());
  for (std::size_t outcome = 0; outcome < 12; ++outcome) {
    count_one(accounting, outcome);
    CHECK(accounting.adds_up());
  }
  CHECK(accounting.excluded_total() == 3);
  CHECK(accounting.rejected_total() == 7);
  ++accounting.records; // lost
  CHECK_FALSE(accounting.adds_up());
  ++accounting.used;
  ++accounting.rejected.back(); // counted twice
  CHECK_FALSE(accounting.adds_up());
}

TEST_CASE("accountings of parts are the accounting of the whole", "[engine]") {
  tests::Dice dice(31);
  for (int round = 0; round < 100; ++round) {
    Accounting whole;
    std::vector<Accounting> parts(1 + dice.below(4));
    for (std::size_t i = dice.below(40); i > 0; --i) {
      const std::size_t outcome = dice.below(12);
      count_one(whole, outcome);
      count_one(parts[dice.below(parts.size())], outcome);
    }
    Accounting merged;
    merged.merge({});
    for (const Accounting& part : parts) {
      merged.merge(part);
      merged.merge({});
    }
    CHECK(shown(merged) == shown(whole));
    CHECK(merged.adds_up());
  }
}

TEST_CASE("the coverage of parts is the coverage of the whole", "[engine]") {
  tests::Dice dice(32);
  for (int round = 0; round < 200; ++round) {
    DateCoverage whole;
    std::vector<DateCoverage> parts(1 + dice.below(4));
    for (std::size_t i = dice.below(12); i > 0; --i) {
      std::optional<survey::Stamp> stamp;
      if (dice.chance(70)) stamp = survey::Stamp{std::chrono::hours{dice.between(0, 40000)}};
      const bool blank = dice.chance(50);
      whole.update(stamp, blank);
      parts[dice.below(parts.size())].update(stamp, blank);
    }
    DateCoverage merged;
    merged.merge({});
    while (!parts.empty()) {
      merged.merge(parts.back());
      parts.pop_back();
    }
    merged.merge({});
    CHECK(shown(merged) == shown(whole));
    CHECK(merged.undated() == whole.blank + whole.unreadable);
  }
}

TEST_CASE("coverage spans the dated responses and counts the others", "[engine]") {
  DateCoverage coverage;
  CHECK_FALSE(coverage.first);
  coverage.update(std::nullopt, true);
  coverage.update(std::nullopt, false);
  coverage.update(std::nullopt, false);
  CHECK_FALSE(coverage.first);
  CHECK_FALSE(coverage.last);
  coverage.update(survey::Stamp{std::chrono::seconds{50}}, false);
  coverage.update(survey::Stamp{std::chrono::seconds{-7}}, true);
  CHECK(shown(coverage) == std::vector<std::int64_t>{-7, 50, 1, 2, -1, -7, -7, 1, 0, 50, 50, 1});
  coverage.update(survey::Stamp{std::chrono::days{365}}, false); // the last one of its stretch
  coverage.update(survey::Stamp{std::chrono::days{366}}, false);
  REQUIRE(coverage.stretches.size() == 3);
  CHECK(coverage.stretches[1].responses == 2);
  CHECK(coverage.stretches[1].last == survey::Stamp{std::chrono::days{365}});
  CHECK(coverage.stretches[2].number == 1);
}

TEST_CASE("keys are numbered in the order of their first appearance", "[engine]") {
  engine::KeyDictionary keys;
  CHECK(keys.size() == 0);
  CHECK(keys.number_of("b") == 0);
  CHECK(keys.number_of("a") == 1);
  CHECK(keys.number_of("") == 2);
  CHECK(keys.number_of("b") == 0);
  CHECK(keys.number_of("B") == 3);
  CHECK(keys.size() == 4);
  CHECK(keys.key(2).empty());
}

TEST_CASE("thousands of keys keep their numbers, moved or not", "[engine]") {
  engine::KeyDictionary keys;
  std::string key;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    key = "a key that is too long to be kept inside a string object " + std::to_string(i);
    REQUIRE(keys.number_of(key) == i);
  }
  const engine::KeyDictionary moved = std::move(keys);
  engine::KeyDictionary again;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    REQUIRE(moved.key(i).ends_with(' ' + std::to_string(i)));
    REQUIRE(again.number_of(moved.key(i)) == i);
  }
}
