// SPDX-License-Identifier: MIT
#include "render/whole_reports.hpp"

#include <npslice/page/figure.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using namespace npslice::tests;
using page::bars_figure;
using page::Extent;
using page::heat_figure;
using page::svg_document;
using page::trend_figure;

namespace {

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

} // namespace

TEST_CASE("bars stand in the order of their scores, with the whole survey below") {
  const auto table =
      score_table({"Region"}, {score_row({"Low"}, {1, 0, 9}), score_row({"High"}, {9, 0, 1}),
                               score_row({"Middle"}, {5, 0, 5}), score_row({"None"}, {})});
  for (const Extent extent : {Extent::wide, Extent::narrow}) {
    const std::string body = bars_figure(table, {}, extent)->body;
    const auto place = [&](const std::string& name) { return body.find(">" + name + "<"); };
    CHECK(place("High") < place("Middle"));
    CHECK(place("Middle") < place("Low"));
    CHECK(place("Low") < place("All"));
    CHECK(place("None") == std::string::npos);
    CHECK_THAT(body, Catch::Contains(">+80<") && Catch::Contains(">90.0 %<"));
  }
  CHECK_FALSE(bars_figure(score_table({"Region"}, {}), {}, Extent::wide));
}

TEST_CASE("the widths of a bar add up to the whole of it") {
  const auto table = score_table({"Region"}, {score_row({"A"}, {1, 1, 1})});
  const std::string body = bars_figure(table, {}, Extent::narrow)->body;
  double sum = 0;
  const std::string mark = "height=\"18\" class=\"c";
  for (std::size_t at = body.find(mark); at != std::string::npos; at = body.find(mark, at + 1)) {
    const std::size_t width = body.rfind("width=\"", at) + 7;
    sum += std::stod(body.substr(width));
  }
  CHECK(sum == Approx(2 * 340).margin(0.4));
}

TEST_CASE("of very many segments those with the most responses are drawn") {
  std::vector<report::ScoreRow> rows;
  for (std::uint64_t i = 1; i <= page::most_bars + 10; ++i) {
    rows.push_back(score_row({"s" + std::to_string(i)}, {i, 0, 0}));
  }
  const std::string body = bars_figure(score_table({"Shop"}, rows), {}, Extent::wide)->body;
  CHECK(body.find(">s10<") == std::string::npos);
  CHECK(body.find(">s11<") != std::string::npos);
}

TEST_CASE("a trend breaks where a period has no response, and its growing end is open") {
  const auto table = trend({{1, 1, 0}, {2, 1, 0}, {}, {0, 1, 1}, {2, 1, 0}});
  const auto figure = trend_figure(table.total, "NPS per month", {}, Extent::wide);
  REQUIRE(figure);
  CHECK(times(figure->body, "<polyline") == 2);
  CHECK(times(figure->body, "class=\"band\"") == 2);
  CHECK(times(figure->body, "class=\"open\"") == 1);
  CHECK_FALSE(trend_figure(trend({{1, 0, 0}, {}}).total, "NPS per month", {}, Extent::wide));
}

TEST_CASE("a heat map has a cell for each segment and period with responses") {
  report::TrendTable table = trend({{1, 1, 0}, {0, 0, 4}});
  table.dimensions = {"Plan"};
  table.segments = {months({"Pro"}, false, {{1, 1, 0}, {}}), months({""}, false, {{}, {0, 0, 4}})};
  const auto figure = heat_figure(table, {});
  REQUIRE(figure);
  CHECK(times(figure->body, "<rect") == 4);
  CHECK_THAT(figure->body, Catch::Contains(">−100<") && Catch::Contains(">(blank)<"));
  CHECK_FALSE(heat_figure(trend({{1, 1, 0}}), {}));
}

TEST_CASE("colours of a heat map go in nine steps from the lowest to the highest score") {
  const std::vector<std::pair<int, int>> rows{{-100, 0}, {-70, 0}, {-69, 1}, {-30, 2}, {-10, 3},
                                              {-9, 4},   {0, 4},   {9, 4},   {10, 5},  {30, 6},
                                              {50, 7},   {69, 7},  {70, 8},  {100, 8}};
  for (const auto& [points, step] : rows) {
    CAPTURE(points);
    CHECK(page::heat_step(stats::Ratio{points, 100}) == step);
  }
}

TEST_CASE("a figure as a file names no colour that a drawing program must look up") {
  const auto figure =
      bars_figure(score_table({"Region"}, {score_row({"<b>"}, {1, 2, 3})}), {}, Extent::wide);
  const std::string file = svg_document(*figure);
  CHECK(file.find("var(") == std::string::npos);
  CHECK(file.find("<b>") == std::string::npos);
  CHECK_THAT(file, Catch::StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"792\""));
  CHECK_THAT(file, Catch::Contains("<title id=\"figure-t\">NPS by Region</title>"));
}

TEST_CASE("a column for each score stands in both widths, and none without a response") {
  report::Distribution spread;
  spread.scale = {0, 10, 6, 8};
  spread.counts.assign(11, 0);
  CHECK_FALSE(page::distribution_figure(spread, {}, page::Extent::wide));
  spread.counts[10] = 3;
  spread.counts[0] = 1;
  spread.responses = 4;
  for (const auto extent : {page::Extent::wide, page::Extent::narrow}) {
    const auto figure = page::distribution_figure(spread, {}, extent);
    REQUIRE(figure);
    CHECK(figure->width == (extent == page::Extent::wide ? 760 : 340));
    CHECK_THAT(figure->body, Catch::Contains("75.0 %") || Catch::Contains("class=\"c2\""));
    CHECK_FALSE(figure->title.empty());
    CHECK_FALSE(figure->description.empty());
  }
  spread.suppressed = true;
  CHECK_FALSE(page::distribution_figure(spread, {}, page::Extent::wide));
}
