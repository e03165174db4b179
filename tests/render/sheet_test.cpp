// SPDX-License-Identifier: MIT
#include "render/sheet.hpp"
#include "render/small_reports.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::digits_of;
using render::Number;
using render::Sheet;
using render::sheet_of;
using render::SheetRow;

namespace {

std::vector<SheetRow> rows_of(const Sheet& sheet) {
  std::vector<SheetRow> rows;
  sheet.each_row([&](const SheetRow& row) { rows.push_back(row); });
  return rows;
}

void check_shape(const Sheet& sheet, std::size_t rows) {
  CHECK(rows_of(sheet).size() == rows);
  sheet.each_row([&](const SheetRow& row) {
    CHECK(row.cells.size() == sheet.columns.size());
    CHECK(row.key->size() == (row.is_total ? 0 : sheet.dimensions.size()));
  });
}

} // namespace

TEST_CASE("every row of a sheet has a cell for each column and a value for each dimension") {
  const auto scores = score_table({"Region", "Plan"}, {score_row({"A", "B"}, {1, 2, 3})});
  check_shape(sheet_of(scores, false), 1);
  check_shape(sheet_of(scores, true), 2);
  check_shape(sheet_of(headline({}), false), 1);
  report::TrendTable by_plan = trend({{1, 1, 0}, {}});
  by_plan.dimensions = {"Plan"};
  by_plan.segments = {months({"Pro"}, false, {{1, 1, 0}, {}})};
  check_shape(sheet_of(by_plan, false), 2);
  check_shape(sheet_of(by_plan, true), 4);
  const auto comments = verbatims({"Plan"}, {"Pro"}, {verbatim(2, "Too slow"), verbatim(0, "")});
  check_shape(sheet_of(comments), 2);
  check_shape(sheet_of(engine::Accounting{}),
              3 + survey::all_exclusions.size() + survey::all_rejections.size());
}

TEST_CASE("a figure without a response is no value, not a zero") {
  const auto table = headline({});
  const Sheet sheet = sheet_of(table, false);
  const SheetRow row = rows_of(sheet).front();
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    CAPTURE(sheet.columns[i].name);
    const bool count = sheet.columns[i].unit == render::Unit::count;
    if (sheet.columns[i].name == "suppressed") continue;
    CHECK(std::holds_alternative<render::Nothing>(row.cells[i]) != count);
  }
}

TEST_CASE("a number has its digits behind the point and never a minus sign before zero") {
  CHECK(digits_of(Number{534161, 4}) == "53.4161");
  CHECK(digits_of(Number{-1, 4}) == "-0.0001");
  CHECK(digits_of(Number{0, 4}) == "0.0000");
  CHECK(digits_of(Number{-3, 0}) == "-3");
  CHECK(digits_of(Number{10, 0}) == "10");
}
