// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <stats/distributions.hpp>

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

using namespace npslice::stats;

TEST_CASE("quantiles and tails are those of R") {
  CHECK(critical_value(95) == Approx(1.959963984540054).epsilon(1e-15));    // qnorm(.975)
  CHECK(normal_quantile(.9) == Approx(1.281551566).epsilon(1e-9));          // qnorm(.9)
  CHECK(critical_value_of_t(95, 4.5) == Approx(2.658912347).epsilon(1e-9)); // qt(.975, 4.5)
  CHECK(two_sided_p_of_t(-1.7, 4.5) == Approx(.1563539121).epsilon(1e-9));  // 2 * pt(-1.7, 4.5)
  CHECK(chi_squared_tail(3.2, 5) == Approx(.6691829020).epsilon(1e-9)); // pchisq(3.2, 5, lower = F)
  CHECK(two_sided_p(1.2) == Approx(.2301393404).epsilon(1e-9));         // 2 * pnorm(-1.2)
  CHECK(two_sided_p(-9) == Approx(2.257176812e-19).epsilon(1e-9));      // 2 * pnorm(-9)
}

TEST_CASE("tails at their ends are certain") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  CHECK(two_sided_p(0) == 1);
  CHECK(two_sided_p(infinity) == 0);
  CHECK(two_sided_p(-infinity) == 0);
  CHECK(chi_squared_tail(infinity, 3) == 0);
  CHECK(chi_squared_tail(0, 0) == 1);
}

TEST_CASE("the rank of a coin is the largest that R finds") {
  // max(which(pbinom((1:n) - 1, n, .5) <= .025)), or 0
  const std::vector<std::pair<std::uint64_t, std::uint64_t>> table{
      {0, 0}, {1, 0}, {5, 0}, {6, 1}, {10, 2}, {36, 12}, {100, 40}, {1000, 469}};
  for (const auto& [trials, rank] : table) {
    CAPTURE(trials);
    CHECK(fair_coin_rank(trials, .025) == rank);
  }
}
