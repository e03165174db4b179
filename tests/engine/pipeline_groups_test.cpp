// SPDX-License-Identifier: MIT
#include "support/survey_run.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using engine::Findings;
using tests::SurveyRun;

namespace {

constexpr std::size_t no_opinion = static_cast<std::size_t>(survey::Exclusion::no_opinion);

stats::CategoryCounts counts(const Findings& findings) {
  return findings.tally->tables().at(0).at(0).counts;
}

/// Five responses, of which the second and the last stand in another group than their score. With
/// the dates read as month and day, only the first three lie before April.
const std::string dated = "Q1,Q1_NPS_GROUP,Submitted\n"
                          "9,Promoter,01/02/2026\n"
                          "8,Promoter,02/03/2026\n"
                          "3,Detractor,03/03/2026\n"
                          "10,,04/01/2026\n"
                          "7,Detractor,06/01/2026\n";

} // namespace

TEST_CASE("groups alone are counted without scores", "[engine]") {
  SurveyRun run(
      {"Id,Q1_NPS_GROUP,Comment\n1,Promoter,fine work here\n2,Passive,it is all right\n"
       "3,Detractor,not so good to me\n4,,nothing to say now\n5,Don't know,no idea of it\n"
       "6,Promoter,I like it a lot\n7,maybe,who can tell that\n"});
  run.settings.columns[0] = "Q1_NPS_GROUP";
  run.questions.comments.emplace();
  const Findings findings = run.run();
  CHECK(counts(findings).promoters == 2);
  CHECK(counts(findings).passives == 1);
  CHECK(counts(findings).detractors == 1);
  const engine::Accounting& accounting = findings.tally->files().at(0);
  CHECK(accounting.used == 4);
  CHECK(accounting.unanswered == 1);
  CHECK(accounting.excluded[no_opinion] == 1);
  CHECK(accounting.rejected_total() == 1);
  CHECK(accounting.adds_up());
  for (const std::uint64_t count : findings.tally->scores()) {
    CHECK(count == 0);
  }
  const auto& comments = *findings.tally->tables().at(0).at(0).comments();
  const auto promoters = comments[static_cast<std::size_t>(survey::Category::promoter)].in_order();
  REQUIRE(promoters.size() == 2);
  CHECK_FALSE(promoters[0].score);
  CHECK(findings.groups.compared == 0);
}

TEST_CASE("recodes are counted without scores", "[engine]") {
  SurveyRun run({"Q16_NPS_SCORE\n100\n100\n0\n-100\n\n-99\n100\n"});
  const Findings findings = run.run();
  CHECK(counts(findings).promoters == 3);
  CHECK(counts(findings).passives == 1);
  CHECK(counts(findings).detractors == 1);
  CHECK(findings.tally->files().at(0).excluded[no_opinion] == 1);
  CHECK(findings.tally->scores().at(0) == 0);
}

TEST_CASE("groups are compared with the scores of the used responses only", "[engine]") {
  SurveyRun run({dated});
  run.settings.until = survey::make_day(2026, 3, 31);
  run.settings.block_bytes = GENERATE(1U, 30U, 4096U);
  SECTION("day first") {
    run.settings.date_format = engine::DateFormat::day_first; // 1, 2 and 3 March, 4 and 6 January
    const Findings findings = run.run();
    CHECK(findings.groups.compared == 4);
    CHECK(findings.groups.disagreements == 2);
  }
  SECTION("month first") {
    run.settings.date_format = engine::DateFormat::month_first;
    const Findings findings = run.run();
    CHECK(findings.groups.compared == 3);
    CHECK(findings.groups.disagreements == 1);
    REQUIRE(findings.groups.first);
    CHECK(findings.groups.first->record == 3);
    CHECK(findings.groups.first->score == 8);
    CHECK(findings.groups.first->group == "Promoter");
  }
  SECTION("settled by the last row") {
    const auto compared = [&](const std::string& last) {
      SurveyRun settled({dated + "9,Passive," + last + "\n"});
      settled.settings.until = run.settings.until;
      settled.settings.block_bytes = run.settings.block_bytes;
      const Findings findings = settled.run();
      return std::to_string(findings.groups.compared) + ' ' +
             std::to_string(findings.groups.disagreements);
    };
    CHECK(compared("25/02/2026") == "5 3");
    CHECK(compared("02/25/2026") == "4 2");
  }
}

TEST_CASE("a survey without dates or without groups is compared once or not at all", "[engine]") {
  SurveyRun run({dated});
  CHECK(run.run().groups.compared == 4);
  CHECK(run.run().groups.disagreements == 2);
  SurveyRun other({"NPS,Region\n9,North\n8,South\n"});
  CHECK(other.run().groups.compared == 0);
}

TEST_CASE("a later file may lack the group column", "[engine]") {
  SurveyRun run({dated, "Q1,Submitted\n9,2026-01-01\n0,2026-01-02\n"});
  const Findings findings = run.run();
  CHECK(counts(findings).responses() == 7);
  CHECK(findings.groups.compared == 4);
}

TEST_CASE("decimals are counted as the settings say", "[engine]") {
  SurveyRun run({"NPS\n9\n8.5\n6.5\n10\n7\n"});
  CHECK(counts(run.run()).responses() == 3);
  run.settings.decimals = ingest::Decimals::threshold;
  CHECK(counts(run.run()).passives == 2);
  CHECK(counts(run.run()).detractors == 1);
  CHECK(run.run().tally->scores().at(8) == 1);
  run.settings.decimals = ingest::Decimals::round;
  CHECK(counts(run.run()).promoters == 3);
  CHECK(counts(run.run()).passives == 2);
  CHECK(run.run().tally->scores().at(7) == 2);
}
