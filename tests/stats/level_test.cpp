// SPDX-License-Identifier: MIT
#include "stats/distributions.hpp"

#include <npslice/stats/interval.hpp>
#include <npslice/stats/sample_size.hpp>

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace npslice::stats;

TEST_CASE("a level and a power keep what belongs to them, whatever they were before") {
  CHECK(Level().critical_value() == critical_value(95));
  IntervalRules rules;
  PlanRules plan;
  for (const double percent : {50., 80., 90., 99.9, 95.}) {
    rules.level_percent = percent;
    plan.power_percent = percent;
    CHECK(rules.level_percent == percent);
    CHECK(rules.level_percent.critical_value() == critical_value(percent));
    CHECK(plan.power_percent.quantile() == normal_quantile(percent / 100));
  }
  CHECK(PlanRules{}.power_percent.quantile() == normal_quantile(.8));
}

TEST_CASE("there is no level and no power of nothing or of everything") {
  for (const double percent : {-1., 0., 100., 101.}) {
    CAPTURE(percent);
    CHECK_THROWS_AS(Level(percent), std::domain_error);
    CHECK_THROWS_AS(Power(percent), std::domain_error);
  }
}
