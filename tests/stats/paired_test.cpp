// SPDX-License-Identifier: MIT
#include <npslice/stats/paired.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdint>
#include <random>

using namespace npslice::stats;

namespace {

/// Digits as printed: half of the last one is allowed.
Approx printed(double value, double last_digit = 1e-7) {
  return Approx(value).margin(last_digit * .51).epsilon(0);
}

/// Rows: detractors, passives and promoters before; columns: the same after.
const PairedCounts published{
    .were_promoters = {43, 5, 2}, .were_passives = {7, 20, 3}, .were_detractors = {4, 6, 10}};

PairedCounts random_pairs(std::mt19937& random) {
  std::uniform_int_distribution<std::uint64_t> count(0, 20);
  const auto any = [&] { return CategoryCounts{count(random), count(random), count(random)}; };
  return {any(), any(), any()};
}

} // namespace

TEST_CASE("the paired change agrees with published figures") {
  const auto change = paired_change(published, {IntervalMethod::wald});
  REQUIRE(change);
  CHECK(published.pairs() == 100);
  CHECK(change->difference == Approx(.09).epsilon(1e-14));
  CHECK(change->standard_error == printed(.0664756));
  CHECK(change->z == printed(1.353881, 1e-6));
  CHECK(change->interval.low == Approx(.09 - 1.959964 * .0664756).margin(2e-7));
}

TEST_CASE("the Stuart-Maxwell test agrees with published figures") {
  const ChiSquaredTest test = stuart_maxwell(published);
  CHECK(test.statistic == printed(1.923077, 1e-6));
  CHECK(test.degrees == 2);
  CHECK(test.p == printed(.3823, 1e-4));
}

TEST_CASE("the margins of the table are the answers before and after") {
  CHECK(published.before() == CategoryCounts{50, 30, 20});
  CHECK(published.after() == CategoryCounts{54, 31, 15});
  CHECK(published.rose() == 17);
  CHECK(published.fell() == 10);
}

TEST_CASE("by default three pseudo-pairs draw the change towards none") {
  const auto change = paired_change(published);
  CHECK(change->difference == Approx(.09));
  // 9 / 103, and sqrt(((17 + 10 + 3 * 6 + 3) / 103 - (9 / 103)^2) / 103)
  CHECK(change->centre == Approx(9 / 103.0));
  CHECK(change->standard_error == printed(std::sqrt((48 / 103.0 - std::pow(9 / 103.0, 2)) / 103)));
  // Nobody moved: Wald is certain of that, which five respondents cannot be.
  const PairedCounts unmoved{{5, 0, 0}, {}, {}};
  CHECK(paired_change(unmoved, {IntervalMethod::wald})->interval.high == 0);
  CHECK(paired_change(unmoved)->interval.high > .2);
  CHECK(paired_change(unmoved)->p == 1);
}

TEST_CASE("pairs change the net share as much as their answers do taken apart") {
  std::mt19937 random(19);
  for (int round = 0; round < 500; ++round) {
    PairedCounts counts = random_pairs(random);
    counts.were_promoters.promoters += 1;
    const auto before = *effective_sample(counts.before());
    const auto after = *effective_sample(counts.after());
    const auto paired = paired_change(counts, {IntervalMethod::wald});
    REQUIRE(paired->difference == Approx(after.net() - before.net()).margin(1e-14));
    REQUIRE(paired_change(counts)->centre ==
            Approx(change_between(before, after).centre).margin(1e-14));
  }
}

TEST_CASE("the Stuart-Maxwell test becomes that of McNemar where two categories exchange alone") {
  // mcnemar.test(matrix(c(20, 4, 9, 30), 2), correct = FALSE): 1.923077, p 0.1655
  const PairedCounts exchange{{20, 0, 4}, {0, 7, 0}, {9, 0, 30}};
  const ChiSquaredTest test = stuart_maxwell(exchange);
  CHECK(test.statistic == Approx(25 / 13.0).epsilon(1e-14));
  CHECK(test.degrees == 1);
  CHECK(test.p == printed(.1655179, 1e-7));
  const ChiSquaredTest none = stuart_maxwell({{5, 0, 0}, {0, 6, 0}, {0, 0, 7}});
  CHECK(none.statistic == 0);
  CHECK(none.degrees == 0);
  CHECK(none.p == 1);
}

TEST_CASE("merging pairs is exact and its order does not matter") {
  std::mt19937 random(23);
  for (int round = 0; round < 100; ++round) {
    const PairedCounts a = random_pairs(random);
    const PairedCounts b = random_pairs(random);
    PairedCounts ab = a;
    ab.merge(b);
    PairedCounts ba = b;
    ba.merge(a);
    REQUIRE(ab == ba);
    REQUIRE(ab.pairs() == a.pairs() + b.pairs());
    ab.merge({});
    REQUIRE(ab == ba);
  }
}

TEST_CASE("without pairs there is no change, and with everyone it is certain") {
  CHECK_FALSE(paired_change({}));
  CHECK_FALSE(paired_change(published, {}, 99));
  CHECK(paired_change(published, {}, 100)->p == 0);
  CHECK(paired_change(published, {}, 200)->standard_error <
        paired_change(published)->standard_error);
}
