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
