// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/base/utf8.hpp>
#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/record_scan.hpp>
#include <npslice/csv/records.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

using namespace npslice;
using csv::Damage;
using Cells = std::vector<std::string>;

namespace {

csv::Block block_of(std::string text, bool ends_input = true) {
  csv::Block block;
  block.hold(std::move(text));
  block.first_record = 2;
  block.ends_input = ends_input;
  return block;
}

csv::CanonicalBlock canonical_of(const csv::Block& block, const csv::Projection& projection,
                                 char delimiter = ',') {
  csv::CanonicalBlock out;
  csv::make_canonical(block, {delimiter}, projection, out);
  return out;
}

/// The row of each record with `|` between cells and `/` for carried line breaks.
Cells shown(const csv::CanonicalBlock& block) {
  REQUIRE(block.text().starts_with('\n'));
  REQUIRE(block.text().ends_with('\n'));
  Cells rows;
  std::string row;
  for (const char byte : block.text().substr(1)) {
    if (byte == '\n') {
      rows.push_back(row);
      row.clear();
    } else {
      row += byte == csv::cell_separator ? '|' : byte == csv::carried_line_break ? '/' : byte;
    }
  }
  REQUIRE(rows.size() == block.shared.new_rows());
  REQUIRE(block.shared.known_before() == 0);
  Cells of_records;
  for (const csv::RowOrigin& origin : block.origins) {
    of_records.push_back(rows.at(origin.row));
  }
  return of_records;
}

std::vector<std::uint64_t> records_of(const csv::CanonicalBlock& block) {
  std::vector<std::uint64_t> records;
  for (const csv::RowOrigin& origin : block.origins) {
    records.push_back(origin.record);
  }
  return records;
}

const csv::Projection two_of_three{{0, 2}, 3, 2};

} // namespace

TEST_CASE("the wanted columns stand unquoted on one line per record", "[csv]") {
  struct Row {
    std::string text;
    Cells rows;
  };
  const auto row = GENERATE(values<Row>({
      {"1,x,a\n2,y,b\n", {"1|a", "2|b"}},
      {"1,x,a", {"1|a"}},
      {"\"1\",\"x\",\"a\"\"b\"\n", {"1|a\"b"}},
      {"1,x,\"two\nlines\"\n", {"1|two/lines"}},
      {"1,x,\"two\r\nlines\rthree\n\"\r\n", {"1|two/lines/three/"}},
      {"1,x,\"\r\n\r\n\"\n", {"1|//"}},
      {"1,\"not\nwanted\",a\n", {"1|a"}},
      {" 1 ,x,\" a \"\n", {" 1 | a "}},
      {",,\n", {"|"}},
      {"1,x,\"a\"b\n", {"1|ab"}},
      {"1,x,5\" screen\n", {"1|5\" screen"}},
      {"", {}},
  }));
  CAPTURE(row.text);
  const csv::CanonicalBlock block = canonical_of(block_of(row.text), two_of_three);
  CHECK(shown(block) == row.rows);
  CHECK(block.records == row.rows.size());
  CHECK(block.damaged.empty());
  CHECK(block.short_records == 0);
}

TEST_CASE("of each row it is told how many cells are filled and which is the first", "[csv]") {
  const csv::Block block = block_of("1,x,a\n,\"y \"\"z\",b\n,,\n\"\",,c,\n2");
  const csv::CanonicalBlock out = canonical_of(block, {{0}, 3, 1});
  const std::vector<std::uint32_t> filled{3, 2, 0, 1};
  const std::vector<std::string_view> first{"1", "\"y \"\"z\"", "", "c"};
  REQUIRE(out.origins.size() == filled.size());
  for (std::size_t row = 0; row < first.size(); ++row) {
    CHECK(out.origins[row].filled == filled[row]);
    CHECK(out.first_filled(row) == first[row]);
  }
}

TEST_CASE("rows are filled up to the width of the reader", "[csv]") {
  CHECK(shown(canonical_of(block_of("1,x,a\n"), {{0, 2}, 3, 5})) == Cells{"1|a|||"});
  CHECK(shown(canonical_of(block_of("1,x,a\n"), {{1}, 3, 1})) == Cells{"x"});
  CHECK(shown(canonical_of(block_of("\"\"\n"), {{0}, 1, 1})) == Cells{""});
  CHECK(shown(canonical_of(block_of("1;x,y;a\n"), {{1}, 3, 2}, ';')) == Cells{"x,y|"});
}

TEST_CASE("records whose wanted columns read the same share a row", "[csv]") {
  const auto block =
      canonical_of(block_of("1,x,a\n2,y,a\n1,z,a\n1,x,\"a\"\n,,\n2\n1,x,a"), two_of_three);
  CHECK(block.text() == "\n1\xFF"
                        "a\n2\xFF"
                        "a\n1\xFF"
                        "a\n\xFF\n2\xFF\n"); // that in quotes is another row
  CHECK(block.shared.new_rows() == 5);
  CHECK(block.shared.size() == 5);
  std::vector<std::uint32_t> rows;
  for (const csv::RowOrigin& origin : block.origins) {
    rows.push_back(origin.row);
  }
  CHECK(rows == std::vector<std::uint32_t>{0, 1, 0, 2, 3, 4, 0});
}

TEST_CASE("beyond a thousand rows no more of them are learned", "[csv]") {
  std::string text;
  for (int i = 0; i < 1500; ++i) {
    text += std::to_string(i) + ",x,y\n";
  }
  csv::Block source = block_of(text + text, false);
  source.clean = GENERATE(false, true); // by the grammar and by masks
  const auto block = canonical_of(source, two_of_three);
  CHECK(block.origins.size() == 3000);
  CHECK(block.shared.size() == 1024);
  CHECK(block.shared.new_rows() == 3000 - 1024); // of the second half, so many are known
  const Cells rows = shown(block);
  CHECK(rows[1499] == "1499|y");
  CHECK(rows[1500] == "0|y");
  CHECK(rows[2999] == "1499|y");
  CHECK(block.origins[1500].row == 0);
}

TEST_CASE("cells apart stand beside the rows as they are meant", "[csv]") {
  const csv::Projection projection{{2}, 4, 1, {0, 3}};
  const std::string text = "1,x,a,plain\n2,x,a,\"quoted, \"\n3,y,a,\"a \"\"b\"\"\"\n"
                           "\"4\",x,a,\"two\r\nlines\"\n5,x\n6,x,a,\"\"\n";
  csv::Block source = block_of(text, false);
  source.clean = GENERATE(false, true); // by the grammar and by masks
  const auto block = canonical_of(source, projection);
  CHECK(block.text() == "\na\n\n");
  REQUIRE(block.origins.size() == 6);
  const Cells apart(block.apart.begin(), block.apart.end());
  CHECK(apart ==
        Cells{"1", "plain", "2", "quoted, ", "3", "a \"b\"", "4", "two\nlines", "5", "", "6", ""});
  CHECK(block.origins[3].several_lines);
}

TEST_CASE("cells apart of records that are no rows are not among the others", "[csv]") {
  const csv::Projection projection{{1}, 2, 1, {0}};
  const csv::Block source = block_of("1,a\n\n2,a,extra\n3,b\n4");
  const auto block = canonical_of(source, projection);
  CHECK(Cells(block.apart.begin(), block.apart.end()) == Cells{"1", "3"});
  CHECK(shown(block) == Cells{"a", "b"});
}

TEST_CASE("short records are filled up and counted", "[csv]") {
  const auto block = canonical_of(block_of("1,x,a\n2\n3,y\n\"\",z\n"), two_of_three);
  CHECK(shown(block) == Cells{"1|a", "2|", "3|", "|"});
  CHECK(block.short_records == 3);
  CHECK(block.records == 4);
  // A record without any of the wanted columns still is a row.
  CHECK(shown(canonical_of(block_of("1\n"), {{1, 2}, 3, 3})) == Cells{"||"});
}

TEST_CASE("extra cells count only when they hold text", "[csv]") {
  const auto block =
      canonical_of(block_of("1,x,a,\n2,x,b, \t,\"\"\n3,x,c,d\n4,x,e,\" f\"\n"), two_of_three);
  CHECK(shown(block) == Cells{"1|a", "2|b"});
  REQUIRE(block.damaged.size() == 2);
  CHECK(block.damaged[0].damage == Damage::too_many_columns);
  CHECK(block.damaged[0].record == 4);
  CHECK(block.damaged[0].text == "3,x,c,d");
  CHECK(block.damaged[1].record == 5);
  CHECK(block.records == 4);
}

TEST_CASE("a record that would be whole with another delimiter is not one with blanks", "[csv]") {
  struct Row {
    std::string text;
    std::size_t columns;
    bool damaged;
  };
  const auto row = GENERATE(values<Row>({
      {"2;x;a;d\n", 4, true},
      {"2\tx\ta\td\n", 4, true},
      {"2|x|a|d\n", 4, true},
      {"2;\"x, y\";a;d\n", 4, true}, // a comma of its own
      {"2;\"x; y\";a;d\n", 4, true},
      {"2;x;a\n", 4, false}, // with that one it is short, too
      {"2;x;a;d;e\n", 4, false},
      {"2,x,a;b;c;d\n", 4, false}, // most cells are there
      {"2;x;\"a;d\n", 4, false},   // a quote is open
  }));
  CAPTURE(row.text);
  const auto block = canonical_of(block_of(row.text + "9,x,a,d\n"), {{1, 2}, row.columns, 3});
  CHECK(block.damaged.size() == (row.damaged ? 1U : 0U));
  CHECK(block.short_records == (row.damaged ? 0U : 1U));
  if (row.damaged) CHECK(block.damaged[0].damage == Damage::other_delimiter);
}

TEST_CASE("lines inside a cell that read like records are counted", "[csv]") {
  struct Row {
    std::string text;
    std::uint64_t lines;
  };
  const auto row = GENERATE(values<Row>({
      {"1,9,\"never closed,N\n2,3,fine,S\n3,8,a 5\",N\n", 2},
      {"1,9,\"never closed,N\r\n3,8,a 5\",N\r\n", 1},
      {"1,9,\"first, and\nsecond, third\",N\n", 0}, // sentences
      {"1,9,\"one\ntwo\",N\n", 0},
      {"1,9,\"one,N\ntwo\",N\n", 0}, // one of the lines is no record
      {"1,9,one,N\n", 0},
  }));
  CAPTURE(row.text);
  const auto block = canonical_of(block_of("0,1,2,3\n" + row.text), {{1, 2}, 4, 3});
  CHECK(block.swallowed.lines == row.lines);
  CHECK(block.swallowed.record == (row.lines > 0 ? 3U : 0U));
}

TEST_CASE("the last record is cut when it is short and nothing ends it", "[csv]") {
  struct Row {
    std::string text;
    bool ends_input;
    bool cut;
  };
  const auto row = GENERATE(values<Row>({{"1,x,a\n2,y", true, true},
                                         {"1,x,a\n2", true, true},
                                         {"1,x,a\n2,y\n", true, false},
                                         {"1,x,a\n2,y,b", true, false},
                                         {"1,x,a\n2,y,", true, false}}));
  CAPTURE(row.text);
  const auto block = canonical_of(block_of(row.text, row.ends_input), two_of_three);
  CHECK(block.records == 2);
  REQUIRE(block.damaged.size() == (row.cut ? 1 : 0));
  if (row.cut) {
    CHECK(block.damaged[0].damage == Damage::cut_record);
    CHECK(block.damaged[0].record == 3);
    CHECK(block.short_records == 0);
  }
}

TEST_CASE("where records leave out trailing cells, a last one of that kind is not cut", "[csv]") {
  CHECK(canonical_of(block_of("1,x\n2,y"), two_of_three).damaged.empty());
  CHECK(canonical_of(block_of("1,x\n2"), two_of_three).damaged.size() == 1);
  csv::Block alone = block_of("2,y");
  CHECK(canonical_of(alone, two_of_three).damaged.size() == 1);
  alone.usual_cells = 2; // as the record in the block before had
  CHECK(canonical_of(alone, two_of_three).damaged.empty());
  alone.usual_cells = 3;
  CHECK(canonical_of(alone, two_of_three).damaged.size() == 1);
}

TEST_CASE("blank lines are no records but count for the numbers", "[csv]") {
  const auto block = canonical_of(block_of("\n1,x,a\n\r\n\r2,x,b\n,,\n\n"), two_of_three);
  CHECK(shown(block) == Cells{"1|a", "2|b", "|"});
  CHECK(records_of(block) == std::vector<std::uint64_t>{3, 6, 7});
  CHECK(block.blank_lines == 4);
  CHECK(block.records == 3);
}

TEST_CASE("a damaged block is one record and no row", "[csv]") {
  csv::Block block = block_of("2,\"oops");
  block.damage = Damage::unterminated_quote;
  block.first_record = 17;
  csv::CanonicalBlock out = canonical_of(block_of("1,x,a\n\n2\n"), two_of_three);
  csv::make_canonical(block, {','}, two_of_three, out);
  CHECK(out.text() == "\n");
  CHECK(out.records == 1);
  CHECK(out.blank_lines == 0);
  CHECK(out.short_records == 0);
  CHECK(out.origins.empty());
  REQUIRE(out.damaged.size() == 1);
  CHECK(out.damaged[0].damage == Damage::unterminated_quote);
  CHECK(out.damaged[0].record == 17);
  CHECK(out.damaged[0].text == "2,\"oops");
}

TEST_CASE("a block whose places would not fit their numbers is a fault of the caller", "[csv]") {
  csv::Block block = block_of("1,x,a\n");
  block.text = {block.text.data(), std::size_t{1} << 32U}; // nobody looks so far
  CHECK_THROWS_AS(canonical_of(block, two_of_three), std::logic_error);
}

TEST_CASE("the shown beginning of a damaged record does not cut a character", "[csv]") {
  std::string text = "1,xy,"; // so that the limit falls inside a character
  for (int i = 0; i < 800; ++i) {
    text += "\xE2\x82\xAC";
  }
  const auto block = canonical_of(block_of(text + ",extra\n"), two_of_three);
  REQUIRE(block.damaged.size() == 1);
  bool sound = true;
  base::for_each_code_point(block.damaged[0].text, [&](char32_t point, std::string_view) {
    sound = sound && point != 0xFFFD;
  });
  CHECK(sound);
}

TEST_CASE("the first filled cell is the first that is neither nothing nor two quotes", "[csv]") {
  const std::vector<std::string> scraps{"\"\"", ",",     ",",     ",\"\"", "a",
                                        " ",    "\"b\"", "\"\"c", "\r\n"};
  tests::Dice dice(10);
  for (int round = 0; round < 300; ++round) {
    const csv::Block block = block_of(dice.text_of(scraps, 1 + dice.below(12)) + "\n");
    const csv::CanonicalBlock out = canonical_of(block, {{0}, 20, 1});
    for (std::size_t row = 0; row < out.origins.size(); ++row) {
      std::string_view first;
      csv::scan_record(out.source.substr(out.origins[row].start), ',', true, 0,
                       [&](const csv::RawCell& cell) {
                         if (first.empty() && cell.text != "\"\"") first = cell.text;
                       });
      CAPTURE(block.text, row);
      CHECK(out.first_filled(row) == first);
      CHECK((out.origins[row].filled == 0) == first.empty());
    }
  }
}

TEST_CASE("canonical rows hold the same cells as the records", "[csv]") {
  const std::vector<std::string> scraps{"a",    "\"",      ",",        "\n",
                                        "\r\n", ",\"b\",", "\"c\nd\"", "\xC3\xA9"};
  tests::Dice dice(9);
  for (int round = 0; round < 500; ++round) {
    const std::string text = dice.text_of(scraps, 1 + dice.below(12)) + "\n";
    const auto records = csv::read_records(text, {','}, true, SIZE_MAX);
    if (records.empty() || records.back().next != text.size()) continue; // not sound as a whole
    const csv::Projection projection{{0, 1, 3}, 4, 4};
    csv::Block source = block_of(text);
    source.first_record = 1;
    const auto block = canonical_of(source, projection);
    const Cells rows = shown(block);
    CAPTURE(text);
    CHECK(block.records == records.size());
    CHECK(rows.size() + block.damaged.size() == records.size());
    CHECK(rows.size() == block.origins.size());
    std::size_t row = 0;
    for (const csv::Record& record : records) {
      if (row == rows.size() || block.origins[row].record != record.number) continue;
      CHECK(std::count(rows[row].begin(), rows[row].end(), '|') == 3);
      std::string expected;
      for (const std::size_t column : {0U, 1U, 3U}) {
        std::string cell = column < record.cells.size() ? record.cells[column] : "";
        for (std::size_t at = 0; (at = cell.find("\r\n", at)) != std::string::npos;) {
          cell.erase(at, 1);
        }
        std::replace(cell.begin(), cell.end(), '\n', '/');
        expected += cell + '|';
      }
      expected.pop_back();
      CHECK(rows[row++] == expected + '|');
    }
    CHECK(row == rows.size());
  }
}
