// SPDX-License-Identifier: MIT
#include <npslice/stats/change.hpp>
#include <npslice/stats/clusters.hpp>
#include <npslice/stats/weighted_estimate.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

using namespace npslice::stats;

namespace {

/// Digits as printed: half of the last one is allowed.
Approx printed(double value, double last_digit = 1e-7) {
  return Approx(value).margin(last_digit * .51).epsilon(0);
}

struct Answer {
  std::size_t cluster;
  int code;
  double weight;
};

/// Scores 10, 9, 9, 8, 7, 6, 3, 0 with weights 1.5, .5, 1, 2, 1, .25, 3, .75, in pairs.
const std::vector<Answer> published{{0, 1, 1.5}, {0, 1, .5},   {1, 1, 1},  {1, 0, 2},
                                    {2, 0, 1},   {2, -1, .25}, {3, -1, 3}, {3, -1, .75}};

struct Counted {
  WeightedCounts counts;
  std::vector<ClusterSums> clusters;
};

Counted counted(const std::vector<Answer>& answers, std::size_t clusters) {
  Counted all{{}, std::vector<ClusterSums>(clusters)};
  for (const Answer& answer : answers) {
    const Weight weight = Weight().times(answer.weight);
    all.clusters[answer.cluster].add(weight, answer.code);
    (answer.code > 0   ? all.counts.promoters
     : answer.code < 0 ? all.counts.detractors
                       : all.counts.passives)
        .add(weight);
  }
  return all;
}

std::vector<Answer> random_answers(std::mt19937& random, std::size_t count, std::size_t clusters) {
  std::uniform_int_distribution<std::size_t> cluster(0, clusters - 1);
  std::uniform_int_distribution<int> code(-1, 1);
  std::uniform_real_distribution<double> weight(.1, 4);
  std::vector<Answer> answers(count);
  for (Answer& answer : answers)
    answer = {cluster(random), code(random), weight(random)};
  return answers;
}

} // namespace

TEST_CASE("the clustered error agrees with the survey package of R") {
  // svymean(~s, svydesign(~cluster, weights = ~w))
  CHECK(*clustered_standard_error(counted(published, 4).clusters) == printed(.4890297));
}

TEST_CASE("clusters of one response give the error and the sample of the weights alone") {
  std::mt19937 random(41);
  for (int round = 0; round < 50; ++round) {
    auto answers = random_answers(random, 30, 1);
    for (std::size_t i = 0; i < answers.size(); ++i)
      answers[i].cluster = i;
    const Counted all = counted(answers, answers.size());
    const CategoryMasses masses = masses_of(all.counts);
    REQUIRE(*clustered_standard_error(all.clusters) ==
            Approx(*weighted_net(masses)->standard_error).epsilon(1e-12));
    REQUIRE(effective_sample(masses, all.clusters)->size ==
            Approx(effective_sample(masses)->size).epsilon(1e-12));
  }
}

TEST_CASE("answering the same twice does not make anyone two people") {
  std::mt19937 random(43);
  auto answers = random_answers(random, 30, 30);
  for (std::size_t i = 0; i < 30; ++i)
    answers[i].cluster = i;
  const auto once = counted(answers, 30);
  auto twice_answers = answers;
  twice_answers.insert(twice_answers.end(), answers.begin(), answers.end());
  const auto twice = counted(twice_answers, 30);
  CHECK(*clustered_standard_error(twice.clusters) ==
        Approx(*clustered_standard_error(once.clusters)).epsilon(1e-13));
  CHECK(effective_sample(masses_of(twice.counts), twice.clusters)->size < 31);
}

TEST_CASE("the order of clusters does not matter, to the last bit") {
  std::mt19937 random(47);
  for (int round = 0; round < 50; ++round) {
    auto clusters = counted(random_answers(random, 200, 40), 40).clusters;
    const double error = *clustered_standard_error(clusters);
    std::shuffle(clusters.begin(), clusters.end(), random);
    REQUIRE(*clustered_standard_error(clusters) == error);
  }
}

TEST_CASE("clusters that balance each other do not make the sample larger than it is") {
  const Counted balanced = counted({{0, 1, 1}, {0, -1, 1}, {1, 1, 1}, {1, -1, 1}}, 2);
  CHECK(*clustered_standard_error(balanced.clusters) == 0);
  CHECK(effective_sample(masses_of(balanced.counts), balanced.clusters)->size == Approx(4));
  const Counted nearly = counted({{0, 1, 1.1}, {0, -1, 1}, {1, 1, 1}, {1, -1, 1}}, 2);
  CHECK(*clustered_standard_error(nearly.clusters) > 0);
  CHECK(effective_sample(masses_of(nearly.counts), nearly.clusters)->size ==
        effective_sample(masses_of(nearly.counts))->size);
}

TEST_CASE("where all answers are equal, the size is that of the clusters") {
  const Counted equal = counted({{0, 1, 1}, {0, 1, 1}, {1, 1, 1}, {1, 1, 1}}, 2);
  CHECK(effective_sample(masses_of(equal.counts), equal.clusters)->size == Approx(2));
}

TEST_CASE("one cluster tells nothing about the error") {
  const Counted one = counted({{0, 1, 1}, {0, -1, 1}}, 1);
  CHECK_FALSE(clustered_standard_error(one.clusters));
  CHECK_FALSE(effective_sample(masses_of(one.counts), one.clusters));
  CHECK_FALSE(clustered_standard_error(std::vector<ClusterSums>(3)));
}

TEST_CASE("the same clusters on both sides make the error of a change smaller") {
  // With d <- svydesign(~cl, weights = ~1, data), v <- vcov(svyby(~s, ~side, d, svymean,
  // covmat = TRUE)) of these answers: v[1, 2] / sqrt(v[1, 1] * v[2, 2]) is .5940885.
  const std::vector<int> before{1, 1, 0, -1, -1, 0};
  const std::vector<int> after{1, 0, 0, -1, 0, 1};
  std::vector<ClusterPair> clusters(6);
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    clusters[i].before.add(Weight(), before[i]);
    clusters[i].after.add(Weight(), after[i]);
  }
  const double correlation = cluster_correlation(clusters);
  CHECK(correlation == printed(.5940885));
  const auto first = *effective_sample(CategoryCounts{2, 2, 2});
  const auto second = *effective_sample(CategoryCounts{2, 3, 1});
  const IntervalRules wald{IntervalMethod::wald};
  const double error = change_between(first, second, wald, correlation).standard_error;
  CHECK(error < change_between(first, second, wald).standard_error);
  // v[1, 1] + v[2, 2] - 2 * v[1, 2] is .0944444, with 6/5 for six clusters.
  CHECK(error * error * 6 / 5 == printed(.0944444));
  CHECK(cluster_correlation({}) == 0);
}
