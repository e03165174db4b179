// SPDX-License-Identifier: MIT
#include <npslice/stats/raking.hpp>
#include <npslice/stats/weighted_estimate.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

using namespace npslice::stats;

namespace {

using Targets = std::vector<std::vector<double>>;

/// Two dimensions with two and three values.
const std::vector<RakingCell> six{{{0, 0}, 20}, {{0, 1}, 30}, {{0, 2}, 10},
                                  {{1, 0}, 15}, {{1, 1}, 5},  {{1, 2}, 20}};

double share(const std::vector<RakingCell>& cells, const std::vector<double>& factors,
             std::size_t dimension, std::size_t value) {
  double part = 0;
  double whole = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const double weight = cells[i].weight * factors[i];
    whole += weight;
    if (cells[i].values[dimension] == value) part += weight;
  }
  return part / whole;
}

} // namespace

TEST_CASE("the factors are those that the survey package of R finds") {
  // weights(rake(design, list(~a, ~b), list(a = 48, 52; b = 30, 30, 40), control = list(maxit =
  // 2000, epsilon = 1e-12))) / w
  const std::vector<double> expected{.7036589393,  .7990461802,  .9955435810,
                                     1.0617880810, 1.2057229190, 1.5022282095};
  const Raking raking = rake(six, Targets{{48, 52}, {30, 30, 40}});
  REQUIRE(raking.converged);
  CHECK(raking.missing.empty());
  CHECK(raking.largest_gap <= 1e-9);
  for (std::size_t i = 0; i < six.size(); ++i) {
    CAPTURE(i);
    CHECK(raking.factors[i] == Approx(expected[i]).epsilon(1e-8));
  }
  CHECK(raking.smallest_factor == *std::min_element(raking.factors.begin(), raking.factors.end()));
  CHECK(raking.largest_factor == *std::max_element(raking.factors.begin(), raking.factors.end()));
}

TEST_CASE("after raking every share is its target, and the weights keep their sum") {
  std::mt19937 random(53);
  std::uniform_real_distribution<double> any(.2, 5);
  for (int round = 0; round < 50; ++round) {
    std::vector<RakingCell> cells;
    for (std::size_t i = 0; i < 24; ++i)
      cells.push_back({{i % 2, i / 2 % 3, i / 6}, any(random)});
    Targets targets{{any(random), any(random)},
                    {any(random), any(random), any(random)},
                    {any(random), any(random), any(random), any(random)}};
    const Raking raking = rake(cells, targets);
    REQUIRE(raking.converged);
    double before = 0;
    double after = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      before += cells[i].weight;
      after += cells[i].weight * raking.factors[i];
    }
    REQUIRE(after == Approx(before).epsilon(1e-8));
    for (std::size_t dimension = 0; dimension < targets.size(); ++dimension) {
      const auto& target = targets[dimension];
      const double sum = std::accumulate(target.begin(), target.end(), 0.0);
      for (std::size_t value = 0; value < target.size(); ++value) {
        REQUIRE(share(cells, raking.factors, dimension, value) ==
                Approx(target[value] / sum).margin(2e-9));
      }
    }
  }
}

TEST_CASE("a sample that has the target shares already is left as it is") {
  const Raking raking = rake(six, Targets{{60, 40}, {.35, .35, .30}});
  CHECK(raking.converged);
  CHECK(raking.rounds == 0);
  CHECK(raking.factors == std::vector<double>(6, 1.0));
}

TEST_CASE("one dimension needs one round") {
  const std::vector<RakingCell> cells{{{0}, 75}, {{1}, 25}};
  const Raking raking = rake(cells, Targets{{50, 50}});
  CHECK(raking.rounds == 1);
  CHECK(raking.factors[0] == Approx(2 / 3.0));
  CHECK(raking.factors[1] == Approx(2));
}

TEST_CASE("the order of the cells does not matter, to the last bit") {
  std::mt19937 random(59);
  std::vector<RakingCell> cells = six;
  const Targets targets{{48, 52}, {30, 30, 40}};
  const Raking raking = rake(cells, targets);
  std::vector<std::size_t> order(cells.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (int round = 0; round < 20; ++round) {
    std::shuffle(order.begin(), order.end(), random);
    for (std::size_t i = 0; i < order.size(); ++i)
      cells[i] = six[order[i]];
    const Raking shuffled = rake(cells, targets);
    for (std::size_t i = 0; i < order.size(); ++i) {
      REQUIRE(shuffled.factors[i] == raking.factors[order[i]]);
    }
  }
}

TEST_CASE("a target that the sample has nothing of is named") {
  const std::vector<RakingCell> cells{{{0, 0}, 5}, {{1, 0}, 5}};
  const Raking raking = rake(cells, Targets{{.5, .5}, {.9, .1}});
  CHECK_FALSE(raking.converged);
  REQUIRE(raking.missing.size() == 1);
  CHECK(raking.missing[0].dimension == 1);
  CHECK(raking.missing[0].value == 1);
  CHECK(raking.factors.empty());
  CHECK(rake({}, Targets{{1, 1}}).missing.size() == 2);
}

TEST_CASE("a value whose target is nothing gets no weight") {
  const std::vector<RakingCell> cells{{{0}, 5}, {{1}, 5}, {{2}, 2}};
  const Raking raking = rake(cells, Targets{{.4, .6, 0}});
  CHECK(raking.converged);
  CHECK(raking.factors[2] == 0);
  CHECK(raking.smallest_factor == 0);
}

TEST_CASE("targets that contradict each other end without having converged") {
  // The first value of one dimension is the first of the other: they cannot have other shares.
  const std::vector<RakingCell> cells{{{0, 0}, 5}, {{1, 1}, 5}};
  const Raking raking = rake(cells, Targets{{.3, .7}, {.6, .4}}, {.most_rounds = 50});
  CHECK_FALSE(raking.converged);
  CHECK(raking.rounds == 50);
  CHECK(raking.largest_gap == Approx(.3));
  // Behind a dimension that is no trouble, the second of three is where it fails.
  const std::vector<RakingCell> more{
      {{0, 0, 0}, 5}, {{0, 1, 1}, 5}, {{1, 0, 0}, 5}, {{1, 1, 1}, 5}};
  const Raking second = rake(more, Targets{{.5, .5}, {.3, .7}, {.6, .4}}, {.most_rounds = 50});
  CHECK(second.farthest.dimension == 1);
}

TEST_CASE("raking cells costs effective responses, as their factors tell") {
  WeightedCounts one;
  for (int i = 0; i < 75; ++i)
    one.promoters.add(Weight());
  WeightedCounts other;
  for (int i = 0; i < 25; ++i)
    other.detractors.add(Weight());
  const Raking raking = rake(std::vector<RakingCell>{{{0}, 75}, {{1}, 25}}, Targets{{50, 50}});
  CategoryMasses masses = masses_of(one, raking.factors[0]);
  masses.merge(masses_of(other, raking.factors[1]));
  const auto net = *weighted_net(masses);
  CHECK(net.net == Approx(0).margin(1e-15));
  // 100^2 / (75 * (2/3)^2 + 25 * 2^2) = 75
  CHECK(net.effective_responses == Approx(75));
}
