// SPDX-License-Identifier: MIT
#include <npslice/stats/weight.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <variant>
#include <vector>

using namespace npslice::stats;

namespace {

std::variant<Weight, WeightProblem> read(const std::string& text) {
  const auto number = npslice::base::read_decimal(text);
  REQUIRE(number);
  return read_weight(*number);
}

} // namespace

TEST_CASE("a weight is read exactly, to twelve digits after the point") {
  const std::vector<std::pair<std::string, std::uint64_t>> table{
      {"1", 1'000'000'000'000},
      {"0.1", 100'000'000'000},
      {"1.5", 1'500'000'000'000},
      {"0", 0},
      {"-0", 0},
      {"0.000000000001", 1},
      {"0.0000000000014", 1},
      {"0.0000000000015", 2},
      {"0.0000000000005", 1},
      {"0.9999999999995", 1'000'000'000'000},
      {"10000000", 10'000'000'000'000'000'000U},
      {"9999999.999999999999", 9'999'999'999'999'999'999U},
      {"0001.250", 1'250'000'000'000},
  };
  for (const auto& [text, units] : table) {
    CAPTURE(text);
    const auto weight = read(text);
    REQUIRE(std::holds_alternative<Weight>(weight));
    CHECK(std::get<Weight>(weight).units() == units);
  }
}

TEST_CASE("what is no weight is refused with its reason") {
  const std::vector<std::pair<std::string, WeightProblem>> table{
      {"-1", WeightProblem::negative},
      {"-0.001", WeightProblem::negative},
      {"10000000.1", WeightProblem::too_large},
      {"10000001", WeightProblem::too_large},
      {"20260401", WeightProblem::too_large},
      {"123456789012345678901234567890", WeightProblem::too_large},
      {"0.0000000000004", WeightProblem::too_small},
  };
  for (const auto& [text, problem] : table) {
    CAPTURE(text);
    const auto weight = read(text);
    REQUIRE(std::holds_alternative<WeightProblem>(weight));
    CHECK(std::get<WeightProblem>(weight) == problem);
  }
}

TEST_CASE("a weight times a factor is rounded to the unit and never overflows") {
  CHECK(Weight().times(.5).units() == 500'000'000'000);
  CHECK(Weight(3).times(.5).units() == 2);
  CHECK(Weight(7).times(0).units() == 0);
  CHECK(Weight().times(1e300).units() == Weight::largest * Weight::units_of_one);
}

TEST_CASE("sums of squares are exact beyond 128 bits, in any order, and can be taken apart") {
  constexpr std::uint64_t most = Weight::largest * Weight::units_of_one;
  WideSum many;
  for (int i = 0; i < 1000; ++i)
    many.add_square(most);
  CHECK(many.value() == Approx(1e41).epsilon(1e-15));
  WideSum one_more = many;
  one_more.add_square(1);
  CHECK_FALSE(one_more == many);
  WideSum one;
  one.add_square(1);
  CHECK(one_more.without(one) == many);
  CHECK(one_more.without(many) == one);

  std::mt19937_64 random(29);
  std::uniform_int_distribution<std::uint64_t> any(0, most);
  for (int round = 0; round < 200; ++round) {
    WideSum left;
    WideSum right;
    for (int i = 0; i < 20; ++i)
      (i % 3 == 0 ? left : right).add_square(any(random));
    WideSum both = left;
    both.merge(right);
    WideSum other_way = right;
    other_way.merge(left);
    REQUIRE(both == other_way);
    REQUIRE(both.without(left) == right);
    REQUIRE(both.value() == Approx(left.value() + right.value()).epsilon(1e-15));
  }
}
