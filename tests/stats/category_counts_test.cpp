// SPDX-License-Identifier: MIT
#include <npslice/stats/category_counts.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <random>
#include <vector>

using namespace npslice::stats;

namespace {

struct Known {
  CategoryCounts counts; // promoters, passives, detractors
  int numerator;
  int denominator;
};

bool same_number(const Ratio& left, const Ratio& right) {
  return !(left < right) && !(right < left);
}

CategoryCounts merged(CategoryCounts left, const CategoryCounts& right) {
  left.merge(right);
  return left;
}

} // namespace

TEST_CASE("the net share is promoters less detractors over all responses, exactly") {
  const std::vector<Known> cases{
      {{70, 15, 15}, 55, 100}, {{2, 1, 2}, 0, 5},     {{1, 1, 1}, 0, 3},
      {{1, 1, 0}, 1, 2},       {{0, 1, 1}, -1, 2},    {{70, 10, 20}, 1, 2},
      {{3, 2, 1}, 1, 3},       {{26, 18, 4}, 22, 48}, {{87, 80, 133}, -46, 300},
      {{50, 30, 20}, 3, 10},   {{18, 11, 2}, 16, 31}, {{0, 10, 0}, 0, 10},
      {{0, 0, 10}, -1, 1},     {{10, 0, 0}, 1, 1},    {{1, 2, 3}, -2, 6},
  };
  for (const Known& known : cases) {
    CAPTURE(known.counts.promoters, known.counts.passives, known.counts.detractors);
    const auto net = net_share(known.counts);
    REQUIRE(net);
    CHECK(same_number(*net, {known.numerator, known.denominator}));
    CHECK(net->denominator > 0);
  }
}

TEST_CASE("there is no net share without a response") {
  CHECK_FALSE(net_share({}));
  CHECK(net_share({0, 1, 0}));
}

TEST_CASE("the base of every share is all three categories together") {
  CHECK(CategoryCounts{3, 5, 7}.responses() == 15);
  CHECK(CategoryCounts{}.responses() == 0);
}

TEST_CASE("counts of billions give an exact net share") {
  constexpr std::uint64_t many = std::uint64_t{1} << 47U;
  const auto net = net_share({many + 1, 0, many});
  REQUIRE(net);
  CHECK(same_number(*net, {1, WideInteger{2} * many + 1}));
}

TEST_CASE("merging with an empty one changes nothing, on either side") {
  const CategoryCounts some{1, 2, 3};
  CHECK(merged(some, {}) == some);
  CHECK(merged({}, some) == some);
}

TEST_CASE("the order of merging does not matter") {
  std::mt19937 random(3);
  std::uniform_int_distribution<std::uint64_t> count(0, 1000);
  const auto any = [&] { return CategoryCounts{count(random), count(random), count(random)}; };
  for (int round = 0; round < 200; ++round) {
    const CategoryCounts a = any();
    const CategoryCounts b = any();
    const CategoryCounts c = any();
    REQUIRE(merged(a, b) == merged(b, a));
    REQUIRE(merged(merged(a, b), c) == merged(a, merged(b, c)));
    REQUIRE(merged(a, b).responses() == a.responses() + b.responses());
  }
}

TEST_CASE("what is left without a part and that part are the whole") {
  const CategoryCounts whole{9, 8, 7};
  const CategoryCounts part{4, 0, 7};
  CHECK(whole.without(part) == CategoryCounts{5, 8, 0});
  CHECK(merged(whole.without(part), part) == whole);
}
