// SPDX-License-Identifier: MIT
#include "support/temporary_file.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/engine/value_map.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using Catch::Matchers::Contains;
using engine::MapEntry;

namespace {

std::string shown(const std::vector<MapEntry>& entries) {
  std::string text;
  for (const MapEntry& entry : entries) {
    text += std::to_string(entry.record) + " " + entry.column + "[" + entry.from + "]->[" +
            entry.to + "] ";
  }
  return text;
}

std::string read(const std::string& text) {
  const tests::TemporaryFile file(text);
  return shown(engine::read_map(file.path()));
}

void refused(const std::string& text, const std::string& part) {
  CAPTURE(text);
  const tests::TemporaryFile file(text);
  CHECK_THROWS_AS(engine::read_map(file.path()), base::UsageError);
  CHECK_THROWS_WITH(engine::read_map(file.path()), Contains(part));
}

/// What a map of these entries makes of a value; "-" where it leaves it alone.
std::string mapped(const std::vector<MapEntry>& entries, std::string_view value) {
  engine::ValueMap map;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    map.add(entries, i);
  }
  const auto found = map.find(value);
  return found ? entries[*found].to : "-";
}

} // namespace

TEST_CASE("a map is read from CSV of two or three columns", "[engine]") {
  CHECK(read("from,to\nParis,IDF\n\n Lyon , ARA \nx,\n") ==
        "2 [Paris]->[IDF] 4 [Lyon]->[ARA] 5 [x]->[] ");
  CHECK(read("TO;From\r\nIDF;\"Paris; 5e\"\r\n") == "2 [Paris; 5e]->[IDF] ");
  CHECK(read("column,from,to\nCity,Paris,IDF\n,a,b,\n") == "2 City[Paris]->[IDF] 3 [a]->[b] ");
  CHECK(read("\xEF\xBB\xBFsep=;\nfrom;to\na;b\n") == "3 [a]->[b] ");
  CHECK(read("from\tto\nM\xFCnchen\tS\xFC"
             "d\n") == "2 [M\xC3\xBCnchen]->[S\xC3\xBC"
                       "d] ");
  CHECK(read(std::string("\xFF\xFE"
                         "f\0r\0o\0m\0,\0t\0o\0\n\0a\0,\0b\0\n\0",
                         24)) == "2 [a]->[b] ");
  CHECK(read("from,to\n,unknown\n\"two\nlines\",one\n") ==
        "2 []->[unknown] 3 [two\nlines]->[one] ");
  CHECK(read("from,to\n").empty());
}

TEST_CASE("a file that is no map is refused with the record", "[engine]") {
  refused("Paris,IDF\nLyon,ARA\n", "header must be from,to or column,from,to");
  refused("from,to,why\na,b,c\n", "header must be");
  refused("from,from,to\na,b,c\n", "header must be");
  refused("from\na\n", "header must be");
  refused("from,to\na,b\nParis\n", "record 3 has 1 cells and the header 2");
  refused("from,to\nParis,5e,IDF\n", "record 2 has 3 cells");
  refused("from,to\na,b\n\"never,closed\n", "behind record 2 is never closed");
  refused("\n\n", "empty");
  CHECK_THROWS_AS(engine::read_map("not-there.csv"), base::InputError);
}

TEST_CASE("a value is looked up exactly, then without letter case and accents", "[engine]") {
  const std::vector<MapEntry> entries{{"m.csv", 2, "", "Paris", "IDF"},
                                      {"m.csv", 3, "", "PARIS", "Texas"},
                                      {"m.csv", 4, "",
                                       "Orl\xC3\xA9"
                                       "ans",
                                       "CVL"},
                                      {"m.csv", 5, "", "", "unknown"},
                                      {"m.csv", 6, "", "lyon", "ARA"},
                                      {"m.csv", 7, "", "Lyon", "ARA"}};
  CHECK(mapped(entries, "Paris") == "IDF");
  CHECK(mapped(entries, "PARIS") == "Texas");
  CHECK(mapped(entries, "paris") == "-"); // may be either
  CHECK(mapped(entries, "orleans") == "CVL");
  CHECK(mapped(entries, "LYON") == "ARA");
  CHECK(mapped(entries, "") == "unknown");
  CHECK(mapped(entries, "Nice") == "-");
}

TEST_CASE("entries that contradict each other are refused with both records", "[engine]") {
  const std::vector<MapEntry> entries{{"m.csv", 2, "", "Paris", "IDF"},
                                      {"m.csv", 3, "", "Paris", "IDF"},
                                      {"n.csv", 9, "City", "Paris", ""}};
  engine::ValueMap map;
  map.add(entries, 0);
  CHECK_NOTHROW(map.add(entries, 1));
  CHECK(map.entries() == std::vector<std::size_t>{0});
  CHECK_THROWS_AS(map.add(entries, 2), base::UsageError);
  CHECK_THROWS_WITH(map.add(entries, 2), Contains("record 2 of m.csv makes \"IDF\" of \"Paris\"") &&
                                             Contains("record 9 of n.csv makes (blank) of it"));
}
