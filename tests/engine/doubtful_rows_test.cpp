// SPDX-License-Identifier: MIT
#include "support/survey_run.hpp"

#include <npslice/engine/doubtful_rows.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using survey::Exclusion;

namespace {

/// "used unfinished-or-not first-record first-text tests".
std::string doubts_of(const engine::Findings& findings) {
  const engine::DoubtfulRows& rows = findings.doubtful;
  const auto& first = rows.first(Exclusion::unfinished);
  return std::to_string(findings.tally->files().front().used) + ' ' +
         std::to_string(rows.count(Exclusion::unfinished)) + ' ' +
         (first ? std::to_string(first->record) + ' ' + first->column + '=' + first->text : "-") +
         ' ' + std::to_string(rows.count(Exclusion::test));
}

const std::string text = "When,NPS,Completed,finished,test,who\n"
                         "13/01/2026,9,yes,1,0,a\n"
                         "14/02/2026,,no,0,1,a\n"    // unanswered
                         "15/02/2026,3, No ,0,0,b\n" // one doubt, though two columns raise it
                         "16/02/2026,8,no,1,1,b\n"
                         "17/03/2026,x,no,1,1,c\n" // rejected
                         "18/03/2026,7,yes,1,1,c\n";

} // namespace

TEST_CASE("responses are doubted that are used, each once for a reason", "[engine]") {
  for (const std::size_t bytes : {1U, 40U, 1000U}) {
    tests::SurveyRun run({text});
    run.settings.block_bytes = bytes;
    CHECK(doubts_of(run.run()) == "4 2 4 Completed=No 2");
    run.settings.since = survey::make_day(2026, 2, 16);
    CHECK(doubts_of(run.run()) == "2 1 5 Completed=no 2");
    run.settings.since.reset();
    run.settings.conditions.emplace_back("Completed", engine::Condition::Operator::unequal, "No");
    CHECK(doubts_of(run.run()) == "3 1 5 Completed=no 2");
  }
}

TEST_CASE("only the responses that --dedupe keeps are doubted", "[engine]") {
  for (const std::size_t bytes : {1U, 40U, 1000U}) {
    tests::SurveyRun run({text});
    run.settings.block_bytes = bytes;
    run.settings.columns[3] = "who";
    run.settings.dedupe = engine::Dedupe::last;
    CHECK(doubts_of(run.run()) == "3 1 5 Completed=no 2");
    run.settings.dedupe = engine::Dedupe::first;
    CHECK(doubts_of(run.run()) == "3 1 4 Completed=No 1");
  }
}

TEST_CASE("the order of dates that holds tells which responses are doubted", "[engine]") {
  tests::SurveyRun run(
      {"Date,NPS,Completed\n02/01/2026,9,no\n01/03/2026,3,no\n13/02/2026,8,yes\n"});
  run.settings.since = survey::make_day(2026, 2, 1);
  CHECK(doubts_of(run.run()) == "2 1 3 Completed=no 0");
}

TEST_CASE("merging doubtful rows in any order gives the same", "[engine]") {
  engine::DoubtfulRows early;
  early.update({Exclusion::test, 0, 7, "test", "1"});
  engine::DoubtfulRows late;
  late.update({Exclusion::test, 1, 2, "test", "yes"});
  late.update({Exclusion::unfinished, 1, 3, "done", "no"});
  engine::DoubtfulRows one = early;
  one.merge(late);
  late.merge(early);
  for (const engine::DoubtfulRows& merged : {one, late}) {
    CHECK(merged.count(Exclusion::test) == 2);
    CHECK(merged.count(Exclusion::unfinished) == 1);
    CHECK(merged.first(Exclusion::test)->record == 7);
    CHECK(merged.first(Exclusion::unfinished)->column == "done");
  }
}
