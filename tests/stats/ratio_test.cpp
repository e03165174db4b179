// SPDX-License-Identifier: MIT
#include <npslice/stats/ratio.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <vector>

using namespace npslice::stats;

namespace {

bool same_number(const Ratio& left, const Ratio& right) {
  return !(left < right) && !(right < left);
}

struct Difference {
  Ratio left;
  Ratio right;
  Ratio expected;
};

} // namespace

TEST_CASE("the difference of two ratios is exact") {
  const std::vector<Difference> cases{
      {{1, 3}, {1, 3}, {0, 1}},   {{1, 2}, {1, 3}, {1, 6}},
      {{1, 3}, {1, 2}, {-1, 6}},  {{-1, 2}, {1, 2}, {-1, 1}},
      {{1, 1}, {-1, 1}, {2, 1}},  {{30, 100}, {1, 10}, {2, 10}},
      {{1, 7}, {1, 11}, {4, 77}}, {{22, 48}, {-46, 300}, {8808, 14400}},
  };
  for (const Difference& row : cases) {
    const Ratio difference = row.left - row.right;
    CAPTURE(static_cast<long long>(row.left.numerator),
            static_cast<long long>(row.right.numerator));
    CHECK(same_number(difference, row.expected));
    CHECK(difference.denominator > 0);
  }
}

TEST_CASE("the difference of two neighbouring ratios of counts near 2^48 is not lost") {
  const WideInteger n = (WideInteger{1} << 48U) - 1;
  const Ratio difference = Ratio{1, n - 1} - Ratio{1, n};
  CHECK(difference.numerator == 1);
  CHECK(same_number(difference, {1, n * (n - 1)}));
  CHECK((Ratio{0, 1} < difference));
}

TEST_CASE("ratios are ordered as the numbers they stand for") {
  const std::vector<Ratio> ascending{{-1, 1}, {-1, 2},     {-1, 3}, {0, 5}, {1, 1000},
                                     {1, 3},  {334, 1000}, {1, 2},  {2, 3}, {1, 1}};
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    for (std::size_t j = 0; j < ascending.size(); ++j) {
      CAPTURE(i, j);
      CHECK((ascending[i] < ascending[j]) == (i < j));
    }
  }
  CHECK_FALSE((Ratio{1, 3} < Ratio{2, 6}));
  CHECK_FALSE((Ratio{2, 6} < Ratio{1, 3}));
}

TEST_CASE("a ratio is reduced to lowest terms, and to the nearest where these are too long") {
  const auto check = [](const Ratio& ratio, WideInteger numerator, WideInteger denominator) {
    const Ratio result = reduced(ratio);
    CHECK(static_cast<long long>(result.numerator) == static_cast<long long>(numerator));
    CHECK(static_cast<long long>(result.denominator) == static_cast<long long>(denominator));
  };
  check({-4, 10}, -2, 5);
  check({0, 7}, 0, 1);
  check({12, 4}, 3, 1);
  constexpr WideInteger most = (WideInteger{1} << 47U) - 1;
  check({1, most}, 1, most);
  // 2^50 + 1 is 16 times too long, and 24/16 and 23/16 are rounded to 2 and 1.
  constexpr WideInteger longer = (WideInteger{1} << 50U) + 1;
  check({24, longer}, 2, WideInteger{1} << 46U);
  check({-24, longer}, -2, WideInteger{1} << 46U);
  check({23, longer}, 1, WideInteger{1} << 46U);
  const WideInteger huge = (WideInteger{1} << 100U) + 1;
  const Ratio half = reduced({huge / 2, huge});
  CHECK(static_cast<double>(half.numerator) / static_cast<double>(half.denominator) == .5);
}
