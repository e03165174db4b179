// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using Catch::Matchers::Contains;
using report::Note;

namespace {

report::Populations read(const std::string& text) {
  const TemporaryFolder folder;
  return report::read_populations(folder.file("sizes.csv", text));
}

const std::string exported = "Score,Region,Plan\n"
                             "10,North,Pro\n9,North,Pro\n3,North,Free\n"
                             "8,South,Pro\n6,South,Free\n,South,Free\n7,,Pro\n";

} // namespace

TEST_CASE("sizes of populations are found by the values of a segment") {
  const auto any = read("segment;size\nNorth;400\n;30\n");
  CHECK(any.of({"Region"}, {"North"}) == 400U);
  CHECK(any.of({"Plan"}, {""}) == 30U);
  CHECK_FALSE(any.of({"Region"}, {"South"}));
  CHECK_FALSE(any.of({"Region", "Plan"}, {"North", "Pro"}));
  CHECK(any.whole == 430U);
  const auto crossed = read("Region,Plan,Size\nNorth,Pro,7\n(all),(all),100\n");
  CHECK(crossed.of({"region", "Plan"}, {"North", "Pro"}) == 7U);
  CHECK_FALSE(crossed.of({"Plan", "Region"}, {"North", "Pro"}));
  CHECK(crossed.whole == 100U);
}

TEST_CASE("a file that holds no sizes of populations is refused with the record") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"segment,count\nA,1\n", "its header must be segment,size"},
      {"size\n1\n", "its header must be"},
      {"segment,size\nA,0\n", "record 2: \"0\" is no size"},
      {"segment,size\nA,5\nB,many\n", "record 3: \"many\" is no size"},
      {"segment,size\nA,-5\n", "is no size"},
      {"segment,size\nA,9999999999999\n", "is no size"},
      {"segment,size\nA,5\nA,6\n", "record 3 gives the size of a segment a second time"},
      {"segment,size\n(all),5\n(all),5\n", "a second time"},
      {"segment,size\n", "holds no size"},
      {"segment,size\nA\n", "record 2 has 1 cells"},
  };
  for (const auto& [text, part] : cases) {
    CAPTURE(text);
    CHECK_THROWS_AS(read(text), base::UsageError);
    CHECK_THROWS_WITH(read(text), Contains(part));
  }
}

TEST_CASE("a population narrows the interval of its segment, and a smaller one is refused") {
  const auto survey = read_survey(exported, by({{"Region"}}));
  report::ReportSettings wanted;
  wanted.scores = true;
  wanted.figures.populations = read("segment,size\nNorth,3\nSouth,10\n,5\n");
  const auto report = survey.report(wanted);
  const auto& rows = report.scores[0].rows;
  CHECK(rows[0].figures.interval->low == rows[0].figures.interval->high); // all have answered
  const auto plain = report::score_table(survey.findings, 0, report::SegmentOrder::name);
  CHECK(rows[1].figures.interval->high < plain.rows[1].figures.interval->high);
  CHECK(report.foot.population == 18U);
  CHECK(report.foot.notes.empty());
  wanted.figures.populations.sizes[{"South"}] = 1;
  CHECK_THROWS_WITH(survey.report(wanted),
                    Contains("2 responses cannot come from a population of 1"));
}

TEST_CASE("segments without a size and sizes without a segment are noted") {
  const auto survey = read_survey(exported, by({{"Region"}}));
  report::ReportSettings wanted;
  wanted.scores = true;
  wanted.figures.populations = read("segment,size\nNorth,30\nEast,10\n");
  const auto report = survey.report(wanted);
  CHECK_FALSE(report.foot.population); // the sum lacks segments
  REQUIRE(report.foot.notes.size() == 2);
  CHECK(report.foot.notes[0].kind == Note::Kind::no_population);
  CHECK(report.foot.notes[0].count == 2);
  CHECK(report.foot.notes[0].text == "Region");
  CHECK(report.foot.notes[1].kind == Note::Kind::unused_population);
  CHECK(report.foot.notes[1].text == "East");
}

TEST_CASE("intervals follow the method and the level asked for") {
  const stats::CategoryCounts counts{50, 30, 20};
  const auto wald =
      report::figures_of(counts, {stats::IntervalMethod::wald, 95}, stats::Population{}).interval;
  CHECK(wald->low == Approx(.1469219).margin(1e-7));
  const auto score = report::figures_of(counts, {stats::IntervalMethod::score, 95}).interval;
  CHECK(score->low == Approx(.1395514).margin(1e-7));
  const auto narrow = report::figures_of(counts, {stats::IntervalMethod::wald, 95}, 400).interval;
  CHECK((narrow->high - narrow->low) / 2 == Approx(1.959963985 * .0677235).margin(1e-6));
}
