// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/ingest/multi_select.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <vector>

using namespace npslice;
using Parts = std::vector<std::string>;

namespace {

struct Split {
  bool met = false;
  Parts parts;
};

Split split(std::string_view cell, std::string_view separator) {
  std::vector<std::string_view> parts;
  Split result;
  result.met = ingest::split_cell(cell, separator, parts);
  result.parts.assign(parts.begin(), parts.end());
  return result;
}

ingest::MultiSelectSample sample_of(const Parts& cells) {
  ingest::MultiSelectObserver observer;
  for (const std::string& cell : cells) {
    observer.observe(cell);
  }
  return observer.finish();
}

} // namespace

TEST_CASE("a cell is cut at its separator, without blanks and empty parts", "[ingest]") {
  struct Case {
    std::string cell;
    std::string separator;
    Parts parts;
    bool met;
  };
  const std::vector<Case> cases{
      {"Email;Phone", ";", {"Email", "Phone"}, true},
      {"Email;Phone;", ";", {"Email", "Phone"}, true},
      {";; Email ; ; Phone\n", ";", {"Email", "Phone"}, true},
      {"Email", ";", {"Email"}, false},
      {"Email;", ";", {"Email"}, true},
      {"", ";", {}, false},
      {" ; ", ";", {}, true},
      {"a;b;a", ";", {"a", "b", "a"}, true},
      {"a\r\nb", "\n", {"a", "b"}, true},
      {"a|b", ";", {"a|b"}, false},
      {"a, b,c", ", ", {"a", "b,c"}, true},
      {"a, b,c", ",", {"a", "b", "c"}, true},
      {"Shop (Paris, Lyon),Web", ",", {"Shop (Paris, Lyon)", "Web"}, true},
      {"Shop (Paris (5e, 6e), Lyon), Web", ", ", {"Shop (Paris (5e, 6e), Lyon)", "Web"}, true},
      {"Shop (Paris, Lyon", ", ", {"Shop (Paris", "Lyon"}, true},
      {"Shop), Web", ",", {"Shop)", "Web"}, true},
      {"((a, b), c", ",", {"((a, b)", "c"}, true},
      {"Shop (Paris; Lyon)", ";", {"Shop (Paris", "Lyon)"}, true},
      {"a / b / c", " / ", {"a", "b", "c"}, true},
      {"a;b", "", {"a;b"}, false},
  };
  for (const Case& row : cases) {
    CAPTURE(row.cell, row.separator);
    const Split result = split(row.cell, row.separator);
    CHECK(result.parts == row.parts);
    CHECK(result.met == row.met);
  }
}

TEST_CASE("the separator of a column is the one that most cells hold", "[ingest]") {
  struct Case {
    Parts cells;
    std::string separator;
  };
  const std::vector<Case> cases{
      {{"a", "b"}, ""},
      {{}, ""},
      {{"a;b", "c"}, ";"},
      {{"a;", "b;", "c, d;"}, ";"},
      {{"a, b", "c;d", "e, f"}, ", "},
      {{"a,b", "c, d"}, ","},
      {{"a, b", "c, d"}, ", "},
      {{"a|b, c", "d|e"}, "|"},
      {{"a\nb", "c\nd", "e;f"}, "\n"},
      {{"a;b|c"}, ";"}, // a tie goes to the earlier one
      {{"Shop (Paris, Lyon)", "Web"}, ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.cells);
    CHECK(sample_of(row.cells).separator == row.separator);
  }
}

TEST_CASE("many combinations of few parts look like a multi-select column", "[ingest]") {
  tests::Dice dice(7);
  const std::array<std::string, 6> options{"Email", "Phone", "Web", "Chat", "Shop", "Fax"};
  Parts combined;
  Parts places;
  Parts sentences;
  Parts seldom;
  for (int i = 0; i < 200; ++i) {
    combined.push_back(dice.pick(options) + ";" + dice.pick(options) + ";" + dice.pick(options));
    places.push_back("City " + std::to_string(i % 60) + ", Country " + std::to_string(i % 60 % 7));
    sentences.push_back("it is " + std::to_string(i) + ", and I said so " + std::to_string(i));
    seldom.push_back(i % 6 == 0 ? combined.back() : "Web");
  }
  CHECK(sample_of(combined).likely);
  CHECK_FALSE(sample_of(places).likely);
  CHECK_FALSE(sample_of(sentences).likely);
  CHECK_FALSE(sample_of(seldom).likely);
  CHECK_FALSE(sample_of({combined.begin(), combined.begin() + 9}).likely);
}

TEST_CASE("a hostile cell of brackets and commas is split in one go", "[ingest]") {
  std::string cell;
  for (int i = 0; i < 200000; ++i) {
    cell += "(,";
  }
  CHECK(split(cell, ",").parts.size() == 200000);
  CHECK(split(cell + std::string(200000, ')'), ",").parts.size() == 1);
}
