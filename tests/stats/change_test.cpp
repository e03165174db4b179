// SPDX-License-Identifier: MIT
#include <npslice/stats/change.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdint>
#include <random>

using namespace npslice::stats;

namespace {

/// Digits as printed: half of the last one is allowed.
Approx printed(double value) { return Approx(value).margin(5.1e-8).epsilon(0); }

const IntervalRules wald{IntervalMethod::wald};

EffectiveSample sample_of(std::uint64_t detractors, std::uint64_t passives,
                          std::uint64_t promoters) {
  return *effective_sample({promoters, passives, detractors});
}

} // namespace

TEST_CASE("the change between two samples agrees with published figures") {
  const auto before = sample_of(30, 30, 40);
  const auto after = sample_of(20, 30, 50);
  const Change plain = change_between(before, after, wald);
  CHECK(plain.difference == printed(.2));
  CHECK(plain.standard_error == printed(.1140175));
  CHECK(plain.z == printed(1.7541160));
  CHECK(plain.p == printed(.0794106));
  CHECK(plain.interval.low == printed(-.0234703));
  CHECK(plain.interval.high == printed(.4234703));
  const Change adjusted = change_between(before, after);
  CHECK(adjusted.difference == printed(.2));
  CHECK(adjusted.centre == printed(.1941748));
  CHECK(adjusted.standard_error == printed(.1120892));
  CHECK(adjusted.z == printed(1.7323241));
  CHECK(adjusted.p == printed(.0832159));
  CHECK(adjusted.interval.low == printed(-.0255160));
  CHECK(adjusted.interval.high == printed(.4138655));
  CHECK(change_between(sample_of(300, 300, 400), sample_of(200, 300, 500), wald).z ==
        printed(5.5470020));
}

TEST_CASE("the test of one net share against 0 agrees with the R package NPS") {
  CHECK(p_against(sample_of(1, 2, 3), 0, wald) == printed(.2733217));
  CHECK(p_against(sample_of(20, 30, 50), 0, wald) == printed(.0001225));
  CHECK(p_against(sample_of(20, 30, 50), .3, wald) == Approx(1));
}

TEST_CASE("a change is significant exactly when its interval leaves out 0") {
  std::mt19937 random(7);
  std::uniform_int_distribution<std::uint64_t> count(0, 40);
  int significant = 0;
  for (int round = 0; round < 3000; ++round) {
    const auto before = sample_of(count(random), count(random), count(random) + 1);
    const auto after = sample_of(count(random), count(random), count(random) + 1);
    for (const double level : {80.0, 95.0, 99.0}) {
      for (const auto method : {IntervalMethod::adjusted_wald, IntervalMethod::wald}) {
        const IntervalRules rules{method, level};
        const Change change = change_between(before, after, rules);
        const bool leaves_out_0 = change.interval.low > 0 || change.interval.high < 0;
        REQUIRE(is_significant(change.p, rules) == leaves_out_0);
        significant += leaves_out_0 ? 1 : 0;
      }
    }
  }
  CHECK(significant > 1000);
}

TEST_CASE("the way back is the same change with the other sign") {
  const auto one = sample_of(3, 9, 4);
  const auto other = sample_of(7, 1, 12);
  const Change there = change_between(one, other);
  const Change back = change_between(other, one);
  CHECK(there.difference == -back.difference);
  CHECK(there.z == -back.z);
  CHECK(there.p == back.p);
  CHECK(there.interval.low == -back.interval.high);
}

TEST_CASE("without any error every difference is certain, and none is none") {
  const auto all_promoters = sample_of(0, 0, 4);
  const Change none = change_between(all_promoters, sample_of(0, 0, 9), wald);
  CHECK(none.p == 1);
  CHECK(none.z == 0);
  const Change some = change_between(all_promoters, sample_of(0, 5, 0), wald);
  CHECK(some.p == 0);
  CHECK(std::isinf(some.z));
  CHECK(some.interval.high == -1);
  CHECK(change_between(all_promoters, sample_of(0, 5, 0)).p > 0);
}

TEST_CASE("a change stays within its limits") {
  const Change largest = change_between(sample_of(2, 0, 0), sample_of(0, 0, 2), {{}, 99.9999});
  CHECK(largest.interval.high == 2);
  CHECK(largest.interval.low > -2);
}
