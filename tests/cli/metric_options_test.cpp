// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/cli/invocation.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace npslice;
using survey::Metric;

namespace {

cli::Invocation parsed(std::vector<std::string> options) {
  options.insert(options.begin(), {"report", "export.csv"});
  return *cli::parse(options).invocation;
}

} // namespace

TEST_CASE("options that agree settle metric, scale and boxes") {
  struct Row {
    std::vector<std::string> options;
    Metric metric;
    int low, high;
    survey::ScoreRange top;
    bool has_bottom;
  };
  const std::vector<Row> rows{
      {{"--metric", "csat"}, Metric::csat, 1, 5, {4, 5}, true},
      {{"--metric", "csat", "--scale", "1-7"}, Metric::csat, 1, 7, {6, 7}, true},
      {{"--metric", "CES"}, Metric::ces, 1, 7, {5, 7}, true},
      {{"--metric", "ces", "--scale", "1-5", "--top", "1-2"}, Metric::ces, 1, 5, {1, 2}, false},
      {{"--metric", "csat", "--top", "5"}, Metric::csat, 1, 5, {5, 5}, true},
      {{"--top", "9-10"}, Metric::top, 0, 10, {9, 10}, false},
      {{"--top", "4-5", "--bottom", "1-2", "--scale", "1-5"}, Metric::net, 1, 5, {4, 5}, true},
      {{"--metric", "top", "--top", "4-5", "--bottom", "1-2"}, Metric::top, 0, 10, {4, 5}, true}};
  for (const Row& row : rows) {
    const cli::Invocation invocation = parsed(row.options);
    CAPTURE(row.options);
    CHECK(invocation.read.metric == row.metric);
    CHECK(invocation.tables.figures.metric == row.metric);
    CHECK(invocation.output.metric == row.metric);
    CHECK((invocation.tables.figures.interval.measure == stats::Measure::top) ==
          survey::is_share(row.metric));
    const survey::Scale& scale = invocation.read.scale;
    CHECK(scale.low == row.low);
    CHECK(scale.high == row.high);
    REQUIRE(scale.boxes);
    CHECK(scale.boxes->top == row.top);
    CHECK(scale.boxes->bottom.has_value() == row.has_bottom);
  }
  CHECK_FALSE(parsed({"--metric", "enps", "--cuts", "5,7"}).read.scale.boxes);
}

TEST_CASE("options of metrics that contradict each other are refused in a sentence") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
      {{"--metric", "csat", "--cuts", "3,4"}, "no detractors and passives to cut"},
      {{"--metric", "nps", "--top", "9-10"}, "which --cuts splits"},
      {{"--top", "4-5", "--cuts", "1,2"}, "both say which scores"},
      {{"--bottom", "1-2"}, "--bottom goes with --top"},
      {{"--metric", "top"}, "needs to know the box"},
      {{"--metric", "net", "--top", "4-5"}, "needs both boxes"},
      {{"--metric", "csat", "--interval", "adjusted-wald"}, "score (of Wilson"},
      {{"--metric", "csat", "--group", "G"}, "only nps and enps have"},
      {{"--metric", "csat", "--scale", "1-2"}, "say which scores are the top box"},
      {{"--metric", "csat", "--scale", "five"}, "as 1-5 or 1-7"},
      {{"--metric", "csat", "--top", "3-5", "--bottom", "1-3"}, "no score can lie in"},
      {{"--top", "high"}, "as 4-5"},
      {{"--metric", "cast"}, "did you mean csat?"},
      {{"--metric", "csat", "--sort", "nps"}, "name, csat, score, responses"},
      {{"--metric", "csat", "--category", "promoter"}, "dissatisfied, neutral, satisfied"}};
  for (const auto& [options, part] : cases) {
    CAPTURE(options);
    CHECK_THROWS_WITH(parsed(options), Catch::Contains(part));
  }
}

TEST_CASE("a distribution is asked for by its option or by its figure") {
  CHECK_FALSE(parsed({}).tables.distribution);
  CHECK(parsed({"--distribution"}).tables.distribution);
  CHECK(parsed({"--format", "svg", "--figure", "distribution"}).tables.distribution);
  CHECK_THROWS_WITH(cli::parse({"score", "export.csv", "--distribution", "--format", "csv"}),
                    Catch::Contains("leave out --distribution"));
  CHECK_THROWS_WITH(
      cli::parse({"trend", "export.csv", "--figure", "distribution", "--format", "svg"}),
      Catch::Contains("made by npslice score or report"));
}
