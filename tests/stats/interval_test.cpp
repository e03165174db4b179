// SPDX-License-Identifier: MIT
#include <npslice/stats/interval.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <vector>

using namespace npslice::stats;

namespace {

struct Reference {
  CategoryCounts counts; // promoters, passives, detractors
  Interval wald;
  Interval adjusted;
  Interval score;
};

/// Digits as printed: half of the last one is allowed.
Approx printed(double value, double last_digit = 1e-7) {
  return Approx(value).margin(last_digit * .51).epsilon(0);
}

void check(const Interval& found, const Interval& expected) {
  CHECK(found.low == printed(expected.low));
  CHECK(found.high == printed(expected.high));
}

/// Calls `visit` for all counts of up to `most` responses.
template <class Visit>
void for_all_counts(std::uint64_t most, Visit visit) {
  for (std::uint64_t n = 1; n <= most; ++n) {
    for (std::uint64_t promoters = 0; promoters <= n; ++promoters) {
      for (std::uint64_t detractors = 0; detractors + promoters <= n; ++detractors) {
        visit(CategoryCounts{promoters, n - promoters - detractors, detractors});
      }
    }
  }
}

} // namespace

TEST_CASE("the intervals agree with the R package NPS to seven digits") {
  // nps.int(prop.table(c(D, Pa, P)), n, type = "wald", "adjusted" and "iterative")
  const std::vector<Reference> table{
      {{3, 2, 1}, {-.2630647, .9297314}, {-.2674326, .7118770}, {-.3110738, .7539567}},
      {{26, 18, 4}, {.2761053, .6405614}, {.2510766, .6116685}, {.2546329, .6203735}},
      {{87, 80, 133}, {-.2486705, -.0579962}, {-.2465557, -.0570747}, {-.2467275, -.0567774}},
      {{10, 5, 0}, {.4281074, .9052259}, {.2900759, .8210352}, {.3268612, .8482368}},
      {{50, 30, 20}, {.1469219, .4530781}, {.1405113, .4420130}, {.1395514, .4433931}},
      {{18, 11, 2}, {.2994803, .7327778}, {.2551233, .6860531}, {.2609191, .6991590}},
      {{0, 10, 0}, {0, 0}, {-.1846504, .1846504}, {-.2775328, .2775328}},
      {{0, 0, 10}, {-1, -1}, {-1, -.4750355}, {-1, -.4449344}},
  };
  for (const Reference& row : table) {
    CAPTURE(row.counts.promoters, row.counts.passives, row.counts.detractors);
    const auto sample = effective_sample(row.counts);
    REQUIRE(sample);
    check(net_interval(*sample, {IntervalMethod::wald}), row.wald);
    check(net_interval(*sample), row.adjusted);
    check(net_interval(*sample, {IntervalMethod::score}), row.score);
    REQUIRE(adjusted_wald(row.counts));
    check(*adjusted_wald(row.counts), row.adjusted);
  }
}

TEST_CASE("before clipping, ten detractors give a lower limit below -1") {
  const Estimate estimate =
      net_estimate(*effective_sample({0, 0, 10}), IntervalMethod::adjusted_wald);
  // qnorm(.975) is 1.959963984540054
  CHECK(estimate.value - 1.959963984540054 * estimate.standard_error == printed(-1.0634260));
}

TEST_CASE("estimates agree with another author's, who adds a promoter and a detractor") {
  // statpsych: ci.prop.ps and its kin print these for P = 26, Pa = 18, D = 4 and P = 87, Pa = 80, D
  // = 133.
  const auto first = *effective_sample({27, 18, 5});
  const Estimate estimate = net_estimate(first, IntervalMethod::wald);
  CHECK(estimate.value == printed(.44));
  CHECK(estimate.standard_error == printed(.09448809, 1e-8));
  check(net_interval(first, {IntervalMethod::wald}), {.2548067, .6251933});
  const auto second = *effective_sample({88, 80, 134});
  CHECK(net_estimate(second, IntervalMethod::wald).value == printed(-.15231788, 1e-8));
  CHECK(net_estimate(second, IntervalMethod::wald).standard_error == printed(.04855183, 1e-8));
  check(net_interval(second, {IntervalMethod::wald}), {-.247477718, -.05715804});
}

TEST_CASE("a higher level makes every interval wider, whatever the method") {
  for_all_counts(12, [](const CategoryCounts& counts) {
    for (const auto method :
         {IntervalMethod::adjusted_wald, IntervalMethod::score, IntervalMethod::wald}) {
      const auto sample = *effective_sample(counts);
      const Interval narrow = net_interval(sample, {method, 80});
      const Interval wide = net_interval(sample, {method, 99.9});
      REQUIRE(wide.low <= narrow.low);
      REQUIRE(narrow.high <= wide.high);
      REQUIRE(wide.low >= -1);
      REQUIRE(wide.high <= 1);
    }
  });
  // qnorm(.95) is 1.644853626951473; √.61 / 10 is .07810249675906655
  const Interval ninety = net_interval(*effective_sample({50, 30, 20}), {IntervalMethod::wald, 90});
  CHECK(ninety.low == Approx(.3 - 1.644853626951473 * .07810249675906655).epsilon(1e-14));
}

TEST_CASE("a level of nothing or of everything is refused") {
  const auto sample = *effective_sample({5, 3, 2});
  for (const double level : {100.0, 100.5, -100.5}) {
    CAPTURE(level);
    CHECK_THROWS(net_interval(sample, {IntervalMethod::wald, level}));
  }
}

TEST_CASE("the limits are clipped to -1 and 1") {
  CHECK(adjusted_wald({0, 0, 10})->low == -1);
  CHECK(adjusted_wald({10, 0, 0})->high == 1);
  for_all_counts(25, [](const CategoryCounts& counts) {
    const auto interval = adjusted_wald(counts);
    REQUIRE(interval);
    REQUIRE(interval->low >= -1);
    REQUIRE(interval->low <= interval->high);
    REQUIRE(interval->high <= 1);
  });
}

TEST_CASE("there is no interval without a response") { CHECK_FALSE(adjusted_wald({})); }

TEST_CASE("swapping promoters and detractors turns the interval round") {
  for_all_counts(20, [](const CategoryCounts& counts) {
    const auto interval = *adjusted_wald(counts);
    const auto swapped = *adjusted_wald({counts.detractors, counts.passives, counts.promoters});
    REQUIRE(swapped.low == Approx(-interval.high).margin(1e-15));
    REQUIRE(swapped.high == Approx(-interval.low).margin(1e-15));
  });
}

TEST_CASE("the interval contains the estimate with three pseudo-answers added") {
  for_all_counts(25, [](const CategoryCounts& counts) {
    const double n = static_cast<double>(counts.responses()) + 3;
    const double estimate =
        (static_cast<double>(counts.promoters) - static_cast<double>(counts.detractors)) / n;
    const auto interval = *adjusted_wald(counts);
    REQUIRE(interval.low < estimate);
    REQUIRE(estimate < interval.high);
  });
}

TEST_CASE("an interval has a width even when all gave the same answer") {
  CHECK(adjusted_wald({0, 10, 0})->high - adjusted_wald({0, 10, 0})->low > .3);
  CHECK(adjusted_wald({1000, 0, 0})->low < 1);
}

TEST_CASE("a hundred times the responses make the interval about ten times as narrow") {
  const auto few = *adjusted_wald({500, 300, 200});
  const auto many = *adjusted_wald({50000, 30000, 20000});
  CHECK((few.high - few.low) / (many.high - many.low) == Approx(10).epsilon(.01));
}

TEST_CASE("swapping promoters and detractors turns the score interval round") {
  for_all_counts(15, [](const CategoryCounts& counts) {
    const IntervalRules rules{IntervalMethod::score};
    const auto interval = net_interval(*effective_sample(counts), rules);
    const auto swapped = net_interval(
        *effective_sample({counts.detractors, counts.passives, counts.promoters}), rules);
    REQUIRE(swapped.low == Approx(-interval.high).margin(1e-12));
    REQUIRE(swapped.high == Approx(-interval.low).margin(1e-12));
  });
}

TEST_CASE("the interval of a share is that of Wilson") {
  // prop.test(k, n, correct = FALSE)$conf.int
  check(share_interval(.5, 10), {.2365931, .7634069});
  check(share_interval(.2, 100), {.1333669, .2888292});
  check(share_interval(0, 20), {0, .1611252});
  check(share_interval(1, 20), {.8388748, 1});
  for (int n = 1; n < 500; ++n) {
    REQUIRE(share_interval(0, n).low == 0);
    REQUIRE(share_interval(1, n).high == 1);
  }
  check(share_interval(.2, 100, {IntervalMethod::wald}), {.1216014, .2783986});
}

TEST_CASE("the level of every interval is 95 percent") { CHECK(interval_level_percent == 95); }
