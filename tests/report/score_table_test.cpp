// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::SegmentOrder;
using stats::CategoryCounts;

namespace {

const std::string exported = "Score,Region,Plan\n"
                             "10,North,Pro\n9,North,Pro\n3,North,Free\n"
                             "8,South,Pro\n6,South,Free\n,South,Free\n7,,Pro\n";

} // namespace

TEST_CASE("figures follow from counts: the net share, and the interval around it") {
  const report::Figures figures = report::figures_of({50, 30, 20});
  CHECK(figures.counts == CategoryCounts{50, 30, 20});
  CHECK(same_number(*figures.net_share, {3, 10}));
  CHECK(figures.interval->low == Approx(.1405113).margin(1e-7));
  CHECK_FALSE(report::figures_of({}).net_share);
  CHECK_FALSE(report::figures_of({}).interval);
}

TEST_CASE("the headline is the whole survey alone") {
  const auto table = report::headline_of(read_survey(exported).findings);
  CHECK(table.dimensions.empty());
  CHECK(table.rows.empty());
  CHECK(table.total.is_total);
  CHECK(table.total.key.empty());
  CHECK(table.total.figures.counts == CategoryCounts{2, 2, 2});
  CHECK(same_number(*table.total.figures.net_share, {0, 1}));
}

TEST_CASE("a score table has a row per segment, and the segments sum to the total") {
  const auto survey = read_survey(exported, by({{"Region"}, {"Region", "Plan"}}));
  const auto by_region = report::score_table(survey.findings, 0, SegmentOrder::name);
  CHECK(by_region.dimensions == std::vector<std::string>{"Region"});
  REQUIRE(by_region.rows.size() == 3);
  CHECK(by_region.rows[0].key == report::SegmentKey{"North"});
  CHECK(by_region.rows[0].figures.counts == CategoryCounts{2, 0, 1});
  CHECK(by_region.rows[1].figures.counts == CategoryCounts{0, 1, 1});
  CHECK(by_region.rows[2].key == report::SegmentKey{""});
  CHECK(by_region.rows[2].figures.counts == CategoryCounts{0, 1, 0});
  const auto crossed = report::score_table(survey.findings, 1, SegmentOrder::name);
  CHECK(crossed.dimensions == std::vector<std::string>{"Region", "Plan"});
  REQUIRE(crossed.rows.size() == 5);
  CHECK(crossed.rows[0].key == report::SegmentKey{"North", "Free"});
  for (const auto& table : std::vector{by_region, crossed}) {
    CategoryCounts sum;
    for (const report::ScoreRow& row : table.rows) {
      CHECK_FALSE(row.is_total);
      sum.merge(row.figures.counts);
    }
    CHECK(sum == table.total.figures.counts);
    CHECK(table.total.figures.counts == CategoryCounts{2, 2, 2});
  }
}

TEST_CASE("dimensions are named as in the input, however they were asked for") {
  const auto survey = read_survey("Score,Région\n9,a\n", by({{"REGION"}}));
  CHECK(report::score_table(survey.findings, 0, SegmentOrder::name).dimensions ==
        std::vector<std::string>{"Région"});
}

TEST_CASE("the category of a response follows the cuts of the scale") {
  engine::ReadSettings settings;
  settings.scale = {1, 5, 3, 4};
  const auto survey = read_survey("Score\n5\n5\n4\n3\n1\n0\n6\n", {}, settings);
  CHECK(report::headline_of(survey.findings).total.figures.counts == CategoryCounts{2, 1, 2});
}

TEST_CASE("each segment is tested against all others, and all against each other") {
  std::string rows = "Score,Theme\n";
  const auto add = [&](const std::string& theme, int promoters, int passives, int detractors) {
    for (int i = 0; i < promoters + passives + detractors; ++i) {
      rows += i < promoters ? "9," : i < promoters + passives ? "8," : "2,";
      rows += theme + "\n";
    }
  };
  add("t", 2, 6, 12);
  add("u", 48, 24, 8);
  const auto survey = read_survey(rows, by({{"Theme"}}));
  const auto table = report::score_table(survey.findings, 0, SegmentOrder::name);
  CHECK(table.tested == 2);
  REQUIRE(table.rows[0].against_rest);
  CHECK(table.rows[0].against_rest->impact == Approx(-.20));
  CHECK(table.rows[0].against_rest->impact_interval.low == Approx(-.247).margin(5e-4));
  CHECK(table.rows[0].against_rest->significant);
  CHECK(table.rows[0].detectable > 0);
  REQUIRE(table.heterogeneity);
  CHECK(table.heterogeneity->degrees == 1);
  CHECK_FALSE(table.total.against_rest);
}

TEST_CASE("segments that overlap are held against their rest only") {
  engine::Questions questions = by({{"Channels"}});
  questions.segments.splits = {"Channels:;"};
  const auto survey = read_survey("Score,Channels\n9,Web;Shop\n8,Web\n3,Shop\n10,Shop;Web\n2,Web\n",
                                  std::move(questions));
  const auto table = report::score_table(survey.findings, 0, SegmentOrder::name);
  CHECK(table.overlapping);
  CHECK_FALSE(table.heterogeneity);
  CHECK(table.rows[0].against_rest);
}
