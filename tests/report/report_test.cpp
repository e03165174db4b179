// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::ReportSettings;
using survey::PeriodLength;

namespace {

ReadSurvey read(std::vector<std::vector<std::string>> tables) {
  engine::Questions questions = every(PeriodLength::month, std::move(tables));
  questions.comments = engine::CommentRules{};
  engine::ReadSettings settings;
  settings.columns = {"Score", "Date", "Comment", std::nullopt};
  return read_survey("Score,Date,Comment,Region,Plan\n"
                     "9,2026-01-05,It works and works,North,Pro\n"
                     "3,2026-02-05,It breaks all the time,South,Free\n",
                     std::move(questions), std::move(settings));
}

ReportSettings everything() {
  ReportSettings wanted;
  wanted.headline = wanted.scores = wanted.trends = wanted.verbatims = true;
  return wanted;
}

} // namespace

TEST_CASE("what was not asked for is empty") {
  const report::Report report = read({{"Region"}}).report({});
  CHECK(report.scores.empty());
  CHECK(report.trends.empty());
  CHECK(report.verbatims.empty());
  CHECK(report.foot.accounting.records == 2);
}

TEST_CASE("without any --by there is one table of each kind, of the whole survey") {
  const report::Report report = read({}).report(everything());
  REQUIRE(report.scores.size() == 1);
  CHECK(report.scores[0].dimensions.empty());
  REQUIRE(report.trends.size() == 1);
  CHECK(report.trends[0].segments.empty());
  REQUIRE(report.verbatims.size() == 1);
  CHECK(report.verbatims[0].dimensions.empty());
}

TEST_CASE("scores without a headline and without --by are the whole survey") {
  ReportSettings wanted;
  wanted.scores = true;
  const report::Report report = read({}).report(wanted);
  REQUIRE(report.scores.size() == 1);
  CHECK(report.scores[0].total.figures.counts.responses() == 2);
}

TEST_CASE("each --by is a table after the headline, the trend is that of the whole survey") {
  const report::Report report = read({{"Region"}, {"Region", "Plan"}}).report(everything());
  REQUIRE(report.scores.size() == 3);
  CHECK(report.scores[0].dimensions.empty());
  CHECK(report.scores[1].dimensions == std::vector<std::string>{"Region"});
  CHECK(report.scores[2].dimensions == std::vector<std::string>{"Region", "Plan"});
  REQUIRE(report.trends.size() == 1);
  CHECK(report.trends[0].dimensions.empty());
  CHECK(report.trends[0].segments.empty());
  REQUIRE(report.verbatims.size() == 2);
}

TEST_CASE("trends by segment are one table per --by") {
  ReportSettings wanted;
  wanted.trends = wanted.trends_by_segment = true;
  const report::Report report = read({{"Region"}, {"Plan"}}).report(wanted);
  CHECK(report.scores.empty());
  REQUIRE(report.trends.size() == 2);
  CHECK(report.trends[1].dimensions == std::vector<std::string>{"Plan"});
  CHECK(report.trends[1].segments.size() == 2);
}

TEST_CASE("the order of segments is the one asked for, in every table") {
  ReportSettings wanted = everything();
  wanted.trends_by_segment = true;
  wanted.order = report::SegmentOrder::nps;
  const auto survey = read_survey("Score,Region\n1,a\n9,b\n", by({{"Region"}}));
  wanted.trends = wanted.verbatims = false;
  const report::Report report = survey.report(wanted);
  CHECK(report.scores[1].rows[0].key == report::SegmentKey{"b"});
}

TEST_CASE("without a column of dates or comments there are no such tables") {
  engine::Questions questions = every(PeriodLength::month);
  questions.dates_optional = true;
  questions.comments = engine::CommentRules{};
  questions.comments_optional = true;
  const report::Report report = read_survey("Score\n9\n", questions).report(everything());
  CHECK(report.scores.size() == 1);
  CHECK(report.trends.empty());
  CHECK(report.verbatims.empty());
}

TEST_CASE("the same survey gives the same report whatever the size of the blocks") {
  std::string csv = "Score,Region\n";
  for (int i = 0; i < 500; ++i) {
    csv += std::to_string(i * 7 % 11) + ",r" + std::to_string(i % 13) + '\n';
  }
  const auto rows_with = [&](std::size_t block_bytes) {
    engine::ReadSettings settings;
    settings.block_bytes = block_bytes;
    const auto table = report::score_table(read_survey(csv, by({{"Region"}}), settings).findings, 0,
                                           report::SegmentOrder::nps);
    std::vector<std::string> rows;
    for (const report::ScoreRow& row : table.rows) {
      rows.push_back(row.key[0] + ' ' + std::to_string(row.figures.counts.promoters) + ' ' +
                     std::to_string(row.figures.counts.responses()));
    }
    return rows;
  };
  const auto expected = rows_with(std::size_t{1} << 20U);
  CHECK(expected.size() == 13);
  for (const std::size_t block_bytes : {1U, 7U, 64U, 1000U}) {
    CAPTURE(block_bytes);
    CHECK(rows_with(block_bytes) == expected);
  }
}
