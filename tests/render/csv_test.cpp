// SPDX-License-Identifier: MIT
#include "render/small_reports.hpp"

#include <npslice/render/csv.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::csv_of;
using render::CsvStyle;

namespace {

const std::string figures = "responses,promoters,passives,detractors,promoters_pct,passives_pct,"
                            "detractors_pct,nps";

/// The columns of a table up to the one that was the last in its first form; what was appended
/// later holds numbers and words without commas.
template <class Table>
std::string first_columns(const Table& table, const CsvStyle& style) {
  const std::string csv = csv_of(table, style);
  const std::string header = csv.substr(0, csv.find('\n'));
  const std::size_t change = header.find(",change,");
  const std::size_t last = change != std::string::npos ? change + 1 : header.find("nps,nps_low");
  const auto later =
      std::count(header.begin() + static_cast<std::ptrdiff_t>(last), header.end(), ',');
  std::string cut;
  for (std::string line : lines_of(csv)) {
    for (std::ptrdiff_t i = 0; i < later; ++i) {
      line.resize(line.rfind(','));
    }
    cut += line + '\n';
  }
  return cut;
}

} // namespace

TEST_CASE("the whole survey is one row of counts, percents and NPS with four decimals") {
  CHECK(first_columns(headline({86, 50, 25}), {}) ==
        figures + "\n161,86,50,25,53.4161,31.0559,15.5280,37.8882\n");
  CHECK(first_columns(headline({0, 0, 3}), {}) ==
        figures + "\n3,0,0,3,0.0000,0.0000,100.0000,-100.0000\n");
  CHECK(first_columns(headline({1, 0, 0}), {}) ==
        figures + "\n1,1,0,0,100.0000,0.0000,0.0000,100.0000\n");
}

TEST_CASE("without a response, percents and NPS have no value") {
  CHECK(first_columns(headline({}), {}) == figures + "\n0,0,0,0,,,,\n");
  CHECK(first_columns(score_table({"Region"}, {}), {}) == "Region," + figures + "\n");
  CHECK(first_columns(score_table({"Region"}, {}), {true, true}) ==
        "Region," + figures + "\n(all),0,0,0,0,,,,\n");
}

TEST_CASE("segments are one row each in the order of the table, a blank value stays blank") {
  const auto table =
      score_table({"Region"}, {score_row({"Nord, Est"}, {1, 1, 0}), score_row({""}, {0, 1, 1})});
  const std::string rows = "Region," + figures +
                           "\n\"Nord, Est\",2,1,1,0,50.0000,50.0000,0.0000,50.0000"
                           "\n,2,0,1,1,0.0000,50.0000,50.0000,-50.0000\n";
  CHECK(first_columns(table, {true, false}) == rows);
  CHECK(first_columns(table, {true, true}) ==
        rows + "(all),4,1,2,1,25.0000,50.0000,25.0000,0.0000\n");
}

TEST_CASE("a crossed table has one column per dimension") {
  const auto table = score_table({"Region", "Plan"}, {score_row({"DACH", ""}, {1, 0, 0})});
  CHECK(first_columns(table, {true, true}) ==
        "Region,Plan," + figures +
            "\nDACH,,1,1,0,0,100.0000,0.0000,0.0000,100.0000"
            "\n(all),(all),1,1,0,0,100.0000,0.0000,0.0000,100.0000\n");
}

TEST_CASE("text that a spreadsheet would run gets an apostrophe, numbers never") {
  for (const std::string& start : std::vector<std::string>{"=", "+", "-", "@"}) {
    const auto table = score_table({start + "Region"}, {score_row({start + "1"}, {0, 0, 1})});
    CAPTURE(start);
    CHECK(first_columns(table, {}) == "'" + start + "Region," + figures + "\n'" + start +
                                          "1,1,0,0,1,0.0000,0.0000,100.0000,-100.0000\n");
    CHECK(first_columns(table, {false, false}) ==
          start + "Region," + figures + "\n" + start +
              "1,1,0,0,1,0.0000,0.0000,100.0000,-100.0000\n");
  }
}

TEST_CASE("a sign by itself is no formula, and a blank value none either") {
  for (const std::string& value : std::vector<std::string>{"-", "+", "=", "@", ""}) {
    const auto table = score_table({"Region"}, {score_row({value}, {0, 0, 1})});
    CAPTURE(value);
    CHECK_THAT(first_columns(table, {}), Catch::Contains("\n" + value + ",1,0,0,1,"));
  }
}

TEST_CASE("a trend has its periods with their days, gaps, and the change as the last column") {
  const std::string header = "period,period_start,period_end,complete," + figures + ",change\n";
  const auto table = trend({{1, 1, 0}, {}, {0, 1, 1}, {2, 1, 0}});
  CHECK(first_columns(table, {}) ==
        header + "2026-01,2026-01-01,2026-01-31,yes,2,1,1,0,50.0000,50.0000,0.0000,50.0000,\n"
                 "2026-02,2026-02-01,2026-02-28,yes,0,0,0,0,,,,,\n"
                 "2026-03,2026-03-01,2026-03-31,yes,2,0,1,1,0.0000,50.0000,50.0000,-50.0000,\n"
                 "2026-04,2026-04-01,2026-04-30,no,3,2,1,0,66.6667,33.3333,0.0000,66.6667,"
                 "116.6667\n");
  CHECK(first_columns(trend({}), {}) == header);
}

TEST_CASE("a trend by segment holds the series one after the other, the whole survey when asked") {
  report::TrendTable table = trend({{1, 0, 0}});
  table.dimensions = {"Plan"};
  table.segments = {months({"Pro"}, false, {{1, 0, 0}}), months({""}, false, {{}})};
  const std::string rows =
      "Plan,period,period_start,period_end,complete," + figures + ",change\n" +
      "Pro,2026-01,2026-01-01,2026-01-31,yes,1,1,0,0,100.0000,0.0000,0.0000,100.0000,\n"
      ",2026-01,2026-01-01,2026-01-31,yes,0,0,0,0,,,,,\n";
  CHECK(first_columns(table, {}) == rows);
  CHECK(first_columns(table, {true, true}) ==
        rows + "(all),2026-01,2026-01-01,2026-01-31,no,1,1,0,0,100.0000,0.0000,0.0000,100.0000,\n");
}

TEST_CASE("verbatims are one row per comment with where it stands in the input") {
  auto table = verbatims({"Plan"}, {"Pro"},
                         {verbatim(2, "Too \"slow\",\nsays\the"), verbatim(0, "=1+1")}, 5);
  table.groups[0].shown[1].stamp.reset();
  table.groups[0].shown[1].respondent = "-R7";
  table.groups[0].shown[1].question = "Why?";
  CHECK(csv_of(table, {}) ==
        "Plan,category,score,date,respondent,comment,file,record,question,suppressed\n"
        "Pro,detractor,2,2026-03-27,,\"Too \"\"slow\"\",\nsays\the\",a.csv,7,,no\n"
        "Pro,detractor,0,,'-R7,'=1+1,a.csv,7,Why?,no\n");
  CHECK_THAT(csv_of(table, {false, false}), Catch::Contains(",,-R7,=1+1,"));
  CHECK(csv_of(report::VerbatimTable{}, {}) ==
        "category,score,date,respondent,comment,file,record,question,suppressed\n");
}

TEST_CASE("limits of intervals and what is withheld follow the columns of counts and shares") {
  const std::string appended = ",nps_low,nps_high,suppressed\n";
  CHECK(csv_of(headline({50, 30, 20}), {}) ==
        figures + appended + "100,50,30,20,50.0000,30.0000,20.0000,30.0000,14.0511,44.2013,no\n");
  report::ScoreTable hidden = headline({});
  hidden.total.figures.suppressed = 7;
  CHECK(csv_of(hidden, {}) == figures + appended + "7,,,,,,,,,,yes\n");
}

TEST_CASE("rows that share their figures are written as if each had its own") {
  const std::vector<stats::CategoryCounts> counts{{1, 0, 0}, {0, 2, 1}, {1, 0, 0}};
  std::vector<report::ScoreRow> rows;
  for (std::size_t i = 0; i < 10000; ++i) {
    rows.push_back(score_row({"a, " + std::to_string(i), "=b"}, counts[i % counts.size()]));
  }
  const auto apart = score_table({"Shop", "Plan"}, rows);
  auto shared = score_table({"Shop", "Plan"}, {});
  shared.total = apart.total;
  std::vector<std::uint32_t> numbers;
  for (const stats::CategoryCounts& each : counts) {
    numbers.push_back(shared.rows.add_figures({report::figures_of(each)}));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    shared.rows.add(rows[i].key, numbers[i % numbers.size()]);
  }
  CsvStyle style;
  for (const std::string& column : {std::string(), std::string("Q, 1")}) {
    style.score_column = column;
    for (const char delimiter : {',', ';'}) {
      style.delimiter = delimiter;
      style.decimal = delimiter == ';' ? ',' : '.';
      style.total = delimiter == ';';
      CHECK(csv_of(shared, style) == csv_of(apart, style));
    }
  }
}

TEST_CASE("tests against the rest are columns of a table by segment") {
  stats::SegmentTest test;
  test.from_rest.difference = -1;
  test.from_rest.interval = {-1.25, -.5};
  test.from_rest.p = .0012345;
  test.corrected_p = .0123456;
  test.significant = true;
  test.impact = -.2;
  test.impact_interval = {-.25, -.1};
  report::ScoreRow tested = score_row({"t"}, {2, 6, 12});
  tested.against_rest = test;
  tested.detectable = .3;
  const auto table = score_table({"Theme"}, {tested, score_row({"u"}, {1, 0, 0})});
  const auto lines = lines_of(csv_of(table, {}));
  CHECK_THAT(lines[0], Catch::EndsWith(",suppressed,rest_difference,rest_low,rest_high,rest_p,"
                                       "rest_p_corrected,significant,impact,impact_low,"
                                       "impact_high,detectable"));
  CHECK_THAT(lines[1],
             Catch::EndsWith(",no,-100.0000,-125.0000,-50.0000,0.001235,0.012346,yes,-20.0000,"
                             "-25.0000,-10.0000,30.0000"));
  CHECK_THAT(lines[2], Catch::EndsWith(",no,,,,,,,,,,"));
}

TEST_CASE("tests of changes and control limits are columns of a trend") {
  report::TrendTable table = trend({{1, 1, 0}, {2, 1, 0}});
  report::ChangeTest test;
  test.change.interval = {-.5, .25};
  test.change.p = .5;
  test.detectable = .75;
  table.total.rows[1].test = test;
  table.total.rows[1].limits = stats::Interval{-.1, .9};
  table.total.rows[1].from = table.total.rows[0].period;
  const auto lines = lines_of(csv_of(table, {}));
  CHECK_THAT(lines[0], Catch::EndsWith(",change,nps_low,nps_high,suppressed,change_low,change_high,"
                                       "change_p,significant,detectable,limit_low,limit_high"));
  CHECK_THAT(lines[1], Catch::EndsWith(",no,,,,,,,"));
  CHECK_THAT(lines[2], Catch::StartsWith("2026-02,2026-01-01,2026-02-28,"));
  CHECK_THAT(lines[2],
             Catch::EndsWith(",no,-50.0000,25.0000,0.500000,no,75.0000,-10.0000,90.0000"));
}

TEST_CASE("a group of comments that is withheld is one row that says so") {
  auto table = verbatims({"Plan"}, {"Pro"}, {});
  table.groups[0].suppressed = true;
  CHECK(csv_of(table, {}) ==
        "Plan,category,score,date,respondent,comment,file,record,question,suppressed\n"
        "Pro,detractor,,,,,,,,yes\n");
}

TEST_CASE("the accounting adds up to its last row") {
  engine::Accounting accounting;
  accounting.records = 12;
  accounting.used = 5;
  accounting.unanswered = 4;
  accounting.excluded[1] = 2;
  accounting.rejected[static_cast<std::size_t>(survey::Rejection::out_of_range)] = 1;
  CHECK(csv_of(accounting) == "outcome,reason,records\n"
                              "used,,5\n"
                              "unanswered,,4\n"
                              "excluded,filter,0\n"
                              "excluded,outside_dates,2\n"
                              "excluded,undated,0\n"
                              "excluded,preview,0\n"
                              "excluded,test,0\n"
                              "excluded,spam,0\n"
                              "excluded,unfinished,0\n"
                              "excluded,disqualified,0\n"
                              "excluded,dismissed,0\n"
                              "excluded,excluded_from_calculations,0\n"
                              "excluded,other_question,0\n"
                              "excluded,duplicate,0\n"
                              "excluded,total_row,0\n"
                              "excluded,no_opinion,0\n"
                              "excluded,repeated_header,0\n"
                              "rejected,unterminated_quote,0\n"
                              "rejected,record_too_long,0\n"
                              "rejected,cut_record,0\n"
                              "rejected,too_many_columns,0\n"
                              "rejected,other_delimiter,0\n"
                              "rejected,not_a_number,0\n"
                              "rejected,not_whole,0\n"
                              "rejected,out_of_range,1\n"
                              "rejected,missing_weight,0\n"
                              "rejected,not_a_weight,0\n"
                              "rejected,negative_weight,0\n"
                              "rejected,absurd_weight,0\n"
                              "records,,12\n");
}

TEST_CASE("a rejected record says where it stands, why, and the offending text") {
  const survey::RowProblem problem{survey::Rejection::out_of_range, 0, 18, "NPS, overall", "-1"};
  CHECK(render::csv_rejects_header() == "file,record,reason,column,text\n");
  CHECK(render::csv_reject(problem, "a.csv", {}) == "a.csv,18,out_of_range,\"NPS, overall\",'-1\n");
  CHECK(render::csv_reject(problem, "a.csv", {false, false}) ==
        "a.csv,18,out_of_range,\"NPS, overall\",-1\n");
}

TEST_CASE("each table of a report is a file of its own, named after its kind and dimensions") {
  report::Report report;
  report.foot = foot(1);
  report.scores = {headline({1, 0, 0}), score_table({"Région", "Plan type"}, {}),
                   score_table({"region-plan/type"}, {}), score_table({"../日本"}, {}),
                   score_table({std::string(300, 'x')}, {})};
  report.trends = {trend({{1, 0, 0}})};
  report.verbatims = {verbatims({"Plan"}, {"Pro"}, {verbatim(9, "Fine")})};
  const auto files = render::csv_files_of({report}, {});
  std::vector<std::string> names;
  for (const render::CsvFile& file : files) {
    names.push_back(file.name);
    CHECK(file.name.size() < 100);
    CHECK(file.name.find('/') == std::string::npos);
  }
  CHECK(names[0] == "score.csv");
  CHECK(names[1] == "score-by-region-plan-type.csv");
  CHECK(names[2] == "score-by-region-plan-type-2.csv"); // no table is written over another
  CHECK(names[3] == "score-by-日本.csv");
  CHECK(names[5] == "trend.csv");
  CHECK(names[6] == "verbatims-by-plan.csv");
  CHECK(names.back() == "accounting.csv");
  CHECK(files[0].content == csv_of(report.scores[0], {}));
  CHECK(files[6].content == csv_of(report.verbatims[0], {}));
}
