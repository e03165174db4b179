// SPDX-License-Identifier: MIT
#include "support/survey_run.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <numeric>
#include <string>
#include <vector>

using namespace npslice;
using engine::Accounting;
using engine::Findings;
using tests::SurveyRun;

namespace {

const std::string header = "id,NPS,Submitted,Region,Comment\n";

/// Rows of every kind, among them all that can be damaged.
const std::vector<std::string> rows{"1,9,2026-01-05,North,good\n",
                                    "2,10,2026-01-06,South,\"two\nlines\"\n",
                                    "3,,2026-01-07,North,\n",
                                    "4,11,2026-01-08,North,over\n",
                                    "5,7,2026-02-01,\"a,b\",\"5\"\" screen\"\n",
                                    "\n",
                                    "6,3,2026-02-02,South,\"never closed\n",
                                    "7,6,soon,North,5\" screen\n",
                                    "8,9,,South\n",
                                    "9,8,2026-02-03,North,fine,too much\n",
                                    "10,ten,2026-02-04,North,\r\n",
                                    "11,8.5,2026-02-05,South,\"CR\rin it\"\r",
                                    "12,0,2026-03-01,,\"\"\"quoted\"\"\"\n",
                                    "13,10,2026-03-02,North,\xC3\xA9t\xC3\xA9,\n",
                                    "14,9,2026-03-03,South,last"};

std::string text_of(std::size_t from = 0, std::size_t to = rows.size()) {
  return std::accumulate(rows.begin() + static_cast<std::ptrdiff_t>(from),
                         rows.begin() + static_cast<std::ptrdiff_t>(to), header);
}

SurveyRun full_run(const std::vector<std::string>& files) {
  SurveyRun run(files);
  run.questions.by = {{"Region"}, {"Region", "id"}};
  run.questions.every = survey::PeriodLength::month;
  run.questions.comments.emplace();
  return run;
}

Accounting total_of(const Findings& findings) {
  Accounting total;
  for (const Accounting& file : findings.tally->files()) {
    CHECK(file.adds_up());
    total.merge(file);
  }
  CHECK(total.adds_up());
  return total;
}

} // namespace

TEST_CASE("every record goes somewhere, and each rejected one is told in order", "[engine]") {
  SurveyRun run = full_run({text_of()});
  const Findings findings = run.run();
  const Accounting total = total_of(findings);
  CHECK(total.records == 14);
  CHECK(total.used == 8);
  CHECK(total.unanswered == 1);
  CHECK(total.excluded_total() == 0);
  CHECK(run.problems() ==
        std::vector<std::string>{"0:5 out_of_range NPS [11] dm",
                                 "0:8 unterminated_quote  [6,3,2026-02-02,South,\"never closed] dm",
                                 "0:11 too_many_columns  [9,8,2026-02-03,North,fine,too much] dm",
                                 "0:12 not_a_number NPS [ten] dm", "0:13 not_whole NPS [8.5] dm"});
  const engine::FileFacts& facts = findings.files.at(0);
  CHECK(facts.blank_lines == 1);
  CHECK(facts.short_records == 1);
  CHECK_FALSE(facts.cut);
  CHECK(findings.dates.coverage.blank == 1);
  CHECK(findings.dates.coverage.unreadable == 1);
  REQUIRE(findings.dates.unreadable);
  CHECK(findings.dates.unreadable->text == "soon");
  CHECK(findings.dates.unreadable->record == 9);
}

TEST_CASE("the size of the blocks does not show", "[engine]") {
  SurveyRun run = full_run({text_of(), text_of(0, 5)});
  const tests::SurveySummary expected = run.summary();
  const std::vector<std::string> problems = run.problems();
  REQUIRE(problems.size() == 6);
  for (const std::size_t block_bytes : {1U, 2U, 3U, 7U, 64U, 4096U}) {
    CAPTURE(block_bytes);
    run.settings.block_bytes = block_bytes;
    const Findings findings = run.run();
    CHECK(tests::summary_of(*findings.tally, findings.keys, run.questions.every) == expected);
    CHECK(run.problems() == problems);
    CHECK(findings.files[0].blank_lines == 1);
    CHECK(findings.files[0].short_records == 1);
    CHECK(findings.files[1].short_records == 0);
    CHECK(findings.dates.unreadable->record == 9);
  }
}

TEST_CASE("promoters, passives and detractors sum to the responses everywhere", "[engine]") {
  const Findings findings = full_run({text_of(), text_of(0, 9)}).run();
  const auto& tables = findings.tally->tables();
  const stats::CategoryCounts whole = tables.at(0).at(0).counts;
  CHECK(whole.responses() == total_of(findings).used);
  for (const auto& table : tables) {
    stats::CategoryCounts sum;
    std::uint64_t dated = 0;
    for (const engine::SegmentTally& segment : table) {
      sum.merge(segment.counts);
      for (const auto& [number, counts] : segment.periods().entries()) {
        dated += counts.responses();
      }
    }
    CHECK(sum == whole);
    CHECK(dated + findings.dates.coverage.undated() == whole.responses());
  }
  const auto& scores = findings.tally->scores();
  CHECK(std::accumulate(scores.begin(), scores.end(), std::uint64_t{0}) == whole.responses());
}

TEST_CASE("a survey split into files with the header repeated is the same survey", "[engine]") {
  const auto without_files = [](tests::SurveySummary summary) {
    tests::SurveySummary all;
    for (const auto& [name, count] : summary.counts) {
      const bool of_file = name.starts_with("file ");
      all.add(of_file ? name.substr(name.find(' ', 5)) : name, count);
    }
    all.comments = summary.comments;
    return all;
  };
  const auto expected = without_files(full_run({text_of()}).summary());
  for (std::size_t at = 0; at <= rows.size(); ++at) {
    if (at == 7) continue; // the unclosed quote takes the line that ends there along
    CAPTURE(at);
    SurveyRun run = full_run({text_of(0, at), text_of(at)});
    CHECK(without_files(run.summary()) == expected);
  }
}

TEST_CASE("a random choice of comments is the same from a survey split into files", "[engine]") {
  std::string first_half = header;
  std::string second_half;
  for (int i = 0; i < 40; ++i) {
    (i < 23 ? first_half : second_half) +=
        std::to_string(i) + ",9,2026-01-05,North,comment " + std::to_string(i) + '\n';
  }
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
    const auto chosen = [&](const std::vector<std::string>& files) {
      SurveyRun run(files);
      run.questions.comments.emplace();
      run.questions.comments->limit = 5;
      run.questions.comments->sample_seed = seed;
      return run.summary().comments.at("table 0 [] promoters");
    };
    const auto expected = chosen({first_half + second_half});
    CHECK(expected.size() == 5);
    CHECK(chosen({first_half, header + second_half}) == expected);
  }
}

TEST_CASE("which columns are used does not change which records are damaged", "[engine]") {
  SurveyRun narrow({text_of()});
  narrow.settings.columns[1] = "id"; // not the date
  narrow.run();
  const std::vector<std::string> expected = narrow.problems();
  REQUIRE(expected.size() == 5);
  for (const std::string column : {"id", "Region", "Comment", "Submitted"}) {
    CAPTURE(column);
    SurveyRun run({text_of()});
    run.questions.by = {{column}};
    const Findings findings = run.run();
    CHECK(run.problems() == expected);
    CHECK(total_of(findings).records == 14);
  }
}

TEST_CASE("filters and date windows exclude before scores are looked at", "[engine]") {
  SurveyRun run({text_of()});
  run.settings.conditions.push_back(engine::Condition::parse("region = North"));
  run.settings.since = survey::make_day(2026, 1, 6);
  run.settings.until = survey::make_day(2026, 3, 1);
  const Accounting total = total_of(run.run());
  CHECK(total.records == 14);
  CHECK(total.excluded == decltype(total.excluded){6, 2, 1}); // filter, outside, undated
  CHECK(total.unanswered == 1);
  CHECK(total.used == 0);
  // Only what counts is told as a problem: structure always, scores of rows that were wanted.
  CHECK(run.problems().size() == 4);
}

TEST_CASE("both ends of a date window count", "[engine]") {
  struct Row {
    int since;
    int until;
    std::uint64_t used;
  };
  const auto row = GENERATE(values<Row>({{5, 6, 2}, {5, 5, 1}, {6, 6, 1}, {7, 31, 0}, {1, 4, 0}}));
  CAPTURE(row.since, row.until);
  SurveyRun run({header + "1,9,2026-01-05 23:59:59,N,\n2,10,2026-01-06 00:00,N,\n3,9,,N,\n"});
  run.settings.since = survey::make_day(2026, 1, row.since);
  run.settings.until = survey::make_day(2026, 1, row.until);
  const Accounting total = total_of(run.run());
  CHECK(total.used == row.used);
  CHECK(total.excluded[static_cast<std::size_t>(survey::Exclusion::undated)] == 1);
  CHECK(total.excluded[static_cast<std::size_t>(survey::Exclusion::outside_dates)] == 2 - row.used);
}

TEST_CASE("a file with nothing in it is refused, one with only a header when it is alone",
          "[engine]") {
  CHECK_THROWS_AS(SurveyRun({""}).run(), base::InputError);
  CHECK_THROWS_AS(SurveyRun({"\n \n"}).run(), base::InputError);
  CHECK_THROWS_AS(SurveyRun({header}).run(), base::InputError);
  CHECK_THROWS_AS(SurveyRun({header, header + "\n\n"}).run(), base::InputError);
  CHECK_THROWS_AS(SurveyRun({header + rows[0], ""}).run(), base::InputError);
  CHECK_THROWS_AS(SurveyRun({"id,\"never closed"}).run(), base::InputError);
  SurveyRun with_empty({header, header + rows[0], header});
  const Findings findings = with_empty.run();
  CHECK(findings.files.size() == 3);
  CHECK(total_of(findings).used == 1);
}

TEST_CASE("a missing file is an input that cannot be read", "[engine]") {
  SurveyRun run({text_of()});
  run.settings.files.push_back(run.settings.files[0] + "-not-there");
  CHECK_THROWS_AS(run.run(), base::InputError);
}

TEST_CASE("several files are bound by the names of their columns", "[engine]") {
  SurveyRun run({header + "1,9,2026-01-05,North,good\n",
                 "Region;new;nps;SUBMITTED\nNorth;x;3;2026-01-06\nSouth;x;10;2026-01-07\n"});
  run.questions.by = {{"Region"}};
  const Findings findings = run.run();
  CHECK(findings.tally->files().at(1).used == 2);
  const auto summary = tests::summary_of(*findings.tally, findings.keys, {});
  CHECK(summary.counts.at("table 1 [North] promoters") == 1);
  CHECK(summary.counts.at("table 1 [North] detractors") == 1);
  CHECK(summary.counts.at("table 1 [South] promoters") == 1);
}

TEST_CASE("a cut at the end of the input is seen and told", "[engine]") {
  struct Row {
    std::string end;
    bool cut;
  };
  const auto row = GENERATE(values<Row>({{"2,9,2026-01-06,South,done\n", false},
                                         {"2,9,2026-01-06,South,done", false},
                                         {"2,9,2026-01-06", true},
                                         {"2,9,2026-01-06,South,\"not do", true},
                                         {"2,9,2026-01-06,South\n", false}}));
  CAPTURE(row.end);
  SurveyRun run({header + rows[0] + row.end});
  run.settings.columns[0] = "NPS";
  const Findings findings = run.run();
  CHECK(findings.files[0].cut == row.cut);
  CHECK(total_of(findings).records == 2);
  CHECK(total_of(findings).used == (row.cut ? 1 : 2));
}

TEST_CASE("preambles and marks do not count as rows but for their numbers", "[engine]") {
  SurveyRun run({"\xEF\xBB\xBFsep=;\n\nNPS;Region\n9;North\nx;South\n"});
  run.settings.columns[0] = "NPS";
  const Findings findings = run.run();
  CHECK(findings.files[0].header_record == 3);
  CHECK(total_of(findings).records == 2);
  CHECK(run.problems() == std::vector<std::string>{"0:5 not_a_number NPS [x] dm"});
}
