// SPDX-License-Identifier: MIT
#include <npslice/ingest/header.hpp>

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

using namespace npslice;
using ingest::Header;
using Names = std::vector<std::string>;
using Found = std::vector<std::uint32_t>;

TEST_CASE("names of columns are clean and unique", "[ingest]") {
  struct Row {
    Names cells;
    Names names;
  };
  const auto row = GENERATE(values<Row>({
      {{"id", "score"}, {"id", "score"}},
      {{" id ", "\tscore\n"}, {"id", "score"}},
      {{"\xC2\xA0id\xC2\xA0"}, {"id"}},
      {{"two\nlines", "two\r\nlines", "tab\there"}, {"two lines", "two lines#2", "tab here"}},
      {{"many   blanks"}, {"many blanks"}},
      {{"", "a", " ", "\n"}, {"col_1", "a", "col_3", "col_4"}},
      {{"a", "a", "a"}, {"a", "a#2", "a#3"}},
      {{"a", "A"}, {"a", "A"}},
      {{"a#2", "a", "a"}, {"a#2", "a", "a#3"}},
      {{"col_2", ""}, {"col_2", "col_2#2"}},
      {{"R\xC3\xA9gion"}, {"R\xC3\xA9gion"}},
      {{}, {}},
  }));
  CAPTURE(row.cells);
  const Header header(row.cells);
  const std::set<std::string> different(header.names().begin(), header.names().end());
  CHECK(different.size() == row.names.size());
  CHECK(header.size() == row.cells.size());
  CHECK(header.names() == row.names);
}

TEST_CASE("columns are found as people type them", "[ingest]") {
  const Header header(
      {"id", "R\xC3\xA9gion", "Plan", "plan", "Why\n\"this\" score?", "#7", "", "a", "a", "x, y"});
  struct Row {
    std::string_view asked;
    Found found;
  };
  const auto row = GENERATE(values<Row>({
      {"id", {0}},
      {"ID", {0}},
      {" id ", {0}},
      {"r\xC3\xA9gion", {1}},
      {"region", {1}},
      {"REGION", {1}},
      {"re\xCC\x81gion", {1}}, // the accent as a character of its own
      {"Plan", {2}},
      {"plan", {3}},
      {"PLAN", {2, 3}},
      {"why \"this\" score?", {4}},
      {"Why\n\"this\" score?", {4}},
      {"#7", {5}}, // a name goes before a number
      {"#1", {0}},
      {"#8", {7}},
      {"#10", {9}},
      {"col_7", {6}},
      {"a", {7, 8}}, // repeated: the user must say which
      {"A", {7, 8}},
      {"a#2", {8}},
      {"A#2", {8}},
      {"x, y", {9}},
      {"nowhere", {}},
      {"", {}},
      {"#", {}},
      {"#0", {}},
      {"#11", {}},
      {"#-1", {}},
      {"#1x", {}},
      {"# 1", {}},
      {"#99999999999999999999", {}},
      {"i", {}},
  }));
  CAPTURE(row.asked);
  CHECK(header.find(row.asked) == row.found);
}

TEST_CASE("a unique name means the same column in every file", "[ingest]") {
  const Header header({"a", "b", "a", "B", "C"});
  CHECK(header.find_unique("a") == Found{0});
  CHECK(header.find_unique("a#2") == Found{2});
  CHECK(header.find_unique("b") == Found{1});
  CHECK(header.find_unique("B") == Found{3});
  CHECK(header.find_unique("c") == Found{4});
  CHECK(header.find_unique("a#3").empty());
}

TEST_CASE("ten thousand columns have ten thousand names", "[ingest]") {
  const std::string repeated = GENERATE("same", "");
  const Header header(Names(10'000, repeated));
  const std::set<std::string> different(header.names().begin(), header.names().end());
  CHECK(different.size() == 10'000);
  CHECK(header.find("#10000") == Found{9999});
  CHECK(header.find(header.names().back()) == Found{9999});
}
