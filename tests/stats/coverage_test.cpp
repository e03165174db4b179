// SPDX-License-Identifier: MIT
#include <npslice/stats/interval.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

using namespace npslice::stats;

namespace {

/// True shares of promoters and detractors.
struct Truth {
  double promoters;
  double detractors;
};

/// 406 truths, spread evenly over all that are possible.
std::vector<Truth> truths() {
  constexpr int steps = 28;
  std::vector<Truth> spread;
  for (int i = 0; i < steps; ++i) {
    for (int j = 0; i + j < steps; ++j) {
      spread.push_back({(i + 1 / 3.0) / steps, (j + 1 / 3.0) / steps});
    }
  }
  return spread;
}

/// 4096 truths, the centres of equal triangles that all possible ones consist of: so that each
/// stands for the same part of them.
std::vector<Truth> all_truths() {
  constexpr int steps = 64;
  std::vector<Truth> spread;
  for (int i = 0; i < steps; ++i) {
    for (int j = 0; i + j < steps; ++j) {
      spread.push_back({(i + 1 / 3.0) / steps, (j + 1 / 3.0) / steps});
      if (i + j + 1 < steps) spread.push_back({(i + 2 / 3.0) / steps, (j + 2 / 3.0) / steps});
    }
  }
  return spread;
}

/// The powers of `base` from 0 to `most`.
std::vector<double> powers(double base, std::uint64_t most) {
  std::vector<double> all(most + 1, 1.0);
  for (std::uint64_t i = 1; i <= most; ++i)
    all[i] = all[i - 1] * base;
  return all;
}

/// What n answers may come to, in how many orders, and the interval then shown.
struct Outcome {
  std::uint64_t promoters;
  std::uint64_t detractors;
  double orders;
  Interval interval;
};

std::vector<Outcome> outcomes(std::uint64_t n, const IntervalRules& rules) {
  std::vector<Outcome> all;
  const auto log_factorial = [](std::uint64_t k) {
    return std::lgamma(static_cast<double>(k) + 1);
  };
  for (std::uint64_t promoters = 0; promoters <= n; ++promoters) {
    for (std::uint64_t detractors = 0; promoters + detractors <= n; ++detractors) {
      const std::uint64_t passives = n - promoters - detractors;
      const double orders = std::exp(log_factorial(n) - log_factorial(promoters) -
                                     log_factorial(detractors) - log_factorial(passives));
      const auto sample = effective_sample({promoters, passives, detractors});
      all.push_back({promoters, detractors, orders, net_interval(*sample, rules)});
    }
  }
  return all;
}

/// How probable it is that the interval contains the true net share.
double coverage(std::uint64_t n, const std::vector<Outcome>& all, const Truth& truth) {
  const auto p = powers(truth.promoters, n);
  const auto d = powers(truth.detractors, n);
  const auto q = powers(1 - truth.promoters - truth.detractors, n);
  const double net = truth.promoters - truth.detractors;
  double covered = 0;
  for (const Outcome& each : all) {
    if (net < each.interval.low || net > each.interval.high) continue;
    covered += each.orders * p[each.promoters] * d[each.detractors] *
               q[n - each.promoters - each.detractors];
  }
  return covered;
}

struct Coverage {
  double mean;
  double least;
};

Coverage coverage_over(std::uint64_t n, const std::vector<Truth>& spread,
                       const IntervalRules& rules = {}) {
  const auto all = outcomes(n, rules);
  std::vector<double> each;
  for (const Truth& truth : spread)
    each.push_back(coverage(n, all, truth));
  return {std::accumulate(each.begin(), each.end(), 0.0) / static_cast<double>(each.size()),
          *std::min_element(each.begin(), each.end())};
}

struct Known {
  std::uint64_t n;
  double mean;
  double least;
};

} // namespace

TEST_CASE("the default interval covers the true net share as often as the published tables say") {
  // Means and minima by full enumeration over 400 true shares drawn at random. Ours are spread
  // evenly, up to the edges, where coverage is worst: so the least may be a little lower.
  const std::vector<Known> table{{5, .954, .840},  {10, .951, .891}, {20, .951, .922},
                                 {30, .951, .929}, {50, .950, .933}, {100, .950, .942},
                                 {200, .950, .944}};
  for (const Known& row : table) {
    CAPTURE(row.n);
    const Coverage found = coverage_over(row.n, truths());
    CHECK(found.mean == Approx(row.mean).margin(.003).epsilon(0));
    CHECK(found.least > row.least - .017);
  }
}

TEST_CASE("the published worst cases are such as 400 truths drawn at random would have") {
  // Which ones were drawn is not known, but how often the worst of 400 lies that high is.
  const std::vector<Known> table{{5, .954, .840},  {10, .951, .891}, {20, .951, .922},
                                 {30, .951, .929}, {50, .950, .933}, {100, .950, .942}};
  constexpr double rounded_by = .0005;
  constexpr int draws = 400;
  const auto spread = all_truths();
  for (const Known& row : table) {
    CAPTURE(row.n);
    const auto all = outcomes(row.n, {});
    double surely_below = 0;
    double perhaps_below = 0;
    for (const Truth& truth : spread) {
      const double covered = coverage(row.n, all, truth);
      surely_below += covered < row.least - rounded_by ? 1 : 0;
      perhaps_below += covered < row.least + rounded_by ? 1 : 0;
    }
    const auto size = static_cast<double>(spread.size());
    const double none_below = std::pow(1 - surely_below / size, draws);
    const double some_below = 1 - std::pow(1 - perhaps_below / size, draws);
    CHECK(none_below > .025);
    CHECK(some_below > .025);
  }
}

TEST_CASE("the default interval covers the true net share at every size from 5 to 200") {
  const auto spread = truths();
  for (std::uint64_t n = 5; n <= 200; n += n < 40 ? 1 : 20) {
    CAPTURE(n);
    const Coverage found = coverage_over(n, spread);
    REQUIRE(found.mean > .9485);
    REQUIRE(found.mean < .955);
    REQUIRE(found.least > (n < 10 ? .82 : n < 20 ? .88 : .91));
  }
}

TEST_CASE("the score interval has the best worst case for few responses") {
  const std::vector<Known> table{
      {5, .973, .908}, {10, .964, .913}, {20, .956, .933}, {30, .952, .937}, {50, .951, .937}};
  for (const Known& row : table) {
    CAPTURE(row.n);
    const Coverage found = coverage_over(row.n, truths(), {IntervalMethod::score});
    CHECK(found.mean == Approx(row.mean).margin(.003).epsilon(0));
    CHECK(found.least > row.least - .035);
  }
}

TEST_CASE("the Wald interval covers far too seldom where nearly all are promoters") {
  const std::vector<Known> table{{5, .401, 0},  {10, .649, 0},  {20, .875, 0}, {30, .841, 0},
                                 {50, .910, 0}, {100, .930, 0}, {200, .939, 0}};
  for (const Known& row : table) {
    CAPTURE(row.n);
    const double found = coverage(row.n, outcomes(row.n, {IntervalMethod::wald}), {.90, .02});
    CHECK(found == Approx(row.mean).margin(5.1e-4).epsilon(0));
  }
}

TEST_CASE("the table of coverages in docs/statistics.md is what the program does") {
  std::ifstream page("docs/statistics.md");
  std::ostringstream text;
  text << page.rdbuf();
  for (const std::uint64_t n : std::vector<std::uint64_t>{5, 10, 20, 30, 50, 100, 200}) {
    std::string row = fmt::format("\n| {} |", n);
    for (const auto method :
         {IntervalMethod::adjusted_wald, IntervalMethod::score, IntervalMethod::wald}) {
      const Coverage found = coverage_over(n, truths(), {method});
      row += fmt::format(" {:.1f} %, {:.1f} % |", found.mean * 100, found.least * 100);
    }
    CAPTURE(row);
    CHECK(text.str().find(row) != std::string::npos);
  }
}
