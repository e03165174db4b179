// SPDX-License-Identifier: MIT
#include <npslice/stats/interval.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <vector>

using namespace npslice::stats;

namespace {

struct Reference {
  std::uint64_t detractors;
  std::uint64_t passives;
  std::uint64_t promoters;
  double low;
  double high;
};

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

TEST_CASE("the adjusted Wald interval agrees with the R package NPS to seven digits") {
  const std::vector<Reference> table{
      {1, 2, 3, -.2674326, .7118770},      {4, 18, 26, .2510766, .6116685},
      {133, 80, 87, -.2465557, -.0570747}, {0, 5, 10, .2900759, .8210352},
      {20, 30, 50, .1405113, .4420130},    {2, 11, 18, .2551233, .6860531},
      {0, 10, 0, -.1846504, .1846504},     {10, 0, 0, -1, -.4750355},
  };
  for (const Reference& row : table) {
    CAPTURE(row.detractors, row.passives, row.promoters);
    const auto interval = adjusted_wald({row.promoters, row.passives, row.detractors});
    REQUIRE(interval);
    CHECK(interval->low == Approx(row.low).margin(5.1e-8).epsilon(0));
    CHECK(interval->high == Approx(row.high).margin(5.1e-8).epsilon(0));
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

TEST_CASE("the level of every interval is 95 percent") { CHECK(interval_level_percent == 95); }
