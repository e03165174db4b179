// SPDX-License-Identifier: MIT
#include "linearised.hpp"

#include <npslice/stats/weighted_estimate.hpp>

#include <array>
#include <cmath>

namespace npslice::stats {
namespace {

std::array<CodedMass, 3> coded(const CategoryMasses& masses) {
  return {CodedMass{1, masses.promoters}, CodedMass{0, masses.passives},
          CodedMass{-1, masses.detractors}};
}

} // namespace

std::optional<WeightedNet> weighted_net(const CategoryMasses& masses, Population population) {
  if (!(masses.weight() > 0) || (population && *population < masses.responses)) return std::nullopt;
  const auto n = static_cast<double>(masses.responses);
  const Linearised mean = linearised(coded(masses));
  WeightedNet net{mean.mean, mean.variance, std::nullopt, mean.effective, n / mean.effective};
  if (masses.responses < 2) return net;
  const double drawn = population ? n / static_cast<double>(*population) : 0;
  net.standard_error = std::sqrt((1 - drawn) * n / (n - 1) * mean.error_variance);
  return net;
}

std::optional<EffectiveSample> effective_sample(const CategoryMasses& masses,
                                                Population population) {
  const double weight = masses.weight();
  if (!(weight > 0)) return std::nullopt;
  const auto size = effective_size(linearised(coded(masses)).size(), masses.responses, population);
  if (!size) return std::nullopt;
  return EffectiveSample{masses.promoters.weight / weight, masses.detractors.weight / weight,
                         *size};
}

std::optional<WeightedShare> weighted_share(const GroupMass& part, const CategoryMasses& whole,
                                            Population population) {
  if (!(whole.weight() > 0)) return std::nullopt;
  const double square = whole.promoters.square + whole.passives.square + whole.detractors.square;
  const std::array<CodedMass, 2> masses{
      CodedMass{1, part}, CodedMass{0, {whole.weight() - part.weight, square - part.square}}};
  const Linearised mean = linearised(masses);
  const auto size = effective_size(mean.size(), whole.responses, population);
  if (!size) return std::nullopt;
  return WeightedShare{mean.mean, *size};
}

} // namespace npslice::stats
