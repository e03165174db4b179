// SPDX-License-Identifier: MIT
#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/interval.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using namespace npslice::stats;

namespace {

struct Known {
  CategoryCounts counts; // promoters, passives, detractors
  double net;
  double variance;
  double standard_error;
};

} // namespace

TEST_CASE("variance and standard error of the net share agree with published ones") {
  // The first five: tests of the R package NPS. The last: half promoters, a third passives, 324
  // answers.
  const std::vector<Known> table{
      {{3, 2, 1}, 1 / 3.0, 5 / 9.0, .304},  {{1, 0, 1}, 0, 1, .707},
      {{1, 1, 0}, .5, .25, .354},           {{1, 1, 1}, 0, 2 / 3.0, .471},
      {{7, 2, 6}, 1 / 15.0, .862222, .240}, {{162, 108, 54}, 1 / 3.0, 5 / 9.0, .0414},
  };
  for (const Known& row : table) {
    CAPTURE(row.counts.promoters, row.counts.passives, row.counts.detractors);
    const auto sample = effective_sample(row.counts);
    REQUIRE(sample);
    CHECK(sample->net() == Approx(row.net).margin(1e-15));
    CHECK(sample->answer_variance() == Approx(row.variance).epsilon(1e-6));
    CHECK(net_estimate(*sample, IntervalMethod::wald).standard_error ==
          Approx(row.standard_error).margin(5.1e-4).epsilon(0));
  }
}

TEST_CASE("shares without counts have a net share too") {
  // 18.13 % detractors, 28.94 % passives, 52.94 % promoters
  CHECK(EffectiveSample{.5294, .1813, 1}.net() == Approx(.3481).epsilon(1e-12));
}

TEST_CASE("there is no sample without a response") { CHECK_FALSE(effective_sample({})); }

TEST_CASE("a finite population shrinks the standard error") {
  // sqrt(300 / 399)
  CHECK(*finite_population_factor(100, 400) == Approx(.86710997).margin(5.1e-9).epsilon(0));
  const CategoryCounts counts{50, 30, 20};
  const auto error = [&](std::uint64_t population) {
    return net_estimate(*effective_sample(counts, population), IntervalMethod::wald).standard_error;
  };
  CHECK(error(400) == Approx(.0677235).margin(5.1e-8).epsilon(0));
  CHECK(error(1000) == Approx(.0741316).margin(5.1e-8).epsilon(0));
}

TEST_CASE("the finite population factor is that of statpsych") {
  // ci.prop.fpc(.05, 61, 75, 415): estimate (61 + 2) / (75 + 4), with this error and these limits.
  const double estimate = 63.0 / 79;
  const double error =
      std::sqrt(estimate * (1 - estimate) / 79) * *finite_population_factor(75, 415);
  CHECK(estimate == Approx(.7974684).margin(5.1e-8).epsilon(0));
  CHECK(error == Approx(.04097594).margin(5.1e-9).epsilon(0));
  CHECK(estimate - 1.959963984540054 * error == Approx(.717157).margin(5.1e-7).epsilon(0));
  CHECK(estimate + 1.959963984540054 * error == Approx(.8777797).margin(5.1e-8).epsilon(0));
}

TEST_CASE("when everyone has answered, the interval is the net share itself") {
  for (const auto method :
       {IntervalMethod::adjusted_wald, IntervalMethod::score, IntervalMethod::wald}) {
    const Interval interval = net_interval(*effective_sample({5, 3, 2}, 10), {method});
    CHECK(interval.low == Approx(.3).epsilon(1e-15));
    CHECK(interval.high == Approx(.3).epsilon(1e-15));
  }
  CHECK(*finite_population_factor(1, 1) == 0);
  CHECK(share_interval(.25, effective_sample({1, 2, 1}, 4)->size).high == .25);
}

TEST_CASE("a population smaller than the number of responses gives nothing") {
  CHECK_FALSE(finite_population_factor(11, 10));
  CHECK_FALSE(effective_sample({5, 3, 2}, 9));
}

TEST_CASE("the larger the population, the wider the interval, up to that of one without limits") {
  const CategoryCounts counts{5, 3, 2};
  double width = -1;
  for (const std::uint64_t population : {10U, 11U, 12U, 20U, 100U, 10000U, 1000000000U}) {
    const Interval interval = net_interval(*effective_sample(counts, population));
    CHECK(interval.high - interval.low > width);
    width = interval.high - interval.low;
  }
  const Interval without_limits = net_interval(*effective_sample(counts));
  CHECK(width == Approx(without_limits.high - without_limits.low).epsilon(1e-7));
}
