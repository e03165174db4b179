// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"
#include "report/trend_series.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <tuple>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::Baseline;
using stats::CategoryCounts;
using survey::PeriodLength;

namespace {

const survey::Period january = survey::period_of(day(2026, 1, 1), PeriodLength::month);

/// A series of consecutive months from January 2026 on.
report::TrendSeries series(const std::vector<CategoryCounts>& months,
                           const report::FigureRules& rules = {},
                           std::optional<int> baseline = std::nullopt) {
  engine::SegmentTally segment;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const int month = january.number + static_cast<int>(i);
    for (const auto& [category, responses] :
         {std::pair{survey::Category::promoter, months[i].promoters},
          std::pair{survey::Category::passive, months[i].passives},
          std::pair{survey::Category::detractor, months[i].detractors}}) {
      for (std::uint64_t k = 0; k < responses; ++k) {
        segment.update_period(category, month);
      }
    }
  }
  report::Span span;
  span.first = january.number;
  span.last = january.number + static_cast<int>(months.size()) - 1;
  span.newest = day(2026, 12, 31);
  span.baseline = baseline;
  return report::series_of(segment, {}, span, rules, std::nullopt);
}

const CategoryCounts even{30, 40, 30};
const CategoryCounts good{300, 60, 40};

/// With which rows the rows are compared; '-' for none.
std::string baselines(const std::vector<CategoryCounts>& months, const report::TrendRules& trend,
                      std::optional<int> baseline = std::nullopt) {
  report::FigureRules rules;
  rules.trend = trend;
  std::string all;
  for (const report::TrendRow& row : series(months, rules, baseline).rows) {
    all += row.against ? static_cast<char>('0' + static_cast<int>(*row.against)) : '-';
  }
  return all;
}

} // namespace

TEST_CASE("the change of a period has the interval and p-value of two samples") {
  const auto rows = series({CategoryCounts{40, 30, 30}, CategoryCounts{50, 30, 20}}).rows;
  CHECK_FALSE(rows[0].test);
  REQUIRE(rows[1].test);
  CHECK(rows[1].test->change.p == Approx(.0832159).margin(5e-8));
  CHECK(rows[1].test->change.interval.low == Approx(-.0255160).margin(5e-8));
  CHECK(rows[1].test->change.interval.high == Approx(.4138655).margin(5e-8));
  CHECK_FALSE(rows[1].test->significant);
  CHECK(rows[1].test->detectable == Approx(.314).margin(5e-4));
  CHECK(series({even, good}).rows[1].test->significant);
}

TEST_CASE("a period is compared with the one before, the first, a named one or a year ago") {
  const std::vector<CategoryCounts> months{even, good, {}, even, good};
  CHECK(baselines(months, {}) == "-0--3");
  CHECK(baselines(months, {Baseline::first, {}, 1}) == "-0-00");
  CHECK(baselines({CategoryCounts{}, even, good}, {Baseline::first, {}, 1}) == "--1");
  CHECK(baselines(months, {Baseline::period, {}, 1}, january.number + 3) == "33--3");
  CHECK(baselines(months, {Baseline::year_ago, {}, 1}) == "-----");
  std::vector<CategoryCounts> two_years(14, even);
  CHECK(baselines(two_years, {Baseline::year_ago, {}, 1}) == "------------01");
}

TEST_CASE("rolling rows sum the counts of their periods and are compared with windows apart") {
  report::FigureRules rules;
  rules.trend.rolling = 2;
  const auto rolled = series({even, good, CategoryCounts{}, even, good}, rules);
  REQUIRE(rolled.rows.size() == 4);
  CHECK(rolled.rows[0].figures.counts == CategoryCounts{330, 100, 70});
  CHECK(rolled.rows[0].from == january);
  CHECK(rolled.rows[0].period.number == january.number + 1);
  CHECK(rolled.rows[1].figures.counts == good);
  CHECK(baselines({even, good, CategoryCounts{}, even, good}, {Baseline::previous, {}, 2}) ==
        "--01");
  // The first windows share a month with the first one.
  CHECK(baselines({even, good, even, even, good}, {Baseline::first, {}, 2}) == "--00");
  CHECK(series({even}, rules).rows.empty());
}

TEST_CASE("the slope and the control limits need three periods with responses") {
  CHECK_FALSE(series({even, good, {}}).slope);
  CHECK_FALSE(series({even, good, {}}).rows[0].limits);
  const auto documented = series({CategoryCounts{50, 30, 20}, CategoryCounts{36, 24, 20},
                                  CategoryCounts{75, 30, 15}, CategoryCounts{15, 20, 25}});
  REQUIRE(documented.slope);
  CHECK(documented.slope->per_period == Approx(-.054).margin(1e-3));
  CHECK(documented.slope->p == Approx(.15).margin(5e-3));
  CHECK(documented.rows[3].limits->low == Approx(-.043).margin(5e-4));
  CHECK(documented.rows[3].limits->high == Approx(.577).margin(5e-4));
}

TEST_CASE("the same period a year before has the same name but for the year") {
  const std::vector<std::tuple<survey::Day, PeriodLength, std::string>> cases{
      {day(2026, 3, 5), PeriodLength::month, "2025-03"},
      {day(2026, 3, 5), PeriodLength::quarter, "2025-Q1"},
      {day(2026, 3, 5), PeriodLength::year, "2025"},
      {day(2026, 3, 5), PeriodLength::day, "2025-03-05"},
      {day(2024, 2, 29), PeriodLength::day, "-"},
      {day(2026, 3, 5), PeriodLength::week, "2025-W10"},
      {day(2021, 1, 6), PeriodLength::week, "2020-W01"},   // 2020 has 53 weeks
      {day(2020, 12, 30), PeriodLength::week, "2019-W52"}, // 2019 has no week 53
  };
  for (const auto& [date, length, expected] : cases) {
    CAPTURE(expected);
    const auto number = report::year_before(survey::period_of(date, length));
    const std::string label = number ? survey::label_of({length, *number}) : "-";
    CHECK(label == expected);
  }
}

TEST_CASE("a period that is named must be one of the survey") {
  const auto survey = read_survey("Score,Date\n9,2026-01-05\n8,2026-02-05\n3,2026-03-01\n",
                                  every(PeriodLength::month));
  report::FigureRules rules;
  rules.trend = {Baseline::period, "2026-02", 1};
  const auto table = [&] {
    return report::trend_table(survey.findings, 0, report::SegmentOrder::name, PeriodLength::month,
                               rules);
  };
  CHECK(*table().total.rows[2].against == 1);
  rules.trend.period = "2026-13";
  CHECK_THROWS_AS(table(), base::UsageError);
  CHECK_THROWS_WITH(table(), Catch::Contains("from 2026-01 to 2026-03"));
}
