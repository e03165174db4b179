// SPDX-License-Identifier: MIT
#include "support/slow_reference.hpp"
#include "support/survey_run.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace npslice;
using tests::RandomSurvey;
using tests::SlowReference;
using tests::SurveyRun;

TEST_CASE("random surveys are counted as the slow reference counts them", "[engine]") {
  tests::SurveyGenerator generator(2026);
  tests::Dice dice(1);
  std::size_t undecided = 0;
  std::size_t used = 0;
  std::size_t comments = 0;
  std::size_t duplicates = 0;
  const std::array dedupes{engine::Dedupe::last, engine::Dedupe::first, engine::Dedupe::all};
  for (int round = 0; round < 300; ++round) {
    RandomSurvey survey = generator.next(30);
    survey.split_regions = dice.chance(50);
    if (dice.chance(40)) survey.others = 1 + dice.below(5);
    if (dice.chance(40)) survey.dedupe = dice.pick(dedupes);
    const SlowReference reference(survey);
    SurveyRun run(survey);
    if (dice.chance(30)) run.settings.delimiter = survey.delimiter;
    if (dice.chance(15)) run.settings.block_bytes = 100 + dice.below(1000);
    run.settings.threads = 1 + static_cast<std::size_t>(round) % 4;
    std::string texts;
    for (const std::string& file : survey.files) {
      texts += "---\n" + file;
    }
    CAPTURE(round, survey.delimiter, static_cast<int>(survey.style), texts);
    if (reference.undecided()) {
      ++undecided;
      CHECK_THROWS_AS(run.run(), base::UsageError);
      continue;
    }
    const tests::SurveySummary summary = run.summary();
    CHECK(summary == reference.summary());
    for (const auto& [name, count] : summary.counts) {
      if (name.ends_with(" used")) used += count;
      if (name.ends_with(" duplicate")) duplicates += count;
    }
    comments += summary.comments.size();
  }
  // The surveys are worth their time only when all of this happens in them.
  CHECK(undecided > 5);
  CHECK(undecided < 100);
  CHECK(used > 1500);
  CHECK(comments > 400);
  CHECK(duplicates > 100);
}
