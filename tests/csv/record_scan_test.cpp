// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/csv/record_scan.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using csv::RecordEnding;
using Cells = std::vector<std::string>;

namespace {

struct Scanned {
  csv::RecordScan scan;
  Cells cells;
};

Scanned scanned(std::string_view text, char delimiter, bool last, std::size_t open_until = 0) {
  Scanned result;
  result.scan = csv::scan_record(text, delimiter, last, open_until, [&](const csv::RawCell& cell) {
    CHECK(cell.index == result.cells.size());
    result.cells.emplace_back();
    csv::append_value(cell, result.cells.back());
  });
  return result;
}

} // namespace

TEST_CASE("a record is cut into cells by the grammar", "[csv]") {
  struct Row {
    std::string_view text;
    Cells cells;
    std::size_t next;
    char delimiter = ',';
  };
  const auto row = GENERATE(values<Row>({
      {"a,b\n1,2\n", {"a", "b"}, 4},
      {"\"a\",\"b\"\n", {"a", "b"}, 8},
      {"\"a,b\",c\n", {"a,b", "c"}, 8},
      {"\"say \"\"hi\"\"\",c\n", {"say \"hi\"", "c"}, 15},
      {"\"\"\"\"\n", {"\""}, 5},
      {"\"\",\"\"\n", {"", ""}, 6},
      {",\n", {"", ""}, 2},
      {",,x\n", {"", "", "x"}, 4},
      {"x,\n", {"x", ""}, 3},
      {"one\ntwo\n", {"one"}, 4},
      // A quote opens a cell as its first byte only.
      {"5\" screen,9\n8\" screen,7\n", {"5\" screen", "9"}, 12},
      {"a\"b,c\n", {"a\"b", "c"}, 6},
      {" \"a\",b\n", {" \"a\"", "b"}, 7},
      // What follows the closing quote is text, quotes in it too.
      {"\"a\"b,c\n", {"ab", "c"}, 7},
      {"\"a\"b\"c\",d\n", {"ab\"c\"", "d"}, 10},
      {"\"a\" ,b\n", {"a ", "b"}, 7},
      // All three line ends, outside quotes and inside.
      {"a,b\r\nc", {"a", "b"}, 5},
      {"a,b\rc", {"a", "b"}, 4},
      {"a\n\rb", {"a"}, 2},
      {"\"x\ny\",z\n", {"x\ny", "z"}, 8},
      {"\"x\r\ny\",z\r\n", {"x\r\ny", "z"}, 10},
      {"\"x\ry\",z\r", {"x\ry", "z"}, 8},
      {"\"\n\n\n\"\n", {"\n\n\n"}, 6},
      {"\"a\nb\" ,d\n", {"a\nb ", "d"}, 9},
      // Other delimiters; the comma is text then.
      {"9,0;\"a;b\"\n", {"9,0", "a;b"}, 10, ';'},
      {"a\tb,c\t\n", {"a", "b,c", ""}, 7, '\t'},
      {"a|\"b|c\"\n", {"a", "b|c"}, 8, '|'},
      {"\xC3\xA9t\xC3\xA9,\xE2\x82\xAC\n", {"\xC3\xA9t\xC3\xA9", "\xE2\x82\xAC"}, 10},
  }));
  CAPTURE(row.text);
  for (const bool last : {true, false}) {
    if (!last && row.next == row.text.size() && row.text.ends_with('\r')) continue;
    const Scanned result = scanned(row.text, row.delimiter, last);
    CHECK(result.scan.ending == RecordEnding::line_end);
    CHECK(result.cells == row.cells);
    CHECK(result.scan.cells == row.cells.size());
    CHECK(result.scan.next == row.next);
    CHECK_FALSE(result.scan.blank);
  }
}

TEST_CASE("where the text ends decides how a scan ends", "[csv]") {
  struct Row {
    std::string_view text;
    RecordEnding if_last;
    RecordEnding if_more_follows;
  };
  const auto row = GENERATE(values<Row>({
      {"a,b", RecordEnding::text_end, RecordEnding::more_needed},
      {"a,", RecordEnding::text_end, RecordEnding::more_needed},
      {"\"a\"", RecordEnding::text_end, RecordEnding::more_needed},
      {"\"a\"b", RecordEnding::text_end, RecordEnding::more_needed},
      {"a\r", RecordEnding::line_end, RecordEnding::more_needed},
      {"\"a\"\r", RecordEnding::line_end, RecordEnding::more_needed},
      {"a\r\n", RecordEnding::line_end, RecordEnding::line_end},
      {"a\n", RecordEnding::line_end, RecordEnding::line_end},
      {"\"a", RecordEnding::open_quote, RecordEnding::more_needed},
      {"\"", RecordEnding::open_quote, RecordEnding::more_needed},
      {"\"a\"\"", RecordEnding::open_quote, RecordEnding::more_needed},
      {"a,\"b\nc", RecordEnding::open_quote, RecordEnding::more_needed},
      {"\"a\nb\"c", RecordEnding::stray_quote, RecordEnding::stray_quote},
      {"\"a\nb\",c", RecordEnding::text_end, RecordEnding::more_needed},
  }));
  CAPTURE(row.text);
  CHECK(scanned(row.text, ',', true).scan.ending == row.if_last);
  CHECK(scanned(row.text, ',', false).scan.ending == row.if_more_follows);
}

TEST_CASE("only a line without a single byte is blank", "[csv]") {
  struct Row {
    std::string_view text;
    bool blank;
  };
  const auto row = GENERATE(values<Row>({{"\n", true},
                                         {"\r\n", true},
                                         {"\rx", true},
                                         {" \n", false},
                                         {"\"\"\n", false},
                                         {",\n", false},
                                         {"x\n", false}}));
  CAPTURE(row.text);
  CHECK(scanned(row.text, ',', true).scan.blank == row.blank);
}

TEST_CASE("a record known to stay inside quotes is given up at its first line break", "[csv]") {
  const std::string_view text = "a,\"b\nc\",d\n";
  CHECK(scanned(text, ',', true, 0).scan.ending == RecordEnding::line_end);
  CHECK(scanned(text, ',', true, 4).scan.ending == RecordEnding::line_end);
  const Scanned given_up = scanned(text, ',', true, 5);
  CHECK(given_up.scan.ending == RecordEnding::open_quote);
  CHECK(given_up.scan.text_end == 4);
  CHECK(scanned("plain,row\n", ',', true, 100).scan.ending == RecordEnding::line_end);
}

TEST_CASE("the length of a line does not count its line end", "[csv]") {
  CHECK(csv::line_length("abc\ndef") == 3);
  CHECK(csv::line_length("abc\r\ndef") == 3);
  CHECK(csv::line_length("abc") == 3);
  CHECK(csv::line_length("\n") == 0);
  CHECK(csv::line_length("") == 0);
}

TEST_CASE("a scan of less text asks for more or finds the same", "[csv]") {
  const std::vector<std::string> pieces{"a", "b ", "\"", "\"", "\"\"",
                                        ",", ",",  "\n", "\r", "\r\n"};
  tests::Dice dice(11);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = dice.text_of(pieces, 1 + dice.below(14));
    CAPTURE(text);
    const Scanned whole = scanned(text, ',', true);
    for (std::size_t length = 0; length <= text.size(); ++length) {
      const Scanned part = scanned(std::string_view(text).substr(0, length), ',', false);
      if (part.scan.ending == RecordEnding::more_needed) continue;
      CHECK(part.scan.ending == whole.scan.ending);
      CHECK(part.scan.next == whole.scan.next);
      if (part.scan.ending == RecordEnding::line_end) CHECK(part.cells == whole.cells);
    }
  }
}
