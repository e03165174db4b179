// SPDX-License-Identifier: MIT
#include "render/sheet.hpp"

#include <npslice/render/distribution_words.hpp>

#include <catch2/catch.hpp>

#include <numeric>
#include <vector>

using namespace npslice;

namespace {

report::Distribution spread_of(std::vector<std::uint64_t> counts) {
  report::Distribution spread;
  spread.metric = survey::Metric::csat;
  spread.scale = survey::usual_scale(survey::Metric::csat);
  spread.counts = std::move(counts);
  spread.responses = std::accumulate(spread.counts.begin(), spread.counts.end(), std::uint64_t{0});
  return spread;
}

std::size_t rows_of(const render::Sheet& sheet) {
  std::size_t rows = 0;
  sheet.each_row([&](const render::SheetRow& row) {
    CHECK(row.cells.size() == sheet.columns.size());
    ++rows;
  });
  return rows;
}

} // namespace

TEST_CASE("the shares of all scores add up to a whole", "[render]") {
  for (const auto& counts : std::vector<std::vector<std::uint64_t>>{
           {1, 1, 1, 0, 0}, {1, 2, 3, 5, 8}, {0, 0, 0, 0, 7}, {1, 1, 1, 1, 3}, {999, 1, 1, 1, 1}}) {
    const auto tenths = render::tenths_of_scores(spread_of(counts));
    CHECK(std::accumulate(tenths.begin(), tenths.end(), std::uint64_t{0}) == 1000);
  }
  CHECK(render::tenths_of_scores(spread_of({1, 1, 1, 0, 0})) ==
        std::vector<std::uint64_t>{334, 333, 333, 0, 0});
  CHECK(render::tenths_of_scores(spread_of({0, 0, 0, 0, 0})) == std::vector<std::uint64_t>(5));
}

TEST_CASE("mean and median stand with their intervals in the words of the language", "[render]") {
  report::Distribution spread = spread_of({1, 2, 3, 5, 8});
  CHECK(render::averages_words(spread, 95, render::english()).empty());
  spread.mean.emplace();
  spread.mean->mean = {74, 19};
  spread.mean->interval = {3.281, 4.508};
  spread.median = stats::ScoreMedian{{9, 2}, 3, 5};
  CHECK(render::averages_words(spread, 95, render::english()) ==
        "mean 3.89 (95 %: 3.28 … 4.51), median 4.5 (3 … 5)");
  CHECK_THAT(render::averages_words(spread, 95, render::french()),
             Catch::Contains("moyenne 3,89") && Catch::Contains("médiane 4,5 (3 … 5)"));
  spread.median->median = {4, 1};
  CHECK_THAT(render::averages_words(spread, 95, render::english()), Catch::Contains("median 4 ("));
}

TEST_CASE("a sheet has a row for each score, and one that says that all are withheld", "[render]") {
  report::Distribution spread = spread_of({1, 2, 3, 5, 8});
  CHECK(rows_of(render::sheet_of(spread)) == 5);
  CHECK(rows_of(render::sheet_of_averages(spread)) == 1);
  CHECK(render::no_distribution_words(spread, render::english()).empty());
  spread.suppressed = true;
  CHECK(rows_of(render::sheet_of(spread)) == 1);
  CHECK(rows_of(render::sheet_of_averages(spread)) == 1);
  CHECK(render::no_distribution_words(spread, render::english()) == "(suppressed)");
  CHECK(render::no_distribution_words(spread_of({0, 0, 0, 0, 0}), render::english()) ==
        "no response with a score");
}
