// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/csv/records.hpp>
#include <npslice/csv/writer.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

using namespace npslice;
using Cells = std::vector<std::string>;

TEST_CASE("a cell is quoted when it must be, and only then", "[csv]") {
  struct Row {
    std::string_view value;
    std::string_view written;
  };
  const auto row = GENERATE(values<Row>({
      {"plain", "plain"},
      {"two words", "two words"},
      {" blanks ", " blanks "},
      {"", ""},
      {"a,b", "\"a,b\""},
      {"a\"b", "\"a\"\"b\""},
      {"\"", "\"\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"a\rb", "\"a\rb\""},
      {"semi;colon", "semi;colon"},
      {"\xC3\xA9", "\xC3\xA9"},
  }));
  CAPTURE(row.value);
  std::string out;
  csv::Writer writer(out, false);
  writer.text(row.value).plain(row.value).end_row();
  CHECK(out == std::string(row.written) + ',' + std::string(row.written) + '\n');
}

TEST_CASE("text that a spreadsheet would run gets an apostrophe, numbers never do", "[csv]") {
  struct Row {
    std::string_view value;
    std::string_view guarded;
    std::string_view plain;
  };
  const auto row = GENERATE(values<Row>({
      {"=1+1", "'=1+1", "=1+1"},
      {"+33", "'+33", "+33"},
      {"-5", "'-5", "-5"},
      {"@cmd", "'@cmd", "@cmd"},
      {"\tx", "'\tx", "\tx"},
      {"\rx", "\"'\rx\"", "\"\rx\""},
      {"=A1,\"B\"", "\"'=A1,\"\"B\"\"\"", "\"=A1,\"\"B\"\"\""},
      {"a=1", "a=1", "a=1"},
      {" =1", " =1", " =1"},
      {"", "", ""},
  }));
  CAPTURE(row.value);
  const auto written = [&](bool formula_safe, bool as_text) {
    std::string out;
    csv::Writer writer(out, formula_safe);
    as_text ? writer.text(row.value) : writer.plain(row.value);
    return out;
  };
  CHECK(written(true, true) == row.guarded);
  CHECK(written(true, false) == row.plain);
  CHECK(written(false, true) == row.plain);
}

TEST_CASE("rows end with LF and begin without a comma", "[csv]") {
  std::string out = "before\n";
  csv::Writer writer(out, true);
  writer.text("a").plain("1").end_row();
  writer.text("").plain("").end_row();
  writer.plain("").text("b").end_row();
  CHECK(out == "before\na,1\n,\n,b\n");
}

TEST_CASE("what was written reads back the same", "[csv]") {
  const std::vector<std::string> pieces{"a",  " ", "\"",       "\"\"", ",", "\n", "\r\n",
                                        "\r", ";", "\xC3\xA9", "=",    "'", "\t"};
  tests::Dice dice(5);
  for (int round = 0; round < 400; ++round) {
    const std::size_t columns = 2 + dice.below(5);
    std::vector<Cells> rows(1 + dice.below(6), Cells(columns));
    std::string out;
    csv::Writer writer(out, false);
    for (Cells& row : rows) {
      for (std::string& cell : row) {
        cell = dice.text_of(pieces, dice.below(6));
        dice.chance(50) ? writer.text(cell) : writer.plain(cell);
      }
      writer.end_row();
    }
    CAPTURE(out);
    const auto records = csv::read_records(out, {','}, true, SIZE_MAX);
    std::vector<Cells> read;
    for (const csv::Record& record : records) {
      read.push_back(record.cells);
    }
    CHECK(read == rows);
  }
}

TEST_CASE("a row of one empty cell is not a blank line", "[csv]") {
  std::string out;
  csv::Writer writer(out, true);
  writer.text("name").end_row();
  writer.text("").end_row();
  const auto records = csv::read_records(out, {','}, true, SIZE_MAX);
  REQUIRE(records.size() == 2);
  CHECK(records[1].cells == Cells{""});
}
