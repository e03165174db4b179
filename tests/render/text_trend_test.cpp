// SPDX-License-Identifier: MIT
#include "render/small_reports.hpp"
#include "render/text_sections.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::TextPage;
using Lines = std::vector<std::string>;

namespace {

Lines drawn(const report::TrendTable& table, bool ascii = false, std::size_t width = 100) {
  TextPage page;
  page.style.width = width;
  page.style.ascii = ascii;
  std::string out;
  render::append_trend(table, page, out);
  return lines_of(out);
}

} // namespace

TEST_CASE("a trend has a row per period with NPS, interval, n, change and shares") {
  const Lines lines = drawn(trend({{500, 300, 200}, {600, 200, 200}, {550, 200, 250}}));
  REQUIRE(lines.size() == 6);
  CHECK_THAT(lines[0], Catch::StartsWith("NPS per month  "));
  CHECK_THAT(lines[2], Catch::Contains("change"));
  CHECK_THAT(lines[3], Catch::StartsWith("2026-01  +30  ") && Catch::Contains("1,000"));
  CHECK_THAT(lines[4], Catch::StartsWith("2026-02  +40  ") && Catch::Contains(" +10 "));
  CHECK_THAT(lines[5], Catch::StartsWith("2026-03  +30  ") && Catch::Contains(" −10 "));
  CHECK_THAT(lines[5], Catch::Contains("25.0 %") && Catch::Contains("55.0 %"));
}

TEST_CASE("a period that is not over says up to which day it is known") {
  const Lines lines = drawn(trend({{500, 300, 200}, {600, 200, 200}}));
  CHECK_THAT(lines[lines.size() - 2], !Catch::Contains(" to "));
  CHECK_THAT(lines.back(), Catch::EndsWith("to 26 Feb"));
  // Where there is no room behind the row, below the table.
  const Lines narrow = drawn(trend({{500, 300, 200}, {600, 200, 200}}), false, 78);
  CHECK(narrow.back() == "2026-02 is not complete: to 26 Feb");
}

TEST_CASE("a gap is shown with 0 responses and a dash, and the change after it is empty") {
  const Lines lines = drawn(trend({{500, 300, 200}, {}, {900, 50, 50}}));
  REQUIRE(lines.size() == 6);
  CHECK_THAT(lines[4], Catch::StartsWith("2026-02    –") && Catch::Contains("0"));
  CHECK(lines[4].find('%') == std::string::npos);
  CHECK_THAT(lines[5], !Catch::Contains("+55") && Catch::Contains("+85"));
}

TEST_CASE("many periods without a response are one line that counts them") {
  const stats::CategoryCounts some{500, 300, 200};
  std::vector<stats::CategoryCounts> counts{some};
  counts.resize(25);
  counts.push_back(some);
  CHECK(drawn(trend(counts)).size() == 3 + 26); // 24 in a row are shown
  counts.back() = {};
  counts.push_back(some);
  const Lines lines = drawn(trend(counts));
  REQUIRE(lines.size() == 3 + 3);
  CHECK_THAT(lines[3], Catch::StartsWith("2026-01  +30"));
  CHECK(lines[4] == "…  25 months without a response, 2026-02 – 2028-02");
  CHECK_THAT(lines[5], Catch::StartsWith("2028-03  +30") && Catch::EndsWith("to 29 Mar"));
}

TEST_CASE("periods without a response are counted before, between and after those of a segment") {
  const stats::CategoryCounts some{500, 300, 200};
  std::vector<stats::CategoryCounts> counts(30);
  counts.push_back(some);
  counts.resize(61);
  counts.push_back(some);
  counts.resize(93);
  report::TrendTable table = trend({some});
  table.dimensions = {"Plan"};
  table.segments = {months({"Pro"}, false, counts), months({"Free"}, false, {})};
  table.segments[1].rows.clear();
  const Lines lines = drawn(table, false, 40);
  REQUIRE(lines.size() > 12);
  CHECK(lines[2] == "Pro");
  CHECK(lines[4] == "…  30 months without a response, 2026-01");
  CHECK(lines[5] == "– 2028-06");
  CHECK_THAT(lines[6], Catch::StartsWith("2028-07  +30"));
  CHECK(lines[7] == "…  30 months without a response, 2028-08");
  CHECK_THAT(lines[9], Catch::StartsWith("2031-02  +30"));
  CHECK(lines[10] == "…  31 months without a response, 2031-03");
  CHECK(lines[11] == "– 2033-09");
}

TEST_CASE("a trend of three periods or more has a line of blocks, lowest to highest") {
  const Lines lines = drawn(trend({{500, 300, 200}, {}, {600, 200, 200}, {550, 200, 250}}));
  CHECK_THAT(lines[0], Catch::EndsWith("NPS ▁ █▁"));
  CHECK_THAT(drawn(trend({{5, 3, 2}, {6, 2, 2}}))[0], !Catch::Contains("█"));
  CHECK_THAT(drawn(trend({{5, 3, 2}, {6, 2, 2}, {5, 3, 2}}), true)[0], Catch::EndsWith("NPS _^_"));
}

TEST_CASE("a level trend has a level line") {
  const Lines lines = drawn(trend({{5, 3, 2}, {5, 3, 2}, {50, 30, 20}}));
  CHECK_THAT(lines[0], Catch::EndsWith("NPS ▅▅▅"));
}

TEST_CASE("a small wiggle does not look like a leap") {
  const Lines lines = drawn(trend({{500, 300, 200}, {510, 300, 190}, {500, 300, 200}}));
  CHECK_THAT(lines[0], Catch::EndsWith("NPS ▄▅▄"));
}

TEST_CASE("the lines of one table have their lowest and highest NPS in common") {
  const stats::CategoryCounts low{200, 300, 500};
  const stats::CategoryCounts high{500, 300, 200};
  report::TrendTable table = trend({high, high, high});
  table.dimensions = {"Plan"};
  table.segments = {months({"Free"}, false, {low, low, low}),
                    months({"Pro"}, false, {high, high, high})};
  const Lines lines = drawn(table);
  CHECK_THAT(lines[2], Catch::StartsWith("Free") && Catch::EndsWith("NPS ▁▁▁"));
  CHECK_THAT(lines[8], Catch::StartsWith("Pro") && Catch::EndsWith("NPS ███"));
}

TEST_CASE("a trend by segment has a part for each and one for all") {
  report::TrendTable table = trend({{500, 300, 200}});
  table.dimensions = {"Region", "Plan"};
  table.segments = {months({"DACH", ""}, false, {{500, 300, 200}})};
  const Lines lines = drawn(table);
  CHECK_THAT(lines[0], Catch::StartsWith("NPS per month by Region × Plan"));
  CHECK(lines[2] == "DACH, (blank)");
  CHECK(std::count(lines.begin(), lines.end(), "All") == 1);
}

TEST_CASE("a trend without any dated response says so") {
  CHECK(drawn(trend({})).back() == "No response has a date.");
}
