// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::SegmentOrder;
using stats::CategoryCounts;
using survey::PeriodLength;

namespace {

const std::string exported = "Score,Date,Plan\n"
                             "10,2026-01-05,Pro\n7,2026-01-31,Pro\n3,2026-01-20,Free\n"
                             "10,2026-03-01,Pro\n9,2026-03-02,Pro\n6,2026-03-15 23:59,Free\n"
                             "10,2026-04-10,Pro\n8,,Pro\n,2026-05-01,Pro\n";

report::TrendTable trend_of(const ReadSurvey& survey, std::size_t table = 1) {
  return report::trend_table(survey.findings, table, SegmentOrder::name, *survey.questions.every);
}

std::vector<std::string> labels_of(const report::TrendSeries& series) {
  std::vector<std::string> labels;
  for (const report::TrendRow& row : series.rows) {
    labels.push_back(survey::label_of(row.period));
  }
  return labels;
}

} // namespace

TEST_CASE("a trend has every period from the first to the last, gaps too") {
  const auto trend = trend_of(read_survey(exported, every(PeriodLength::month)));
  CHECK(trend.every == PeriodLength::month);
  CHECK(trend.dimensions.empty());
  CHECK(trend.segments.empty());
  CHECK(trend.total.is_total);
  CHECK(labels_of(trend.total) ==
        std::vector<std::string>{"2026-01", "2026-02", "2026-03", "2026-04"});
  CHECK(trend.total.rows[0].figures.counts == CategoryCounts{1, 1, 1});
  CHECK(trend.total.rows[2].figures.counts == CategoryCounts{2, 0, 1});
}

TEST_CASE("a gap has 0 responses and no NPS, and there is no change to it or from it") {
  const auto rows = trend_of(read_survey(exported, every(PeriodLength::month))).total.rows;
  CHECK(rows[1].figures.counts == CategoryCounts{});
  CHECK_FALSE(rows[1].figures.net_share);
  CHECK_FALSE(rows[1].figures.interval);
  CHECK_FALSE(rows[0].change);
  CHECK_FALSE(rows[1].change);
  CHECK_FALSE(rows[2].change);
  CHECK(rows[3].change);
}

TEST_CASE("the change is the exact difference of the net shares") {
  const auto rows = trend_of(read_survey(exported, every(PeriodLength::month))).total.rows;
  CHECK(same_number(*rows[3].change, {2, 3})); // +100 after +33 1/3
}

TEST_CASE("a period is complete when the newest response does not lie before its end") {
  const auto months = trend_of(read_survey(exported, every(PeriodLength::month)));
  CHECK(months.newest == day(2026, 4, 10)); // the unanswered one of May does not count
  CHECK(months.total.rows[2].complete);
  CHECK_FALSE(months.total.rows[3].complete);
  const auto full =
      trend_of(read_survey("Score,Date\n9,2026-01-01\n9,2026-02-28\n", every(PeriodLength::month)));
  CHECK(full.total.rows.back().complete);
  const auto days = trend_of(read_survey(exported, every(PeriodLength::day)));
  CHECK(days.total.rows.back().complete);
  const auto years = trend_of(read_survey(exported, every(PeriodLength::year)));
  REQUIRE(years.total.rows.size() == 1);
  CHECK_FALSE(years.total.rows.back().complete);
}

TEST_CASE("every segment has the periods of the whole survey, and they sum to it") {
  const auto survey = read_survey(exported, every(PeriodLength::month, {{"Plan"}}));
  const auto trend = trend_of(survey, 0);
  CHECK(trend.dimensions == std::vector<std::string>{"Plan"});
  REQUIRE(trend.segments.size() == 2);
  CHECK(trend.segments[0].key == report::SegmentKey{"Free"});
  CHECK(trend.segments[1].key == report::SegmentKey{"Pro"});
  for (std::size_t i = 0; i < trend.total.rows.size(); ++i) {
    CategoryCounts sum;
    for (const report::TrendSeries& series : trend.segments) {
      CHECK(labels_of(series) == labels_of(trend.total));
      CHECK(series.rows[i].complete == trend.total.rows[i].complete);
      sum.merge(series.rows[i].figures.counts);
    }
    CHECK(sum == trend.total.rows[i].figures.counts);
  }
}

TEST_CASE("periods sum to the total less the undated, whatever their length") {
  for (const PeriodLength length : survey::all_period_lengths) {
    const auto survey = read_survey(exported, every(length));
    CategoryCounts sum;
    for (const report::TrendRow& row : trend_of(survey).total.rows) {
      sum.merge(row.figures.counts);
    }
    CAPTURE(survey::name_of(length));
    CHECK(sum == CategoryCounts{4, 1, 2});
    CHECK(report::headline_of(survey.findings).total.figures.counts.responses() ==
          sum.responses() + survey.findings.dates.coverage.undated());
  }
}

TEST_CASE("a trend without any dated response has no period") {
  engine::ReadSettings settings;
  settings.columns[1] = "Date";
  const auto trend =
      trend_of(read_survey("Score,Date\n9,\n", every(PeriodLength::month), settings));
  CHECK(trend.total.rows.empty());
  CHECK_FALSE(trend.newest);
}

TEST_CASE("a trend that a mistyped year stretches without end is refused with the way out") {
  std::string stretched = "Score,Date,Plan\n9,1900-01-01,x\n9,2199-12-31,y\n";
  CHECK(trend_of(read_survey(stretched, every(PeriodLength::day, {{"Plan"}})), 0).segments.size() ==
        2);
  for (int i = 0; i < 30; ++i) {
    stretched += "9,2026-01-01,plan " + std::to_string(i) + '\n';
  }
  const auto survey = read_survey(stretched, every(PeriodLength::day, {{"Plan"}}));
  CHECK_THROWS_AS(trend_of(survey, 0), base::UsageError);
  CHECK_THROWS_WITH(trend_of(survey, 0), Catch::Contains("1900-01-01 to 2199-12-31") &&
                                             Catch::Contains("--since and --until"));
}

TEST_CASE("weeks run over the turn of the year without a break") {
  const auto trend =
      trend_of(read_survey("Score,Date\n9,2020-12-20\n9,2021-01-11\n", every(PeriodLength::week)));
  CHECK(labels_of(trend.total) ==
        std::vector<std::string>{"2020-W51", "2020-W52", "2020-W53", "2021-W01", "2021-W02"});
}
