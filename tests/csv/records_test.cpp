// SPDX-License-Identifier: MIT
#include <npslice/csv/records.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

using namespace npslice;
using Cells = std::vector<std::string>;

TEST_CASE("records are numbered as a spreadsheet shows them", "[csv]") {
  const std::string_view text = "h1,h2\n\n\"a\nb\",1\n\r\nc,2";
  const auto records = csv::read_records(text, {','}, true, SIZE_MAX);
  REQUIRE(records.size() == 3);
  CHECK(records[0].number == 1);
  CHECK(records[0].cells == Cells{"h1", "h2"});
  CHECK(records[0].next == 6);
  CHECK(records[1].number == 3);
  CHECK(records[1].cells == Cells{"a\nb", "1"});
  CHECK(records[2].number == 5);
  CHECK(records[2].cells == Cells{"c", "2"});
  CHECK(records[2].next == text.size());
}

TEST_CASE("only whole records are read, and no more than asked for", "[csv]") {
  struct Row {
    std::string_view text;
    bool last;
    std::size_t most;
    std::size_t read;
  };
  const auto row = GENERATE(values<Row>({
      {"a\nb\nc\n", true, SIZE_MAX, 3},
      {"a\nb\nc\n", true, 2, 2},
      {"a\nb\nc\n", true, 0, 0},
      {"a\nb\nc", true, SIZE_MAX, 3},
      {"a\nb\nc", false, SIZE_MAX, 2},
      {"a\nb\n\"c\nd", true, SIZE_MAX, 2},
      {"a\n\"b\nc\"d\ne\n", true, SIZE_MAX, 1},
      {"\n\n\n", true, SIZE_MAX, 0},
      {"", true, SIZE_MAX, 0},
  }));
  CAPTURE(row.text, row.last, row.most);
  CHECK(csv::read_records(row.text, {','}, row.last, row.most).size() == row.read);
}
