// SPDX-License-Identifier: MIT
#include "support/score_numbers.hpp"

#include <npslice/stats/interval.hpp>
#include <npslice/stats/score_histogram.hpp>
#include <npslice/stats/weighted_estimate.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

using namespace npslice::stats;
using npslice::tests::histogram_of;

TEST_CASE("boxes make categories of any scale") {
  const ScoreHistogram nps = histogram_of(0, {1, 0, 2, 0, 0, 3, 4, 5, 6, 7, 8});
  CHECK(nps.boxed({9, 10}, {0, 6}).counts() == CategoryCounts{15, 11, 10});
  const ScoreHistogram csat = histogram_of(1, {3, 4, 10, 50, 33});
  CHECK(csat.boxed({4, 5}, {1, 2}).counts() == CategoryCounts{83, 10, 7});
  CHECK(csat.boxed({5, 5}, {1, 1}).counts() == CategoryCounts{33, 64, 3});
  // A range without scores is empty: only the top box counts.
  CHECK(csat.boxed({4, 5}, {0, 0}).counts() == CategoryCounts{83, 17, 0});
}

TEST_CASE("scores of one person's tracker and of a wiki's survey have the published NPS") {
  const auto net = [](const std::vector<int>& counts) {
    return effective_sample(histogram_of(0, counts).boxed({9, 10}, {0, 6}).counts())->net();
  };
  CHECK(net({0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1}) == Approx(.20));
  CHECK(net({5, 4, 5, 0, 0, 0, 0, 0, 0, 9, 5}) == 0);
  CHECK(net({0, 0, 0, 0, 0, 0, 8, 2, 10, 8, 0}) == 0);
}

TEST_CASE("a histogram knows its scale and its whole") {
  const ScoreHistogram histogram = histogram_of(-3, {1, 0, 4});
  CHECK(histogram.lowest() == -3);
  CHECK(histogram.highest() == -1);
  CHECK(histogram.at(-1).responses == 4);
  CHECK(histogram.whole().responses == 5);
}

TEST_CASE("the order of adding and merging scores does not matter") {
  std::mt19937 random(61);
  std::uniform_int_distribution<int> score(0, 10);
  std::uniform_int_distribution<std::uint64_t> units(0, 5 * Weight::units_of_one);
  for (int round = 0; round < 50; ++round) {
    ScoreHistogram whole(0, 10);
    ScoreHistogram left(0, 10);
    ScoreHistogram right(0, 10);
    for (int i = 0; i < 60; ++i) {
      const int given = score(random);
      const Weight weight(units(random));
      whole.add(given, weight);
      (i % 3 == round % 3 ? left : right).add(given, weight);
    }
    right.merge(left);
    REQUIRE(right == whole);
    right.merge(ScoreHistogram(0, 10));
    REQUIRE(right == whole);
  }
}

TEST_CASE("a weighted top box has its share and its interval") {
  ScoreHistogram histogram(1, 5);
  histogram.add(5, Weight().times(3));
  histogram.add(4);
  histogram.add(2, Weight().times(4));
  const CategoryMasses masses = masses_of(histogram.boxed({4, 5}, {1, 2}));
  const auto share = *weighted_share(masses.promoters, masses);
  CHECK(share.share == Approx(.5));
  // .25 / ((3^2 + 1 + 4^2) * .25 / 8^2)
  CHECK(share.size == Approx(64 / 26.0));
  const Interval interval = share_interval(share.share, share.size);
  CHECK(interval.low > 0);
  CHECK(interval.high < 1);
}
