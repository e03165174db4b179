// SPDX-License-Identifier: MIT
#include "support/score_numbers.hpp"

#include <npslice/stats/metric_change.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <vector>

using namespace npslice::stats;
using npslice::tests::histogram_of;
using npslice::tests::printed;

TEST_CASE("the change of a mean is tested as by Welch in R") {
  // t.test(rep(1:7, c(4, 6, 5, 5, 3, 2, 1)), rep(1:7, c(2, 1, 3, 4, 8, 12, 6)))
  const auto before = *mean_score(histogram_of(1, {2, 1, 3, 4, 8, 12, 6}));
  const auto after = *mean_score(histogram_of(1, {4, 6, 5, 5, 3, 2, 1}));
  const Change change = mean_change(before, after);
  CHECK(change.standard_error == printed(.4278076614, 1e-10));
  CHECK(change.z == printed(-4.240463011, 1e-9));
  CHECK(change.p == printed(9.001519632e-05, 1e-14));
  CHECK(change.interval.low == printed(-2.672227480, 1e-9));
  CHECK(change.interval.high == printed(-.9559776480, 1e-10));
}

TEST_CASE("means without any error differ for certain or not at all") {
  const auto two = *mean_score(histogram_of(1, {0, 4, 0}));
  const auto three = *mean_score(histogram_of(1, {0, 0, 4}));
  CHECK(mean_change(two, three).p == 0);
  CHECK(mean_change(two, three).interval.low == 1);
  CHECK(mean_change(two, two).p == 1);
  const auto spread = *mean_score(histogram_of(1, {1, 2, 1}));
  CHECK(mean_change(two, spread).p == Approx(1));
}

TEST_CASE("the change of a share has one pseudo-answer inside and one outside on each side") {
  // p1 <- 61 / 102; p2 <- 84 / 122; se <- sqrt(p1 * (1 - p1) / 102 + p2 * (1 - p2) / 122)
  const Change change = share_change({.6, 100}, {83 / 120.0, 120});
  CHECK(change.difference == Approx(83 / 120.0 - .6));
  CHECK(change.centre == printed(.09048537448, 1e-11));
  CHECK(change.standard_error == printed(.06414518332, 1e-11));
  CHECK(change.p == printed(.15835257037, 1e-11));
  CHECK(change.interval.low == printed(-.03523687461, 1e-11));
  CHECK(change.interval.high == printed(.21620762357, 1e-11));
  const Change wald = share_change({.6, 100}, {83 / 120.0, 120}, {IntervalMethod::wald});
  CHECK(wald.centre == Approx(wald.difference));
}

TEST_CASE("a share changes by 1 at most, and is known when all have answered") {
  CHECK(share_change({0, 1}, {1, 1}, {{}, 99.9}).interval.high == 1);
  CHECK(share_change({1, 1}, {0, 1}, {{}, 99.9}).interval.low == -1);
  const double all = std::numeric_limits<double>::infinity();
  CHECK(share_change({.4, all}, {.5, all}).p == 0);
}
