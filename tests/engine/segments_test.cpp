// SPDX-License-Identifier: MIT
#include "support/dice.hpp"
#include "support/survey_run.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <map>
#include <string>
#include <vector>

using namespace npslice;
using Catch::Matchers::Contains;
using engine::Findings;
using tests::SurveyRun;
using Counts = std::map<std::string, std::uint64_t>;

namespace {

/// The responses of each segment of a table, with its key as summaries write it.
Counts counts_in(const Findings& findings, std::size_t table) {
  Counts counts;
  const auto& tallies = findings.tally->tables().at(table);
  for (std::uint32_t i = 0; i < tallies.size(); ++i) {
    std::string name = tests::segment_name(table, findings.keys.at(table).key(i));
    name = name.substr(name.find('[') + 1);
    name.pop_back();
    if (name == engine::other_key) name = "the others";
    if (tallies[i].counts.responses() > 0) counts[name] = tallies[i].counts.responses();
  }
  return counts;
}

SurveyRun run_of(const std::string& rows, const std::vector<std::vector<std::string>>& by) {
  SurveyRun run({"NPS,Submitted,Channels,Size,City,Comment\n" + rows});
  run.settings.columns[0] = "NPS";
  run.questions.by = by;
  return run;
}

const std::string rows = "9,2026-01-01,Mail;Web;,3,Paris,one\n"
                         "0,2026-01-02,Web,6.5,paris,two\n"
                         "8,2026-01-03,;,12,Lyon,three\n"
                         "10,2026-01-04,Web; Mail ;Web,n/a,,four\n"
                         "7,2026-01-05,Shop,,Nice,five\n"
                         ",2026-01-06,Fax,1,Metz,six\n";

} // namespace

TEST_CASE("a response counts once in each segment of a cell that is split", "[engine]") {
  SurveyRun run = run_of(rows, {{"Channels"}, {"Channels", "City"}});
  run.questions.segments.splits = {"Channels:;"};
  const Findings findings = run.run();
  CHECK(counts_in(findings, 1) == Counts{{"Mail", 2}, {"Web", 3}, {"", 1}, {"Shop", 1}});
  CHECK(counts_in(findings, 2) == Counts{{"Mail x Paris", 1},
                                         {"Web x Paris", 1},
                                         {"Web x paris", 1},
                                         {" x Lyon", 1},
                                         {"Mail x ", 1},
                                         {"Web x ", 1},
                                         {"Shop x Nice", 1}});
  // Law 2 does not hold for segments that overlap; what they add up to is known all the same.
  CHECK(findings.tally->tables().at(0).at(0).counts.responses() == 5);
  CHECK(findings.tables.at(0).dimensions.at(0).memberships == 7);
  CHECK(findings.tables.at(1).dimensions.at(0).memberships == 7);
  CHECK(findings.tables.at(1).dimensions.at(1).memberships == 5);
}

TEST_CASE("two columns that are split count a response in each combination", "[engine]") {
  SurveyRun run = run_of("9,,a;b,x|y,,\n9,,b;c,x,,\n", {{"Channels", "Size"}});
  run.questions.segments.splits = {"Channels:;", "Size:|"};
  CHECK(counts_in(run.run(), 1) ==
        Counts{{"a x x", 1}, {"a x y", 1}, {"b x x", 2}, {"b x y", 1}, {"c x x", 1}});
}

TEST_CASE("numbers are banded, what is none is told apart", "[engine]") {
  SurveyRun run = run_of(rows, {{"Size"}});
  run.questions.segments.bands = {engine::read_band_request("Size:0-6,7-")};
  const Findings findings = run.run();
  CHECK(counts_in(findings, 1) ==
        Counts{{"0-6", 1}, {"7-", 1}, {"(no band)", 1}, {"(no number)", 1}, {"", 1}});
  CHECK(findings.tables.at(0).dimensions.at(0).order ==
        std::vector<std::string>{"0-6", "7-", "(no band)", "(no number)"});
  CHECK(findings.tables.at(0).dimensions.at(0).in_no_band == 1);
  CHECK(findings.tables.at(0).dimensions.at(0).no_number == 1);
}

TEST_CASE("a number with a decimal comma is banded in the file that has them, not in another",
          "[engine]") {
  SurveyRun run({"NPS;Size\n9;2,5\n", "NPS,Size\n9,\"2,5\"\n9,2.5\n"});
  run.settings.columns[0] = "NPS";
  run.questions.by = {{"Size"}};
  run.questions.segments.bands = {engine::read_band_request("Size:0-3")};
  CHECK(counts_in(run.run(), 1) == Counts{{"0-3", 2}, {"(no number)", 1}});
}

TEST_CASE("cells are split first, then mapped, then banded", "[engine]") {
  const tests::TemporaryFile map("from,to\nfew,3\nmany,30\nnone,\nnever,1\nnot,2\n");
  SurveyRun run =
      run_of("9,,few;30,,,\n9,,many;30,,,\n9,,none,,,\n9,,none;4,,,\n", {{"Channels"}, {"City"}});
  run.questions.segments.splits = {"Channels:;"};
  run.questions.segments.bands = {engine::read_band_request("Channels:0-9,10-")};
  run.questions.segments.maps = {map.path()};
  const Findings findings = run.run();
  CHECK(counts_in(findings, 1) == Counts{{"0-9", 2}, {"10-", 2}, {"", 2}});
  CHECK(findings.unused_entries == 2);
  REQUIRE(findings.unused_entry);
  CHECK(findings.unused_entry->from == "never");
  CHECK(findings.unused_entry->record == 5);
}

TEST_CASE("the smaller segments are folded, ties by key, and a response counts in them once",
          "[engine]") {
  SurveyRun run = run_of(rows, {{"Channels"}, {"City"}});
  run.questions.segments.splits = {"Channels:;"};
  run.questions.segments.others = 1;
  run.questions.every = survey::PeriodLength::day;
  run.questions.comments.emplace();
  run.questions.comments->limit = 1;
  const Findings findings = run.run();
  CHECK(counts_in(findings, 1) == Counts{{"Web", 3}, {"the others", 4}});
  CHECK(counts_in(findings, 2) == Counts{{"", 1}, {"the others", 4}});
  CHECK(findings.tables.at(0).folded == 3);
  CHECK(findings.tables.at(1).folded == 4);
  const auto summary = tests::summary_of(*findings.tally, findings.keys, run.questions.every);
  CHECK(summary.counts.at("table 1 [\xFE] promoters with a comment") == 2);
  CHECK(summary.comments.at("table 1 [\xFE] promoters") == std::vector<std::string>{"10 four"});
  CHECK(summary.counts.at("table 1 [\xFE] 2026-01-04 promoters") == 1);
  run.questions.segments.others = 4;
  CHECK(run.run().tables.at(0).folded == 0);
  CHECK(counts_in(run.run(), 1) == Counts{{"Mail", 2}, {"Web", 3}, {"", 1}, {"Shop", 1}});
}

TEST_CASE("folding at a tie keeps the first key, whatever came first in the file", "[engine]") {
  for (const std::string text : {"9,,b,,,\n9,,a,,,\n9,,c,,,\n", "9,,c,,,\n9,,b,,,\n9,,a,,,\n"}) {
    SurveyRun run = run_of(text, {{"Channels"}});
    run.questions.segments.others = 1;
    CHECK(counts_in(run.run(), 1) == Counts{{"a", 1}, {"the others", 2}});
  }
}

TEST_CASE("the size of the blocks does not show in segments that are made of rules", "[engine]") {
  tests::Dice dice(11);
  const std::array<std::string, 5> parts{"a", "b", "c;d", "", " A "};
  std::string text;
  for (int i = 0; i < 60; ++i) {
    text += std::to_string(dice.below(11)) + ",2026-01-05," + dice.pick(parts) + ";" +
            dice.pick(parts) + "," + std::to_string(dice.below(20)) + ",x" +
            std::to_string(dice.below(9)) + ",c" + std::to_string(i) + "\n";
  }
  SurveyRun run = run_of(text, {{"Channels", "Size"}, {"City"}});
  const tests::TemporaryFile map("from,to\na,one\nx1,x2\n");
  run.questions.segments.splits = {"Channels"};
  run.questions.segments.bands = {engine::read_band_request("Size:0-4,5-9")};
  run.questions.segments.maps = {map.path()};
  run.questions.segments.others = 5;
  run.questions.comments.emplace();
  run.questions.comments->limit = 2;
  const auto expected = run.summary();
  CHECK(expected.counts.size() > 40);
  for (const std::size_t block_bytes : {1U, 7U, 64U, 100'000U}) {
    run.settings.block_bytes = block_bytes;
    CHECK(run.summary() == expected);
  }
}

TEST_CASE("a table with more segments than allowed is refused in the same words for any block",
          "[engine]") {
  std::string text;
  for (int i = 0; i < 30; ++i) {
    text += "9,,a" + std::to_string(i % 7) + ";b," + std::to_string(i) + ",x" +
            std::to_string(i % 3) + ",\n";
  }
  SurveyRun run = run_of(text, {{"City"}, {"City", "Size"}});
  run.questions.segments.most_segments = 10;
  for (const std::size_t block_bytes : {1U, 50U, 100'000U}) {
    run.settings.block_bytes = block_bytes;
    CHECK_THROWS_WITH(run.run(), Contains("the column \"Size\" has more than 10 different values"));
  }
  CHECK_THROWS_AS(run.run(), base::UsageError);
  run.questions.segments.most_segments = 30;
  CHECK_NOTHROW(run.run());
  run.questions.segments.most_segments = 29;
  CHECK_THROWS_WITH(run.run(), Contains("\"Size\" has more than 29"));
  run.questions.by = {{"City", "Channels"}};
  run.questions.segments.most_segments = 20;
  CHECK_THROWS_WITH(run.run(), Contains("the table has more than 20 segments, and \"Channels\""));
  // What counts is segments, not the cells that they come from.
  run.questions.segments.splits = {"Channels"};
  run.questions.by = {{"Channels"}};
  run.questions.segments.most_segments = 8;
  CHECK_NOTHROW(run.run());
  run.questions.segments.most_segments = 7;
  CHECK_THROWS_WITH(run.run(), Contains("\"Channels\" has more than 7"));
}

TEST_CASE("rows outside the dates make no segments", "[engine]") {
  SurveyRun run =
      run_of("9,2026-01-01,a,,,\n9,2026-02-01,b,,,\n9,2026-02-02,c,,,\n", {{"Channels"}});
  run.settings.until = survey::make_day(2026, 1, 31);
  run.questions.segments.most_segments = 1;
  CHECK(counts_in(run.run(), 1) == Counts{{"a", 1}});
}

TEST_CASE("a column with nearly as many values as responses is refused as an id", "[engine]") {
  const auto ids = [](int responses, int values) {
    std::string text;
    for (int i = 0; i < responses; ++i) {
      text += "9,,x" + std::to_string(i % values) + "," + std::to_string(i % 3) + ",,\n";
    }
    return text;
  };
  struct Case {
    int responses;
    int values;
    bool refused;
  };
  for (const Case row : {Case{50, 50, true},
                         {49, 49, false},
                         {60, 54, true},
                         {60, 53, false},
                         {55, 50, true},
                         {56, 50, false}}) {
    CAPTURE(row.responses, row.values);
    for (const auto& by : {std::vector<std::string>{"Channels"}, {"Size", "Channels"}}) {
      SurveyRun run = run_of(ids(row.responses, row.values), {by});
      if (row.refused) {
        CHECK_THROWS_AS(run.run(), base::UsageError);
        CHECK_THROWS_WITH(run.run(), Contains("the column \"Channels\" looks like an id: " +
                                              std::to_string(row.responses) + " responses have " +
                                              std::to_string(row.values)));
      } else {
        CHECK_NOTHROW(run.run());
      }
      run.questions.segments.most_segments = 1000;
      CHECK_NOTHROW(run.run());
    }
  }
  SurveyRun crossed = run_of(ids(60, 30), {{"Channels", "Size"}});
  CHECK_NOTHROW(crossed.run()); // many combinations, but no column is an id
}
