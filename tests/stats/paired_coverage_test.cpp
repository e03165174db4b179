// SPDX-License-Identifier: MIT
#include <npslice/stats/paired.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

using namespace npslice::stats;

namespace {

/// How many of the pairs, or which share of all people, moved by −2, −1, 0, 1 and 2 categories.
using Moved = std::array<std::uint64_t, 5>;
using Truth = std::array<double, 5>;

/// Populations in which some keep their category and all others answer as if for the first time,
/// with the shares before and after spread over all that are possible.
std::vector<Truth> truths() {
  constexpr int steps = 4;
  std::vector<std::array<double, 3>> shares; // detractors, passives, promoters
  for (int i = 0; i < steps; ++i) {
    for (int j = 0; i + j < steps; ++j) {
      const double p = (i + 1 / 3.0) / steps;
      const double d = (j + 1 / 3.0) / steps;
      shares.push_back({d, 1 - p - d, p});
    }
  }
  std::vector<Truth> spread;
  for (const double staying : {.3, .6}) {
    for (const auto& before : shares) {
      for (const auto& after : shares) {
        Truth& truth = spread.emplace_back(Truth{});
        truth[2] = staying;
        for (std::size_t from = 0; from < 3; ++from) {
          for (std::size_t to = 0; to < 3; ++to) {
            truth[2 + to - from] += (1 - staying) * before[from] * after[to];
          }
        }
      }
    }
  }
  return spread;
}

PairedCounts pairs_of(const Moved& moved) {
  PairedCounts counts;
  counts.were_promoters = {0, moved[1], moved[0]};
  counts.were_passives = {moved[3], moved[2], 0};
  counts.were_detractors = {moved[4], 0, 0};
  return counts;
}

/// What n pairs may come to, with the logarithm of the number of orders, and the interval shown.
struct Outcome {
  Moved moved;
  double log_orders;
  Interval interval;
};

void add_outcomes(std::vector<Outcome>& all, Moved& moved, std::size_t cell, std::uint64_t left,
                  const IntervalRules& rules) {
  if (cell + 1 == moved.size()) {
    moved[cell] = left;
    double orders = std::lgamma(
        static_cast<double>(std::accumulate(moved.begin(), moved.end(), std::uint64_t{0})) + 1);
    for (const std::uint64_t k : moved)
      orders -= std::lgamma(static_cast<double>(k) + 1);
    all.push_back({moved, orders, paired_change(pairs_of(moved), rules)->interval});
    return;
  }
  for (moved[cell] = 0; moved[cell] <= left; ++moved[cell]) {
    add_outcomes(all, moved, cell + 1, left - moved[cell], rules);
  }
}

double coverage(const std::vector<Outcome>& all, const Truth& truth) {
  const double change = 2 * (truth[4] - truth[0]) + truth[3] - truth[1];
  Truth logs{};
  std::transform(truth.begin(), truth.end(), logs.begin(), [](double p) { return std::log(p); });
  double covered = 0;
  for (const Outcome& each : all) {
    if (change < each.interval.low || change > each.interval.high) continue;
    double log_probability = each.log_orders;
    for (std::size_t i = 0; i < logs.size(); ++i) {
      log_probability += static_cast<double>(each.moved[i]) * logs[i];
    }
    covered += std::exp(log_probability);
  }
  return covered;
}

/// Mean and least coverage over all truths, in percent.
std::array<double, 2> coverages(std::uint64_t n, IntervalMethod method) {
  std::vector<Outcome> all;
  Moved moved{};
  add_outcomes(all, moved, 0, n, {method});
  double sum = 0;
  double least = 1;
  const auto spread = truths();
  for (const Truth& truth : spread) {
    const double covered = coverage(all, truth);
    sum += covered;
    least = std::min(least, covered);
  }
  return {100 * sum / static_cast<double>(spread.size()), 100 * least};
}

} // namespace

TEST_CASE("pseudo-pairs make the paired interval cover what it promises, where Wald does not") {
  std::ifstream page("docs/statistics.md");
  std::ostringstream text;
  text << page.rdbuf();
  for (const std::uint64_t n : std::vector<std::uint64_t>{5, 10, 15}) {
    const auto adjusted = coverages(n, IntervalMethod::adjusted_wald);
    const auto wald = coverages(n, IntervalMethod::wald);
    CHECK(adjusted[0] > 94.5);
    CHECK(adjusted[1] > 82);
    CHECK(wald[0] < 94);
    const std::string row = fmt::format("| {} | {:.1f} %, {:.1f} % | {:.1f} %, {:.1f} % |", n,
                                        adjusted[0], adjusted[1], wald[0], wald[1]);
    CAPTURE(row);
    CHECK(text.str().find(row) != std::string::npos);
  }
}
