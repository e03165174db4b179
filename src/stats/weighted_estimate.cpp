// SPDX-License-Identifier: MIT
#include "linearised.hpp"

#include <npslice/stats/weighted_estimate.hpp>

#include <array>
#include <cmath>
#include <limits>

namespace npslice::stats {
namespace {

std::array<CodedMass, 3> coded(const CategoryMasses& masses) {
  return {CodedMass{1, masses.promoters}, CodedMass{0, masses.passives},
          CodedMass{-1, masses.detractors}};
}

bool is_usable(const CategoryMasses& masses, Population population) {
  return masses.weight() > 0 && (!population || *population >= masses.responses);
}

} // namespace

std::optional<WeightedNet> weighted_net(const CategoryMasses& masses, Population population) {
  if (!is_usable(masses, population)) return std::nullopt;
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
  if (!is_usable(masses, population)) return std::nullopt;
  const double weight = masses.weight();
  EffectiveSample sample{masses.promoters.weight / weight, masses.detractors.weight / weight,
                         linearised(coded(masses)).size()};
  if (population) {
    const double factor = *finite_population_factor(masses.responses, *population);
    sample.size =
        factor > 0 ? sample.size / (factor * factor) : std::numeric_limits<double>::infinity();
  }
  return sample;
}

std::optional<WeightedShare> weighted_share(const GroupMass& part, const CategoryMasses& whole) {
  if (!(whole.weight() > 0)) return std::nullopt;
  const double square = whole.promoters.square + whole.passives.square + whole.detractors.square;
  const std::array<CodedMass, 2> masses{
      CodedMass{1, part}, CodedMass{0, {whole.weight() - part.weight, square - part.square}}};
  const Linearised mean = linearised(masses);
  return WeightedShare{mean.mean, mean.size()};
}

} // namespace npslice::stats
