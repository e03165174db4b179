// SPDX-License-Identifier: MIT
#include "support/dice.hpp"
#include "support/survey_run.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

// Records of which nothing but date and respondent is looked at are counted together, by rows that
// are known, and these are sometimes forgotten: none of them may be lost then.
using namespace npslice;

namespace {

constexpr std::size_t scores = 11;
using CountsOfTeam = std::array<std::uint64_t, scores>;

/// A survey that comes to other teams again and again: a thousand rows are known at most.
std::string survey_of(tests::Dice& dice, std::vector<CountsOfTeam>& counts) {
  std::string text = "NPS,Submitted,Team\n";
  for (std::size_t first = 0; first + 120 <= counts.size(); first += 60) {
    for (int i = 0; i < 4000; ++i) {
      const std::size_t team = first + dice.below(120);
      const std::size_t score = dice.below(scores);
      ++counts[team][score];
      text += std::to_string(score) + ",2026-0" + std::to_string(1 + dice.below(9)) + "-1" +
              std::to_string(dice.below(10)) + ",team " + std::to_string(team) + '\n';
    }
  }
  return text;
}

} // namespace

TEST_CASE("responses of rows that are forgotten still count", "[engine]") {
  tests::Dice dice(61);
  std::vector<CountsOfTeam> counts(600);
  tests::SurveyRun run({survey_of(dice, counts), survey_of(dice, counts)});
  run.settings.columns = {"NPS", "Submitted", std::nullopt, std::nullopt};
  run.settings.block_bytes = GENERATE(7'000U, 60'000U, 1'000'000U);
  run.settings.threads = GENERATE(1U, 3U);
  run.questions.by = {{"Team"}};
  run.questions.every = survey::PeriodLength::month;
  const engine::Findings findings = run.run();
  std::uint64_t records = 0;
  for (const engine::Accounting& file : findings.tally->files()) {
    records += file.records;
    CHECK(file.used == file.records);
  }
  CHECK(records == 2 * 9 * 4000);
  const engine::KeyDictionary& keys = findings.keys.at(1);
  REQUIRE(keys.size() == counts.size());
  for (std::uint32_t number = 0; number < keys.size(); ++number) {
    const CountsOfTeam& team = counts.at(std::stoul(std::string(keys.key(number)).substr(5)));
    const engine::SegmentTally& segment = findings.tally->tables().at(1).at(number);
    stats::CategoryCounts expected;
    for (std::size_t score = 0; score < scores; ++score) {
      (score >= 9   ? expected.promoters
       : score >= 7 ? expected.passives
                    : expected.detractors) += team.at(score);
    }
    stats::CategoryCounts dated;
    for (const auto& [period, of_period] : segment.periods().entries()) {
      dated.promoters += of_period.promoters;
      dated.passives += of_period.passives;
      dated.detractors += of_period.detractors;
    }
    CHECK(segment.counts == expected);
    CHECK(dated == expected);
  }
}
