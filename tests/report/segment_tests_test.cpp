// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"
#include "support/dice.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using stats::CategoryCounts;

namespace {

struct CountedSurvey {
  std::string csv = "Score,Shop\n";
  std::map<std::string, CategoryCounts> shops;
  CategoryCounts all;
};

/// Many shops of few answers each, so that most have the counts of others.
CountedSurvey many_shops(Dice& dice, int shops) {
  CountedSurvey survey;
  for (int shop = 0; shop < shops; ++shop) {
    std::string name = "shop ";
    name += std::to_string(1000 + shop); // so many digits that names sort like numbers
    for (std::size_t answer = dice.below(5) + 1; answer > 0; --answer) {
      const std::size_t score = dice.below(11);
      survey.csv += std::to_string(score) + ',' + name + '\n';
      const CategoryCounts one{score >= 9 ? 1U : 0U, score == 7 || score == 8 ? 1U : 0U,
                               score < 7 ? 1U : 0U};
      survey.shops[name].merge(one);
      survey.all.merge(one);
    }
  }
  return survey;
}

/// All that is known of a test, to be compared as a whole.
std::vector<double> numbers_of(const stats::SegmentTest& test) {
  return {test.from_rest.difference,
          test.from_rest.centre,
          test.from_rest.standard_error,
          test.from_rest.z,
          test.from_rest.p,
          test.from_rest.interval.low,
          test.from_rest.interval.high,
          test.corrected_p,
          test.significant ? 1. : 0.,
          test.impact,
          test.impact_interval.low,
          test.impact_interval.high};
}

/// Each segment by itself, one after the other, as `stats` has it.
void check_segment_by_segment(const CountedSurvey& survey, const report::FigureRules& rules) {
  const auto read = read_survey(survey.csv, by({{"Shop"}}));
  const auto table = report::score_table(read.findings, 0, report::SegmentOrder::name, rules);
  const auto& populations = rules.populations;
  std::vector<std::optional<stats::SegmentAndRest>> sides;
  std::vector<stats::Estimate> estimates;
  for (const auto& [name, counts] : survey.shops) {
    const auto population = populations.of({"Shop"}, {name});
    sides.push_back(stats::beside_the_rest(counts, survey.all, population, populations.whole));
    const auto sample = stats::effective_sample(counts, population);
    estimates.push_back(stats::estimate_of(*sample, rules.interval));
  }
  const auto tests = stats::test_segments(sides, rules.interval, rules.correction);
  const auto heterogeneity = stats::heterogeneity(estimates);
  REQUIRE(table.rows.size() == survey.shops.size());
  std::size_t at = 0;
  for (const auto& [name, counts] : survey.shops) {
    CAPTURE(name);
    const report::ScoreRow row = table.rows[at];
    CHECK(row.key == report::SegmentKey{name});
    CHECK(row.figures.counts == counts);
    const auto alone = report::figures_of(counts, rules.interval, populations.of({"Shop"}, {name}));
    CHECK(row.figures.interval->low == alone.interval->low);
    CHECK(row.figures.interval->high == alone.interval->high);
    REQUIRE(row.against_rest.has_value() == tests[at].has_value());
    CHECK(numbers_of(*row.against_rest) == numbers_of(*tests[at]));
    ++at;
  }
  CHECK(table.tested == tests.size());
  REQUIRE(table.heterogeneity.has_value() == heterogeneity.has_value());
  if (heterogeneity) CHECK(table.heterogeneity->statistic == heterogeneity->statistic);
}

} // namespace

TEST_CASE("segments with the same counts have the figures that each has by itself") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const CountedSurvey survey = many_shops(dice, seed % 5 == 0 ? 2 : 60);
    report::FigureRules rules;
    rules.correction = seed % 3 == 0   ? stats::Correction::holm
                       : seed % 3 == 1 ? stats::Correction::benjamini_hochberg
                                       : stats::Correction::none;
    if (survey.shops.size() == 2) rules.correction = stats::Correction::none; // it is one test
    rules.interval.level_percent = seed % 2 == 0 ? 95 : 60;
    check_segment_by_segment(survey, rules);
  }
}

TEST_CASE("segments with the same counts but other populations share nothing") {
  Dice dice(7);
  const CountedSurvey survey = many_shops(dice, 40);
  report::FigureRules rules;
  rules.populations.dimensions = {"segment"};
  std::uint64_t whole = 0;
  for (const auto& [name, counts] : survey.shops) {
    const std::uint64_t size = counts.responses() + dice.below(4);
    rules.populations.sizes[{name}] = size;
    whole += size;
  }
  rules.populations.whole = whole;
  check_segment_by_segment(survey, rules);
}

TEST_CASE("a segment that is withheld shares nothing with one of the same counts that is not") {
  // A and B have the same counts; with C withheld, one of them goes with it.
  const auto survey =
      read_survey("Score,Shop\n9,A\n9,A\n0,A\n9,B\n9,B\n0,B\n9,C\n9,C\n", by({{"Shop"}}));
  report::FigureRules rules;
  rules.least_base = 3;
  const auto table = report::score_table(survey.findings, 0, report::SegmentOrder::name, rules);
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].figures.suppressed == 3U);
  CHECK_FALSE(table.rows[0].against_rest);
  CHECK_FALSE(table.rows[1].figures.suppressed);
  CHECK(table.rows[1].against_rest);
  CHECK(table.rows[2].figures.suppressed == 2U);
  CHECK(table.tested == 1);
}
