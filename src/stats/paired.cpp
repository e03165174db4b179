// SPDX-License-Identifier: MIT
#include "distributions.hpp"

#include <npslice/stats/paired.hpp>

#include <algorithm>
#include <cmath>

namespace npslice::stats {
namespace {

/// n as above; the sums of D and of D² over all pairs.
struct Moves {
  double pairs;
  double sum;
  double squares;
};

Moves moves_of(const PairedCounts& counts) {
  const auto from = static_cast<double>(counts.before().promoters) -
                    static_cast<double>(counts.before().detractors);
  const auto to = static_cast<double>(counts.after().promoters) -
                  static_cast<double>(counts.after().detractors);
  const std::uint64_t by_two = counts.were_detractors.promoters + counts.were_promoters.detractors;
  const std::uint64_t moved = counts.rose() + counts.fell();
  // Who moved by two counts four times: once in `moved`, three times more.
  return {static_cast<double>(counts.pairs()), to - from, static_cast<double>(moved + 3 * by_two)};
}

} // namespace

CategoryCounts PairedCounts::after() const {
  CategoryCounts all = were_promoters;
  all.merge(were_passives);
  all.merge(were_detractors);
  return all;
}

std::optional<Change> paired_change(const PairedCounts& counts, const IntervalRules& rules,
                                    Population population) {
  if (counts.pairs() == 0) return std::nullopt;
  Moves moves = moves_of(counts);
  const double difference = moves.sum / moves.pairs;
  const auto size = effective_size(moves.pairs, counts.pairs(), population);
  if (!size) return std::nullopt;
  if (std::isinf(*size)) return change_from(difference, {difference, 0}, rules);
  const double times = *size / moves.pairs;
  moves = {*size, moves.sum * times, moves.squares * times};
  if (rules.method != IntervalMethod::wald) {
    // Of three pairs with independent answers of variance ½, D has the variance 1.
    moves.pairs += 3;
    moves.squares += 3;
  }
  const double mean = moves.sum / moves.pairs;
  const double variance = std::max(0.0, moves.squares / moves.pairs - mean * mean);
  return change_from(difference, {mean, std::sqrt(variance / moves.pairs)}, rules);
}

ChiSquaredTest stuart_maxwell(const PairedCounts& counts) {
  const auto mean = [](std::uint64_t there, std::uint64_t back) {
    return (static_cast<double>(there) + static_cast<double>(back)) / 2;
  };
  const double with_middle_top =
      mean(counts.were_passives.promoters, counts.were_promoters.passives);
  const double with_bottom_top =
      mean(counts.were_detractors.promoters, counts.were_promoters.detractors);
  const double with_bottom_middle =
      mean(counts.were_detractors.passives, counts.were_passives.detractors);
  const auto shift = [](std::uint64_t before, std::uint64_t after) {
    return static_cast<double>(before) - static_cast<double>(after);
  };
  const double top = shift(counts.before().promoters, counts.after().promoters);
  const double middle = shift(counts.before().passives, counts.after().passives);
  const double bottom = shift(counts.before().detractors, counts.after().detractors);

  const double products = with_bottom_middle * with_middle_top +
                          with_bottom_middle * with_bottom_top + with_middle_top * with_bottom_top;
  ChiSquaredTest test;
  if (products > 0) {
    test.statistic = (with_middle_top * bottom * bottom + with_bottom_top * middle * middle +
                      with_bottom_middle * top * top) /
                     (2 * products);
    test.degrees = 2;
  } else if (const double only = with_bottom_middle + with_bottom_top + with_middle_top; only > 0) {
    // One pair of categories exchanged respondents, so that two of the three shifts are not 0 and
    // equal but for the sign.
    const double both = top * top + middle * middle + bottom * bottom;
    test.statistic = both / 2 / (2 * only);
    test.degrees = 1;
  }
  test.p = chi_squared_tail(test.statistic, test.degrees);
  return test;
}

} // namespace npslice::stats
