// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>

#include <cstdint>
#include <optional>

namespace npslice::stats {

/// A size of the whole group that could have answered; nothing stands for one without limits.
using Population = std::optional<std::uint64_t>;

/// All that a formula needs to know of responses: the shares of the outer categories, and how many
/// plain independent answers from a population without limits would tell as much about them. So
/// weights, clusters and finite populations change the size only, and meet the same formulae.
struct EffectiveSample {
  double promoters = 0;  ///< the share p
  double detractors = 0; ///< the share d
  double size = 0;       ///< above 0; infinite when everyone has answered

  /// The net share x = p − d, from −1 to 1.
  [[nodiscard]] double net() const { return promoters - detractors; }

  /// The variance of one answer coded −1, 0, +1: v = p + d − (p − d)², from 0 to 1.
  [[nodiscard]] double answer_variance() const { return promoters + detractors - net() * net(); }
};

/// How the error of an estimate shrinks when n of N have answered: √((N − n)/(N − 1)), 0 when all
/// have. Nothing when the population is smaller than the number of responses.
/// Cochran (1977), "Sampling Techniques", 3rd edition, section 2.6, for the variance with 1/n.
std::optional<double> finite_population_factor(std::uint64_t responses, std::uint64_t population);

/// The size of a sample of `size` answers that `responses` out of a population gave: divided by the
/// square of `finite_population_factor`, so infinite when all have answered, and unchanged without
/// a population. Nothing when the population is smaller than the number of responses.
std::optional<double> effective_size(double size, std::uint64_t responses, Population population);

/// The sample that counted responses are. Nothing without a response, or when the population is
/// smaller than the number of responses. Its size is their number within the population.
std::optional<EffectiveSample> effective_sample(const CategoryCounts& counts,
                                                Population population = std::nullopt);

/// The sample with the three pseudo-answers of the adjusted Wald interval: ¾ promoter, 1½ passive,
/// ¾ detractor. Its variance is never 0, which makes it the guess of the spread to plan with.
EffectiveSample with_pseudo_answers(const EffectiveSample& sample);

} // namespace npslice::stats
