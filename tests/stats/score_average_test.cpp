// SPDX-License-Identifier: MIT
#include "support/score_numbers.hpp"

#include <npslice/stats/score_average.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

using namespace npslice::stats;
using npslice::tests::histogram_of;
using npslice::tests::printed;

namespace {

double value(const Ratio& ratio) {
  return static_cast<double>(ratio.numerator) / static_cast<double>(ratio.denominator);
}

/// Efforts from 1 to 7 of 36 respondents.
const std::vector<int> efforts{2, 1, 3, 4, 8, 12, 6};

} // namespace

TEST_CASE("the mean of scores is that of R") {
  // x <- rep(1:7, c(2, 1, 3, 4, 8, 12, 6)); mean(x), sd(x), sd(x) / 6, t.test(x)$conf.int
  const auto mean = mean_score(histogram_of(1, efforts));
  REQUIRE(mean);
  CHECK(static_cast<int>(mean->mean.numerator) == 61);
  CHECK(static_cast<int>(mean->mean.denominator) == 12);
  CHECK(mean->standard_deviation == printed(1.627882060, 1e-9));
  CHECK(mean->standard_error == printed(.271313677, 1e-9));
  CHECK(mean->interval.low == printed(4.532537287, 1e-9));
  CHECK(mean->interval.high == printed(5.634129379, 1e-9));
}

TEST_CASE("the weighted mean is that of the survey package of R") {
  // svymean(~s, svydesign(~1, weights = ~w)); qt(.975, 10 / 1.8125 - 1) is 2.65545
  ScoreHistogram histogram(0, 10);
  const std::vector<std::pair<int, double>> answers{{10, 1.5}, {9, .5},  {9, 1}, {8, 2},
                                                    {7, 1},    {6, .25}, {3, 3}, {0, .75}};
  for (const auto& [score, weight] : answers)
    histogram.add(score, Weight().times(weight));
  const auto mean = mean_score(histogram);
  REQUIRE(mean);
  CHECK(value(mean->mean) == 6.2);
  CHECK(mean->standard_error == printed(1.3925311));
  CHECK(mean->interval.low == Approx(6.2 - 2.65545 * 1.3925311).margin(1e-5));
  CHECK(mean->interval.high == Approx(6.2 + 2.65545 * 1.3925311).margin(1e-5));
}

TEST_CASE("the interval of a mean stays on the scale and knows the population") {
  const ScoreHistogram few = histogram_of(1, {1, 0, 0, 0, 1});
  CHECK(mean_score(few)->interval.low == 1);
  CHECK(mean_score(few)->interval.high == 5);
  const ScoreHistogram histogram = histogram_of(1, efforts);
  CHECK(mean_score(histogram, {}, 36)->interval.high == Approx(61 / 12.0));
  CHECK(mean_score(histogram, {}, 72)->standard_error ==
        Approx(.271313677 * std::sqrt(36 / 71.0)).epsilon(1e-8));
  CHECK_FALSE(mean_score(histogram, {}, 35));
}

TEST_CASE("a mean needs two responses") {
  CHECK_FALSE(mean_score(histogram_of(1, {0, 0, 0})));
  CHECK_FALSE(mean_score(histogram_of(1, {0, 1, 0})));
  const auto equal = mean_score(histogram_of(1, {0, 2, 0}));
  REQUIRE(equal);
  CHECK(equal->interval.low == 2);
  CHECK(equal->interval.high == 2);
}

TEST_CASE("the median and its interval are those of R") {
  // median(x); k <- max(which(pbinom((1:36) - 1, 36, .5) <= .025)) is 12; sort(x)[c(12, 25)]
  const auto median = median_score(histogram_of(1, efforts));
  REQUIRE(median);
  CHECK(value(median->median) == 5.5);
  CHECK(median->low == 5);
  CHECK(median->high == 6);
}

TEST_CASE("median and limits are those of the sorted scores") {
  std::mt19937 random(67);
  std::uniform_int_distribution<int> score(0, 10);
  std::uniform_int_distribution<std::size_t> size(1, 60);
  for (int round = 0; round < 500; ++round) {
    std::vector<int> scores(size(random));
    ScoreHistogram histogram(0, 10);
    for (int& each : scores)
      histogram.add(each = score(random));
    std::sort(scores.begin(), scores.end());
    const std::size_t n = scores.size();
    const auto median = *median_score(histogram);
    REQUIRE(value(median.median) == (scores[(n - 1) / 2] + scores[n / 2]) / 2.0);
    // Coins counted one by one, as the slow way.
    double fewer = 0;
    double exactly = std::pow(.5, static_cast<double>(n));
    std::size_t rank = 0;
    while (rank < n && fewer + exactly <= .025) {
      fewer += exactly;
      ++rank;
      exactly *= static_cast<double>(n - rank + 1) / static_cast<double>(rank);
    }
    REQUIRE(median.low == (rank == 0 ? 0 : scores[rank - 1]));
    REQUIRE(median.high == (rank == 0 ? 10 : scores[n - rank]));
  }
}

TEST_CASE("a weighted median halves the weight") {
  ScoreHistogram histogram(1, 5);
  CHECK_FALSE(median_score(histogram));
  histogram.add(1, Weight().times(3));
  histogram.add(4);
  histogram.add(5);
  CHECK(value(median_score(histogram)->median) == 1);
  histogram.add(5);
  CHECK(value(median_score(histogram)->median) == 2.5);
  CHECK(median_score(histogram)->low == 1);
  CHECK(median_score(histogram)->high == 5);
}
