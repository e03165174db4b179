// SPDX-License-Identifier: MIT
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

/// A promoter (1), passive (0) or detractor (−1) with a weight in thousandths.
struct Answer {
  int code;
  std::uint64_t thousandths;
  [[nodiscard]] Weight weight() const {
    return Weight(thousandths * (Weight::units_of_one / 1000));
  }
};

void add(WeightedCounts& counts, const Answer& answer) {
  WeightedGroup& group = answer.code > 0   ? counts.promoters
                         : answer.code < 0 ? counts.detractors
                                           : counts.passives;
  group.add(answer.weight());
}

WeightedCounts counted(const std::vector<Answer>& answers) {
  WeightedCounts counts;
  for (const Answer& answer : answers)
    add(counts, answer);
  return counts;
}

/// Scores 10, 9, 9, 8, 7, 6, 3, 0 with weights 1.5, .5, 1, 2, 1, .25, 3, .75.
const std::vector<Answer> published{{1, 1500}, {1, 500},  {1, 1000},  {0, 2000},
                                    {0, 1000}, {-1, 250}, {-1, 3000}, {-1, 750}};

std::vector<Answer> random_answers(std::mt19937& random, std::size_t count) {
  std::uniform_int_distribution<int> code(-1, 1);
  std::uniform_int_distribution<std::uint64_t> weight(0, 5000);
  std::vector<Answer> answers(count);
  for (Answer& answer : answers)
    answer = {code(random), weight(random)};
  return answers;
}

} // namespace

TEST_CASE("the weighted figures agree with the survey package of R") {
  // svymean(~s, svydesign(~1, weights = ~w)), and with fpc = 40
  const CategoryMasses masses = masses_of(counted(published));
  const auto net = weighted_net(masses);
  REQUIRE(net);
  CHECK(net->net == Approx(-.10).epsilon(1e-14));
  CHECK(masses.weight() == Approx(10).epsilon(1e-15));
  CHECK(net->effective_responses == printed(5.517241, 1e-6));
  CHECK(net->design_effect == Approx(1.45).epsilon(1e-14));
  CHECK(net->answer_variance == Approx(.69).epsilon(1e-14));
  CHECK(std::sqrt(net->answer_variance / net->effective_responses) == printed(.3536418));
  CHECK(*net->standard_error == printed(.3715796));
  CHECK(*weighted_net(masses, 40)->standard_error == printed(.3323509));
}

TEST_CASE("unweighted, the linearised error is that with n - 1") {
  WeightedCounts counts;
  for (int i = 0; i < 100; ++i)
    add(counts, {i < 50 ? 1 : i < 80 ? 0 : -1, 1000});
  CHECK(*weighted_net(masses_of(counts))->standard_error == printed(.0784960));
}

TEST_CASE("the weighted net share is an exact ratio") {
  const auto net = net_share(counted(published));
  REQUIRE(net);
  CHECK(static_cast<int>(net->numerator) == -1);
  CHECK(static_cast<int>(net->denominator) == 10);
  CHECK_FALSE(net_share(WeightedCounts{}));
  CHECK_FALSE(net_share(counted({{1, 0}})));
  // Twelve digits in every weight leave nothing to cancel: then it is near enough.
  WeightedCounts odd;
  odd.promoters.add(Weight(123'456'789'012'347));
  odd.detractors.add(Weight(98'765'432'109'871));
  const auto near = net_share(odd);
  CHECK(near->denominator < (WideInteger{1} << 47U));
  CHECK(static_cast<double>(near->numerator) / static_cast<double>(near->denominator) ==
        Approx(24'691'356'902'476.0 / 222'222'221'122'218.0).epsilon(1e-13));
}

TEST_CASE("equal weights of any size give the sample of the plain counts") {
  for (const std::uint64_t thousandths : {1U, 1000U, 31'415U}) {
    WeightedCounts counts;
    for (int i = 0; i < 31; ++i)
      add(counts, {i < 18 ? 1 : i < 29 ? 0 : -1, thousandths});
    const auto weighted = *effective_sample(masses_of(counts));
    const auto plain = *effective_sample(counts.counts());
    CHECK(weighted.size == Approx(plain.size).epsilon(1e-13));
    CHECK(net_interval(weighted).low == Approx(net_interval(plain).low).epsilon(1e-13));
    CHECK(weighted_net(masses_of(counts))->design_effect == Approx(1).epsilon(1e-14));
    const auto of_forty = *effective_sample(masses_of(counts), 40);
    CHECK(of_forty.size == Approx(effective_sample(counts.counts(), 40)->size).epsilon(1e-13));
    const auto share = *weighted_share(masses_of(counts).promoters, masses_of(counts));
    CHECK(share.share == Approx(18 / 31.0));
    CHECK(share.size == Approx(31).epsilon(1e-13));
    CHECK(weighted_share(masses_of(counts).promoters, masses_of(counts), 40)->size ==
          Approx(of_forty.size).epsilon(1e-13));
    CHECK_FALSE(weighted_share(masses_of(counts).promoters, masses_of(counts), 30));
    const auto ratio = *net_share(masses_of(counts));
    CHECK(static_cast<double>(ratio.numerator) / static_cast<double>(ratio.denominator) ==
          Approx(16 / 31.0).margin(1e-13));
  }
}

TEST_CASE("an effective sample has the error that it comes from") {
  const CategoryMasses masses = masses_of(counted(published));
  const auto sample = *effective_sample(masses);
  const double with_n = *weighted_net(masses)->standard_error * std::sqrt(7 / 8.0);
  CHECK(net_estimate(sample, IntervalMethod::wald).standard_error == Approx(with_n).epsilon(1e-13));
  CHECK(std::isinf(effective_sample(masses, 8)->size));
  CHECK_FALSE(effective_sample(masses, 7));
  CHECK_FALSE(weighted_net(masses, 7));
}

TEST_CASE("where all answers are equal, Kish's effective responses are the size") {
  const CategoryMasses masses = masses_of(counted({{1, 1000}, {1, 3000}}));
  CHECK(effective_sample(masses)->size == Approx(1.6));
  CHECK(weighted_net(masses)->standard_error == 0.0);
  CHECK(net_interval(*effective_sample(masses)).low < 0);
  CHECK_FALSE(weighted_net(masses_of(counted({{1, 1000}})))->standard_error);
}

TEST_CASE("weighted sums do not depend on the order of adding and merging, to the last bit") {
  std::mt19937 random(31);
  for (int round = 0; round < 200; ++round) {
    auto answers = random_answers(random, 40);
    const WeightedCounts whole = counted(answers);
    std::shuffle(answers.begin(), answers.end(), random);
    const auto middle = answers.begin() + round % 40;
    WeightedCounts parts = counted({middle, answers.end()});
    const WeightedCounts first = counted({answers.begin(), middle});
    parts.merge(first);
    REQUIRE(parts == whole);
    REQUIRE(whole.without(first) == counted({middle, answers.end()}));
    parts.merge({});
    REQUIRE(parts == whole);
  }
}

TEST_CASE("the scale of the weights does not matter") {
  std::mt19937 random(37);
  const WeightedCounts counts = counted(random_answers(random, 50));
  const auto one = *weighted_net(masses_of(counts));
  const auto other = *weighted_net(masses_of(counts, 1e-6));
  CHECK(one.net == Approx(other.net).epsilon(1e-12));
  CHECK(*one.standard_error == Approx(*other.standard_error).epsilon(1e-12));
  CHECK(one.design_effect == Approx(other.design_effect).epsilon(1e-12));
}

TEST_CASE("a million responses lose no digit of the error") {
  WeightedGroup group;
  for (int i = 0; i < 1'000'000; ++i)
    group.add(Weight(100'000'000'001));
  const CategoryMasses masses = masses_of({group, group, {}});
  const auto net = *weighted_net(masses);
  CHECK(net.net == .5);
  CHECK(net.effective_responses == Approx(2e6).epsilon(1e-15));
  CHECK(*net.standard_error == Approx(.5 / std::sqrt(2e6 - 1)).epsilon(1e-14));
}
