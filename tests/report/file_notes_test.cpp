// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <catch2/catch.hpp>

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
