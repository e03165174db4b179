// SPDX-License-Identifier: MIT
#include "support/cut_text.hpp"

#include <npslice/csv/block_cutter.hpp>

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>
#include <vector>

using namespace npslice;
using csv::Damage;
using tests::cut_text;
using tests::CutRecord;

namespace {

const std::string exes(5000, 'x');

csv::CuttingRules rules_for(std::size_t columns, std::size_t record_bytes = std::size_t{1} << 20U) {
  csv::CuttingRules rules;
  rules.columns = columns;
  rules.record_bytes = record_bytes;
  return rules;
}

CutRecord sound(std::uint64_t number, std::string text) {
  return {number, std::nullopt, std::move(text)};
}

CutRecord open_quote(std::uint64_t number, std::string text) {
  return {number, Damage::unterminated_quote, std::move(text)};
}

} // namespace

TEST_CASE("sound text is cut at its record boundaries", "[csv]") {
  struct Row {
    std::string text;
    std::vector<CutRecord> records;
  };
  const auto row = GENERATE(values<Row>({
      {"", {}},
      {"1,a\n2,b\n", {sound(1, "1,a\n"), sound(2, "2,b\n")}},
      {"1,a\r\n2,b\r3,c", {sound(1, "1,a\r\n"), sound(2, "2,b\r"), sound(3, "3,c")}},
      {"1,\"a\nb\"\n2,b\n", {sound(1, "1,\"a\nb\"\n"), sound(2, "2,b\n")}},
      {"1,a\n\n2,b\n", {sound(1, "1,a\n"), sound(2, "\n"), sound(3, "2,b\n")}},
      {"1,5\" screen\n2,\"b\"\n", {sound(1, "1,5\" screen\n"), sound(2, "2,\"b\"\n")}},
      {"\n", {sound(1, "\n")}},
      {"1", {sound(1, "1")}},
  }));
  CAPTURE(row.text);
  CHECK(cut_text(row.text, rules_for(2)) == row.records);
}

TEST_CASE("an unclosed quote costs its own record only", "[csv]") {
  struct Row {
    std::string text;
    std::vector<CutRecord> records;
  };
  const auto row = GENERATE(values<Row>({
      {"1,a,b\n2,\"oops,b\n3,c,d\n4,e,f\n",
       {sound(1, "1,a,b\n"), open_quote(2, "2,\"oops,b"), sound(3, "3,c,d\n"),
        sound(4, "4,e,f\n")}},
      // The quotes of the next records do not close it.
      {"2,\"oops,b\n3,\"c\",d\n4,e,f\n",
       {open_quote(1, "2,\"oops,b"), sound(2, "3,\"c\",d\n"), sound(3, "4,e,f\n")}},
      {"2,\"oops,b\n3,\"c\nd\",e\n4,\"f\",g\n",
       {open_quote(1, "2,\"oops,b"), sound(2, "3,\"c\nd\",e\n"), sound(3, "4,\"f\",g\n")}},
      {"2,\"oops,b\n3,\"\",d\n4,e,f\n",
       {open_quote(1, "2,\"oops,b"), sound(2, "3,\"\",d\n"), sound(3, "4,e,f\n")}},
      // Two of them; the second is part of the first when it follows at once, as it is no record.
      {"1,\"oops,b\n2,\"oops,c\n3,d,e\n", {open_quote(1, "1,\"oops,b"), sound(2, "3,d,e\n")}},
      {"1,\"oops,b\n2,c,d\n3,\"oops,e\n4,f,g\n",
       {open_quote(1, "1,\"oops,b"), sound(2, "2,c,d\n"), open_quote(3, "3,\"oops,e"),
        sound(4, "4,f,g\n")}},
      // A quote inside one of the next cells does not close it either.
      {"1,\"oops,b\n2,5\" screen,c\n3,d,e\n",
       {open_quote(1, "1,\"oops,b"), sound(2, "2,5\" screen,c\n"), sound(3, "3,d,e\n")}},
      // As the first, the last and the only record.
      {"\"oops,a,b\n2,c,d\n", {open_quote(1, "\"oops,a,b"), sound(2, "2,c,d\n")}},
      {"1,c,d\n2,\"oops,b\n", {sound(1, "1,c,d\n"), open_quote(2, "2,\"oops,b")}},
      {"1,c,d\n2,\"oops,b", {sound(1, "1,c,d\n"), open_quote(2, "2,\"oops,b")}},
      {"\"", {open_quote(1, "\"")}},
      // What is left of its own text is part of it.
      {"1,\"oops\nand more\nof it\n2,c,d\n", {open_quote(1, "1,\"oops"), sound(2, "2,c,d\n")}},
      {"1,\"oops,b\r\n2,c,d\r\n", {open_quote(1, "1,\"oops,b"), sound(2, "2,c,d\r\n")}},
      {"1,\"oops,b\r2,c,d\r", {open_quote(1, "1,\"oops,b"), sound(2, "2,c,d\r")}},
  }));
  CAPTURE(row.text);
  CHECK(cut_text(row.text, rules_for(3)) == row.records);
}

TEST_CASE("reading resumes at records as wide as the last sound one, too", "[csv]") {
  // Every row of this export ends with a delimiter that its header does not have.
  const std::string text = "1,a,b,\n2,\"oops,b,\nnot, a record\n3,c,d,\n4,e,f,\n";
  CHECK(cut_text(text, rules_for(3)) == std::vector{sound(1, "1,a,b,\n"),
                                                    open_quote(2, "2,\"oops,b,"),
                                                    sound(3, "3,c,d,\n"), sound(4, "4,e,f,\n")});
}

TEST_CASE("a record is too long from one byte over the limit on", "[csv]") {
  const std::string line_end = GENERATE("\n", "\r\n", "\r");
  const std::string ten = "1,34567890";
  const std::string eleven = "1,345678901";
  const auto next = sound(2, "2,b" + line_end);
  CHECK(cut_text(ten + line_end + "2,b" + line_end, rules_for(2, 10)) ==
        std::vector{sound(1, ten + line_end), next});
  CHECK(cut_text(ten, rules_for(2, 10)) == std::vector{sound(1, ten)});
  const auto records = cut_text(eleven + line_end + "2,b" + line_end, rules_for(2, 10));
  REQUIRE(records.size() == 2);
  CHECK(records[0].damage == Damage::record_too_long);
  CHECK_FALSE(records[0].text.empty());
  CHECK(eleven.starts_with(records[0].text)); // its beginning, however much of it
  CHECK(records[1] == next);
  const auto last = cut_text(eleven, rules_for(2, 10));
  REQUIRE(last.size() == 1);
  CHECK(last[0].damage == Damage::record_too_long);
}

TEST_CASE("cells of 40 MB are rejected while memory stays bounded", "[csv]") {
  constexpr std::size_t cell_bytes = 40'000'000;
  struct Row {
    std::string before;
    std::string filling;
    std::string after;
    Damage damage;
  };
  const auto row = GENERATE(values<Row>({
      {"2,", exes, "", Damage::record_too_long},
      {"2,\"", exes, "\"", Damage::record_too_long},
      {"2,\"", exes, "", Damage::record_too_long},
      {"2,\"", "many short lines\n", "\"", Damage::unterminated_quote},
      {"2,\"", "quotes \"\" too\n", "", Damage::unterminated_quote},
  }));
  CAPTURE(row.before, row.filling);
  std::string text = "1,a\n" + row.before;
  text.reserve(cell_bytes + 100);
  while (text.size() < cell_bytes) {
    text += row.filling;
  }
  text += row.after + "\n3,b\n";
  tests::PiecewiseText source(text, std::size_t{1} << 16U);
  const csv::CuttingRules rules = rules_for(2);
  csv::BlockCutter cutter({}, std::ref(source), rules, 1);
  std::vector<CutRecord> records;
  while (const auto block = cutter.next()) {
    CHECK(block->text.size() <= 1000);
    tests::append_records(*block, rules.dialect, records);
  }
  REQUIRE(records.size() == 3);
  CHECK(records[0] == sound(1, "1,a\n"));
  CHECK(records[1].damage == row.damage);
  CHECK(records[2] == sound(3, "3,b\n"));
  CHECK(source.largest_buffer() <= 4 * (rules.block_bytes + rules.record_bytes));
}

TEST_CASE("hostile patterns of quotes are followed once, not again for each line", "[csv]") {
  struct Row {
    std::string line;
    std::size_t records; // with the two sound ones around them
  };
  // Followed to the record limit again for each of their lines, these would take hours.
  const auto row = GENERATE(values<Row>({
      {"x\",\"y\n", 3},        // one damaged record, whose rest never reads as a record again
      {"a,\"b\n", 3},          // the same, given away by each next line
      {"\"\n\"\n", 500'001},   // each a record with a quoted line break
      {"a,\"\"\"\n", 166'669}, // a record in two lines; the odd last one is open
      {"a,b,\",\n", 142'859},  // a record in two lines
  }));
  CAPTURE(row.line);
  std::string text = "1,b\n";
  while (text.size() < 2'000'000) {
    text += row.line;
  }
  text += "2,b\n";
  const auto records = cut_text(text, rules_for(2));
  CHECK(records.front() == sound(1, "1,b\n"));
  CHECK(records.back().text == "2,b\n");
  CHECK(records.size() == row.records);
}

TEST_CASE("a failure to read is not the end of the input", "[csv]") {
  int calls = 0;
  csv::BlockCutter cutter(
      "1,a\n2,",
      [&](std::span<char>) -> std::size_t {
        ++calls;
        throw std::runtime_error("broken");
      },
      rules_for(2), 1);
  CHECK_THROWS_WITH(cutter.next(), "broken");
  CHECK(calls == 1);
}

TEST_CASE("blocks say where they begin and which is the last", "[csv]") {
  csv::CuttingRules rules = rules_for(2);
  rules.block_bytes = 8;
  const std::string text = "1,a\n2,b\n3,c\n\"oops\n4,d";
  tests::PiecewiseText source(text, 3);
  csv::BlockCutter cutter({}, std::ref(source), rules, 5);
  std::vector<std::uint64_t> firsts;
  std::vector<bool> ends;
  while (const auto block = cutter.next()) {
    firsts.push_back(block->first_record);
    ends.push_back(block->ends_input);
  }
  CHECK(firsts == std::vector<std::uint64_t>{5, 7, 8, 9});
  CHECK(ends == std::vector<bool>{false, false, false, true});
  CHECK(cutter.next_record() == 10);
  CHECK_FALSE(cutter.next());
}
