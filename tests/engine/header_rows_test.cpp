// SPDX-License-Identifier: MIT
#include "support/survey_run.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using survey::Exclusion;

namespace {

engine::Accounting accounting_of(const std::string& text, std::size_t block_bytes = 1 << 20,
                                 bool include = false, const std::string& score = "NPS") {
  tests::SurveyRun run({text});
  run.settings.columns[0] = score;
  run.settings.block_bytes = block_bytes;
  run.settings.included[static_cast<std::size_t>(Exclusion::repeated_header)] = include;
  return run.run().tally->files().front();
}

/// "records used unanswered repeated totals rejected".
std::string sum_of(const engine::Accounting& accounting) {
  const auto text = [](std::uint64_t count) { return std::to_string(count) + ' '; };
  const auto excluded = [&](Exclusion reason) {
    return text(accounting.excluded[static_cast<std::size_t>(reason)]);
  };
  CHECK(accounting.adds_up());
  return text(accounting.records) + text(accounting.used) + text(accounting.unanswered) +
         excluded(Exclusion::repeated_header) + excluded(Exclusion::total_row) +
         std::to_string(accounting.rejected_total());
}

struct Row {
  std::string text;
  std::string sum;
};

void check_for_any_block(const Row& row) {
  CAPTURE(row.text);
  for (const std::size_t bytes : {1U, 20U, 60U, 1000U}) {
    CAPTURE(bytes);
    CHECK(sum_of(accounting_of(row.text, bytes)) == row.sum);
  }
}

const std::string header = "Date,NPS,Comment\n";
const std::string answer = "2026-01-05,9,fine\n";

} // namespace

TEST_CASE("a header that comes again is no answer", "[engine]") {
  const auto row = GENERATE(values<Row>({
      {header + answer + header + answer, "3 2 0 1 0 0"},
      {header + header + answer, "2 1 0 1 0 0"},
      {header + answer + header, "2 1 0 1 0 0"},
      {header + answer + "Date,NPS,Comment", "2 1 0 1 0 0"}, // without a line end
      {header + answer + "\"Date\", NPS ,Comment\n" + answer, "3 2 0 1 0 0"},
      {header + answer + "Date,\"NPS\r\n\",Comment\n" + answer, "3 2 0 1 0 0"},
      {header + answer + "\xEF\xBB\xBF" + header + answer, "3 2 0 1 0 0"},
      {header + answer + "\xEF\xBB\xBF\"Date\",\"NPS\",Comment\n" + answer, "3 2 0 1 0 0"},
      {header + answer + "Date,NPS\n" + answer, "3 2 0 0 0 1"},       // another table
      {header + answer + "Date,NPS,Why\n" + answer, "3 2 0 0 0 1"},   // of other columns
      {header + answer + "Date,9,Comment\n" + answer, "3 3 0 0 0 0"}, // an answer
      {header + answer + ",,Comment\n", "2 1 1 0 0 0"},
      {header + answer + "Date,,Comment\n", "2 1 1 0 0 0"},
      {header + answer + ",NPS,\n" + answer, "3 2 0 0 0 1"},
      {header + answer + "Day,NPS,Comment\n" + answer, "3 2 0 0 0 1"},
      {header + answer + "Date,nps,Comment\n" + answer, "3 2 0 0 0 1"},
      // Columns that the command does not use tell too.
      {"NPS,Plan,Team\n9,a,b\nNPS,Plan,Unit\n8,a,b\n", "3 2 0 0 0 1"},
      {"NPS,Plan,Team\n9,a,b\nNPS,Plan,Team\n8,a,b\n", "3 2 0 1 0 0"},
      {",NPS,Plan,\n1,9,a,\n,NPS,Plan,\n2,8,a,\n", "3 2 0 1 0 0"},
      {",NPS,Plan,\n1,9,a,\n\xEF\xBB\xBF,NPS,Plan\n2,8,a,\n", "3 2 0 1 0 0"},
      {"NPS\n9\nNPS\n3\n", "3 2 0 1 0 0"},
      {"NPS\n9\n\xEF\xBB\xBFNPS\n3\n", "3 2 0 1 0 0"},
      {"NPS,Comment\n9,Comment\n,Comment\n8,NPS\n", "3 2 1 0 0 0"},
      {"Date,\"NPS\",\"Why\r\nso?\"\n" + answer + "Date,NPS,\"Why\nso?\"\n", "2 1 0 1 0 0"},
      {"Date,NPS,Why\xC2\xA0\n" + answer + "Date,\xC2\xA0NPS,Why\n", "2 1 0 1 0 0"},
  }));
  check_for_any_block(row);
}

TEST_CASE("each row of a header of several rows comes again", "[engine]") {
  const std::string qualtrics =
      "ResponseId,NPS,Q2\n\"Response\nID\",\"How likely are\nyou to recommend us?\",Why?\n"
      "\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\","
      "\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n";
  const std::string monkey = "Respondent ID,Collector ID,NPS,Why?,Channels,\n"
                             ",,Response,Open-Ended Response,Phone,Email\n";
  const std::string blank_below = "Respondent ID,Collector ID,NPS,Channels,\n,,,Phone,Email\n";
  const auto row = GENERATE_COPY(values<Row>({
      {qualtrics + "R1,9,fine\n" + qualtrics + "R2,3,slow\n", "5 2 0 3 0 0"},
      {monkey + "1,2,9,fine,Phone,\n" + monkey + "3,2,4,,,Email\n", "4 2 0 2 0 0"},
      {blank_below + "1,2,9,Phone,\n4,2,,Phone,Email\n" + blank_below + "3,2,4,,Email\n",
       "5 2 1 2 0 0"},
      {"id,NPS,why\n#x,#indicator+nps,#y\na,9,\n#x,#indicator+nps,#y\nb,3,\n", "3 2 0 1 0 0"},
  }));
  check_for_any_block(row);
}

TEST_CASE("totals before a repeated header stand at the foot of their table", "[engine]") {
  const std::string table = "id,NPS,comment,region\nR1,9,good,North\nR2,3,bad,South\n";
  const auto row = GENERATE_COPY(values<Row>({
      {table + "Total,9,,\n" + table + "Total,9,,\n", "7 4 0 1 2 0"},
      {table + "Total,9,,\n\n,,,\n" + table, "7 4 1 1 1 0"},
      {table + "Total,9,,\n" + table + "Total,9,,\nR3,8,ok,East\n", "8 6 0 1 1 0"},
      {table + "Total,9,,\nR3,8,ok,East\n" + table + "Total,9,,\n", "8 6 0 1 1 0"},
      {table + "Average,6.5,,\nBase,2,,\n" + table + "Base,2,,\n", "8 5 0 1 2 0"},
      {table + table + "Total,4,,\n", "6 4 0 1 1 0"},
      // A table is more than its foot.
      {table + "id,NPS,comment,region\nTotal,9,,\n" + table, "7 5 0 2 0 0"},
  }));
  check_for_any_block(row);
}

TEST_CASE("--include repeated_header keeps it", "[engine]") {
  CHECK(sum_of(accounting_of(header + answer + header + answer, 1 << 20, true)) == "3 2 0 0 0 1");
}

TEST_CASE("a header without names is not looked for: its rows may be answers", "[engine]") {
  const auto row = GENERATE(values<Row>({
      {"9,fine\n9,fine\n3,slow\n9,fine\n", "3 3 0 0 0 0"},
      {"9\n9\n9\n3\n", "3 3 0 0 0 0"},
      {"Promoter,fine\nPromoter,fine\nDetractor,slow\nPromoter,fine\n", "3 3 0 0 0 0"},
      {"100,fine\n100,fine\n-100,slow\n100,fine\n0,so so\n", "4 4 0 0 0 0"},
      {"Extremely likely\nExtremely likely\n9\n8\n7\n6\n", "5 5 0 0 0 0"},
  }));
  CAPTURE(row.text);
  CHECK(sum_of(accounting_of(row.text, 1 << 20, false, "#1")) == row.sum);
}

TEST_CASE("a header that reads as a score of another scale is told from answers that read like it",
          "[engine]") {
  const std::string question = "id,20 (best),who\n";
  tests::SurveyRun run({question + "1,20 (best),a\n2,20 (best),b\n" + question +
                        "3,10,c\n4,20 (best),d\n" + question});
  run.settings.columns[0] = "#2";
  run.settings.scale = {0, 20, 12, 16};
  run.settings.block_bytes = GENERATE(1U, 20U, 60U, 1000U);
  CHECK(sum_of(run.run().tally->files().front()) == "6 4 0 2 0 0");
}

TEST_CASE("a score is told from the header, whatever the column is called", "[engine]") {
  const std::string text = "Score 0-10,why\n9,a\nScore 0-10,why\n8,b\n";
  CHECK(sum_of(accounting_of(text, 1 << 20, false, "#1")) == "3 2 0 1 0 0");
  const std::string groups = "NPS group,why\nPromoter,a\nNPS group,why\nPassive,b\n";
  CHECK(sum_of(accounting_of(groups, 1 << 20, false, "#1")) == "3 2 0 1 0 0");
}

TEST_CASE("a repeated header says nothing about the columns and the dates", "[engine]") {
  std::string text;
  for (int i = 0; i < 4; ++i) {
    text += header + answer;
  }
  tests::SurveyRun run({text});
  run.questions.every = survey::PeriodLength::month;
  const engine::Findings findings = run.run();
  CHECK(findings.tally->files().front().used == 4);
  CHECK(findings.columns.name_of_role(ingest::Role::date) == "Date");
  CHECK_FALSE(findings.dates.unreadable.has_value());
}

TEST_CASE("the first repeated header is the example of its reason", "[engine]") {
  tests::SurveyRun run({header + answer + header + answer + header});
  const engine::Findings findings = run.run();
  const auto& example = findings.left_out.of(Exclusion::repeated_header);
  REQUIRE(example);
  CHECK(example->record == 3);
  CHECK(example->column == "NPS");
  CHECK(example->text == "NPS");
}
