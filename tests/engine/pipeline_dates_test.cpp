// SPDX-License-Identifier: MIT
#include "support/survey_run.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using Catch::Matchers::Contains;
using engine::DateFormat;
using engine::Findings;
using ingest::DateOrder;
using tests::SurveyRun;

namespace {

SurveyRun dated(const std::vector<std::string>& dates, bool by_month = true) {
  std::string text = "NPS,Submitted\n";
  for (std::size_t i = 0; i < dates.size(); ++i) {
    text += std::to_string(10 - i % 11) + ',' + dates[i] + '\n';
  }
  SurveyRun run({text});
  run.settings.columns = {"NPS", "Submitted", std::nullopt, std::nullopt};
  if (by_month) run.questions.every = survey::PeriodLength::month;
  return run;
}

/// The months with the number of their responses.
std::string months(const Findings& findings) {
  std::string text;
  for (const auto& [number, counts] : findings.tally->tables().at(0).at(0).periods().entries()) {
    text += survey::label_of({survey::PeriodLength::month, number}) + ':' +
            std::to_string(counts.responses()) + ' ';
  }
  return text;
}

std::vector<std::string> many(std::size_t count, const std::string& date) {
  return std::vector<std::string>(count, date);
}

} // namespace

TEST_CASE("the order of day and month is decided by the whole column", "[engine]") {
  struct Row {
    std::string deciding;
    DateOrder order;
    std::string months;
  };
  const auto row = GENERATE(values<Row>({
      {"25/04/2026", DateOrder::day_first, "2026-04:31 "},
      {"04/25/2026", DateOrder::month_first, "2026-03:30 2026-04:1 "},
  }));
  const auto position = GENERATE(std::size_t{0}, std::size_t{15}, std::size_t{30});
  CAPTURE(row.deciding, position);
  auto dates = many(30, "03/04/2026");
  dates.insert(dates.begin() + static_cast<std::ptrdiff_t>(position), row.deciding);
  SurveyRun run = dated(dates);
  run.settings.block_bytes = 200; // the deciding value lies in another block
  const Findings findings = run.run();
  CHECK(findings.dates.settled);
  CHECK(findings.dates.needs_order);
  CHECK(findings.dates.order == row.order);
  CHECK(months(findings) == row.months);
  CHECK(findings.tally->files().at(0).adds_up());
}

TEST_CASE("the deciding value may lie in another file", "[engine]") {
  SurveyRun run({"NPS,Submitted\n9,03/04/2026\n8,05/06/2026\n", "NPS,Submitted\n7,04/25/2026\n"});
  run.settings.columns = {"NPS", "Submitted", std::nullopt, std::nullopt};
  run.questions.every = survey::PeriodLength::month;
  const Findings findings = run.run();
  CHECK(findings.dates.order == DateOrder::month_first);
  CHECK(months(findings) == "2026-03:1 2026-04:1 2026-05:1 ");
}

TEST_CASE("dates that no value settles are a question to the user", "[engine]") {
  SurveyRun run = dated({"05/05/2026", "03/04/2026", "06/07/2026"});
  CHECK_THROWS_AS(run.run(), base::UsageError);
  CHECK_THROWS_WITH(run.run(), Contains(run.settings.files[0] + ":3 \"03/04/2026\"") &&
                                   Contains("--date-format dmy") && Contains("\"Submitted\""));
  SECTION("which an option answers") {
    run.settings.date_format = DateFormat::day_first;
    CHECK(months(run.run()) == "2026-04:1 2026-05:1 2026-07:1 ");
    run.settings.date_format = DateFormat::month_first;
    CHECK(months(run.run()) == "2026-03:1 2026-05:1 2026-06:1 ");
    run.settings.date_format = DateFormat::year_first;
    CHECK(run.run().dates.coverage.unreadable == 2);
  }
  SECTION("unless the figures do not depend on them") {
    run.questions.every.reset();
    const Findings findings = run.run();
    CHECK_FALSE(findings.dates.settled);
    CHECK(findings.tally->files().at(0).used == 3);
  }
}

TEST_CASE("dates that are alike in both orders need no answer", "[engine]") {
  const Findings findings = dated({"05/05/2026", "06/06/2026", "2026-07-07"}).run();
  CHECK(findings.dates.settled);
  CHECK_FALSE(findings.dates.needs_order);
  CHECK(months(findings) == "2026-05:1 2026-06:1 2026-07:1 ");
}

TEST_CASE("dates that contradict each other are told with both rows", "[engine]") {
  SurveyRun run = dated({"01/02/2026", "25/04/2026", "26/04/2026", "04/27/2026"});
  CHECK_THROWS_AS(run.run(), base::UsageError);
  CHECK_THROWS_WITH(run.run(), Contains(":3 \"25/04/2026\"") && Contains(":5 \"04/27/2026\"") &&
                                   Contains("--date-format"));
  run.settings.date_format = DateFormat::day_first;
  const Findings findings = run.run();
  CHECK(months(findings) == "2026-02:1 2026-04:2 ");
  CHECK(findings.dates.coverage.unreadable == 1);
  REQUIRE(findings.dates.unreadable);
  CHECK(findings.dates.unreadable->text == "04/27/2026");
}

TEST_CASE("rows that do not count still tell the order of the dates", "[engine]") {
  SurveyRun run({"NPS,Submitted,Region\n9,03/04/2026,N\n,25/04/2026,N\n"});
  run.settings.columns = {"NPS", "Submitted", std::nullopt, std::nullopt};
  run.questions.every = survey::PeriodLength::month;
  CHECK(months(run.run()) == "2026-04:1 ");
}

TEST_CASE("a date window is read in the order that is decided at the end", "[engine]") {
  SurveyRun run = dated({"03/04/2026", "04/03/2026", "31/12/2025"}, false);
  run.settings.since = survey::make_day(2026, 4, 1);
  const Findings findings = run.run();
  CHECK(findings.tally->files().at(0).used == 1);
  CHECK(findings.tally->files().at(0).excluded[1] == 2);
  REQUIRE(findings.dates.coverage.first);
  CHECK(survey::iso_text(survey::day_of(*findings.dates.coverage.first)) == "2026-04-03");
}

TEST_CASE("a bad score counts as rejected only in the order that stands", "[engine]") {
  // In one order the bad row lies before the window and is excluded, in the other it is rejected.
  SurveyRun run({"NPS,Submitted\nbad,03/04/2026\n9,25/04/2026\n"});
  run.settings.columns = {"NPS", "Submitted", std::nullopt, std::nullopt};
  run.settings.since = survey::make_day(2026, 4, 1);
  Findings findings = run.run();
  CHECK(findings.tally->files().at(0).rejected_total() == 1);
  CHECK(run.problems() == std::vector<std::string>{"0:2 not_a_number NPS [bad] d"});
  run.rewrite(0, "NPS,Submitted\nbad,03/04/2026\n9,04/25/2026\n");
  findings = run.run();
  CHECK(findings.tally->files().at(0).rejected_total() == 0);
  CHECK(findings.tally->files().at(0).excluded_total() == 1);
  CHECK_FALSE(findings.examples[static_cast<std::size_t>(survey::Rejection::not_a_number)]);
}

TEST_CASE("comments come in the order of their dates, once that is known", "[engine]") {
  SurveyRun run({"NPS,Submitted,Comment\n9,03/04/2026,april or march\n9,05/03/2026,march or may\n"
                 "9,25/02/2026,february\n9,,undated\n"});
  run.settings.columns = {"NPS", "Submitted", "Comment", std::nullopt};
  run.questions.comments.emplace();
  run.questions.comments->limit = 3;
  CHECK(run.summary().comments.at("table 0 [] promoters") ==
        std::vector<std::string>{"9 april or march", "9 march or may", "9 february"});
  run.rewrite(0, "NPS,Submitted,Comment\n9,03/04/2026,april or march\n9,05/03/2026,march or may\n"
                 "9,02/25/2026,february\n9,,undated\n");
  CHECK(run.summary().comments.at("table 0 [] promoters") ==
        std::vector<std::string>{"9 march or may", "9 april or march", "9 february"});
}

TEST_CASE("numbers are read in the form of the first file, in all files", "[engine]") {
  SurveyRun run({"NPS,Submitted\n9,1719790200\n8,1719790300\n7,1722470400\n",
                 "NPS,Submitted\n9,45458\n8,2024-07-02\n7,\n6,1719790400\n"});
  run.questions.every = survey::PeriodLength::month;
  run.settings.block_bytes = GENERATE(std::size_t{1}, std::size_t{30}, std::size_t{1000});
  const Findings findings = run.run();
  CHECK(findings.columns.date_form == ingest::DateForm::unix_seconds);
  CHECK(months(findings) == "2024-06:3 2024-08:1 ");
  CHECK(findings.dates.coverage.unreadable == 2);
  CHECK(findings.dates.coverage.blank == 1);
  REQUIRE(findings.dates.unreadable);
  CHECK(findings.dates.unreadable->text == "45458");
  CHECK_FALSE(findings.dates.needs_order);
  CHECK(findings.dates.zone.empty());
}

TEST_CASE("a time zone moves dates that tell their own into another month", "[engine]") {
  SurveyRun run = dated({"2024-06-30T23:30:00Z", "2024-06-30T23:30:00", "2024-06-30 23:30 +0900"});
  CHECK(months(run.run()) == "2024-06:3 ");
  run.settings.timezone = "europe/paris";
  const Findings findings = run.run();
  CHECK(months(findings) == "2024-06:2 2024-07:1 ");
  CHECK(findings.dates.zone == "Europe/Paris");
  REQUIRE(findings.dates.coverage.last);
  CHECK(survey::iso_text(survey::day_of(*findings.dates.coverage.last)) == "2024-07-01");
  run.settings.until = survey::make_day(2024, 6, 30);
  CHECK(months(run.run()) == "2024-06:2 ");
  run.settings.timezone = "Europe/Pari";
  CHECK_THROWS_WITH(run.run(), Contains("Did you mean Europe/Paris?"));
}

TEST_CASE("a column that holds no date of the form that the user says is told so", "[engine]") {
  SurveyRun run = dated(many(12, "2024-06-30"));
  run.settings.date_form = ingest::DateForm::unix_seconds;
  CHECK_THROWS_WITH(run.run(), Contains("--date-format unix") && Contains("unix seconds") &&
                                   Contains("\"2024-06-30\""));
  run = dated(many(12, "1719790200"));
  run.settings.date_format = DateFormat::day_first;
  CHECK_THROWS_WITH(run.run(), Contains("is a date, for example"));
}

TEST_CASE("a date is read anew wherever it differs from the one before", "[engine]") {
  const std::string padded = "2026-01-31" + std::string(54, ' ');
  CHECK(months(dated({"", "2026-01-31", "2026-01-31", "2026-02-01", "2026-01-31"}).run()) ==
        "2026-01:3 2026-02:1 ");
  CHECK(months(dated({padded + 'x', padded, padded + 'x', padded}).run()) == "2026-01:2 ");
}
