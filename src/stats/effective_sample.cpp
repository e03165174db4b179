// SPDX-License-Identifier: MIT
#include <npslice/stats/effective_sample.hpp>

#include <cmath>
#include <limits>

namespace npslice::stats {

std::optional<double> finite_population_factor(std::uint64_t responses, std::uint64_t population) {
  if (population < responses) return std::nullopt;
  if (population == responses) return 0.0;
  return std::sqrt(static_cast<double>(population - responses) /
                   static_cast<double>(population - 1));
}

std::optional<double> effective_size(double size, std::uint64_t responses, Population population) {
  if (!population) return size;
  const auto factor = finite_population_factor(responses, *population);
  if (!factor) return std::nullopt;
  return *factor > 0 ? size / (*factor * *factor) : std::numeric_limits<double>::infinity();
}

std::optional<EffectiveSample> effective_sample(const CategoryCounts& counts,
                                                Population population) {
  if (counts.responses() == 0) return std::nullopt;
  const auto n = static_cast<double>(counts.responses());
  const auto size = effective_size(n, counts.responses(), population);
  if (!size) return std::nullopt;
  return EffectiveSample{static_cast<double>(counts.promoters) / n,
                         static_cast<double>(counts.detractors) / n, *size};
}

EffectiveSample with_pseudo_answers(const EffectiveSample& sample) {
  constexpr double outer_answers = 0.75;
  constexpr double all_answers = 3;
  if (std::isinf(sample.size)) return sample;
  const double size = sample.size + all_answers;
  return {(sample.promoters * sample.size + outer_answers) / size,
          (sample.detractors * sample.size + outer_answers) / size, size};
}

} // namespace npslice::stats
