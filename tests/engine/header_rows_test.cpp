// SPDX-License-Identifier: MIT
#include "engine/header_rows.hpp"
#include "support/survey_run.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using survey::Exclusion;

namespace {

engine::Accounting accounting_of(const std::string& text, std::size_t block_bytes = 1 << 20,
                                 bool include = false) {
  tests::SurveyRun run({text});
  run.settings.columns[0] = "NPS";
  run.settings.block_bytes = block_bytes;
  run.settings.included[static_cast<std::size_t>(Exclusion::repeated_header)] = include;
  return run.run().tally->files().front();
}

/// "records used unanswered repeated rejected".
std::string sum_of(const engine::Accounting& accounting) {
  const auto text = [](std::uint64_t count) { return std::to_string(count) + ' '; };
  return text(accounting.records) + text(accounting.used) + text(accounting.unanswered) +
         text(accounting.excluded[static_cast<std::size_t>(Exclusion::repeated_header)]) +
         std::to_string(accounting.rejected_total());
}

const std::string header = "Date,NPS,Comment\n";
const std::string answer = "2026-01-05,9,fine\n";

} // namespace

TEST_CASE("a header that comes again is no answer", "[engine]") {
  struct Row {
    std::string text;
    std::string sum;
  };
  const auto row = GENERATE(values<Row>({
      {header + answer + header + answer, "3 2 0 1 0"},
      {header + header + answer, "2 1 0 1 0"},
      {header + answer + header, "2 1 0 1 0"},
      {header + answer + "\"Date\", NPS ,Comment\n" + answer, "3 2 0 1 0"},
      {header + answer + "Date,NPS\n" + answer, "3 2 0 0 1"},       // another table
      {header + answer + "Date,NPS,Why\n" + answer, "3 2 0 0 1"},   // of other columns
      {header + answer + "Date,9,Comment\n" + answer, "3 3 0 0 0"}, // an answer
      {header + answer + "Day,NPS,Comment\n" + answer, "3 2 0 0 1"},
      {header + answer + "Date,nps,Comment\n" + answer, "3 2 0 0 1"},
      {"NPS\n9\nNPS\n3\n", "3 2 0 1 0"},
      {"Date,\"NPS\",\"Why\r\nso?\"\n" + answer + "Date,NPS,\"Why\nso?\"\n", "2 1 0 1 0"},
      {"id,NPS,why\n#x,#indicator+nps,#y\na,9,\n#x,#indicator+nps,#y\nb,3,\n", "3 2 0 1 0"},
  }));
  CAPTURE(row.text);
  for (const std::size_t bytes : {1U, 20U, 1000U}) {
    CHECK(sum_of(accounting_of(row.text, bytes)) == row.sum);
  }
}

TEST_CASE("--include repeated_header keeps it", "[engine]") {
  CHECK(sum_of(accounting_of(header + answer + header + answer, 1 << 20, true)) == "3 2 0 0 1");
}

TEST_CASE("a header without names is not looked for: its rows may be answers", "[engine]") {
  tests::SurveyRun run({"9,fine\n9,fine\n3,slow\n9,fine\n"});
  run.settings.columns[0] = "#1";
  CHECK(sum_of(run.run().tally->files().front()) == "3 3 0 0 0");
}

TEST_CASE("a repeated header says nothing about the dates", "[engine]") {
  tests::SurveyRun run({header + answer + header + answer});
  run.settings.columns[0] = "NPS";
  run.questions.every = survey::PeriodLength::month;
  CHECK_FALSE(run.run().dates.unreadable.has_value());
}
