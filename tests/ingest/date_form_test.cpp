// SPDX-License-Identifier: MIT
#include <npslice/ingest/survey_columns.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using ingest::DateForm;
using ingest::Role;
using Names = std::vector<std::string>;

namespace {

constexpr std::size_t date_index = static_cast<std::size_t>(Role::date);

const Names unix_times{"1704067199", "1706745600", "1709251200.25", "1711929600"};
const Names milliseconds{"1704067199000", "1706745600123"};
const Names serials{"45292", "45323.5", "45352,25"};
const Names compact_days{"20240101", "20240229"};
const Names compact_months{"202401", "202402"};
const Names written_dates{"2024-01-31", "1 Feb 2024"};

/// A file with a score and one other column.
ingest::SurveyColumns settled(const std::string& name, const Names& values,
                              const ingest::ColumnRequests& requests = {},
                              std::size_t records = 40) {
  const ingest::Header header(Names{"NPS", name});
  std::string text;
  for (std::size_t i = 0; i < records; ++i) {
    text += std::to_string(i % 11) + '|' + values[i % values.size()] + '\n';
  }
  const auto sample = ingest::sample_columns(text, {'|'}, 2, true, {});
  return ingest::settle_columns("a.csv", header, sample, {}, requests);
}

ingest::ColumnRequests told_date(const std::string& column) {
  ingest::ColumnRequests requests;
  requests.roles[date_index] = column;
  return requests;
}

} // namespace

TEST_CASE("the form of the dates is that of the numbers of the whole column", "[ingest]") {
  struct Row {
    Names values;
    DateForm form;
  };
  const auto row = GENERATE(values<Row>({
      {unix_times, DateForm::unix_seconds},
      {milliseconds, DateForm::unix_milliseconds},
      {serials, DateForm::spreadsheet_serial},
      {compact_days, DateForm::compact_day},
      {compact_months, DateForm::compact_month},
      {written_dates, DateForm::calendar},
  }));
  CAPTURE(row.values[0]);
  for (const std::string name :
       {"Submitted At", "created", "Date", "Response Start", "Horodateur"}) {
    CAPTURE(name);
    const auto columns = settled(name, row.values);
    CHECK(columns.name_of_role(Role::date) == name);
    CHECK(columns.date_form == row.form);
    CHECK(columns.name_of_role(Role::score) == "NPS");
  }
}

TEST_CASE("numbers are no dates where the name does not say so", "[ingest]") {
  const auto values = GENERATE(Names{"45292", "45323", "45352"}, unix_times, milliseconds,
                               compact_days, compact_months);
  CAPTURE(values[0]);
  for (const std::string name :
       {"Response ID", "Survey", "Salary", "Postal code", "Order", "col_2", "", "Date ID",
        "Submission number", "Order no", "Response", "Date of birth", "Survey version",
        "Time taken", "Session duration"}) {
    CAPTURE(name);
    const auto columns = settled(name, values);
    CHECK_FALSE(columns.roles.of(Role::date).column);
    SECTION("though the user may: " + name) {
      CHECK(settled(name, values, told_date("#2")).date_form != DateForm::calendar);
    }
  }
}

TEST_CASE("nearly all values must be numbers of one form", "[ingest]") {
  const auto form_of = [](std::size_t others) {
    Names values(20 - others, "1704067199");
    values.insert(values.end(), others, "2024-01-31");
    return settled("Submitted", values, told_date("Submitted")).date_form;
  };
  CHECK(form_of(0) == DateForm::unix_seconds);
  CHECK(form_of(1) == DateForm::unix_seconds);
  CHECK(form_of(2) == DateForm::calendar);
  CHECK(form_of(20) == DateForm::calendar);
  Names blanks(10, "");
  blanks.emplace_back("1704067199");
  CHECK(settled("Submitted", blanks).date_form == DateForm::unix_seconds);
  CHECK(settled("Submitted", {"1704067199", "1704067199000"}, told_date("Submitted")).date_form ==
        DateForm::calendar);
  CHECK(settled("Submitted", {""}, told_date("Submitted")).date_form == DateForm::calendar);
}

TEST_CASE("the user's form is taken, and a column that holds it", "[ingest]") {
  ingest::ColumnRequests requests;
  requests.date_form = DateForm::compact_month;
  CHECK(settled("Date", compact_months, requests).name_of_role(Role::date) == "Date");
  CHECK(settled("Survey", compact_months, requests).name_of_role(Role::date) == "Survey");
  CHECK_FALSE(settled("Region", compact_months, requests).name_of_role(Role::date));
  CHECK_FALSE(settled("Date", written_dates, requests).name_of_role(Role::date));
  CHECK_FALSE(settled("Date", serials, requests).name_of_role(Role::date));
  requests.roles[date_index] = "Date";
  CHECK(settled("Date", written_dates, requests).date_form == DateForm::compact_month);
  requests.date_form = DateForm::calendar;
  CHECK(settled("Date", serials, requests).date_form == DateForm::calendar);
}

TEST_CASE("months without a day need a telling name", "[ingest]") {
  CHECK(settled("Month", {"2024-06", "2024-07"}).name_of_role(Role::date) == "Month");
  CHECK(settled("mois", compact_months).name_of_role(Role::date) == "mois");
  CHECK_FALSE(settled("Season", {"2011-12", "2010-11"}).name_of_role(Role::date));
  CHECK(settled("Month", {"2011-12-01", "2010-11-02"}).name_of_role(Role::date) == "Month");
}

TEST_CASE("a column of numbers loses against none but a better name", "[ingest]") {
  const ingest::Header header(Names{"NPS", "sent", "opened", "responded", "created"});
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += std::to_string(i % 11) + "|1704067199|1704067299|1704069199|1704060000\n";
  }
  const auto sample = ingest::sample_columns(text, {'|'}, header.size(), true, {});
  const auto columns = ingest::settle_columns("a.csv", header, sample, {}, {});
  CHECK(columns.name_of_role(Role::date) == "responded");
}
