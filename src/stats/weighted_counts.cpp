// SPDX-License-Identifier: MIT
#include <npslice/stats/weighted_counts.hpp>

#include <cmath>

namespace npslice::stats {
namespace {

void merge_into(GroupMass& mass, const GroupMass& other) {
  mass.weight += other.weight;
  mass.square += other.square;
}

GroupMass mass_of(const WeightedGroup& group, double factor) {
  const double unit = factor / static_cast<double>(Weight::units_of_one);
  return {static_cast<double>(group.weight) * unit, group.squares.value() * unit * unit};
}

} // namespace

std::optional<Ratio> net_share(const WeightedCounts& counts) {
  const UnsignedWideInteger all =
      counts.promoters.weight + counts.passives.weight + counts.detractors.weight;
  if (all == 0) return std::nullopt;
  return reduced({static_cast<WideInteger>(counts.promoters.weight) -
                      static_cast<WideInteger>(counts.detractors.weight),
                  static_cast<WideInteger>(all)});
}

void CategoryMasses::merge(const CategoryMasses& other) {
  responses += other.responses;
  merge_into(promoters, other.promoters);
  merge_into(passives, other.passives);
  merge_into(detractors, other.detractors);
}

CategoryMasses masses_of(const WeightedCounts& counts, double factor) {
  return {counts.counts().responses(), mass_of(counts.promoters, factor),
          mass_of(counts.passives, factor), mass_of(counts.detractors, factor)};
}

std::optional<Ratio> net_share(const CategoryMasses& masses) {
  if (!(masses.weight() > 0)) return std::nullopt;
  constexpr int bits = 46;
  const double net = (masses.promoters.weight - masses.detractors.weight) / masses.weight();
  return Ratio{std::llround(std::ldexp(net, bits)), WideInteger{1} << static_cast<unsigned>(bits)};
}

} // namespace npslice::stats
