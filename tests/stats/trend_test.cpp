// SPDX-License-Identifier: MIT
#include <npslice/stats/chi_squared_test.hpp>
#include <npslice/stats/trend.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

using namespace npslice::stats;

namespace {

/// Digits as printed: half of the last one is allowed.
Approx printed(double value, double last_digit = 1e-7) {
  return Approx(value).margin(last_digit * .51).epsilon(0);
}

/// Four periods or segments: 100, 80, 120 and 60 responses.
const std::vector<CategoryCounts> four{{50, 30, 20}, {36, 24, 20}, {75, 30, 15}, {15, 20, 25}};

std::vector<Estimate> estimates(IntervalMethod method) {
  std::vector<Estimate> all;
  for (const CategoryCounts& counts : four) {
    all.push_back(net_estimate(*effective_sample(counts), method));
  }
  return all;
}

std::vector<TrendPoint> series(IntervalMethod method) {
  std::vector<TrendPoint> points;
  for (const Estimate& estimate : estimates(method)) {
    points.push_back({static_cast<double>(points.size()), estimate});
  }
  return points;
}

} // namespace

TEST_CASE("the test of heterogeneity agrees with published figures") {
  const auto test = heterogeneity(estimates(IntervalMethod::wald));
  REQUIRE(test);
  CHECK(test->statistic == printed(31.16227, 1e-5));
  CHECK(test->degrees == 3);
  CHECK(test->p == printed(7.857e-7, 1e-10));
  // In R, with 3/4, 1 1/2 and 3/4 added to each: sum(w * (x - sum(w * x) / sum(w))^2), w = 1 / se^2
  const auto adjusted = heterogeneity(estimates(IntervalMethod::adjusted_wald));
  CHECK(adjusted->statistic == printed(30.615896, 1e-6));
  CHECK(adjusted->p == printed(1.0240093e-06, 1e-13));
}

TEST_CASE("equal net shares are not heterogeneous, and one alone cannot be") {
  const std::vector<Estimate> equal{{.2, .1}, {.2, .3}, {.2, .05}};
  CHECK(heterogeneity(equal)->statistic == Approx(0).margin(1e-25));
  CHECK(heterogeneity(equal)->p == Approx(1));
  CHECK_FALSE(heterogeneity(std::vector<Estimate>{{.2, .1}}));
  CHECK_FALSE(heterogeneity(std::vector<Estimate>{{.2, .1}, {.3, 0}}));
}

TEST_CASE("two segments are as heterogeneous as their difference is large") {
  const std::vector<Estimate> two{{.2, .1}, {.5, .07}};
  const double z = .3 / std::hypot(.1, .07);
  CHECK(heterogeneity(two)->statistic == Approx(z * z).epsilon(1e-12));
}

TEST_CASE("the slope of a series agrees with published figures") {
  const auto line = slope(series(IntervalMethod::wald));
  REQUIRE(line);
  CHECK(line->per_period == printed(-.0543617));
  CHECK(line->standard_error == printed(.0387174));
  CHECK(line->z == printed(-1.404063, 1e-6));
  CHECK(line->p == printed(.1603, 1e-4));
  CHECK(line->interval.low == Approx(-.0543617 - 1.959964 * .0387174).margin(2e-7));
  CHECK(line->interval.high == Approx(-.0543617 + 1.959964 * .0387174).margin(2e-7));
  const auto adjusted = slope(series(IntervalMethod::adjusted_wald));
  CHECK(adjusted->per_period == printed(-.054358481, 1e-9));
  CHECK(adjusted->standard_error == printed(.037982338, 1e-9));
}

TEST_CASE("a series on a line has that line, with gaps and wherever it begins") {
  for (const double start : {0.0, 7.0, 240.0}) {
    std::vector<TrendPoint> points;
    for (const double step : {0.0, 1.0, 4.0, 5.0}) {
      points.push_back({start + step, {.1 + .02 * (start + step), .05 + step / 100}});
    }
    const auto line = slope(points);
    REQUIRE(line);
    CHECK(line->per_period == Approx(.02).epsilon(1e-12));
    CHECK(line->at_start == Approx(.1).epsilon(1e-10));
  }
}

TEST_CASE("a slope needs two positions, and an error at each") {
  CHECK_FALSE(slope({}));
  CHECK_FALSE(slope(std::vector<TrendPoint>{{3, {.1, .1}}}));
  CHECK_FALSE(slope(std::vector<TrendPoint>{{3, {.1, .1}}, {3, {.2, .1}}}));
  CHECK_FALSE(slope(std::vector<TrendPoint>{{3, {.1, .1}}, {4, {.2, 0}}}));
}

TEST_CASE("control limits reach three standard errors from the pooled net share") {
  const auto pooled = *effective_sample({500, 300, 200});
  // .3 - 3 sqrt(.61 / 100) = .0656925
  CHECK(control_limits(pooled, 100).low == printed(.0656925));
  CHECK(control_limits(pooled, 100).high == printed(.5343075));
  CHECK(control_limits(pooled, 4).low > -1);
  CHECK(control_limits(pooled, 4).high == 1);
}

TEST_CASE("rolling windows sum the counts of the last periods") {
  const std::vector<CategoryCounts> periods{{1, 0, 0}, {0, 9, 0}, {0, 0, 1}, {}, {5, 0, 0}};
  const auto windows = rolling<CategoryCounts>(periods, 3);
  REQUIRE(windows.size() == 5);
  CHECK_FALSE(windows[0]);
  CHECK_FALSE(windows[1]);
  CHECK(windows[2] == CategoryCounts{1, 9, 1});
  CHECK(windows[3] == CategoryCounts{0, 9, 1});
  CHECK(windows[4] == CategoryCounts{5, 0, 1});
  CHECK(rolling<CategoryCounts>(periods, 1)[4] == periods[4]);
  CHECK_FALSE(rolling<CategoryCounts>(periods, 9)[4]);
}
