// SPDX-License-Identifier: MIT
#include "engine/worker.hpp"
#include "support/dice.hpp"
#include "support/survey_summary.hpp"

#include <npslice/csv/block_cutter.hpp>

#include <catch2/catch.hpp>

#include <optional>
#include <sstream>
#include <string>
#include <vector>

using namespace npslice;
using engine::Worker;
using ingest::DateOrder;

namespace {

const std::vector<std::string> columns{"NPS", "Submitted", "Region", "Comment"};

/// All that a worker needs, and a text cut into blocks.
struct Workshop {
  engine::ReadSettings settings;
  engine::PassRules rules;
  engine::FileBinding binding;
  std::vector<csv::Block> blocks;

  Workshop(const std::string& text, std::size_t block_bytes) {
    rules.settings = &settings;
    rules.tally.tables = 2;
    rules.tally.every = survey::PeriodLength::week;
    rules.tally.comments.emplace();
    rules.tally.comments->limit = 2;
    rules.segments.tables = {{{"Region", ";", {}, {}}}};
    rules.dates_needed = true;
    binding.columns.projection = {{0, 1, 2, 3}, 4, 4};
    binding.columns.role_cells = {0, 1, 3, std::nullopt};
    binding.columns.segment_cells = {2};
    binding.score_name = "NPS";
    csv::CuttingRules cutting;
    cutting.columns = 4;
    cutting.block_bytes = block_bytes;
    csv::BlockCutter cutter(
        text, [](std::span<char>) { return std::size_t{0}; }, cutting, 2);
    while (auto block = cutter.next()) {
      blocks.push_back(*std::move(block));
    }
  }
};

std::string shown(const std::optional<ingest::DateWitness>& witness) {
  return witness ? std::to_string(witness->record) + ' ' + witness->text : "none";
}

/// What was found out about the dates.
std::string seen(const Worker& worker) {
  std::string text = "unreadable " + shown(worker.unreadable_date());
  text += ", undecided " + shown(worker.date_evidence().undecided());
  for (const DateOrder order : ingest::all_date_orders) {
    const auto& against = worker.date_evidence().against(order);
    text += ", against " + std::string(ingest::name_of(order)) + ' ' + shown(against);
    if (against) continue; // its coverage means nothing
    const engine::DateCoverage& coverage = worker.coverage(order);
    text += " undated " + std::to_string(coverage.undated()) + " from " +
            (coverage.first ? std::to_string(coverage.first->time_since_epoch().count()) : "-") +
            " to " +
            (coverage.last ? std::to_string(coverage.last->time_since_epoch().count()) : "-");
  }
  return text;
}

/// What was counted with the dates read in `order`; nothing when that order was contradicted.
std::string counted(Worker&& worker, DateOrder order) {
  std::ostringstream out;
  worker.settle();
  const auto tally = worker.take_tally(order);
  const auto keys = worker.take_keys();
  if (tally) out << tests::summary_of(*tally, keys, survey::PeriodLength::week);
  return out.str();
}

std::string random_text(tests::Dice& dice) {
  const std::vector<std::string> scores{"9", "10", "7", "0", "", "bad", "11"};
  const std::vector<std::string> dates{"03/04/2026", "05/05/2026", "2026-01-05", "", "soon"};
  const std::vector<std::string> regions{"North",         "South",    "North;South",
                                         "South; North;", "\"a\nb\"", ""};
  std::string text;
  const std::size_t rows = 8 + dice.below(10);
  // One row decides the order of the dates, so that only one part of the input sees it.
  const std::size_t deciding = dice.below(2 * rows);
  const std::string decides = dice.chance(50) ? "25/01/2026" : "01/25/2026";
  for (std::size_t row = 0; row < rows; ++row) {
    text += dice.pick(scores) + ',' + (row == deciding ? decides : dice.pick(dates)) + ',' +
            dice.pick(regions) + ",comment " + std::to_string(row) +
            (dice.chance(5) ? ",extra\n" : "\n");
  }
  return text;
}

/// Deals the blocks to workers and merges these in any order.
Worker dealt(const Workshop& shop, tests::Dice& dice, bool in_order) {
  std::vector<std::size_t> order(shop.blocks.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    if (!in_order) std::swap(order[i], order[dice.below(i + 1)]);
  }
  std::vector<Worker> workers;
  const std::size_t count = 1 + dice.below(4);
  for (std::size_t i = 0; i < count; ++i) {
    workers.emplace_back(shop.rules);
  }
  for (const std::size_t block : order) {
    workers[dice.below(count)].accumulate(shop.blocks[block], shop.binding);
  }
  // A worker holds on to its rules, so it is moved and never assigned.
  Worker merged(shop.rules);
  std::vector<std::size_t> rest(count);
  for (std::size_t i = 0; i < count; ++i) {
    rest[i] = i;
    std::swap(rest[i], rest[dice.below(i + 1)]);
  }
  for (const std::size_t i : rest) {
    merged.merge(std::move(workers[i]));
  }
  return merged;
}

Worker alone(const Workshop& shop) {
  Worker worker(shop.rules);
  for (const csv::Block& block : shop.blocks) {
    worker.accumulate(block, shop.binding);
  }
  return worker;
}

} // namespace

TEST_CASE("workers merged in any order equal one worker", "[engine]") {
  tests::Dice dice(61);
  std::size_t contradicted = 0;
  for (int round = 0; round < 24; ++round) {
    const std::string text = random_text(dice);
    const Workshop shop(text, 100);
    const DateOrder order = dice.pick(ingest::all_date_orders);
    CAPTURE(text, ingest::name_of(order));
    Worker whole = alone(shop);
    Worker merged = dealt(shop, dice, true);
    CHECK(seen(merged) == seen(whole));
    const std::string expected = counted(std::move(whole), order);
    contradicted += expected.empty() ? 1U : 0U;
    CHECK(counted(std::move(merged), order) == expected);
    CHECK(counted(dealt(shop, dice, false), order) == expected);
  }
  CHECK(contradicted > 0);
  CHECK(contradicted < 20);
}

TEST_CASE("one response of each respondent is kept, whoever counts which block", "[engine]") {
  tests::Dice dice(62);
  std::size_t kept_less = 0;
  for (int round = 0; round < 24; ++round) {
    const std::string text = random_text(dice);
    Workshop shop(text, 60);
    shop.settings.dedupe = dice.chance(50) ? engine::Dedupe::last : engine::Dedupe::first;
    shop.binding.columns.role_cells[static_cast<std::size_t>(ingest::Role::respondent)] = 2;
    if (dice.chance(30)) shop.rules.fixed_order = dice.pick(ingest::all_date_orders);
    const DateOrder order = shop.rules.fixed_order.value_or(dice.pick(ingest::all_date_orders));
    CAPTURE(text, ingest::name_of(order), static_cast<int>(*shop.settings.dedupe));
    Worker whole = alone(shop);
    whole.settle();
    Worker merged = dealt(shop, dice, false);
    merged.settle();
    CHECK(seen(merged) == seen(whole));
    const std::string expected = counted(std::move(whole), order);
    if (expected.find("duplicate") != std::string::npos) ++kept_less;
    CHECK(counted(std::move(merged), order) == expected);
  }
  CHECK(kept_less > 8);
}

TEST_CASE("blocks that reach a worker in any order leave the same witnesses", "[engine]") {
  const Workshop shop("9,soon,N,x\n9,03/04/2026,N,x\n9,later,N,x\n9,04/03/2026,N,x\n"
                      "9,25/03/2026,N,x\n9,26/03/2026,N,x\n",
                      1);
  REQUIRE(shop.blocks.size() == 6);
  Worker backwards(shop.rules);
  for (std::size_t i = shop.blocks.size(); i > 0; --i) {
    backwards.accumulate(shop.blocks[i - 1], shop.binding);
  }
  CHECK(seen(backwards) == seen(alone(shop)));
}

TEST_CASE("one part that contradicts an order drops it for all", "[engine]") {
  const Workshop shop("9,03/04/2026,N,x\n8,25/04/2026,N,x\n", 1);
  REQUIRE(shop.blocks.size() == 2);
  for (const std::size_t first : {0U, 1U}) {
    Worker left(shop.rules);
    Worker right(shop.rules);
    left.accumulate(shop.blocks[first], shop.binding);
    right.accumulate(shop.blocks[1 - first], shop.binding);
    left.merge(std::move(right));
    left.settle();
    CHECK_FALSE(left.take_tally(DateOrder::month_first));
    const auto tally = left.take_tally(DateOrder::day_first);
    REQUIRE(tally);
    CHECK(tally->files().at(0).used == 2);
    CHECK(tally->files().at(0).adds_up());
  }
}

TEST_CASE("a block tells its problems in the order of the records", "[engine]") {
  const Workshop shop("bad,,N,x\n9,,N,x,extra\n11,,N,x\n\n8,,N\n", 1000);
  REQUIRE(shop.blocks.size() == 1);
  Worker worker(shop.rules);
  const engine::BlockOutcome outcome = worker.accumulate(shop.blocks[0], shop.binding);
  std::string problems;
  for (const engine::FoundProblem& found : outcome.problems) {
    problems += std::to_string(found.problem.record) + ' ' +
                std::string(survey::name_of(found.problem.reason)) + ", ";
  }
  CHECK(problems == "2 not_a_number, 3 too_many_columns, 4 out_of_range, ");
  CHECK(outcome.blank_lines == 1);
  CHECK(outcome.short_records == 1);
  CHECK_FALSE(outcome.cut);
}

TEST_CASE("groups compared by several workers are compared once", "[engine]") {
  Workshop shop("9,2026-01-05,Promoter,x\n8,2026-01-05,Promoter,x\n3,2026-01-05,,x\n"
                "0,2026-01-05,Passive,x\n",
                1);
  shop.binding.columns.role_cells[static_cast<std::size_t>(ingest::Role::group)] = 2;
  REQUIRE(shop.blocks.size() == 4);
  const bool backwards = GENERATE(true, false);
  Worker left(shop.rules);
  Worker right(shop.rules);
  for (std::size_t i = 0; i < shop.blocks.size(); ++i) {
    (i % 2 == (backwards ? 0U : 1U) ? left : right).accumulate(shop.blocks[i], shop.binding);
  }
  left.merge(std::move(right));
  for (const DateOrder order : ingest::all_date_orders) {
    const engine::GroupCheck& check = left.groups(order);
    CHECK(check.compared == 3);
    CHECK(check.disagreements == 2);
    REQUIRE(check.first);
    CHECK(check.first->record == 3);
    CHECK(check.first->group == "Promoter");
  }
}
