// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/report/comparison.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::Comparison;
using report::ComparisonRequest;
using Sides = report::ComparisonRequest::Sides;

namespace {

/// Answers of one segment, shuffled by nothing: promoters, passives, detractors.
std::string answers(const std::string& shop, const std::string& date, int promoters, int passives,
                    int detractors) {
  std::string rows;
  for (int i = 0; i < promoters + passives + detractors; ++i) {
    const char* const score = i < promoters ? "9" : i < promoters + passives ? "8" : "3";
    rows += std::string(score) + "," + shop + "," + date + "\n";
  }
  return rows;
}

const std::string header = "Score,Shop,Date\n";
const std::string first_side =
    answers("web", "2026-01-05", 30, 20, 10) + answers("shop", "2026-01-05", 60, 15, 5);
const std::string second_side =
    answers("web", "2026-02-05", 75, 40, 25) + answers("shop", "2026-02-05", 22, 6, 2);

/// The findings of one or two surveys, taken out of them.
template <class... Surveys>
std::vector<engine::Findings> findings_of(Surveys&... surveys) {
  std::vector<engine::Findings> findings;
  (findings.push_back(std::move(surveys.findings)), ...);
  return findings;
}

Comparison compare_periods(const report::ReportSettings& wanted = {}) {
  auto survey = read_survey(header + first_side + second_side,
                            every(survey::PeriodLength::month, {{"Shop"}}));
  const auto findings = findings_of(survey);
  return report::compare(findings, {survey.settings}, survey.questions, wanted,
                         {Sides::periods, "2026-01", "2026-02", false});
}

/// The documented toy: web and shops, with mix −13.1 and rate +0.7.
void check_toy(const Comparison& comparison) {
  const report::ComparedTable& table = comparison.tables.front();
  CHECK(table.dimensions == std::vector<std::string>{"Shop"});
  REQUIRE(table.split);
  CHECK(table.split->mix == Approx(-.1310649).margin(5e-8));
  CHECK(table.split->rate == Approx(.0071153).margin(5e-8));
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].key == report::SegmentKey{"shop"});
  CHECK(table.rows[0].part->mix == Approx(-.080312).margin(5e-7));
  CHECK(table.rows[1].part->mix == Approx(-.050753).margin(5e-7));
  CHECK(table.rows[1].before.counts == stats::CategoryCounts{30, 20, 10});
  CHECK(table.rows[1].after.counts == stats::CategoryCounts{75, 40, 25});
  CHECK(table.total.before.counts == stats::CategoryCounts{90, 35, 15});
  REQUIRE(table.total.change);
  CHECK(static_cast<double>(table.total.change->numerator) /
            static_cast<double>(table.total.change->denominator) ==
        Approx(.4117647 - .5357143).margin(2e-7));
}

} // namespace

TEST_CASE("two periods of one survey are compared, in total and by segment") {
  const Comparison comparison = compare_periods();
  check_toy(comparison);
  CHECK(comparison.before == "2026-01");
  CHECK(comparison.feet.size() == 1);
  CHECK_FALSE(comparison.paired);
}

TEST_CASE("two files are compared with the same figures as two periods") {
  auto before = read_survey(header + first_side, by({{"Shop"}}));
  auto after = read_survey(header + second_side, by({{"Shop"}}));
  const auto findings = findings_of(before, after);
  const Comparison comparison =
      report::compare(findings, {before.settings, after.settings}, before.questions, {},
                      {Sides::files, "a.csv", "b.csv", false});
  check_toy(comparison);
  CHECK(comparison.feet.size() == 2);
}

TEST_CASE("two values of a column are compared with the same figures as two files") {
  std::string rows = "Score,Shop,Wave\n";
  rows += answers("web", "one", 30, 20, 10) + answers("shop", "one", 60, 15, 5);
  rows += answers("web", "two", 75, 40, 25) + answers("shop", "two", 22, 6, 2);
  rows += answers("web", "three", 5, 0, 0);
  auto survey = read_survey(rows, by({{"Wave"}, {"Wave", "Shop"}}));
  const auto findings = findings_of(survey);
  const auto compare = [&](const std::string& before) {
    return report::compare(findings, {survey.settings}, survey.questions, {},
                           {Sides::values, before, "two", false});
  };
  check_toy(compare("one"));
  CHECK_THROWS_AS(compare("on"), base::UsageError);
  CHECK_THROWS_WITH(compare("on"), Catch::Contains("did you mean \"one\"?"));
}

TEST_CASE("a segment on one side only is all mix and has no test") {
  auto before = read_survey(header + first_side, by({{"Shop"}}));
  auto after = read_survey(header + answers("web", "2026-02-05", 75, 40, 25), by({{"Shop"}}));
  const auto findings = findings_of(before, after);
  const auto table = report::compare(findings, {before.settings, after.settings}, before.questions,
                                     {}, {Sides::files, "a", "b", false})
                         .tables.front();
  REQUIRE(table.rows.size() == 2);
  CHECK_FALSE(table.rows[0].test);
  CHECK_FALSE(table.rows[0].change);
  CHECK(table.rows[0].part->rate == 0);
  CHECK(table.rows[1].test);
  CHECK(table.rows[1].corrected_p == table.rows[1].test->change.p); // one test needs no correction
}

TEST_CASE("what is withheld on a side takes its change and the split with it") {
  report::ReportSettings wanted;
  wanted.figures.least_base = 40;
  const auto table = compare_periods(wanted).tables.front();
  CHECK(table.rows[0].after.suppressed == 30U);
  CHECK(table.rows[1].after.suppressed == 140U); // else the shop could be computed
  CHECK_FALSE(table.rows[0].change);
  CHECK_FALSE(table.split);
  CHECK_FALSE(table.rows[0].part);
  CHECK(table.total.test);
}

TEST_CASE("the same respondents on both sides are paired, others are counted") {
  auto before = read_survey("Score,Id\n9,a\n9,b\n7,c\n2,d\n3,e\n9,f\n9,\n8,g\n8,g\n", by({{"Id"}}));
  auto after = read_survey("Score,Id\n10,a\n3,b\n9,c\n8,d\n3,e\n9,h\n9,i\n9,\n9,g\n", by({{"Id"}}));
  const auto findings = findings_of(before, after);
  const auto paired = report::compare(findings, {before.settings, after.settings}, before.questions,
                                      {}, {Sides::files, "a", "b", true})
                          .paired;
  REQUIRE(paired);
  CHECK(paired->column == "Id");
  CHECK(paired->counts.pairs() == 5);
  CHECK(paired->counts.were_promoters == stats::CategoryCounts{1, 0, 1});
  CHECK(paired->counts.were_passives == stats::CategoryCounts{1, 0, 0});
  CHECK(paired->counts.were_detractors == stats::CategoryCounts{0, 1, 1});
  CHECK(paired->before_only == 1);
  CHECK(paired->after_only == 2);
  CHECK(paired->repeated == 1);
  CHECK(paired->change->difference == Approx(0.0).margin(1e-12));
}

TEST_CASE("a side without a response is refused") {
  auto survey =
      read_survey(header + first_side + ",web,2026-03-01\n", every(survey::PeriodLength::month));
  const auto findings = findings_of(survey);
  CHECK_THROWS_WITH(report::compare(findings, {survey.settings}, survey.questions, {},
                                    {Sides::periods, "2026-01", "2026-03", false}),
                    Catch::Contains("--after 2026-03: no response was given then"));
}
