// SPDX-License-Identifier: MIT
#include "render/small_reports.hpp"
#include "render/text_sections.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::TextPage;
using render::TextStyle;
using Lines = std::vector<std::string>;

namespace {

Lines scores(const report::ScoreTable& table, TextPage& page) {
  std::string out;
  if (table.dimensions.empty()) {
    render::append_headline(table, page, out);
  } else {
    render::append_scores(table, page, out);
  }
  return lines_of(out);
}

Lines scores(const report::ScoreTable& table, std::size_t width = 100, bool ascii = false) {
  TextPage page;
  page.style = TextStyle{width, ascii, false};
  return scores(table, page);
}

std::size_t bar_cells(const std::string& line) {
  std::size_t cells = 0;
  for (const std::string_view glyph : {"▓", "▒", "█"}) {
    for (std::size_t at = line.find(glyph); at != std::string::npos;
         at = line.find(glyph, at + 1)) {
      ++cells;
    }
  }
  return cells;
}

} // namespace

TEST_CASE("the headline has the NPS, the interval with its level, n, and the three shares") {
  const Lines lines = scores(headline({2284, 1176, 817}));
  REQUIRE(lines.size() == 5);
  CHECK(lines[0] == "NPS +34  (95 %: +32 … +37, n = 4,277)");
  CHECK_THAT(lines[2], Catch::StartsWith("promoters   2,284  53.4 %"));
  CHECK_THAT(lines[3], Catch::StartsWith("passives    1,176  27.5 %"));
  CHECK_THAT(lines[4], Catch::StartsWith("detractors    817  19.1 %"));
}

TEST_CASE("a headline without a response has a dash for the NPS and no interval") {
  CHECK(scores(headline({})) == Lines{"NPS –  (no response with a score)"});
  CHECK(scores(headline({}), 100, true) == Lines{"NPS -  (no response with a score)"});
}

TEST_CASE("the NPS of a single response is marked as one to read with care") {
  TextPage page;
  CHECK_THAT(scores(headline({1, 0, 0}), page).front(), Catch::StartsWith("NPS +100 **  (95 %:"));
  CHECK(page.marks_very_small);
  CHECK_FALSE(page.marks_small);
}

TEST_CASE("fewer than 100 responses are marked with one star, fewer than 30 with two") {
  const auto table = score_table(
      {"Region"}, {score_row({"hundred"}, {50, 30, 20}), score_row({"ninety-nine"}, {50, 30, 19}),
                   score_row({"thirty"}, {10, 10, 10}), score_row({"some"}, {10, 10, 9})});
  TextPage page;
  const Lines lines = scores(table, page);
  REQUIRE(lines.size() == 8);
  CHECK(lines[3].find('*') == std::string::npos);
  CHECK_THAT(lines[4], Catch::Contains(" *  ") && !Catch::Contains("**"));
  CHECK_THAT(lines[5], Catch::Contains(" *  ") && !Catch::Contains("**"));
  CHECK_THAT(lines[6], Catch::Contains(" **  "));
  CHECK(page.marks_small);
  CHECK(page.marks_very_small);
}

TEST_CASE("a table has a head, its segments and the whole survey, in columns that line up") {
  const auto table =
      score_table({"Region"}, {score_row({"Nordics"}, {261, 105, 46}),
                               score_row({"日本"}, {150, 0, 150}), score_row({""}, {7, 8, 10})});
  const Lines lines = scores(table);
  REQUIRE(lines.size() == 7);
  CHECK_THAT(lines[0], Catch::StartsWith("NPS by Region"));
  CHECK(lines[1].empty());
  CHECK_THAT(lines[2], Catch::Contains("NPS  95 %") && Catch::EndsWith("promoters"));
  CHECK_THAT(lines[3], Catch::StartsWith("Nordics  +52 "));
  CHECK_THAT(lines[4], Catch::StartsWith("日本       0 "));
  CHECK_THAT(lines[5], Catch::StartsWith("(blank)  −12 "));
  CHECK_THAT(lines[6], Catch::StartsWith("All      +29 "));
  CHECK_THAT(lines[6], Catch::Contains("737"));
  const std::size_t place = render::display_width(lines[3].substr(0, lines[3].find("%")));
  for (std::size_t i = 4; i < 7; ++i) {
    CHECK(render::display_width(lines[i].substr(0, lines[i].find("%"))) == place);
  }
}

TEST_CASE("the shares of every row add up to 100.0") {
  const Lines lines = scores(score_table({"Region"}, {score_row({"thirds"}, {1, 1, 1})}));
  CHECK_THAT(lines[3], Catch::Contains("33.4 %") && Catch::Contains("33.3 %"));
}

TEST_CASE("a crossed table has a column for each dimension, the total stands under the first") {
  const auto table = score_table({"Region", "Plan"}, {score_row({"DACH", "Pro"}, {100, 20, 30}),
                                                      score_row({"DACH", ""}, {100, 20, 30})});
  const Lines lines = scores(table);
  CHECK_THAT(lines[0], Catch::StartsWith("NPS by Region × Plan"));
  CHECK_THAT(lines[3], Catch::StartsWith("DACH  Pro      +47"));
  CHECK_THAT(lines[4], Catch::StartsWith("DACH  (blank)  +47"));
  CHECK_THAT(lines[5], Catch::StartsWith("All            +47"));
  CHECK_THAT(scores(table, 100, true)[0], Catch::StartsWith("NPS by Region x Plan"));
}

TEST_CASE("a table without segments has its head and the whole survey") {
  const Lines lines = scores(score_table({"Region"}, {}));
  REQUIRE(lines.size() == 4);
  CHECK_THAT(lines[3], Catch::StartsWith("All") && Catch::Contains("–") && Catch::Contains("0"));
  CHECK(lines[3].find('%') == std::string::npos);
}

TEST_CASE("bars fit what the numbers leave, at most 40 cells, and go where there is no room") {
  const auto table = score_table({"Region"}, {score_row({"Nordics"}, {261, 105, 46})});
  for (std::size_t width = 40; width <= 200; width += 5) {
    const Lines lines = scores(table, width);
    const std::size_t cells = bar_cells(lines[3]);
    CAPTURE(width, lines[3]);
    CHECK(bar_cells(lines[4]) == cells); // all bars are equally long
    CHECK((cells == 0 || (cells >= 10 && cells <= 40)));
    if (cells > 0) CHECK(render::display_width(lines[3]) <= width);
  }
  CHECK(bar_cells(scores(table, 200)[3]) == 40);
  CHECK(bar_cells(scores(table, 40)[3]) == 0);
}

TEST_CASE("a name that is too long is shortened, the numbers stay") {
  const auto table = score_table(
      {"Region"}, {score_row({"A region with a very long name indeed, yes"}, {261, 105, 46})});
  const Lines lines = scores(table, 75);
  CHECK_THAT(lines[3], Catch::Contains("…") && Catch::Contains("+52"));
  CHECK_THAT(lines[3], Catch::Contains("11.2 %") && Catch::Contains("63.3 %"));
  CHECK(render::display_width(lines[3]) <= 75);
}

TEST_CASE("the dates covered stand at the right end of the title") {
  TextPage page;
  page.span = "5 Jan – 29 Mar 2026";
  const Lines lines =
      scores(score_table({"Region"}, {score_row({"Nordics"}, {261, 105, 46})}), page);
  CHECK_THAT(lines[0], Catch::StartsWith("NPS by Region  ") && Catch::EndsWith(page.span));
}
