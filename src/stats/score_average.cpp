// SPDX-License-Identifier: MIT
#include "distributions.hpp"
#include "linearised.hpp"

#include <npslice/stats/score_average.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace npslice::stats {
namespace {

Linearised linearised(const ScoreHistogram& histogram) {
  std::vector<CodedMass> masses;
  for (int score = histogram.lowest(); score <= histogram.highest(); ++score) {
    const WeightedGroup& group = histogram.at(score);
    masses.push_back(
        {static_cast<double>(score), {static_cast<double>(group.weight), group.squares.value()}});
  }
  return linearised(masses);
}

Ratio exact_mean(const ScoreHistogram& histogram) {
  Ratio mean{0, 0};
  for (int score = histogram.lowest(); score <= histogram.highest(); ++score) {
    const auto weight = static_cast<WideInteger>(histogram.at(score).weight);
    mean.numerator += weight * score;
    mean.denominator += weight;
  }
  return reduced(mean);
}

/// The lowest score at or below which at least `times / of` of the weight lies.
int score_reached(const ScoreHistogram& histogram, std::uint64_t times, std::uint64_t of) {
  UnsignedWideInteger whole = histogram.whole().weight;
  // A product of both must fit; what is lost of larger sums is less than one part in 2^60.
  int lost_bits = 0;
  while ((whole >> lost_bits) >> 64U != 0)
    ++lost_bits;
  whole >>= lost_bits;
  UnsignedWideInteger below = 0;
  for (int score = histogram.lowest(); score < histogram.highest(); ++score) {
    below += histogram.at(score).weight;
    if ((below >> lost_bits) * of >= whole * times) return score;
  }
  return histogram.highest();
}

} // namespace

std::optional<ScoreMean> mean_score(const ScoreHistogram& histogram, const IntervalRules& rules,
                                    Population population) {
  const WeightedGroup whole = histogram.whole();
  if (whole.responses < 2 || whole.weight == 0) return std::nullopt;
  double factor = 1;
  if (population) {
    const auto shrunk = finite_population_factor(whole.responses, *population);
    if (!shrunk) return std::nullopt;
    factor = *shrunk;
  }
  const Linearised mean = linearised(histogram);
  if (!(mean.effective > 1)) return std::nullopt;
  const auto n = static_cast<double>(whole.responses);
  const double with_less_one = n / (n - 1);
  const double error = factor * std::sqrt(with_less_one * mean.error_variance);
  const double degrees = mean.effective - 1;
  const double reach = critical_value_of_t(rules.level_percent, degrees) * error;
  return ScoreMean{exact_mean(histogram),
                   std::sqrt(with_less_one * mean.variance),
                   error,
                   degrees,
                   {std::max(static_cast<double>(histogram.lowest()), mean.mean - reach),
                    std::min(static_cast<double>(histogram.highest()), mean.mean + reach)}};
}

std::optional<ScoreMedian> median_score(const ScoreHistogram& histogram,
                                        const IntervalRules& rules) {
  const WeightedGroup whole = histogram.whole();
  if (whole.weight == 0) return std::nullopt;
  UnsignedWideInteger below = 0;
  int lower = histogram.lowest();
  while ((below += histogram.at(lower).weight) * 2 < whole.weight)
    ++lower;
  int upper = lower;
  if (below * 2 == whole.weight) {
    // Exactly half: the next score that anyone gave is as much in the middle.
    do
      ++upper;
    while (histogram.at(upper).weight == 0);
  }
  ScoreMedian median{reduced({lower + upper, 2}), histogram.lowest(), histogram.highest()};
  // A fraction of rounding must not cost a whole response.
  const auto n = static_cast<std::uint64_t>(linearised(histogram).effective * (1 + 1e-12));
  const std::uint64_t rank = fair_coin_rank(n, (1 - rules.level_percent / 100) / 2);
  if (rank > 0) {
    median.low = score_reached(histogram, rank, n);
    median.high = score_reached(histogram, n + 1 - rank, n);
  }
  return median;
}

} // namespace npslice::stats
