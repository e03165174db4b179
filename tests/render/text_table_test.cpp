// SPDX-License-Identifier: MIT
#include "render/text_table.hpp"

#include <npslice/render/display_width.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice::render;
using Lines = std::vector<std::string>;

TEST_CASE("columns line up by display width, two blanks apart, without blanks at the ends") {
  TextTable table({Align::left, Align::right, Align::left});
  table.add_row({"日本", "7", "x"});
  table.add_row({"é", "1,234", ""});
  table.add_row({"e\u0301abcd", "12", "yz"});
  CHECK(table.lines() == Lines{"日本       7  x", "é      1,234", "e\u0301abcd     12  yz"});
  CHECK(table.width() == 5 + 2 + 5 + 2 + 2);
}

TEST_CASE("a column without content takes up no room") {
  TextTable table({Align::left, Align::left, Align::right});
  table.add_row({"a", "", "1"});
  table.add_row({"b", "", "22"});
  CHECK(table.lines() == Lines{"a   1", "b  22"});
  CHECK(table.width() == 5);
}

TEST_CASE("rows may end early, and a tail counts for no width") {
  TextTable table({Align::left, Align::left});
  table.add_row({"a"});
  table.add_row({"b", "c"}, "to the end");
  CHECK(table.lines() == Lines{"a", "b  c  to the end"});
  CHECK(table.width() == 4);
}

TEST_CASE("the widest column is shortened first, until the table fits or all are at their least") {
  const auto fitted = [](std::size_t width) {
    TextTable table({Align::left, Align::left, Align::right});
    table.add_row({"abcdefghijkl", "mnopqrst", "1000"});
    table.add_row({"x", "y", "2"});
    table.fit({width, 2, 4, 0}, "…");
    return table;
  };
  CHECK(fitted(28).lines().front() == "abcdefghijkl  mnopqrst  1000");
  CHECK(fitted(27).lines().front() == "abcdefghij…  mnopqrst  1000");
  CHECK(fitted(22).lines().front() == "abcdef…  mnopqr…  1000");
  CHECK(fitted(3).lines().front() == "abc…  mno…  1000");
  for (std::size_t width = 16; width < 40; ++width) {
    CAPTURE(width);
    CHECK(fitted(width).width() <= width);
    CHECK_THAT(fitted(width).lines().back(), Catch::EndsWith("   2"));
  }
}

TEST_CASE("columns are left out only where shortening the first ones is not enough") {
  const auto fitted = [](std::size_t width) {
    TextTable table({Align::left, Align::right, Align::right, Align::right});
    table.add_row({"abcdefghijkl", "1000", "33.3 %", "66.7 %"}, "tail");
    table.add_row({"early"});
    table.fit({width, 1, 6, 2}, "…");
    return table.lines();
  };
  CHECK(fitted(34) == Lines{"abcdefghijkl  1000  33.3 %  66.7 %  tail", "early"});
  CHECK(fitted(28) == Lines{"abcde…  1000  33.3 %  66.7 %  tail", "early"});
  CHECK(fitted(27) == Lines{"abcdefghijkl  1000  tail", "early"});
  CHECK(fitted(12) == Lines{"abcde…  1000  tail", "early"});
  CHECK(fitted(3) == Lines{"abcde…  1000  tail", "early"}); // no further
}

TEST_CASE("the tail of a row may be set later") {
  TextTable table({Align::left});
  table.add_row({"a"}, "old");
  table.add_row({"b"});
  table.set_tail(0, "new");
  table.set_tail(1, "too");
  CHECK(table.lines() == Lines{"a  new", "b  too"});
}

TEST_CASE("a table without rows has no lines and no width") {
  const TextTable table({Align::left});
  CHECK(table.lines().empty());
  CHECK(table.width() == 0);
}
