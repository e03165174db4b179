// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using Kind = report::Note::Kind;

namespace {

/// The notes about segments as `kind count value text`.
std::vector<std::string> notes_of(const ReadSurvey& survey) {
  std::vector<std::string> notes;
  for (const report::Note& note : survey.foot().notes) {
    const int kind = static_cast<int>(note.kind) - static_cast<int>(Kind::in_several_segments);
    if (kind < 0 || note.kind > Kind::unused_map_entries) continue;
    notes.push_back(std::to_string(kind) + ' ' + std::to_string(note.count) + ' ' +
                    std::to_string(note.value) + ' ' + note.text);
  }
  return notes;
}

std::string numbered(Kind kind, const std::string& rest) {
  const int number = static_cast<int>(kind) - static_cast<int>(Kind::in_several_segments);
  return std::to_string(number) + ' ' + rest;
}

const std::string answers = "Score,Region,Size\n9,a;b,3\n8,a,x\n7,b;a;b,99\n0,(other),\n,c;d;e,5\n";

} // namespace

TEST_CASE("a split is noted once for its column, with how often responses count") {
  engine::Questions questions = by({{"Region"}, {"Size", "Region"}});
  questions.segments.splits = {"Region"};
  CHECK(notes_of(read_survey(answers, questions)) ==
        std::vector<std::string>{numbered(Kind::in_several_segments, "4 6 Region")});
  questions.segments.splits = {"Region:|"};
  CHECK(notes_of(read_survey(answers, questions)) ==
        std::vector<std::string>{numbered(Kind::split_nowhere, "0 0 Region")});
  CHECK(notes_of(read_survey("Score,Region\n,a;b\n",
                             [] {
                               engine::Questions nobody = by({{"Region"}});
                               nobody.segments.splits = {"Region"};
                               return nobody;
                             }()))
            .empty());
}

TEST_CASE("values in no band and those that are no numbers are noted, also when folded") {
  engine::Questions questions = by({{"Size"}});
  questions.segments.bands = {engine::read_band_request("Size:0-6")};
  const std::vector<std::string> expected{numbered(Kind::in_no_band, "1 0 Size"),
                                          numbered(Kind::no_number, "1 0 Size")};
  CHECK(notes_of(read_survey(answers, questions)) == expected);
  questions.segments.others = 1;
  std::vector<std::string> folded = expected;
  folded.push_back(numbered(Kind::folded_segments, "3 0 Size"));
  CHECK(notes_of(read_survey(answers, questions)) == folded);
}

TEST_CASE("folded segments are noted for each table, and a cell with their word") {
  engine::Questions questions = by({{"Region"}, {"Region", "Size"}, {"Size"}});
  questions.segments.others = 3;
  questions.segments.splits = {"Region"};
  CHECK(notes_of(read_survey(answers, questions)) ==
        std::vector<std::string>{numbered(Kind::in_several_segments, "4 6 Region"),
                                 numbered(Kind::folded_segments, "3 0 Region, Size"),
                                 numbered(Kind::folded_segments, "1 0 Size")});
  questions.segments.splits.clear();
  questions.segments.others = 2;
  questions.by = {{"Region"}};
  const auto survey = read_survey("Score,Region\n9,(other)\n9,(other)\n9,a\n9,a\n9,b\n", questions);
  CHECK(notes_of(survey) == std::vector<std::string>{numbered(Kind::folded_segments, "1 0 Region"),
                                                     numbered(Kind::other_in_cells, "0 0 Region")});
}

TEST_CASE("a column that looks multi-select is noted where it is grouped whole") {
  const std::vector<std::string> options{"Mail", "Web", "Shop", "Fax", "Chat"};
  std::string text = "Score,Region,Other\n";
  for (std::size_t i = 0; i < 100; ++i) {
    text += "9," + options[i % 5] + ';' + options[i / 5 % 5] + ';' + options[i / 25 % 5] + ",x\n";
  }
  engine::Questions questions = by({{"Region"}, {"Other"}});
  questions.segments.most_segments = 1000;
  CHECK(notes_of(read_survey(text, questions)) ==
        std::vector<std::string>{numbered(Kind::looks_multi_select, "0 0 Region")});
  questions.segments.splits = {"Region"};
  CHECK(notes_of(read_survey(text, questions)).size() == 1);
  questions.segments.splits.clear();
  questions.by = {{"Other"}};
  CHECK(notes_of(read_survey(text, questions)).empty());
}

TEST_CASE("segments of a column that is split do not sum to the total, which counts each once") {
  engine::Questions questions = by({{"Region"}});
  questions.segments.splits = {"Region"};
  const auto survey = read_survey(answers, questions);
  const auto table = report::score_table(survey.findings, 0, report::SegmentOrder::name);
  std::uint64_t sum = 0;
  for (const report::ScoreRow& row : table.rows) {
    sum += row.figures.counts.responses();
  }
  CHECK(sum == 6);
  CHECK(table.total.figures.counts.responses() == 4);
}
