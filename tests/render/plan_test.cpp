// SPDX-License-Identifier: MIT
#include "render/small_reports.hpp"

#include <npslice/render/plan.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using namespace npslice::tests;

namespace {

report::Plan plan_of(double spread) {
  report::PlanRequest request;
  request.margins = {.05};
  request.changes = {.125};
  request.responses = {400};
  request.spread = spread;
  return report::plan(request, {}, std::nullopt);
}

} // namespace

TEST_CASE("a plan says what each goal takes, beside the worst case, and what responses buy") {
  const std::string text = render::text_of(plan_of(.61), {});
  CHECK_THAT(text,
             Catch::Contains("a margin of 5 points to either side (95 %)        935       1,534"));
  CHECK_THAT(text, Catch::Contains("finding a change of 12.5 points"));
  CHECK_THAT(text, Catch::Contains("400 responses buy  a margin of 7.6 points"));
  CHECK_THAT(text, Catch::Contains("spread of 0.61") && Catch::Contains("power of 80 %"));
  CHECK(widest_line(text) <= 100);
}

TEST_CASE("a plan for the worst case has no second column of it, and says so") {
  const std::string text = render::text_of(plan_of(1), {});
  CHECK_THAT(text, !Catch::Contains("1,534  "));
  CHECK_THAT(text, Catch::Contains("worst case: half promoters, half detractors"));
}

TEST_CASE("in CSV a plan has a row per goal") {
  const auto rows = lines_of(render::csv_of(plan_of(.61), {}));
  REQUIRE(rows.size() == 5);
  CHECK(rows[0] == "goal,points,responses,worst_case_responses");
  CHECK(rows[1] == "margin,5.0000,935,1534");
  CHECK_THAT(rows[2], Catch::StartsWith("change,12.5000,"));
  CHECK_THAT(rows[3], Catch::StartsWith("margin,7.6") && Catch::EndsWith(",400,"));
}
