// SPDX-License-Identifier: MIT
#include <npslice/stats/multiplicity.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

using namespace npslice::stats;

namespace {

struct Known {
  std::vector<double> p;
  std::vector<double> holm;
  std::vector<double> benjamini_hochberg;
};

void check(const std::vector<double>& found, const std::vector<double>& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CAPTURE(i);
    CHECK(found[i] == Approx(expected[i]).epsilon(1e-12));
  }
}

} // namespace

TEST_CASE("corrected p-values are those of p.adjust in R") {
  const std::vector<Known> table{
      {{.001, .04, .02, .5, .03}, {.005, .09, .08, .5, .09}, {.005, .05, .05, .5, .05}},
      {{.01, .02, .03, .04, .05}, {.05, .08, .09, .09, .09}, {.05, .05, .05, .05, .05}},
      {{.4, .9}, {.8, .9}, {.8, .9}},
      {{.6, .7, .8}, {1, 1, 1}, {.8, .8, .8}},
      {{.03}, {.03}, {.03}},
      {{}, {}, {}},
  };
  for (const Known& row : table) {
    check(corrected_p(row.p, Correction::holm), row.holm);
    check(corrected_p(row.p, Correction::benjamini_hochberg), row.benjamini_hochberg);
    check(corrected_p(row.p, Correction::none), row.p);
  }
}

TEST_CASE("p-values that tests share are corrected as if each test stood there by itself") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> any(0, 1);
  for (int round = 0; round < 300; ++round) {
    std::vector<double> shared(1 + static_cast<std::size_t>(round % 7));
    std::generate(shared.begin(), shared.end(), [&] { return any(random) * any(random); });
    if (shared.size() > 3) shared[3] = shared[1]; // one value may stand there twice
    std::vector<std::uint64_t> times;
    std::vector<double> all;
    std::vector<std::size_t> places; // in `shared`, of each of them
    for (std::size_t i = 0; i < shared.size(); ++i) {
      times.push_back(1 + random() % 5);
      all.insert(all.end(), times.back(), shared[i]);
      places.insert(places.end(), times.back(), i);
    }
    for (const Correction correction :
         {Correction::holm, Correction::benjamini_hochberg, Correction::none}) {
      const auto once = corrected_p(shared, correction, times);
      const auto each = corrected_p(all, correction);
      for (std::size_t i = 0; i < all.size(); ++i) {
        REQUIRE(each[i] == once[places[i]]);
      }
    }
  }
}

TEST_CASE("corrections keep the order, raise p-values only, and Holm raises them most") {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> any(0, 1);
  for (int round = 0; round < 300; ++round) {
    std::vector<double> p(1 + static_cast<std::size_t>(round % 9));
    std::generate(p.begin(), p.end(), [&] { return any(random) * any(random); });
    const auto holm = corrected_p(p, Correction::holm);
    const auto rate = corrected_p(p, Correction::benjamini_hochberg);
    for (std::size_t i = 0; i < p.size(); ++i) {
      REQUIRE(p[i] <= rate[i]);
      REQUIRE(rate[i] <= holm[i]);
      REQUIRE(holm[i] <= 1);
      for (std::size_t j = 0; j < p.size(); ++j) {
        if (p[i] > p[j]) continue;
        REQUIRE(holm[i] <= holm[j]);
        REQUIRE(rate[i] <= rate[j]);
      }
    }
  }
}
