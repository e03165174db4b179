// SPDX-License-Identifier: MIT
#include <npslice/stats/decomposition.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

using namespace npslice::stats;

namespace {

/// Digits as printed: half of the last one is allowed.
Approx printed(double value, double last_digit = 1e-7) {
  return Approx(value).margin(last_digit * .51).epsilon(0);
}

SegmentPair pair_of(const CategoryCounts& before, const CategoryCounts& after) {
  return {segment_mass(before), segment_mass(after)};
}

std::vector<SegmentPair> random_segments(std::mt19937& random) {
  std::uniform_int_distribution<std::uint64_t> count(0, 50);
  std::uniform_int_distribution<int> presence(0, 5);
  const auto any = [&] {
    if (presence(random) == 0) return CategoryCounts{};
    return CategoryCounts{count(random), count(random), count(random)};
  };
  std::vector<SegmentPair> segments{pair_of({1, 1, 1}, {1, 2, 3})};
  for (int i = presence(random); i >= 0; --i)
    segments.push_back(pair_of(any(), any()));
  return segments;
}

} // namespace

TEST_CASE("the change of two channels is taken apart as published") {
  // Before: web 30, 20, 10 and shop 60, 15, 5; after: web 75, 40, 25 and shop 22, 6, 2.
  const auto split = decompose(std::vector<SegmentPair>{pair_of({30, 20, 10}, {75, 40, 25}),
                                                        pair_of({60, 15, 5}, {22, 6, 2})});
  REQUIRE(split);
  CHECK(split->change == printed(.4117647 - .5357143, 2e-7));
  CHECK(split->mix == printed(-.1310649));
  CHECK(split->rate == printed(.0071153));
  CHECK(split->parts[0].mix == printed(-.050753, 1e-6));
  CHECK(split->parts[1].mix == printed(-.080312, 1e-6));
}

TEST_CASE("the heads of households by age, 1970 and 1985, are taken apart as published") {
  // Das Gupta (1993), "Standardization and decomposition of rates", example 5.1: share of an age
  // group in percent and heads among a hundred of it. It rose from 44.7268 to 47.6940.
  const std::vector<double> size_1970{12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6,
                                      7.8,  7.0,  5.9, 4.7, 3.6, 4.9};
  const std::vector<double> size_1985{10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3,
                                      6.0,  6.3,  5.9,  5.1,  4.0, 5.5};
  const std::vector<double> rate_1970{1.9,  25.8, 45.7, 49.6, 51.2, 51.6, 51.8,
                                      54.9, 58.7, 60.4, 62.8, 66.6, 66.8};
  const std::vector<double> rate_1985{2.2,  24.3, 45.8, 52.5, 56.1, 55.6, 56.0,
                                      57.4, 57.2, 61.2, 63.9, 68.6, 72.2};
  std::vector<SegmentPair> ages;
  for (std::size_t i = 0; i < size_1970.size(); ++i) {
    ages.push_back(
        {{size_1970[i], size_1970[i] * rate_1970[i]}, {size_1985[i], size_1985[i] * rate_1985[i]}});
  }
  const auto split = decompose(ages);
  CHECK(split->change == printed(2.9672, 1e-4));
  CHECK(split->mix == printed(1.2269, 1e-4));
  CHECK(split->rate == printed(1.7403, 1e-4));
}

TEST_CASE("a product of two factors is taken apart as published") {
  // .6 * .5 against .3 * .45; the rest of the responses has a net share of 0 on both sides.
  const auto split =
      decompose(std::vector<SegmentPair>{{{.6, .3}, {.3, .135}}, {{.4, 0}, {.7, 0}}});
  CHECK(split->mix == Approx(.1425 - .2850).epsilon(1e-12));
  CHECK(split->rate == Approx(.2025 - .2250).epsilon(1e-12));
}

TEST_CASE("the parts add up to the change, with segments that appear and vanish") {
  std::mt19937 random(13);
  for (int round = 0; round < 1000; ++round) {
    const auto split = decompose(random_segments(random));
    REQUIRE(split);
    double sum = 0;
    for (const ChangePart& part : split->parts)
      sum += part.mix + part.rate;
    REQUIRE(std::abs(sum - split->change) < 1e-14);
    REQUIRE(std::abs(split->mix + split->rate - split->change) < 1e-14);
  }
}

TEST_CASE("a segment on one side only is all mix") {
  const auto split = decompose(std::vector<SegmentPair>{pair_of({50, 30, 20}, {50, 30, 20}),
                                                        pair_of({}, {0, 5, 20}),
                                                        pair_of({10, 0, 0}, {}), pair_of({}, {})});
  CHECK(split->parts[0].rate == 0);
  CHECK(split->parts[1].rate == 0);
  CHECK(split->parts[1].mix < 0);
  CHECK(split->parts[2].rate == 0);
  CHECK(split->parts[2].mix < 0);
  CHECK(split->parts[3].mix == 0);
}

TEST_CASE(
    "a growing segment below the average shows a loss, though its own net share is positive") {
  const auto split = decompose(std::vector<SegmentPair>{pair_of({40, 40, 20}, {80, 80, 40}),
                                                        pair_of({80, 10, 10}, {80, 10, 10})});
  CHECK(split->parts[0].mix < 0);
  CHECK(split->parts[1].mix < 0);
  CHECK(split->rate == 0);
}

TEST_CASE("there is no change where a side has no responses") {
  CHECK_FALSE(decompose({}));
  CHECK_FALSE(decompose(std::vector<SegmentPair>{pair_of({1, 1, 1}, {})}));
}

TEST_CASE("whole parts add up to the rounded change, each at most one away from its own value") {
  std::mt19937 random(17);
  for (int round = 0; round < 1000; ++round) {
    const auto split = decompose(random_segments(random));
    std::vector<double> tenths;
    for (const ChangePart& part : split->parts) {
      tenths.push_back(part.mix * 1000);
      tenths.push_back(part.rate * 1000);
    }
    const std::int64_t total = std::llround(split->change * 1000);
    const auto whole = whole_parts(tenths, total);
    REQUIRE(std::accumulate(whole.begin(), whole.end(), std::int64_t{0}) == total);
    for (std::size_t i = 0; i < whole.size(); ++i) {
      REQUIRE(std::abs(static_cast<double>(whole[i]) - tenths[i]) <= 1);
    }
  }
}

TEST_CASE("the largest fractions are rounded up") {
  using Whole = std::vector<std::int64_t>;
  CHECK(whole_parts(std::vector<double>{-30.4, -10.6}, -41) == Whole{-30, -11});
  CHECK(whole_parts(std::vector<double>{1.5, 1.5}, 3) == Whole{2, 1});
  CHECK(whole_parts(std::vector<double>{.4, .4, .4}, 1) == Whole{1, 0, 0});
  CHECK(whole_parts(std::vector<double>{2, 3}, 10) == Whole{5, 5});
  CHECK(whole_parts(std::vector<double>{2, 3}, 2) == Whole{1, 1});
  CHECK(whole_parts({}, 5).empty());
}

TEST_CASE("weights make the mass of a segment") {
  WeightedCounts counts;
  counts.promoters.add(Weight().times(2.5));
  counts.passives.add(Weight());
  counts.detractors.add(Weight().times(.5));
  const SegmentMass mass = segment_mass(masses_of(counts));
  CHECK(mass.weight == Approx(4).epsilon(1e-15));
  CHECK(mass.net == Approx(2).epsilon(1e-15));
}
