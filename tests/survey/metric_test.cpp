// SPDX-License-Identifier: MIT
#include <npslice/survey/metric.hpp>

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace npslice::survey;

namespace {

/// The category of every score of a scale, as letters: B bottom, M middle, T top.
std::string letters(const Scale& scale) {
  std::string text;
  for (int score = scale.low; score <= scale.high; ++score) {
    text += "BMT"[static_cast<std::size_t>(scale.category_of(score))];
  }
  return text;
}

Scale boxed(int low, int high, ScoreRange top, std::optional<ScoreRange> bottom = std::nullopt) {
  Scale scale;
  scale.low = low;
  scale.high = high;
  scale.boxes = Boxes{top, bottom};
  return scale;
}

} // namespace

TEST_CASE("every metric has the scale and the categories that the field gives it") {
  CHECK(letters(usual_scale(Metric::nps)) == "BBBBBBBMMTT");
  CHECK(letters(usual_scale(Metric::enps)) == "BBBBBBBMMTT");
  CHECK(letters(usual_scale(Metric::csat)) == "BBMTT");
  CHECK(letters(usual_scale(Metric::ces)) == "BBBMTTT");
}

TEST_CASE("the usual boxes follow the ends of another scale") {
  struct Row {
    Metric metric;
    int low, high;
    std::string expected;
  };
  const std::vector<Row> rows{
      {Metric::csat, 1, 7, "BBMMMTT"},    {Metric::csat, 0, 10, "BBMMMMMMMTT"},
      {Metric::csat, 1, 4, "BBTT"},       {Metric::csat, 1, 3, "BTT"},
      {Metric::ces, 1, 5, "BBMTT"},       {Metric::ces, 1, 10, "BBBBBTTTTT"},
      {Metric::ces, 0, 10, "BBBBBMTTTTT"}};
  for (const Row& row : rows) {
    CAPTURE(name_of(row.metric), row.low, row.high);
    Scale scale;
    scale.low = row.low;
    scale.high = row.high;
    scale.boxes = usual_boxes(row.metric, row.low, row.high);
    REQUIRE(scale.boxes);
    CHECK_FALSE(flaw_of(scale));
    CHECK(letters(scale) == row.expected);
  }
  CHECK_FALSE(usual_boxes(Metric::csat, 1, 2));
  CHECK_FALSE(usual_boxes(Metric::top, 1, 5));
  CHECK_FALSE(usual_boxes(Metric::nps, 0, 10));
}

TEST_CASE("a top box may lie at the low end, and need not reach an end") {
  CHECK(letters(boxed(1, 5, {1, 2}, ScoreRange{4, 5})) == "TTMBB");
  CHECK(letters(boxed(1, 7, {3, 5})) == "MMTTTMM");
  CHECK(boxed(1, 7, {3, 5}).ranges_of(Category::passive) ==
        std::vector<ScoreRange>{{1, 2}, {6, 7}});
  CHECK(boxed(1, 7, {3, 5}).ranges_of(Category::detractor).empty());
}

TEST_CASE("boxes that do not fit their scale have a flaw") {
  const std::vector<std::pair<Scale, std::string>> cases{
      {boxed(1, 5, {4, 6}), "of the scale 1-5"},
      {boxed(1, 5, {5, 4}), "lower score to a higher"},
      {boxed(1, 5, {4, 5}, ScoreRange{0, 2}), "of the scale 1-5"},
      {boxed(1, 5, {3, 5}, ScoreRange{1, 3}), "no score can lie in"},
      {boxed(1, 5, {1, 2}, ScoreRange{2, 3}), "no score can lie in"},
      {boxed(1, 5, {1, 5}), "always be 100 %"},
      {boxed(5, 5, {5, 5}), "runs from a lower score"},
      {boxed(1, 101, {4, 5}), "between 0 and 100"}};
  for (const auto& [scale, part] : cases) {
    const auto flaw = flaw_of(scale);
    REQUIRE(flaw);
    CHECK_THAT(*flaw, Catch::Contains(part));
  }
  CHECK_FALSE(flaw_of(boxed(0, 1, {1, 1}))); // yes and no
}

TEST_CASE("no metric but those of recommendation speaks of promoters") {
  for (const Metric metric : all_metrics) {
    for (const Category category : all_categories) {
      CAPTURE(name_of(metric));
      CHECK((name_of(category, metric) == name_of(category)) == has_promoters(metric));
    }
  }
  CHECK(column_of(Category::detractor, Metric::enps) == "detractors");
  CHECK(column_of(Category::detractor, Metric::csat) == "dissatisfied");
  CHECK(column_of(Category::promoter, Metric::ces) == "easy");
  CHECK(column_of(Category::passive, Metric::net) == "middle");
}
