// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using Kind = report::Note::Kind;

namespace {

/// ASCII as a spreadsheet saves "Unicode text".
std::string in_utf16(const std::string& text) {
  std::string bytes = "\xFF\xFE";
  for (const char letter : text) {
    bytes += letter;
    bytes += '\0';
  }
  return bytes;
}

/// Which file each note calls a copy, and of which one.
std::vector<std::pair<std::string, std::string>> copies_among(const std::vector<std::string>& csv) {
  const TemporaryFolder folder;
  engine::ReadSettings settings;
  settings.columns[0] = "Score";
  for (std::size_t i = 0; i < csv.size(); ++i) {
    settings.files.push_back(folder.file(std::to_string(i), csv[i]));
  }
  const engine::Findings findings = engine::run_pass(
      settings, {}, [](const survey::RowProblem&, const ingest::PerOrder<bool>&) {});
  std::vector<std::pair<std::string, std::string>> copies;
  for (const report::Note& note : report::foot_of(findings, settings, {}).notes) {
    if (note.kind != Kind::copied_file) continue;
    copies.emplace_back(note.text.substr(note.text.rfind('/') + 1),
                        note.other_file.substr(note.other_file.rfind('/') + 1));
  }
  return copies;
}

/// What a note of a kind says of the text of one file, as `count:value`; empty without such a note.
std::string noted(const std::string& csv, Kind kind, engine::ReadSettings settings = {}) {
  std::string found;
  for (const report::Note& note : read_survey(csv, {}, std::move(settings)).foot().notes) {
    if (note.kind != kind) continue;
    found += std::to_string(note.count) + ':' + std::to_string(note.value) + ' ';
  }
  return found;
}

} // namespace

TEST_CASE("files with the same text are copies of the first of them") {
  const std::string answers = "Score,Region\n9,a\n3,b\n";
  const std::string other = "Score,Region\n9,a\n4,b\n";
  using Copies = std::vector<std::pair<std::string, std::string>>;
  CHECK(copies_among({answers, other}).empty());
  CHECK(copies_among({answers, answers}) == Copies{{"1", "0"}});
  CHECK(copies_among({answers, other, answers, answers, other}) ==
        Copies{{"2", "0"}, {"3", "0"}, {"4", "1"}});
  CHECK(copies_among({answers, in_utf16(answers)}) == Copies{{"1", "0"}});
  CHECK(copies_among({answers, "\xEF\xBB\xBF" + answers}) == Copies{{"1", "0"}});
  CHECK(copies_among({answers, "Score,Region\n", "Score,Region\n"}).empty()); // hold nothing
}

TEST_CASE("long files are copies when they begin alike, with as many records in as many bytes") {
  std::string front = "Score,Remark\n";
  while (front.size() < (std::size_t{1} << 20U)) {
    front += "9,as so often\n";
  }
  CHECK(copies_among({front + "8,a\n", front + "8,a\n"}).size() == 1);
  CHECK(copies_among({front + "8,a\n", front + "8,a\n7,b\n"}).empty());
  CHECK(copies_among({front + "8,a\n", front + "8,abc\n"}).empty());
  CHECK(copies_among({front + "8,a\n", in_utf16(front + "8,a\n")}).size() == 1);
}

TEST_CASE("a file whose records are all short is noted apart from one that has short records") {
  const auto row = GENERATE(values<std::array<std::string, 3>>({
      {"Score,Region,Plan\n9,a,b\n8,a,b\n", "", ""},
      {"Score,Region,Plan\n9,a\n8,a,b\n", "", "1:0 "},
      {"Score,Region,Plan\n9,a\n8\n", "2:0 ", ""},
      {"Score,Region,Plan\n8,a\n9,\"a\n8,a\n7,a\n", "3:0 ", ""}, // and a damaged one
      {"Score,Region,Plan8,a,b\n9,a,b\n7,a,b\n", "2:1 ", ""},
      {"Score,Region,Plan8,a,\n9,a,\n7,a,\n", "2:1 ", ""},
      {"Region,Score,Plana,8,b\na,9,\nb,3,\n", "2:1 ", ""},
      {"Region,Score,Plana,8,b,\na,9,\nb,3,\n", "2:0 ", ""},
      {"Region,Score,Plana,,b\na,9,\nb,3,\n", "2:0 ", ""}, // an unanswered one is no loss
      {"Region,Score,Plan,Remark,Team\na,9,b\nb,7,b,\n", "2:0 ", ""},
      {"Region,Score,Plan,10,Team\na,9,b,c\nb,7,b,c\n", "2:0 ", ""}, // the records are too wide
      {"Score,Region,\n9,a\n7,b\n", "2:0 ", ""},
      {"Region,Score,\na,9\nb,7\n", "2:0 ", ""},
  }));
  CAPTURE(row[0]);
  engine::ReadSettings settings;
  settings.columns[0] = "Score";
  CHECK(noted(row[0], Kind::all_records_short, settings) == row[1]);
  CHECK(noted(row[0], Kind::short_records, settings) == row[2]);
}

TEST_CASE("a named score column whose header is a score is noted") {
  const auto row = GENERATE(values<std::pair<std::string, std::string>>({
      {"x,10,North\ny,9,South\nz,3,West\n", "0:10 "},
      {"10,10,North\ny,9,South\nz,3,West\n", "0:10 "}, // the second one is called 10#2
      {"x,0,North\ny,9,South\nz,3,West\n", "0:0 "},
      {"x,11,North\ny,9,South\nz,3,West\n", ""}, // no score of the scale
      {"x,Q10,North\ny,9,South\nz,3,West\n", ""},
      {"x,,North\ny,9,South\nz,3,West\n", ""},
  }));
  CAPTURE(row.first);
  engine::ReadSettings settings;
  settings.columns[0] = "#2";
  CHECK(noted(row.first, Kind::header_reads_as_score, settings) == row.second);
}
