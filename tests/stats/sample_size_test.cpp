// SPDX-License-Identifier: MIT
#include <npslice/stats/change.hpp>
#include <npslice/stats/sample_size.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <vector>

using namespace npslice::stats;

namespace {

struct Known {
  double variance;
  double margin;
  std::uint64_t responses;
};

} // namespace

TEST_CASE("the responses needed for a margin agree with published figures") {
  const std::vector<Known> table{{1, .15, 168},   {1, .10, 382},   {1, .05, 1534},
                                 {1, .03, 4266},  {.61, .15, 102}, {.61, .10, 232},
                                 {.61, .05, 935}, {.61, .03, 2601}};
  for (const Known& row : table) {
    CAPTURE(row.variance, row.margin);
    CHECK(responses_for_margin(row.margin, row.variance) == row.responses);
    CHECK(*margin_of(row.responses, row.variance) <= row.margin);
    CHECK(*margin_of(row.responses - 1, row.variance) > row.margin);
  }
}

TEST_CASE("by Wald three responses more are needed, since no answers are invented") {
  PlanRules rules;
  rules.interval.method = IntervalMethod::wald;
  CHECK(responses_for_margin(.05, 1, rules) == 1537);
  CHECK(*margin_of(1537, 1, rules) <= .05);
}

TEST_CASE("of a finite population fewer responses are enough, and never more than there are") {
  for (const std::uint64_t population : {1U, 2U, 50U, 400U, 1000U, 100000U}) {
    CAPTURE(population);
    PlanRules rules;
    rules.population = population;
    const auto needed = responses_for_margin(.05, 1, rules);
    REQUIRE(needed);
    CHECK(*needed <= population);
    CHECK(*needed <= 1534);
    CHECK(*margin_of(*needed, 1, rules) <= .05);
    if (*needed > 1) CHECK(*margin_of(*needed - 1, 1, rules) > .05);
  }
  for (std::uint64_t population = 1; population < 60; ++population) {
    for (double margin = .05; margin < .7; margin += .05) {
      PlanRules small;
      small.population = population;
      const auto needed = *responses_for_margin(margin, 1, small);
      REQUIRE(*margin_of(needed, 1, small) <= margin);
      if (needed > 1) REQUIRE(*margin_of(needed - 1, 1, small) > margin);
    }
  }
  PlanRules rules;
  rules.population = 10;
  CHECK_FALSE(margin_of(11, 1, rules));
  CHECK(margin_of(10, 1, rules) == 0.0);
}

TEST_CASE("with the responses needed for a change, that change is just detectable") {
  // By hand: 2 · .61 · (qnorm(.975) + qnorm(.8))^2 / .01 - 3 = 1.22 · 7.848880 / .01 - 3 = 954.56
  CHECK(responses_for_change(.1, .61, .61) == 955);
  CHECK(responses_for_change(-.1, .61, .61) == 955);
  // .61 is the variance of 5 promoters and 2 detractors in 10.
  const auto sample = *effective_sample({500, 300, 200});
  CHECK(detectable_change(sample, sample) == Approx(.0977).margin(5e-5).epsilon(0));
  CHECK(change_between(sample, sample).standard_error * 2.8015852 ==
        Approx(detectable_change(sample, sample)).epsilon(1e-7));
}

TEST_CASE("more power needs more responses") {
  PlanRules strong;
  strong.power_percent = 95;
  CHECK(*responses_for_change(.1, .6, .7, strong) > *responses_for_change(.1, .6, .7));
}

TEST_CASE("what cannot be planned gives nothing") {
  CHECK_FALSE(responses_for_margin(0, 1));
  CHECK_FALSE(responses_for_margin(-.1, 1));
  CHECK_FALSE(responses_for_margin(1e-9, 1));
  CHECK_FALSE(responses_for_change(0, 1, 1));
  CHECK_FALSE(margin_of(0, 1));
  CHECK(responses_for_margin(2, 1) == 1U);
}
