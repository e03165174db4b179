// SPDX-License-Identifier: MIT
#include "support/cut_text.hpp"
#include "support/dice.hpp"
#include "support/read_rows.hpp"

#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/records.hpp>
#include <npslice/csv/row_reader.hpp>
#include <npslice/input/text_source.hpp>

#include <catch2/catch.hpp>

#include <limits> // csv.h needs it and does not include it

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wstringop-truncation"
#endif
#define CSV_IO_NO_THREAD // as in the program, which must not see the class in two forms
#include <libfccp/csv.h>

#include <numeric>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace npslice;
using Cells = std::vector<std::string>;
using Rows = std::vector<Cells>;

namespace {

using BareReader = io::CSVReader<2, io::trim_chars<' ', '\t'>, io::double_quote_escape<',', '"'>>;

/// What the library alone makes of a file with two columns; nothing when it gives up.
std::optional<Rows> read_bare(const std::string& text) {
  Rows rows;
  try {
    BareReader reader("bare", text.data(), text.data() + text.size());
    std::string first;
    std::string second;
    while (reader.read_row(first, second)) {
      rows.push_back({first, second});
    }
  } catch (const io::error::base&) {
    return std::nullopt;
  }
  return rows;
}

const csv::Projection both_columns{{0, 1}, 2, 2};

/// The first two columns as the program reads them, from bytes to rows.
Rows read_ours(const std::string& bytes, std::size_t damaged_expected = 0) {
  input::TextSource source(input::bytes_in_memory(bytes), "", "test");
  csv::CuttingRules rules;
  rules.columns = 2;
  csv::BlockCutter cutter(
      {}, [&](std::span<char> buffer) { return source.read(buffer); }, rules, 1);
  Rows rows;
  std::size_t damaged = 0;
  csv::CanonicalBlock canonical;
  while (const auto block = cutter.next()) {
    csv::make_canonical(*block, rules.dialect, both_columns, canonical);
    damaged += canonical.damaged.size();
    tests::read_rows(canonical, both_columns, [&](csv::RowCells cells) {
      rows.push_back({std::string(cells[0]), std::string(cells[1])});
    });
  }
  CHECK(damaged == damaged_expected);
  return rows;
}

const std::string mark = "\xEF\xBB\xBF"; // U+FEFF

} // namespace

TEST_CASE("what the bare library gives up on is read", "[csv]") {
  struct Row {
    std::string what;
    std::string bytes;
    Rows ours;
    std::size_t damaged = 0;
  };
  const auto row = GENERATE(values<Row>({
      {"a quoted line break", "\"a\nb\",9\nc,8\n", {{"a\nb", "9"}, {"c", "8"}}},
      {"a quote inside a cell", "5\" screen,9\nc,8\n", {{"5\" screen", "9"}, {"c", "8"}}},
      {"an unclosed quote", "a,\"b\nc,8\nd,7\n", {{"c", "8"}, {"d", "7"}}, 1},
      {"a NUL byte",
       std::string("a\0b,9\nc,8\n", 10),
       {{"a\xEF\xBF\xBD"
         "b",
         "9"},
        {"c", "8"}}},
      {"a missing cell", "a\nc,8\n", {{"a", ""}, {"c", "8"}}},
      {"an empty extra cell", "a,9,\nc,8\n", {{"a", "9"}, {"c", "8"}}},
      {"an extra cell", "a,9,x\nc,8\n", {{"c", "8"}}, 1},
      {"a blank line", "a,9\n\nc,8\n", {{"a", "9"}, {"c", "8"}}},
      {"CR alone", "a,9\rc,8\r", {{"a", "9"}, {"c", "8"}}},
      {"a last line that is cut", "a,9\nc", {{"a", "9"}}, 1},
  }));
  CAPTURE(row.what);
  CHECK_FALSE(read_bare(row.bytes));
  CHECK(read_ours(row.bytes, row.damaged) == row.ours);
}

TEST_CASE("what the bare library changes silently is kept", "[csv]") {
  struct Row {
    std::string what;
    std::string bytes;
    Rows bare;
    Rows ours;
  };
  const auto row = GENERATE(values<Row>({
      {"blanks in cells", " a ,\t9\n", {{"a", "9"}}, {{" a ", "\t9"}}},
      {"a second byte order mark", mark + mark + "a,9\n", {{mark + "a", "9"}}, {{mark + "a", "9"}}},
      {"text after a closing quote", "\"a\"b,9\n", {{"\"a\"b", "9"}}, {{"ab", "9"}}},
      {"NUL at the end of a row",
       std::string("a,9\0x\nc,8\n", 10),
       {{"a", "9"}, {"c", "8"}},
       {{"a", "9\xEF\xBF\xBDx"}, {"c", "8"}}},
  }));
  CAPTURE(row.what);
  const auto bare = read_bare(row.bytes);
  REQUIRE(bare);
  CHECK(*bare == row.bare);
  CHECK(read_ours(row.bytes) == row.ours);
}

TEST_CASE("a block that begins like a byte order mark keeps its first cell", "[csv]") {
  const std::string text = mark + "a,9\n";
  CHECK(read_bare(text) == Rows{{"a", "9"}});
  csv::Block block;
  block.hold(text); // in the middle of a file, where these bytes are a character of the text
  csv::CanonicalBlock canonical;
  csv::make_canonical(block, {','}, both_columns, canonical);
  Cells first;
  tests::read_rows(canonical, both_columns,
                   [&](csv::RowCells cells) { first.emplace_back(cells[0]); });
  CHECK(first == Cells{mark + "a"});
}

TEST_CASE("an empty number stays empty", "[csv]") {
  const std::string text = "a,\n";
  BareReader reader("bare", text.data(), text.data() + text.size());
  std::string name;
  int score = -1;
  REQUIRE(reader.read_row(name, score));
  CHECK(score == 0); // an unanswered question would be a detractor
  CHECK(read_ours(text) == Rows{{"a", ""}});
}

TEST_CASE("a failing stream is not the end of the file", "[csv]") {
  std::istringstream failing("a,9\nc,8\n");
  failing.setstate(std::ios::badbit);
  BareReader reader("bare", failing);
  std::string first;
  std::string second;
  CHECK_FALSE(reader.read_row(first, second)); // no error: an empty file
  const auto fail = [](std::span<char>) -> std::size_t { throw std::runtime_error("broken"); };
  csv::BlockCutter cutter("a,9\n", fail, {}, 1);
  CHECK_THROWS_WITH(cutter.next(), "broken");
}

TEST_CASE("a line over the library's limit is one rejected record", "[csv]") {
  const std::string text = "a," + std::string(std::size_t{17} << 20U, 'x') + "\nc,8\n";
  BareReader reader("bare", text.data(), text.data() + text.size());
  std::string first;
  std::string second;
  for (int attempt = 0; attempt < 3; ++attempt) { // it never gets past that line
    CHECK_THROWS_AS(reader.read_row(first, second), io::error::line_length_limit_exceeded);
  }
  CHECK(read_ours(text, 1) == Rows{{"c", "8"}});
}

TEST_CASE("the longest record that may be asked for passes through the library", "[csv]") {
  // Quotes are taken off, so no canonical line is longer than its record.
  const std::string cell(csv::highest_record_limit - 10, 'x');
  csv::Block block;
  block.hold("a,\"" + cell + "\"\nc,8\n");
  csv::CanonicalBlock canonical;
  csv::make_canonical(block, {','}, both_columns, canonical);
  std::vector<std::size_t> lengths;
  tests::read_rows(canonical, both_columns,
                   [&](csv::RowCells cells) { lengths.push_back(cells[1].size()); });
  CHECK(lengths == std::vector<std::size_t>{cell.size(), 1});
}

TEST_CASE("rows of every width come back as they were", "[csv]") {
  const std::vector<std::string> scraps{"a", " ", "\"\"", ",", "\n", "'", "\xC3\xA9", "9"};
  tests::Dice dice(7);
  for (std::size_t wanted = 1; wanted <= csv::most_row_cells; ++wanted) {
    const std::size_t row_cells = csv::row_cells_for(wanted);
    REQUIRE(row_cells >= wanted);
    REQUIRE(csv::row_cells_for(row_cells) == row_cells);
    csv::Projection projection{std::vector<std::uint32_t>(wanted), wanted, row_cells};
    std::iota(projection.columns.begin(), projection.columns.end(), 0U);
    std::string text;
    for (int i = 0; i < 3; ++i) {
      for (std::size_t column = 0; column < wanted; ++column) {
        text += column > 0 ? ",\"" : "\"";
        text += dice.text_of(scraps, dice.below(4)) + '"';
      }
      text += '\n';
    }
    csv::Block block;
    block.hold(text);
    csv::CanonicalBlock canonical;
    csv::make_canonical(block, {','}, projection, canonical);
    Rows rows;
    tests::read_rows(canonical, projection,
                     [&](csv::RowCells cells) { rows.emplace_back(cells.begin(), cells.end()); });
    Rows expected;
    for (const csv::Record& record : csv::read_records(block.text, {','}, true, SIZE_MAX)) {
      expected.push_back(record.cells);
    }
    CAPTURE(wanted, block.text);
    CHECK(rows == expected);
  }
}

TEST_CASE("every record is visited with the cells of its row and those apart", "[csv]") {
  // The second half has more rows than are shared, and values of several lines and lengths.
  const csv::Projection projection{{1, 2}, 4, 3, {0, 3}};
  const std::vector<std::string> values{"", "a", "b\nc", "\"", "\r\n", "twelve bytes"};
  tests::Dice dice(8);
  std::string text;
  Rows expected;
  for (int record = 0; record < 6000; ++record) {
    const bool shares = record < 3000;
    const std::string number = std::to_string(record);
    const std::string& second = values[dice.below(values.size())];
    const std::string third = shares ? values[dice.below(3)] : number;
    const std::string& last = values[dice.below(values.size())];
    const auto quoted = [](const std::string& value) {
      return value == "\"" ? std::string("\"\"\"\"") : '"' + value + '"';
    };
    const auto meant = [](const std::string& value) { return value == "\r\n" ? "\n" : value; };
    text += number + ',' + quoted(second) + ',' + quoted(third) + ',' + quoted(last) + '\n';
    expected.push_back({meant(second), meant(third), number, meant(last)});
  }
  csv::Block block;
  block.hold(text);
  csv::CanonicalBlock canonical;
  csv::make_canonical(block, {','}, projection, canonical);
  CHECK(canonical.shared.new_rows() > canonical.shared.size());
  CHECK(canonical.shared.new_rows() < 6000);
  Rows rows;
  tests::read_rows(canonical, projection,
                   [&](csv::RowCells cells) { rows.emplace_back(cells.begin(), cells.end()); });
  CHECK(rows == expected);
}

TEST_CASE("a block that no writer made is a fault of the caller", "[csv]") {
  CHECK_THROWS_AS(csv::row_cells_for(csv::most_row_cells + 1), std::logic_error);
  csv::CanonicalBlock block;
  block.buffer = "\na\n";
  block.size = block.buffer.size();
  block.origins.resize(1);
  const auto read = [&block](const csv::Projection& projection) {
    tests::read_rows(block, projection, [](csv::RowCells) {});
  };
  CHECK_THROWS_AS(read({{0}, 1, 7}), std::logic_error); // no reader is that wide
  CHECK_THROWS_AS(read({{0}, 1, 2}), std::logic_error);
  block.origins.resize(2);
  block.origins[1].row = 1;
  CHECK_THROWS_AS(read({{0}, 1, 1}), std::logic_error);
}

TEST_CASE("a record whose row is known need not be asked for", "[csv]") {
  csv::CanonicalBlock canonical;
  const csv::Projection projection{{0}, 2, 1, {1}};
  csv::Block block;
  block.hold("a,1\nb,2\na,3\n\"b\nb\",4\nb,5\n");
  block.clean = GENERATE(false, true);
  csv::make_canonical(block, {','}, projection, canonical);
  csv::RowReader reader(canonical, projection);
  Rows rows;
  for (const std::size_t at : {0U, 1U, 3U, 4U}) {
    const csv::RowCells cells = reader.record(at);
    rows.emplace_back(cells.begin(), cells.end());
  }
  CHECK(rows == Rows{{"a", "1"}, {"b", "2"}, {"b\nb", "4"}, {"b", "5"}});
}
