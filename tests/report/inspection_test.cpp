// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <npslice/report/inspection.hpp>

#include <catch2/catch.hpp>

#include <numeric>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using ingest::Role;

namespace {

report::Inspection inspected(const std::string& csv, engine::ReadSettings settings = {}) {
  engine::Questions questions;
  questions.score_optional = true;
  const ReadSurvey survey = read_survey(csv, questions, std::move(settings));
  return report::inspect(survey.findings, survey.settings, survey.questions);
}

} // namespace

TEST_CASE("an inspection says how a file was read") {
  const std::string csv = "\xEF\xBB\xBFScore;Region;Plan\n9;a;x\n\n8;caf\xE9\n7;a;x\n";
  const auto inspection = inspected(csv);
  REQUIRE(inspection.files.size() == 1);
  const report::FileInspection& file = inspection.files[0];
  CHECK(file.size == csv.size());
  CHECK(file.encoding == "UTF-8");
  CHECK(file.encoding_reason == "byte order mark");
  CHECK(file.delimiter == ';');
  CHECK_FALSE(file.delimiter_reason.empty());
  CHECK(file.header_record == 1);
  CHECK(file.columns == 3);
  CHECK(file.records == 3);
  CHECK(file.blank_lines == 1);
  CHECK(file.short_records == 1);
  CHECK(file.replaced == 1);
}

TEST_CASE("each column has its role, how full it is and examples") {
  const auto inspection =
      inspected("Score,Date,Region\n9,2026-01-31,North\n8,2026-02-01,\n,,North\n");
  CHECK(inspection.sampled_records == 3);
  REQUIRE(inspection.columns.size() == 3);
  CHECK(inspection.columns[0].role == Role::score);
  CHECK(inspection.columns[0].filled == 2);
  CHECK(inspection.columns[1].role == Role::date);
  CHECK_FALSE(inspection.columns[2].role);
  CHECK(inspection.columns[2].filled == 2);
  CHECK(inspection.columns[2].distinct == 1);
  CHECK(inspection.columns[2].examples == std::vector<std::string>{"North"});
}

TEST_CASE("every role is told with its column or why there is none") {
  const auto inspection = inspected("Score,Region\n9,a\n");
  REQUIRE(inspection.roles.size() == ingest::all_roles.size());
  CHECK(inspection.roles[0].column == "Score");
  for (const report::RoleInspection& role : inspection.roles) {
    CAPTURE(ingest::name_of(role.role));
    CHECK_FALSE(role.reason.empty());
  }
  CHECK_FALSE(inspection.roles[1].column);
}

TEST_CASE("the scores are counted one by one and sum to the responses") {
  const auto inspection = inspected("Score,Region\n0,a\n10,a\n10,a\n7,a\n11,a\n,a\n");
  CHECK(inspection.scores == std::vector<std::uint64_t>{1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2});
  CHECK(std::accumulate(inspection.scores.begin(), inspection.scores.end(), std::uint64_t{0}) ==
        inspection.foot->accounting.used);
  engine::ReadSettings settings;
  settings.scale = {1, 5, 3, 4};
  CHECK(inspected("Score,Region\n5,a\n1,a\n5,a\n", settings).scores ==
        std::vector<std::uint64_t>{1, 0, 0, 0, 2});
}

TEST_CASE("how the order of day and month was settled is told with its proof") {
  const auto order_of = [](const std::string& dates, engine::ReadSettings settings = {}) {
    std::string csv = "Score,Date\n";
    std::string date;
    for (const char byte : dates + ' ') {
      if (byte != ' ') {
        date += byte;
        continue;
      }
      csv += "9," + date + '\n';
      date.clear();
    }
    settings.columns[1] = "Date";
    const auto inspection = inspected(csv, std::move(settings));
    return inspection.date_order + '|' + inspection.date_format;
  };
  CHECK_THAT(order_of("2026-01-31"), Catch::Contains("no value depends") && Catch::EndsWith("|"));
  CHECK_THAT(order_of("03/04/2026 31/01/2026"), Catch::StartsWith("day first") &&
                                                    Catch::Contains("31/01/2026") &&
                                                    Catch::EndsWith("|dmy"));
  CHECK_THAT(order_of("03/04/2026 01/31/2026"), Catch::StartsWith("month first") &&
                                                    Catch::Contains("01/31/2026") &&
                                                    Catch::EndsWith("|mdy"));
  CHECK_THAT(order_of("31/01/2026 01/31/2026"), Catch::StartsWith("contradictory"));
  CHECK_THAT(order_of("03/04/2026"), Catch::StartsWith("open") && Catch::Contains("--date-format"));
  engine::ReadSettings settings;
  settings.date_format = engine::DateFormat::day_first;
  CHECK_THAT(order_of("03/04/2026", settings), Catch::Contains("--date-format"));
  CHECK(inspected("Score,Region\n9,a\n").date_order.empty());
}

TEST_CASE("how the dates are written is told, and the option that says the same") {
  const auto told = [](const std::string& csv, engine::ReadSettings settings = {}) {
    const auto inspection = inspected(csv, std::move(settings));
    return inspection.date_form + '|' + inspection.date_format + '|' + inspection.date_order;
  };
  const std::string unix_times = "Score,Submitted\n9,1719790200\n8,1719790300\n7,NA\n";
  engine::ReadSettings in_paris;
  in_paris.timezone = "Europe/Paris";
  CHECK(told(unix_times) == "unix seconds, read as UTC: 2 of 2 values are such numbers|unix|");
  CHECK(told(unix_times, in_paris) ==
        "unix seconds, shown in Europe/Paris: 2 of 2 values are such numbers|unix|");
  CHECK_THAT(told("Score,Date\n9,45458\n8,45459.5\n"),
             Catch::StartsWith("serial days of a spreadsheet, counted from 1900: 2 of 2") &&
                 Catch::EndsWith("|serial|"));
  CHECK_THAT(told("Score,Date\n9,2026-01-31\n"), Catch::StartsWith("||no value depends"));
  CHECK_THAT(
      told("Score,Date\n9,2026-01-31\n", in_paris),
      Catch::StartsWith("as written; those that tell their zone are shown in Europe/Paris|"));
  engine::ReadSettings as_months;
  as_months.date_form = ingest::DateForm::compact_month;
  CHECK(told("Score,Date\n9,202601\n", as_months) ==
        "months as yyyymm, as --date-format says|yyyymm|");
}

TEST_CASE("each kind of rejection is told with its count and first example") {
  const auto inspection =
      inspected("Score,Region\n9,a\n11,a\nten,a\n12,a\n8.5,a\n9,a,\"too, many\"\n");
  REQUIRE(inspection.rejections.size() == 4);
  CHECK(inspection.rejections[0].reason == survey::Rejection::too_many_columns);
  CHECK(inspection.rejections[1].reason == survey::Rejection::not_a_number);
  CHECK(inspection.rejections[1].first->text == "ten");
  CHECK(inspection.rejections[2].reason == survey::Rejection::not_whole);
  const report::RejectionExample& range = inspection.rejections[3];
  CHECK(range.count == 2);
  REQUIRE(range.first);
  CHECK(range.first->text == "11");
  CHECK(range.first->record == 3);
  CHECK(range.first->column == "Score");
  CHECK_THAT(range.file, Catch::EndsWith("survey.csv"));
}

TEST_CASE("a file without a score column is looked at all the same") {
  const auto inspection = inspected("Name,Region\nAnn,a\nBob,b\n");
  CHECK(inspection.columns.size() == 2);
  CHECK_FALSE(inspection.roles[0].column);
  CHECK_FALSE(inspection.foot);
  CHECK(inspection.scores.empty());
  CHECK(inspection.files[0].records == 0);
}
