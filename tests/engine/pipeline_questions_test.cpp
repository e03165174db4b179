// SPDX-License-Identifier: MIT
#include "support/dice.hpp"
#include "support/survey_run.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

using namespace npslice;
using tests::SurveyRun;
using Names = std::vector<std::string>;

namespace {

/// Rows with two scores, among them totals, damaged records and bad scores.
std::string random_text(tests::Dice& dice) {
  const std::array firsts{"1", "2", "Total", "Average", "x", "7"};
  const std::array scores{"9", "10", "7", "0", "", "bad", "11", "8", "8.5", "99"};
  const std::array dates{"2026-01-05", "13/01/2026", "14/02/2026", "", "soon"};
  std::string text = "Id,A,B,Submitted,Who,Region,Plan,Note\n";
  const std::size_t rows = 12 + dice.below(20);
  for (std::size_t row = 0; row < rows; ++row) {
    const bool total = dice.chance(20);
    text += dice.pick(firsts);
    text += std::string(",") + dice.pick(scores) + ',' + dice.pick(scores);
    text += total ? ",,,,,"
                  : std::string(",") + dice.pick(dates) + ",w" + std::to_string(dice.below(5)) +
                        ",North,Pro,note";
    text += dice.chance(8) ? ",extra\n" : "\n";
  }
  return text + "9,9,9,15/01/2026,w,N,P,n\n" + (dice.chance(50) ? "Total,3,bad,,,,,\n" : "");
}

void ask(SurveyRun& run, tests::Dice& dice) {
  run.questions.by = {{"Region"}};
  run.settings.columns[1] = "Submitted";
  if (dice.chance(50)) run.questions.every = survey::PeriodLength::month;
  if (dice.chance(50)) {
    run.settings.dedupe = dice.chance(50) ? engine::Dedupe::last : engine::Dedupe::first;
    run.settings.columns[3] = "Who";
  }
  if (dice.chance(30)) run.settings.since = survey::make_day(2026, 1, 6);
}

struct Told {
  std::vector<std::string> summaries;
  Names problems;
};

Told told_by(SurveyRun& run) {
  Told told;
  const auto findings = engine::run_passes(
      run.settings, run.questions,
      [&](const survey::RowProblem& problem, const ingest::PerOrder<bool>& counts) {
        told.problems.push_back(std::to_string(problem.record) + ' ' + problem.column + ' ' +
                                std::string(survey::name_of(problem.reason)) +
                                (counts[0] ? " d" : ""));
      });
  for (const engine::Findings& found : findings) {
    std::ostringstream out;
    out << tests::summary_of(*found.tally, found.keys, run.questions.every);
    for (const auto& example : found.examples) {
      if (example) out << example->record << ' ' << example->text << '\n';
    }
    out << found.repeated_respondents.value_or(999);
    told.summaries.push_back(out.str());
  }
  return told;
}

} // namespace

TEST_CASE("several score columns give what one run for each gives", "[engine]") {
  tests::Dice dice(77);
  for (int round = 0; round < 60; ++round) {
    const std::string text = random_text(dice);
    CAPTURE(round, text);
    SurveyRun both({text});
    ask(both, dice);
    both.settings.columns[0] = "A";
    both.settings.further_scores = {"B"};
    both.settings.block_bytes = 1 + dice.below(300);
    const Told together = told_by(both);
    both.settings.block_bytes = 1U << 20U;
    CHECK(told_by(both).problems == together.problems);
    REQUIRE(together.summaries.size() == 2);
    Names apart;
    both.settings.further_scores = {};
    for (const char* const column : {"A", "B"}) {
      both.settings.columns[0] = column;
      const Told alone = told_by(both);
      CHECK(alone.summaries.at(0) == together.summaries.at(column[0] == 'A' ? 0 : 1));
      apart.insert(apart.end(), alone.problems.begin(), alone.problems.end());
    }
    // Damaged records are told in each of the separate runs, and once in the common one.
    std::sort(apart.begin(), apart.end());
    apart.erase(std::unique(apart.begin(), apart.end()), apart.end());
    Names sorted = together.problems;
    std::sort(sorted.begin(), sorted.end());
    CHECK(sorted == apart);
  }
}

TEST_CASE("problems are told in the order of records, then of the score columns", "[engine]") {
  SurveyRun run({"Id,A,B,C,D\n1,bad,11,x,y\nTotal,bad,8,,\n3,4,5,6,7,8\n4,12,bad,x,y\n"
                 "5,9,9,x,y\n"});
  run.settings.columns[0] = "A";
  run.settings.further_scores = {"B"};
  run.settings.block_bytes = GENERATE(1U, 20U, 4096U);
  CHECK(told_by(run).problems == Names{"2 A not_a_number d", "2 B out_of_range d",
                                       "3 A not_a_number d", "4  too_many_columns d",
                                       "5 A out_of_range d", "5 B not_a_number d"});
}

TEST_CASE("a score column is reported once", "[engine]") {
  SurveyRun run({"A,B\n9,8\n7,6\n"});
  run.settings.columns[0] = "A";
  run.settings.further_scores = {"B", "#1"};
  CHECK_THROWS_WITH(told_by(run), Catch::Matchers::Contains("\"A\" twice"));
  run.settings.further_scores = {"C"};
  CHECK_THROWS_AS(told_by(run), base::UsageError);
}

TEST_CASE("each score column is compared with its own groups", "[engine]") {
  SurveyRun run({"Q1,Q1_NPS_GROUP,Q2,Q2_NPS_GROUP\n9,Promoter,3,Detractor\n8,Passive,9,Detractor\n"
                 "2,Detractor,10,Promoter\n"});
  run.settings.columns[0] = "Q1";
  run.settings.further_scores = {"Q2"};
  const auto findings =
      engine::run_passes(run.settings, run.questions, [](const auto&, const auto&) {});
  CHECK(findings.at(0).groups.compared == 3);
  CHECK(findings.at(0).groups.disagreements == 0);
  CHECK(findings.at(1).groups.compared == 3);
  CHECK(findings.at(1).groups.disagreements == 1);
}
