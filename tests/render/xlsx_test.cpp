// SPDX-License-Identifier: MIT
#include "render/whole_reports.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/render/xlsx.hpp>

#include <catch2/catch.hpp>
#include <render/xlsx_parts.hpp>
#include <render/xlsx_text.hpp>

#include <cstdlib>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::cell_text;
using render::SheetNames;
using render::xlsx_of;

TEST_CASE("the same reports give the same workbook") {
  const report::Report report = whole_report("Region", "France", "Bad");
  const std::string once = xlsx_of({report}, {});
  CHECK(once.starts_with("PK"));
  CHECK(once == xlsx_of({report}, {}));
  CHECK(once != xlsx_of({whole_report("Region", "Spain", "Bad")}, {}));
}

TEST_CASE("whatever is in the survey, a workbook can be made") {
  for (const std::string& text : hostile_texts()) {
    CAPTURE(text.substr(0, 60));
    CHECK(xlsx_of({whole_report(text, text, text), whole_report(text, text, text)}, {}).size() >
          5000);
  }
}

TEST_CASE("a cell takes 32,767 characters as spreadsheets count them") {
  CHECK(cell_text("Too slow\n").text == "Too slow\n");
  CHECK(cell_text(std::string(32767, 'x')).cut == false);
  CHECK(cell_text(std::string(32768, 'x')).cut == true);
  CHECK(cell_text(std::string(32768, 'x')).text.size() == 32767);
  std::string faces;
  for (int i = 0; i < 16384; ++i) {
    faces += "\xF0\x9F\x98\x80"; // two units of UTF-16
  }
  CHECK(cell_text(faces).cut == true);
  CHECK(cell_text(faces).text.size() == std::size_t{16383} * 4);
}

TEST_CASE("what reads as an escaped character stays what it is") {
  CHECK(cell_text("_x000D_ _x00zz_ _x1").text == "_x005F_x000D_ _x00zz_ _x1");
  CHECK(cell_text("a\x1B[31m\xEF\xBF\xBE").text == "a\xEF\xBF\xBD[31m\xEF\xBF\xBD");
}

TEST_CASE("names of sheets are those that spreadsheets take") {
  SheetNames names;
  CHECK(names.name_for("score by Region") == "score by Region");
  CHECK(names.name_for("SCORE by region") == "SCORE by region (2)");
  CHECK(names.name_for("a[b]:c*d?e/f\\g'") == "a b  c d e f g");
  CHECK(names.name_for("score by a long dimension, and another") ==
        "score by a long dimension, and");
  CHECK(names.name_for("score by a long dimension, and a third") ==
        "score by a long dimension, (2)");
  CHECK(names.name_for("///") == "sheet");
}

TEST_CASE("a workbook that lost some of its bytes is not whole") {
  const std::string whole = xlsx_of({whole_report("Region", "France", "Bad")}, {});
  const std::vector<std::uint64_t> no_cells;
  CHECK_FALSE(render::is_whole_workbook(whole, no_cells)); // there are sheets
  CHECK_FALSE(render::is_whole_workbook({}, no_cells));
  CHECK_FALSE(render::is_whole_workbook(whole.substr(0, whole.size() / 2), no_cells));
}
