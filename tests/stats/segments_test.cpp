// SPDX-License-Identifier: MIT
#include <npslice/stats/segments.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <vector>

using namespace npslice::stats;

namespace {

std::vector<std::optional<SegmentAndRest>> beside(const std::vector<CategoryCounts>& segments,
                                                  const CategoryCounts& total) {
  std::vector<std::optional<SegmentAndRest>> all;
  for (const auto& segment : segments)
    all.push_back(beside_the_rest(segment, total));
  return all;
}

CategoryCounts sum(const std::vector<CategoryCounts>& segments) {
  CategoryCounts total;
  for (const auto& segment : segments)
    total.merge(segment);
  return total;
}

double net(const CategoryCounts& counts) { return effective_sample(counts)->net(); }

} // namespace

TEST_CASE("a theme of 20 among 100 responses moves the total as far as published") {
  // N = 100 with an NPS of 30; the theme's 20 responses have one of -50.
  const CategoryCounts total{50, 30, 20};
  const CategoryCounts theme{2, 6, 12};
  const auto tests = test_segments(beside({theme}, total));
  REQUIRE(tests[0]);
  CHECK(tests[0]->impact == Approx(-.2).epsilon(1e-14));
}

TEST_CASE("the impact is the total less the total without the segment") {
  std::mt19937 random(5);
  std::uniform_int_distribution<std::uint64_t> count(0, 30);
  for (int round = 0; round < 500; ++round) {
    const std::vector<CategoryCounts> segments{{count(random) + 1, count(random), count(random)},
                                               {count(random), count(random) + 1, count(random)},
                                               {count(random), count(random), count(random) + 1}};
    const CategoryCounts total = sum(segments);
    const auto tests = test_segments(beside(segments, total));
    for (std::size_t i = 0; i < segments.size(); ++i) {
      REQUIRE(tests[i]);
      const double without = net(total.without(segments[i]));
      REQUIRE(tests[i]->impact == Approx(net(total) - without).margin(1e-14));
      REQUIRE(tests[i]->from_rest.difference == Approx(net(segments[i]) - without).margin(1e-14));
      const double n = static_cast<double>(segments[i].responses());
      const double all = static_cast<double>(total.responses());
      REQUIRE(tests[i]->impact ==
              Approx(n * (net(segments[i]) - net(total)) / (all - n)).margin(1e-13));
      REQUIRE((tests[i]->impact_interval.low > 0 || tests[i]->impact_interval.high < 0) ==
              is_significant(tests[i]->from_rest.p));
    }
  }
}

TEST_CASE("a segment against the rest is the change between two samples") {
  const std::vector<CategoryCounts> segments{{50, 30, 20}, {40, 30, 30}};
  const auto tests = test_segments(beside(segments, sum(segments)));
  const Change change =
      change_between(*effective_sample(segments[1]), *effective_sample(segments[0]));
  CHECK(tests[0]->from_rest.p == change.p);
  CHECK(tests[1]->from_rest.p == Approx(change.p).epsilon(1e-12));
  // Both are the same test made twice, and Holm counts two.
  CHECK(tests[0]->corrected_p == Approx(2 * change.p));
  CHECK_FALSE(tests[0]->significant);
}

TEST_CASE("the correction decides which segments stand out") {
  const std::vector<CategoryCounts> segments{
      {60, 20, 20}, {30, 30, 40}, {34, 30, 36}, {36, 33, 31}, {35, 30, 35}};
  const CategoryCounts total = sum(segments);
  const auto count_significant = [&](Correction correction) {
    int significant = 0;
    for (const auto& test : test_segments(beside(segments, total), {}, correction)) {
      significant += test->significant ? 1 : 0;
    }
    return significant;
  };
  CHECK(count_significant(Correction::none) == 2);
  CHECK(count_significant(Correction::holm) == 1);
}

TEST_CASE("an empty segment and one that is everything have no test and are not counted") {
  const CategoryCounts total{50, 30, 20};
  const CategoryCounts part{20, 10, 5};
  const auto tests = test_segments(beside({{}, part, total}, total));
  CHECK_FALSE(tests[0]);
  REQUIRE(tests[1]);
  CHECK_FALSE(tests[2]);
  CHECK(tests[1]->corrected_p == tests[1]->from_rest.p);
}

TEST_CASE("populations of segments must hold their responses and fit into the whole") {
  const CategoryCounts total{50, 30, 20};
  const CategoryCounts part{20, 10, 5};
  CHECK(beside_the_rest(part, total, 35, 100));
  CHECK_FALSE(beside_the_rest(part, total, 34, 100));
  CHECK_FALSE(beside_the_rest(part, total, 50, 40));
  CHECK_FALSE(beside_the_rest(part, total, 50, 100));
  CHECK(beside_the_rest(part, total, 50, 200)->rest.size > 65);
}

TEST_CASE("equal weights set the same segments apart as none") {
  const auto weighted = [](const CategoryCounts& counts) {
    WeightedCounts groups;
    for (std::uint64_t i = 0; i < counts.promoters; ++i)
      groups.promoters.add(Weight(7));
    for (std::uint64_t i = 0; i < counts.passives; ++i)
      groups.passives.add(Weight(7));
    for (std::uint64_t i = 0; i < counts.detractors; ++i)
      groups.detractors.add(Weight(7));
    return groups;
  };
  const CategoryCounts total{50, 30, 20};
  const CategoryCounts part{20, 10, 5};
  const auto plain = *test_segments(beside({part}, total))[0];
  const std::vector<std::optional<SegmentAndRest>> sides{
      beside_the_rest(weighted(part), weighted(total))};
  REQUIRE(sides[0]);
  const auto same = *test_segments(sides)[0];
  CHECK(same.from_rest.p == Approx(plain.from_rest.p).epsilon(1e-12));
  CHECK(same.impact == Approx(plain.impact).epsilon(1e-12));
  CHECK(beside_the_rest(weighted(part), weighted(total), 50, 200)->rest.size ==
        Approx(beside_the_rest(part, total, 50, 200)->rest.size));
  CHECK_FALSE(beside_the_rest(weighted(total), weighted(total)));
  CHECK_FALSE(beside_the_rest(weighted(part), weighted(total), 34, 100));
}

TEST_CASE("clusters on both sides make a segment stand out more clearly") {
  auto sides = beside({{20, 10, 5}}, {50, 30, 20});
  const double alone = test_segments(sides)[0]->from_rest.p;
  sides[0]->correlation = .5;
  CHECK(test_segments(sides)[0]->from_rest.p < alone);
}
