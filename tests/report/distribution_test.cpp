// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;

namespace {

/// The efforts of docs/statistics.md.
std::string efforts() {
  std::string csv = "Score\n";
  const std::vector<int> times{2, 1, 3, 4, 8, 12, 6};
  for (std::size_t i = 0; i < times.size(); ++i) {
    for (int k = 0; k < times[i]; ++k) {
      csv += std::to_string(i + 1) + "\n";
    }
  }
  return csv;
}

ReadSurvey read_efforts() {
  engine::ReadSettings settings;
  settings.metric = survey::Metric::ces;
  settings.scale = survey::usual_scale(survey::Metric::ces);
  settings.scale_told = true;
  return read_survey(efforts(), {}, settings);
}

} // namespace

TEST_CASE("a distribution counts every score of the scale, with mean and median") {
  const ReadSurvey survey = read_efforts();
  report::FigureRules rules;
  rules.metric = survey::Metric::ces;
  const auto spread = report::distribution_of(survey.findings, survey.settings, rules);
  CHECK(spread.metric == survey::Metric::ces);
  CHECK(spread.counts == std::vector<std::uint64_t>{2, 1, 3, 4, 8, 12, 6});
  CHECK(spread.responses == 36);
  CHECK(spread.at(6) == 12);
  REQUIRE(spread.mean);
  CHECK(same_number(spread.mean->mean, {183, 36}));
  CHECK(spread.mean->interval.low == Approx(4.53).margin(.005));
  REQUIRE(spread.median);
  CHECK(same_number(spread.median->median, {11, 2}));
}

TEST_CASE("the distribution of few responses is withheld, mean and median too") {
  const ReadSurvey survey = read_efforts();
  report::FigureRules rules;
  rules.least_base = 37;
  const auto spread = report::distribution_of(survey.findings, survey.settings, rules);
  CHECK(spread.suppressed);
  CHECK(spread.counts == std::vector<std::uint64_t>(7));
  CHECK(spread.responses == 36);
  CHECK_FALSE(spread.mean);
  CHECK_FALSE(spread.median);
}

TEST_CASE("a survey without a response has a distribution of nothing") {
  const ReadSurvey survey = read_survey("Score\n\nNA\n");
  const auto spread = report::distribution_of(survey.findings, survey.settings, {});
  CHECK(spread.responses == 0);
  CHECK_FALSE(spread.suppressed);
  CHECK_FALSE(spread.mean);
  CHECK_FALSE(spread.median);
}

TEST_CASE("groups without scores have no distribution, and that is said") {
  const ReadSurvey survey = read_survey("Score\nPromoter\nDetractor\nPassive\nPromoter\n");
  CHECK_THROWS_WITH(report::distribution_of(survey.findings, survey.settings, {}),
                    Catch::Contains("holds categories without their scores"));
}

TEST_CASE("a report holds a distribution only where it is asked for") {
  const ReadSurvey survey = read_efforts();
  report::ReportSettings wanted;
  CHECK_FALSE(survey.report(wanted).distribution);
  wanted.distribution = true;
  CHECK(survey.report(wanted).distribution);
}
