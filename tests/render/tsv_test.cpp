// SPDX-License-Identifier: MIT
#include "render/whole_reports.hpp"

#include <npslice/render/tsv.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::csv_of;
using render::tsv_of;

namespace {

std::string with_tabs(std::string text) {
  std::replace(text.begin(), text.end(), ',', '\t');
  return text;
}

} // namespace

TEST_CASE("tables without odd text are those of CSV with tabs") {
  const auto scores = score_table({"Region"}, {score_row({"A"}, {1, 2, 3}), score_row({""}, {})});
  CHECK(tsv_of(scores, {}) == with_tabs(csv_of(scores, {})));
  CHECK(tsv_of(scores, {true, true}) == with_tabs(csv_of(scores, {true, true})));
  const auto periods = trend({{1, 1, 0}, {}, {0, 1, 1}});
  CHECK(tsv_of(periods, {}) == with_tabs(csv_of(periods, {})));
  CHECK(tsv_of(engine::Accounting{}, {}) == with_tabs(csv_of(engine::Accounting{}, {})));
}

TEST_CASE(
    "tabs, line ends and backslashes inside a cell are written so that they can be read back") {
  const auto table = verbatims({}, {}, {verbatim(2, "a\tb\r\nc\\d")});
  CHECK_THAT(tsv_of(table, {}), Catch::Contains("\ta\\tb\\r\\nc\\\\d\t"));
}

TEST_CASE("a formula gets an apostrophe, unless text is to be left alone") {
  const auto table = score_table({"=A"}, {score_row({"=1"}, {1, 0, 0}), score_row({"-"}, {})});
  CHECK_THAT(tsv_of(table, {}), Catch::StartsWith("'=A\t"));
  CHECK_THAT(tsv_of(table, {}), Catch::Contains("\n'=1\t") && Catch::Contains("\n-\t"));
  CHECK_THAT(tsv_of(table, {false, false}), Catch::StartsWith("=A\t"));
}

TEST_CASE("every row has as many cells as the header, whatever stands in the survey") {
  for (const std::string& text : hostile_texts()) {
    CAPTURE(text.substr(0, 60));
    const report::Report report = whole_report(text, text, text);
    const std::vector<std::string> lines = lines_of(tsv_of(report.verbatims[0], {}));
    REQUIRE(lines.size() == 3);
    for (const std::string& line : lines) {
      CHECK(std::count(line.begin(), line.end(), '\t') == 9);
      CHECK(line.find('\r') == std::string::npos);
    }
  }
}
