// SPDX-License-Identifier: MIT
#include "render/small_reports.hpp"

#include <npslice/render/csv.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::csv_of;
using render::CsvStyle;

namespace {

const std::string figures = "responses,promoters,passives,detractors,promoters_pct,passives_pct,"
                            "detractors_pct,nps";

} // namespace

TEST_CASE("the whole survey is one row of counts, percents and NPS with four decimals") {
  CHECK(csv_of(headline({86, 50, 25}), {}) ==
        figures + "\n161,86,50,25,53.4161,31.0559,15.5280,37.8882\n");
  CHECK(csv_of(headline({0, 0, 3}), {}) ==
        figures + "\n3,0,0,3,0.0000,0.0000,100.0000,-100.0000\n");
  CHECK(csv_of(headline({1, 0, 0}), {}) == figures + "\n1,1,0,0,100.0000,0.0000,0.0000,100.0000\n");
}

TEST_CASE("without a response, percents and NPS have no value") {
  CHECK(csv_of(headline({}), {}) == figures + "\n0,0,0,0,,,,\n");
  CHECK(csv_of(score_table({"Region"}, {}), {}) == "Region," + figures + "\n");
  CHECK(csv_of(score_table({"Region"}, {}), {true, true}) ==
        "Region," + figures + "\n(all),0,0,0,0,,,,\n");
}

TEST_CASE("segments are one row each in the order of the table, a blank value stays blank") {
  const auto table =
      score_table({"Region"}, {score_row({"Nord, Est"}, {1, 1, 0}), score_row({""}, {0, 1, 1})});
  const std::string rows = "Region," + figures +
                           "\n\"Nord, Est\",2,1,1,0,50.0000,50.0000,0.0000,50.0000"
                           "\n,2,0,1,1,0.0000,50.0000,50.0000,-50.0000\n";
  CHECK(csv_of(table, {true, false}) == rows);
  CHECK(csv_of(table, {true, true}) == rows + "(all),4,1,2,1,25.0000,50.0000,25.0000,0.0000\n");
}

TEST_CASE("a crossed table has one column per dimension") {
  const auto table = score_table({"Region", "Plan"}, {score_row({"DACH", ""}, {1, 0, 0})});
  CHECK(csv_of(table, {true, true}) ==
        "Region,Plan," + figures +
            "\nDACH,,1,1,0,0,100.0000,0.0000,0.0000,100.0000"
            "\n(all),(all),1,1,0,0,100.0000,0.0000,0.0000,100.0000\n");
}

TEST_CASE("text that a spreadsheet would run gets an apostrophe, numbers never") {
  for (const std::string& start : std::vector<std::string>{"=", "+", "-", "@"}) {
    const auto table = score_table({start + "Region"}, {score_row({start + "1"}, {0, 0, 1})});
    CAPTURE(start);
    CHECK(csv_of(table, {}) == "'" + start + "Region," + figures + "\n'" + start +
                                   "1,1,0,0,1,0.0000,0.0000,100.0000,-100.0000\n");
    CHECK(csv_of(table, {false, false}) == start + "Region," + figures + "\n" + start +
                                               "1,1,0,0,1,0.0000,0.0000,100.0000,-100.0000\n");
  }
}

TEST_CASE("a sign by itself is no formula, and a blank value none either") {
  for (const std::string& value : std::vector<std::string>{"-", "+", "=", "@", ""}) {
    const auto table = score_table({"Region"}, {score_row({value}, {0, 0, 1})});
    CAPTURE(value);
    CHECK_THAT(csv_of(table, {}), Catch::Contains("\n" + value + ",1,0,0,1,"));
  }
}

TEST_CASE("a trend has its periods with their days, gaps, and the change as the last column") {
  const std::string header = "period,period_start,period_end,complete," + figures + ",change\n";
  const auto table = trend({{1, 1, 0}, {}, {0, 1, 1}, {2, 1, 0}});
  CHECK(csv_of(table, {}) ==
        header + "2026-01,2026-01-01,2026-01-31,yes,2,1,1,0,50.0000,50.0000,0.0000,50.0000,\n"
                 "2026-02,2026-02-01,2026-02-28,yes,0,0,0,0,,,,,\n"
                 "2026-03,2026-03-01,2026-03-31,yes,2,0,1,1,0.0000,50.0000,50.0000,-50.0000,\n"
                 "2026-04,2026-04-01,2026-04-30,no,3,2,1,0,66.6667,33.3333,0.0000,66.6667,"
                 "116.6667\n");
  CHECK(csv_of(trend({}), {}) == header);
}

TEST_CASE("a trend by segment holds the series one after the other, the whole survey when asked") {
  report::TrendTable table = trend({{1, 0, 0}});
  table.dimensions = {"Plan"};
  table.segments = {months({"Pro"}, false, {{1, 0, 0}}), months({""}, false, {{}})};
  const std::string rows =
      "Plan,period,period_start,period_end,complete," + figures + ",change\n" +
      "Pro,2026-01,2026-01-01,2026-01-31,yes,1,1,0,0,100.0000,0.0000,0.0000,100.0000,\n"
      ",2026-01,2026-01-01,2026-01-31,yes,0,0,0,0,,,,,\n";
  CHECK(csv_of(table, {}) == rows);
  CHECK(csv_of(table, {true, true}) ==
        rows + "(all),2026-01,2026-01-01,2026-01-31,no,1,1,0,0,100.0000,0.0000,0.0000,100.0000,\n");
}

TEST_CASE("verbatims are one row per comment with where it stands in the input") {
  auto table = verbatims({"Plan"}, {"Pro"},
                         {verbatim(2, "Too \"slow\",\nsays\the"), verbatim(0, "=1+1")}, 5);
  table.groups[0].shown[1].stamp.reset();
  table.groups[0].shown[1].respondent = "-R7";
  table.groups[0].shown[1].question = "Why?";
  CHECK(csv_of(table, {}) ==
        "Plan,category,score,date,respondent,comment,file,record,question\n"
        "Pro,detractor,2,2026-03-27,,\"Too \"\"slow\"\",\nsays\the\",a.csv,7,\n"
        "Pro,detractor,0,,'-R7,'=1+1,a.csv,7,Why?\n");
  CHECK_THAT(csv_of(table, {false, false}), Catch::Contains(",,-R7,=1+1,"));
  CHECK(csv_of(report::VerbatimTable{}, {}) ==
        "category,score,date,respondent,comment,file,record,question\n");
}

TEST_CASE("the accounting adds up to its last row") {
  engine::Accounting accounting;
  accounting.records = 12;
  accounting.used = 5;
  accounting.unanswered = 4;
  accounting.excluded[1] = 2;
  accounting.rejected.back() = 1;
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
