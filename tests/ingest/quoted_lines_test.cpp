// SPDX-License-Identifier: MIT
#include "ingest/quoted_lines.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace npslice;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using ingest::FileSample;
using ingest::Header;

namespace {

FileSample sample_of(const std::string& text, std::size_t columns) {
  return ingest::sample_columns(text, {','}, columns, true, {});
}

} // namespace

TEST_CASE("whole lines in quotes are told by the delimiters inside the only cell") {
  struct Row {
    std::vector<std::string> names;
    std::string text;
    std::optional<char> delimiter;
  };
  const auto row = GENERATE(values<Row>({
      {{"id,nps,why"}, "\"1,9,good\"\n\"2,3,\"\"slow, and dear\"\"\"\n", ','},
      {{"id;nps;why"}, "1;9;good\n2;3;\n", ';'},
      {{"id|nps"}, "\"1|9\"\n", '|'},
      {{"id,nps", "", ""}, "\"1,9\",,\n\"2,3\",,\n", ','}, // and the spreadsheet's own delimiters
      {{"id,nps", "", ""}, "\"1,9\",,x\n", {}},
      {{"id,nps", "x"}, "\"1,9\",\n", {}},
      {{"Tell us, please, why"}, "\"Good, cheap\"\nslow\n", {}},
      {{"From 0 to 10, how likely is it?"}, "9\n3\n", {}},
      {{"nps"}, "\"9,5\"\n", {}},
      {{"id,nps"}, "", {}},
      {{"id,nps,why"}, "\"1," + std::string(300, 'x') + ",9\"\n", ','}, // shown in part
  }));
  CAPTURE(row.names, row.text);
  CHECK(ingest::delimiter_in_quoted_lines(Header(row.names),
                                          sample_of(row.text, row.names.size())) == row.delimiter);
}

TEST_CASE("the hint holds a command that can be typed, whatever the file is called") {
  const Header header(std::vector<std::string>{"id,nps"});
  const FileSample sample = sample_of("\"1,9\"\n", 1);
  const auto hint = [&](std::string_view file) {
    return ingest::quoted_lines_hint(file, header, sample);
  };
  CHECK_THAT(hint("a/b_1.csv"),
             Contains("s/\"\"/\"/g' a/b_1.csv > unquoted.csv\n") && EndsWith("--delimiter comma"));
  CHECK_THAT(hint("d01 (1).csv"), Contains(" 'd01 (1).csv' > "));
  CHECK_THAT(hint("it's.csv"), Contains(" FILE > "));
  CHECK_THAT(hint("a\nb.csv"), Contains(" FILE > "));
  CHECK_THAT(hint("-"), Contains(" FILE > "));
  CHECK(ingest::quoted_lines_hint("a.csv", header, sample_of("9\n", 1)).empty());
}
