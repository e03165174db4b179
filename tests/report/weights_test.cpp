// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"
#include "support/dice.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/report/comparison.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::Figures;

namespace {

engine::ReadSettings weighed_by(const std::string& weight, const std::string& cluster = {}) {
  engine::ReadSettings settings;
  if (!weight.empty()) settings.weighting.weight = weight;
  if (!cluster.empty()) settings.weighting.cluster = cluster;
  return settings;
}

report::Figures figures(const ReadSurvey& survey, const report::FigureRules& rules = {}) {
  return report::headline_of(survey.findings, rules).total.figures;
}

/// The eight answers of docs/statistics.md, in pairs.
const std::string eight = "Score,w,account,Region\n"
                          "10,1.5,a,North\n9,0.5,a,North\n9,1,b,North\n8,2,b,South\n"
                          "7,1,c,South\n6,0.25,c,South\n3,3,d,North\n0,0.75,d,South\n";

} // namespace

TEST_CASE("weighted figures are those of the published example") {
  const Figures of = figures(read_survey(eight, {}, weighed_by("w")));
  REQUIRE(of.weighted);
  CHECK(same_number(*of.net_share, {-1, 10}));
  CHECK(of.counts == stats::CategoryCounts{3, 2, 3});
  CHECK(of.weighted->weight == Approx(10).epsilon(1e-15));
  CHECK(*of.weighted->effective_responses == Approx(5.517241).margin(5e-7));
  CHECK(*of.weighted->design_effect == Approx(1.45).epsilon(1e-14));
  CHECK(*of.weighted->standard_error == Approx(.3715796).margin(5e-8));
  CHECK(of.interval->low == Approx(-.591).margin(5e-4));
  CHECK(of.interval->high == Approx(.460).margin(5e-4));
  CHECK(of.parts() == stats::CategoryCounts{3, 3, 4});
}

TEST_CASE("a population narrows the weighted error as survey in R has it") {
  report::FigureRules rules;
  rules.populations.whole = 40;
  const Figures of = figures(read_survey(eight, {}, weighed_by("w")), rules);
  CHECK(*of.weighted->standard_error == Approx(.3323509).margin(5e-8));
}

TEST_CASE("clusters widen the error as survey in R has it") {
  const Figures of = figures(read_survey(eight, {}, weighed_by("w", "account")));
  CHECK(*of.weighted->standard_error == Approx(.4890297).margin(5e-8));
  CHECK(of.weighted->clusters == 4);
  CHECK(of.interval->low == Approx(-.658).margin(5e-4));
  CHECK(of.interval->high == Approx(.554).margin(5e-4));
  // What weights and clusters cost multiply: 1.45 times the loss from 5.71 to 3.30 answers.
  CHECK(*of.weighted->design_effect == Approx(1.45 * 5.71 / 3.30).epsilon(3e-3));
}

TEST_CASE("one response to a cluster, blank or named, is no cluster at all") {
  const std::string csv = "Score,w,account\n10,1.5,a\n9,0.5,\n8,2,\n3,3,d\n0,0.75,anonymous\n";
  const Figures plain = figures(read_survey(csv, {}, weighed_by("w")));
  const Figures alone = figures(read_survey(csv, {}, weighed_by("w", "account")));
  CHECK(alone.weighted->clusters == 5);
  CHECK(*alone.weighted->standard_error == Approx(*plain.weighted->standard_error));
  CHECK(alone.interval->low == Approx(plain.interval->low));
}

TEST_CASE("equal weights change no share and no interval, whatever their size") {
  const std::string rows = "10,W,a\n9,W,a\n9,W,b\n2,W,b\n7,W,a\n";
  const Figures plain = figures(read_survey("Score,w,r\n" + rows));
  for (const std::string weight : {"1", "0.37", "1234.5"}) {
    std::string csv = "Score,w,r\n" + rows;
    for (std::size_t at = csv.find('W'); at != std::string::npos; at = csv.find('W')) {
      csv.replace(at, 1, weight);
    }
    const Figures of = figures(read_survey(csv, {}, weighed_by("w")));
    CHECK(same_number(*of.net_share, *plain.net_share));
    CHECK(of.parts() == plain.counts);
    CHECK(of.interval->low == Approx(plain.interval->low).epsilon(1e-12));
    CHECK(of.interval->high == Approx(plain.interval->high).epsilon(1e-12));
    CHECK(*of.weighted->design_effect == Approx(1).epsilon(1e-12));
  }
}

TEST_CASE("a record without a usable weight is rejected by its reason, after its score") {
  const ReadSurvey survey =
      read_survey("Score,w\n10,1\n9,\n9,-1\n9,1e3\n9,20260101\n9,0.0000000000001\n"
                  "9,abc\n99,-1\n,-1\n10,0\n",
                  {}, weighed_by("w"));
  const engine::Accounting& accounting = survey.findings.tally->files().front();
  const auto rejected = [&](survey::Rejection reason) {
    return accounting.rejected[static_cast<std::size_t>(reason)];
  };
  CHECK(rejected(survey::Rejection::missing_weight) == 1);
  CHECK(rejected(survey::Rejection::negative_weight) == 1);
  CHECK(rejected(survey::Rejection::not_a_weight) == 2);
  CHECK(rejected(survey::Rejection::absurd_weight) == 2);
  CHECK(accounting.used == 2);
  CHECK(accounting.unanswered == 1);
  CHECK(accounting.adds_up());
  const auto& example =
      survey.findings.examples[static_cast<std::size_t>(survey::Rejection::absurd_weight)];
  REQUIRE(example);
  CHECK(example->record == 6);
  CHECK(example->column == "w");
  CHECK(example->text == "20260101");
}

TEST_CASE("a survey whose weights are all 0, or none of which is one, is refused") {
  CHECK_THROWS_AS(read_survey("Score,w\n10,0\n9,0\n", {}, weighed_by("w")), base::UsageError);
  std::string csv = "Score,w\n";
  for (int i = 0; i < 12; ++i) {
    csv += "9,heavy\n";
  }
  CHECK_THROWS_AS(read_survey(csv, {}, weighed_by("w")), base::UsageError);
}

TEST_CASE("segments and their tests are weighted, and the rest is the total less the segment") {
  const ReadSurvey survey = read_survey(eight, by({{"Region"}}), weighed_by("w"));
  const auto table = report::score_table(survey.findings, 0, report::SegmentOrder::name);
  REQUIRE(table.rows.size() == 2);
  CHECK(same_number(*table.rows[0].figures.net_share, {0, 1}));  // 1.5 + 0.5 + 1 less 3, of 6
  CHECK(same_number(*table.rows[1].figures.net_share, {-1, 4})); // 0.25 + 0.75 of 4
  REQUIRE(table.rows[0].against_rest);
  CHECK(table.rows[0].against_rest->from_rest.difference == Approx(.25));
  CHECK(table.rows[0].against_rest->impact == Approx(.15)); // 6 of 10 of it
}

TEST_CASE("of a respondent, the weight of the response that is kept counts") {
  engine::ReadSettings settings = weighed_by("w");
  settings.dedupe = engine::Dedupe::last;
  settings.columns[static_cast<std::size_t>(ingest::Role::respondent)] = "who";
  const Figures of = figures(read_survey("Score,w,who\n10,5,a\n0,2,a\n10,1,b\n", {}, settings));
  CHECK(same_number(*of.net_share, {-1, 3}));
  CHECK(of.weighted->weight == Approx(3));
}

TEST_CASE("a sample is raked to its targets") {
  std::string csv = "Score,sex\n";
  for (int i = 0; i < 75; ++i) {
    csv += i < 50 ? "10,f\n" : "0,f\n";
  }
  for (int i = 0; i < 25; ++i) {
    csv += i < 5 ? "10,m\n" : "0,m\n";
  }
  engine::ReadSettings settings;
  settings.weighting.targets = engine::RakingTargets{"t.csv", {{"sex", {"f", "m"}, {50, 50}}}};
  const ReadSurvey survey = read_survey(csv, by({{"sex"}}), settings);
  const Figures of = figures(survey);
  // Women have +33.3, men -60; half and half that is -13.3.
  CHECK(static_cast<double>(of.net_share->numerator) /
            static_cast<double>(of.net_share->denominator) ==
        Approx(-2. / 15));
  CHECK(*of.weighted->effective_responses == Approx(75));
  CHECK(of.weighted->weight == Approx(100));
  REQUIRE(survey.findings.raking);
  CHECK(survey.findings.raking->raking.converged);
  CHECK(survey.findings.raking->raking.rounds == 1);
  const report::Foot foot = survey.foot();
  REQUIRE(foot.weights);
  CHECK(foot.weights->smallest_raked == Approx(2. / 3));
  CHECK(foot.weights->largest_raked == Approx(2));
  // Within one cell a factor changes nothing.
  const auto table = report::score_table(survey.findings, 0, report::SegmentOrder::name);
  CHECK(static_cast<double>(table.rows[0].figures.net_share->numerator) /
            static_cast<double>(table.rows[0].figures.net_share->denominator) ==
        Approx(1. / 3));
}

TEST_CASE("a value without a target and a target without a response are refused") {
  engine::ReadSettings settings;
  settings.weighting.targets = engine::RakingTargets{"t.csv", {{"sex", {"f", "m"}, {50, 50}}}};
  CHECK_THROWS_AS(read_survey("Score,sex\n10,f\n9,m\n9,x\n", {}, settings), base::UsageError);
  CHECK_THROWS_AS(read_survey("Score,sex\n10,f\n9,f\n", {}, settings), base::UsageError);
}

TEST_CASE("figures of weights, clusters and raking are the same bits in any order of the input") {
  Dice dice(7);
  std::vector<std::string> rows;
  for (int i = 0; i < 400; ++i) {
    rows.push_back(std::to_string(dice.below(11)) + ",0." + std::to_string(1 + dice.below(99999)) +
                   ",acc" + std::to_string(dice.below(40)) + ',' +
                   std::string(dice.chance(40) ? "f" : "m") + ',' +
                   std::string(dice.chance(30) ? "young" : "old") + ",2026-0" +
                   std::to_string(1 + dice.below(4)) + "-03\n");
  }
  engine::ReadSettings settings = weighed_by("w", "account");
  settings.columns[static_cast<std::size_t>(ingest::Role::date)] = "day";
  settings.weighting.targets = engine::RakingTargets{
      "t.csv", {{"sex", {"f", "m"}, {.52, .48}}, {"age", {"old", "young"}, {.61, .39}}}};
  const auto survey_of = [&] {
    std::string csv = "Score,w,account,sex,age,day\n";
    for (const std::string& row : rows) {
      csv += row;
    }
    return read_survey(csv, every(survey::PeriodLength::month, {{"sex"}}), settings);
  };
  const auto numbers = [](const ReadSurvey& survey) {
    std::vector<double> all;
    const auto add = [&](const Figures& of) {
      all.insert(all.end(), {static_cast<double>(of.net_share->numerator), of.interval->low,
                             of.interval->high, of.weighted->weight,
                             *of.weighted->effective_responses, *of.weighted->standard_error});
    };
    add(figures(survey));
    const auto table = report::score_table(survey.findings, 0, report::SegmentOrder::name);
    for (const report::ScoreRow& row : table.rows) {
      add(row.figures);
      all.push_back(row.against_rest->from_rest.p);
    }
    const auto trend = report::trend_table(survey.findings, 0, report::SegmentOrder::name,
                                           survey::PeriodLength::month);
    for (const report::TrendRow& row : trend.total.rows) {
      add(row.figures);
      if (row.test) all.push_back(row.test->change.p);
    }
    return all;
  };
  const std::vector<double> told = numbers(survey_of());
  for (std::size_t round = 0; round < 5; ++round) {
    for (std::size_t i = rows.size(); i > 1; --i) {
      std::swap(rows[i - 1], rows[dice.below(i)]);
    }
    settings.block_bytes = 1 + dice.below(3000);
    settings.threads = 1 + dice.below(4);
    CHECK(numbers(survey_of()) == told);
  }
}

TEST_CASE("of a segment without weight, and of one cluster, nothing is claimed") {
  const ReadSurvey survey =
      read_survey("Score,w,r\n10,0,a\n0,0,a\n9,1,b\n", by({{"r"}}), weighed_by("w"));
  const auto table = report::score_table(survey.findings, 0, report::SegmentOrder::nps);
  REQUIRE(table.rows.size() == 2);
  const Figures& weightless = table.rows[1].figures; // stands last in the order by NPS
  CHECK(weightless.counts.responses() == 2);
  CHECK_FALSE(weightless.net_share);
  CHECK_FALSE(weightless.interval);
  CHECK(weightless.parts().responses() == 0);
  CHECK_FALSE(weightless.weighted->design_effect);
  const Figures one = figures(read_survey("Score,c\n10,a\n0,a\n", {}, weighed_by("", "c")));
  CHECK(same_number(*one.net_share, {0, 1}));
  CHECK_FALSE(one.interval);
  CHECK_FALSE(one.weighted->effective_responses);
}

namespace {

/// Random answers with whole weights, as one row each, and as many rows as they weigh.
struct WholeWeights {
  std::string weighed = "Score,w,tags,day\n";
  std::string repeated = "Score,w,tags,day\n";

  explicit WholeWeights(Dice& dice) {
    for (int i = 0; i < 120; ++i) {
      const std::size_t weight = dice.below(4);
      const std::string score = std::to_string(dice.below(11));
      const std::string rest = std::string(dice.pick(std::array{"a", "b", "c", "a;b", "c;a"})) +
                               ",2026-0" + std::to_string(1 + dice.below(3)) + "-05\n";
      weighed += score + ',' + std::to_string(weight) + ',' + rest;
      for (std::size_t k = 0; k < weight; ++k) {
        repeated += score + ",1," + rest;
      }
    }
  }
};

engine::Questions by_tags() {
  engine::Questions questions = every(survey::PeriodLength::month, {{"tags"}});
  questions.segments.splits = {"tags:;"};
  return questions;
}

} // namespace

TEST_CASE("whole weights give the shares, changes and impacts of rows repeated so often") {
  Dice dice(20260401);
  for (int round = 0; round < 20; ++round) {
    const WholeWeights rows(dice);
    engine::ReadSettings settings = weighed_by("w");
    settings.columns[static_cast<std::size_t>(ingest::Role::date)] = "day";
    engine::ReadSettings plain;
    plain.columns = settings.columns;
    const ReadSurvey weighed = read_survey(rows.weighed, by_tags(), settings);
    const ReadSurvey repeated = read_survey(rows.repeated, by_tags(), plain);
    const auto name = report::SegmentOrder::name;
    const auto left = report::score_table(weighed.findings, 0, name);
    const auto right = report::score_table(repeated.findings, 0, name);
    REQUIRE(left.rows.size() == right.rows.size());
    for (std::size_t i = 0; i < left.rows.size(); ++i) {
      CHECK(same_number(*left.rows[i].figures.net_share, *right.rows[i].figures.net_share));
      CHECK(left.rows[i].against_rest->from_rest.difference ==
            Approx(right.rows[i].against_rest->from_rest.difference).margin(1e-12));
      CHECK(left.rows[i].against_rest->impact ==
            Approx(right.rows[i].against_rest->impact).margin(1e-12));
    }
    const auto month = survey::PeriodLength::month;
    const auto trend = report::trend_table(weighed.findings, 0, name, month);
    const auto same_trend = report::trend_table(repeated.findings, 0, name, month);
    for (std::size_t i = 0; i < trend.total.rows.size(); ++i) {
      const auto& row = trend.total.rows[i];
      CHECK(same_number(*row.figures.net_share, *same_trend.total.rows[i].figures.net_share));
      CHECK(row.figures.weighted->weight ==
            Approx(static_cast<double>(same_trend.total.rows[i].figures.counts.responses())));
    }
  }
}

TEST_CASE("a change of weighted responses splits into mix and rate as one of repeated rows does") {
  Dice dice(5);
  const WholeWeights rows(dice);
  engine::ReadSettings settings = weighed_by("w");
  settings.columns[static_cast<std::size_t>(ingest::Role::date)] = "day";
  engine::ReadSettings plain;
  plain.columns = settings.columns;
  report::ComparisonRequest request;
  request.sides = report::ComparisonRequest::Sides::periods;
  request.before = "2026-01";
  request.after = "2026-03";
  const auto month = every(survey::PeriodLength::month, {{"tags"}});
  std::vector<engine::Findings> findings;
  ReadSurvey weighed = read_survey(rows.weighed, month, settings);
  findings.push_back(std::move(weighed.findings));
  const auto left = report::compare(findings, {weighed.settings}, month, {}, request);
  ReadSurvey repeated = read_survey(rows.repeated, month, plain);
  findings.clear();
  findings.push_back(std::move(repeated.findings));
  const auto right = report::compare(findings, {repeated.settings}, month, {}, request);
  const auto& one = left.tables.front().split;
  const auto& other = right.tables.front().split;
  REQUIRE(one);
  REQUIRE(other);
  CHECK(one->change == Approx(other->change).margin(1e-12));
  CHECK(one->mix == Approx(other->mix).margin(1e-12));
  CHECK(one->rate == Approx(other->rate).margin(1e-12));
}
