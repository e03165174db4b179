// SPDX-License-Identifier: MIT
#include <npslice/report/plan.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <vector>

using namespace npslice;
using report::PlanRow;

TEST_CASE("a plan has the published numbers of responses for a margin and for a change") {
  report::PlanRequest request;
  request.margins = {.15, .10, .05, .03};
  request.changes = {.10};
  request.spread = .61;
  const auto plan = report::plan(request, {}, std::nullopt);
  REQUIRE(plan.rows.size() == 5);
  const std::vector<std::uint64_t> wanted{102, 232, 935, 2601, 955};
  const std::vector<std::uint64_t> worst{168, 382, 1534, 4266};
  for (std::size_t i = 0; i < plan.rows.size(); ++i) {
    CHECK(plan.rows[i].responses == wanted[i]);
    if (i < 4) CHECK(plan.rows[i].in_worst_case == worst[i]);
  }
  CHECK(plan.rows[4].goal == PlanRow::Goal::change);
}

TEST_CASE("without a goal the usual ones are planned for, and without a spread the worst case") {
  const auto plan = report::plan({}, {}, std::nullopt);
  CHECK(plan.spread == 1);
  REQUIRE(plan.rows.size() == 8);
  for (const PlanRow& row : plan.rows) {
    CHECK(row.responses == row.in_worst_case);
  }
}

TEST_CASE("a pilot tells the spread, and an option overrules it") {
  const stats::CategoryCounts pilot{50, 30, 20};
  const auto plan = report::plan({}, {}, pilot);
  CHECK(plan.spread == Approx(.6093).margin(5e-5));
  CHECK(plan.pilot->responses() == 100);
  report::PlanRequest request;
  request.spread = .5;
  CHECK(report::plan(request, {}, pilot).spread == .5);
}

TEST_CASE("a population needs fewer responses") {
  report::FigureRules rules;
  rules.populations.whole = 1000;
  report::PlanRequest request;
  request.margins = {.05};
  CHECK(report::plan(request, rules, std::nullopt).rows[0].responses == 606U);
}

TEST_CASE("given responses buy a margin and a change") {
  report::PlanRequest request;
  request.responses = {400};
  request.spread = .61;
  const auto plan = report::plan(request, {}, std::nullopt);
  REQUIRE(plan.rows.size() == 2);
  CHECK(plan.rows[0].share == Approx(.076).margin(5e-4));
  CHECK(plan.rows[1].goal == PlanRow::Goal::change);
  CHECK(plan.rows[1].share == Approx(.154).margin(1e-3));
  CHECK(plan.rows[1].from_responses);
}
