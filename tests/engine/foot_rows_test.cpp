// SPDX-License-Identifier: MIT
#include "engine/foot_rows.hpp"
#include "support/dice.hpp"
#include "support/survey_run.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using survey::Exclusion;

namespace {

const std::string header = "Name,Submitted,NPS,Comment\n";
const std::string answers = "Ann,2026-01-05,9,fine\nBob,2026-01-06,3,\nCy,2026-01-07,10,ok\n";

engine::Accounting accounting_of(const std::string& text, std::size_t block_bytes = 1 << 20,
                                 bool include = false) {
  tests::SurveyRun run({text});
  run.settings.columns[0] = "NPS";
  run.settings.block_bytes = block_bytes;
  run.settings.included[static_cast<std::size_t>(Exclusion::total_row)] = include;
  return run.run().tally->files().front();
}

std::uint64_t at_the_foot(const engine::Accounting& accounting) {
  return accounting.excluded[static_cast<std::size_t>(Exclusion::total_row)];
}

/// "records used unanswered foot rejected".
std::string sum_of(const engine::Accounting& accounting) {
  const auto text = [](std::uint64_t count) { return std::to_string(count) + ' '; };
  return text(accounting.records) + text(accounting.used) + text(accounting.unanswered) +
         text(at_the_foot(accounting)) + std::to_string(accounting.rejected_total());
}

} // namespace

TEST_CASE("totals and remarks at the foot of a table are no answers", "[engine]") {
  struct Row {
    std::string foot;
    std::string sum;
  };
  const auto row = GENERATE(values<Row>({
      {"", "3 3 0 0 0"},
      {"Total,,,\n", "4 3 0 1 0"},
      {"Total,,,", "4 3 0 1 0"}, // no line end
      {"Total,,22,\n", "4 3 0 1 0"},
      {"Total: 3 answers,,,\nAverage,,7.3,\n", "5 3 0 2 0"},
      {"Average,,7.3,\nSource: the panel of Acme,,,\n", "5 3 0 2 0"},
      {"Source: the panel of Acme,,,\nTotal,,3,\n", "5 3 0 2 0"},
      {"\n\nTotal,,,\n", "4 3 0 1 0"},
      {"Moyenne,,\"7,3\",\n", "4 3 0 1 0"},
      {"Total,2026-01-08,9,by the brand\n", "4 4 0 0 0"},        // an answer of that name
      {"Total,2026-01-08,,\n", "4 3 1 0 0"},                     // dated: an answer too
      {"Total,,9,from nobody in particular\n", "4 4 0 0 0"},     // half a row and a score
      {"Total,,,\nDi,2026-01-08,8,\n", "5 4 1 0 0"},             // not at the end
      {"Total,,,\nDi,2026-01-08,8,\nTotal,,,\n", "6 4 2 0 0"},   // a name in the middle
      {"Total,,,\nDi,2026-01-08,8,\nAverage,,,\n", "6 4 1 1 0"}, // another word is no name
      {"Source: the panel of Acme,,,\nDi,2026-01-08,8,\n", "5 4 1 0 0"},
      {"See you next year,,8,\n", "4 4 0 0 0"}, // a sentence beside a score
      {"Totally new,,,\n", "4 3 1 0 0"},
      {",,,\n", "4 3 1 0 0"},
  }));
  CAPTURE(row.foot);
  CHECK(sum_of(accounting_of(header + answers + row.foot)) == row.sum);
}

TEST_CASE("rows that hardly hold a thing below a total are no answers", "[engine]") {
  struct Row {
    std::string foot;
    std::string sum;
  };
  const auto row = GENERATE(values<Row>({
      {"Average,,7,\nNumber of responses,,3,\n", "5 3 0 2 0"},
      {"Average,,7,\nVariation,,3,\n", "5 3 0 2 0"}, // a word that is not known
      {"Average,,7,\nVariation,,3,\nTotal,,3,\n", "6 3 0 3 0"},
      {"Total,,3,\n,,,\n", "5 3 1 1 0"},
      {"Total,,3,\n,,7,\n", "5 3 0 2 0"},
      {"Variation,,3,\n", "4 4 0 0 0"}, // below nothing that is known
      {"Variation,,3,\nTotal,,3,\n", "5 4 0 1 0"},
      {"Average,,7,\nEve,2026-01-08,3,\n", "5 5 0 0 0"}, // dated
      {"Average,,7,\n5012,,3,\n", "5 5 0 0 0"},          // a number may be an id
      {"Average,,7,\neve@a.example,,3,\n", "5 5 0 0 0"},
      {"Average,,7,\nEve,,3,slow\n", "5 5 0 0 0"},      // more than a label and a value
      {"Fay,,3,\nAverage,,7,\nEve,,3,\n", "6 6 0 0 0"}, // as empty as another answer
      {"Source: the panel of Acme,,,\nVariation,,3,\n", "5 4 1 0 0"},
  }));
  CAPTURE(row.foot);
  CHECK(sum_of(accounting_of(header + answers + row.foot)) == row.sum);
}

TEST_CASE("words that may be names need more than themselves", "[engine]") {
  struct Row {
    std::string text;
    std::string sum;
  };
  const std::string undated = "Name,Team,NPS,Comment\nAnn,A,9,fine\nBob,B,3,no\nCy,B,10,ok\n";
  const auto row = GENERATE_COPY(values<Row>({
      {header + answers + "Max,,10,\n", "4 3 0 1 0"}, // without the date that all others have
      {header + answers + "Max,2026-01-08,10,\n", "4 4 0 0 0"},
      {header + answers + "Max,,10,\nDi,2026-01-08,8,\n", "5 5 0 0 0"},
      {header + answers + "Di,,8,\nMax,,10,\n", "5 5 0 0 0"}, // another has none
      {header + answers + "Min,,3,\nMax,,10,\nMean,,7,\n", "6 3 0 3 0"},
      {header + answers + "n = 3,,,\n", "4 3 0 1 0"},
      {header + answers + "NPS,,33.3,\n", "4 3 0 1 0"},
      {undated + "Max,,10,\n", "4 4 0 0 0"},
      {undated + "Max,,10.0,\nAverage,,7,\n", "5 3 0 2 0"},
      {undated + "Total,,8,\nAverage,,7,\nMax,,10,\n", "6 3 0 3 0"},
      {undated + "NPS,,33.3,\n", "4 3 0 1 0"}, // not a score
      {undated + "Count,,3,\n", "4 4 0 0 0"},
      {undated + "Average,,7,\nEve,,3,\n", "5 3 0 2 0"},
      {undated + "Eve,,3,\nAverage,,7,\nFay,,3,\n", "6 6 0 0 0"},
      {"Name,NPS,Comment\nAnn,9,fine\nAverage,8,\nEve,3,\n", "3 3 0 0 0"},
  }));
  CAPTURE(row.text);
  CHECK(sum_of(accounting_of(row.text)) == row.sum);
}

TEST_CASE("a total may stand behind blank cells", "[engine]") {
  struct Row {
    std::string foot;
    std::string sum;
  };
  const auto row = GENERATE(values<Row>({
      {",Average,7,\n", "4 3 0 1 0"},
      {",\"Average\",7.3,\n,Total,3,\n", "5 3 0 2 0"},
      {"\"\",Average,7,\n", "4 3 0 1 0"},
      {",,9,Average\n", "4 4 0 0 0"}, // a comment
      {",2026-01-08,9,Average\n", "4 4 0 0 0"},
      {",,,Total\n", "4 3 0 1 0"},
      {",Average,7,\nDi,2026-01-08,8,\n", "5 5 0 0 0"},
      {",,7,\n,Average,7,\n", "5 5 0 0 0"}, // as empty as an answer
  }));
  CAPTURE(row.foot);
  CHECK(sum_of(accounting_of(header + answers + row.foot)) == row.sum);
}

TEST_CASE("a total with few cells at the very end is not cut", "[engine]") {
  struct Row {
    std::string end;
    std::string sum;
    bool cut;
  };
  const auto row = GENERATE(values<Row>({
      {"Total,,3", "4 3 0 1 0", false},
      {"Total", "4 3 0 1 0", false},
      {"Average,,7\nTotal,3", "5 3 0 2 0", false},
      {"Tot", "4 3 0 0 1", true},
      {"Max,,9", "4 3 0 0 1", true},
      {"Total,2026-01-08,9", "4 3 0 0 1", true},                    // dated
      {"Total,,8,\nDi,2026-01-08,8,\nTotal,,1", "6 5 0 0 1", true}, // a name
      {"Total,,3\n", "4 3 0 1 0", false},
  }));
  CAPTURE(row.end);
  tests::SurveyRun run({header + answers + row.end});
  run.settings.columns[0] = "NPS";
  const engine::Findings findings = run.run();
  CHECK(sum_of(findings.tally->files()[0]) == row.sum);
  CHECK(findings.files[0].cut == row.cut);
}

TEST_CASE("a long run of rows that read like totals is no foot", "[engine]") {
  std::string run;
  for (int i = 0; i < 20; ++i) {
    run += "Total,,7,\n";
  }
  const engine::Accounting accounting = accounting_of(header + answers + run);
  CHECK(accounting.records == 23);
  CHECK(accounting.used == 23);
  CHECK(at_the_foot(accounting) == 0);
}

TEST_CASE("a run of remarks longer than any foot keeps its last rows aside only", "[engine]") {
  std::string run;
  for (int i = 0; i < 20; ++i) {
    run += "See also the notes,,,\n";
  }
  CHECK(sum_of(accounting_of(header + answers + run)) == "23 3 8 12 0");
}

TEST_CASE("a table is more than its foot: rows that all read like totals are answers") {
  CHECK(sum_of(accounting_of(header + "Total,,,\n")) == "1 0 1 0 0");
  CHECK(sum_of(accounting_of(header + "Total,,9,\nTotal,,3,\n")) == "2 2 0 0 0");
}

TEST_CASE("--include total_row counts the foot like any other row", "[engine]") {
  CHECK(sum_of(accounting_of(header + answers + "Total,,22,\nAverage,,7,\n", 1 << 20, true)) ==
        "5 4 0 0 1");
}

TEST_CASE("a total in one file says nothing about the next one", "[engine]") {
  tests::SurveyRun run({header + "Total,,8,\n" + answers, header + answers + "Total,,8,\n"});
  run.settings.columns[0] = "NPS";
  const engine::Findings findings = run.run();
  CHECK(sum_of(findings.tally->files()[0]) == "4 4 0 0 0");
  CHECK(sum_of(findings.tally->files()[1]) == "4 3 0 1 0");
}

TEST_CASE("the foot is the same in blocks of any size", "[engine]") {
  tests::Dice dice(3);
  const std::string_view rows[] = {"Total,,,\n",
                                   "Total,,9,\n",
                                   "Average,,7.5,\n",
                                   "Source: the panel of Acme,,,\n",
                                   "Ann,2026-01-05,9,fine\n",
                                   "Total,2026-01-05,9,fine\n",
                                   "\n",
                                   ",,,\n",
                                   "Bob,2026-01-06,,\"two\nlines\"\n",
                                   "Cy,2026-01-06,ten,\n",
                                   "Max,,10,\n",
                                   "Variation,,3,\n",
                                   ",Average,7,\n",
                                   ",,,note\n",
                                   "n = 3,,,\n"};
  for (int round = 0; round < 300; ++round) {
    std::string text = header + "Ann,2026-01-05,9,fine\n";
    text += dice.text_of(rows, dice.below(30));
    if (dice.below(3) == 0) text += "Total,3";
    CAPTURE(text);
    const std::string whole = sum_of(accounting_of(text));
    for (const std::size_t bytes : {1U, 17U, 40U, 100U, 300U}) {
      CAPTURE(bytes);
      CHECK(sum_of(accounting_of(text, bytes)) == whole);
    }
  }
}

TEST_CASE("waiting rows come back in their order, the oldest first", "[engine]") {
  engine::FootRows rows;
  std::vector<std::uint64_t> handed;
  const auto take = [&](const std::vector<engine::WaitingRow>& some) {
    for (const engine::WaitingRow& row : some) {
      handed.push_back(row.record);
    }
  };
  for (std::uint64_t record = 1; record <= 14; ++record) {
    take(rows.wait({record, ingest::FootReading::remark, {}}));
  }
  CHECK(handed == std::vector<std::uint64_t>{1, 2});
  engine::FootRows next;
  CHECK(next.empty());
  take(next.wait({15, ingest::FootReading::remark, {}}));
  take(rows.append(std::move(next)));
  CHECK(handed == std::vector<std::uint64_t>{1, 2, 3});
  take(rows.release());
  CHECK(handed == std::vector<std::uint64_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
  CHECK(rows.empty());
}
