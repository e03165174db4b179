// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/interval.hpp>

#include <cstdint>
#include <optional>

namespace npslice::stats {

/// What planning asks for: the rules of the figure to come, and for a change also how probable it
/// is to be that a true change of that size is found.
struct PlanRules {
  IntervalRules interval;
  Power power_percent = 80;
  Population population = std::nullopt; ///< of each of the groups
};

/// The least number of responses with which the interval reaches `margin` at most to either side,
/// when one answer has `answer_variance` (at most 1; 1 is the worst case). Unit of the margin:
/// shares, so 0.05 is 5 points. n = v·z²/m² − 3, without the 3 by Wald, at least 1; of a population
/// of N, n·N/(n + N − 1). Nothing for a margin of 0 or less, or of more than 10^15 responses.
/// MeasuringU, measuringu.com/nps-ci-sample-size.
std::optional<std::uint64_t> responses_for_margin(double margin, double answer_variance,
                                                  const PlanRules& rules = {});

/// How far the interval of `responses` reaches to either side, before it is clipped. Nothing
/// without a response, or when the population is smaller.
std::optional<double> margin_of(std::uint64_t responses, double answer_variance,
                                const PlanRules& rules = {});

/// The least number of responses of *each* of two groups with which a true change of `change` is
/// found significant with the power asked for. `variance_before` and `variance_after` are those of
/// one answer. n = (v₁ + v₂)(z_α + z_β)²/d² − 3, and as for a margin otherwise.
/// MeasuringU, measuringu.com/nps-sig-test-sample-size.
std::optional<std::uint64_t> responses_for_change(double change, double variance_before,
                                                  double variance_after,
                                                  const PlanRules& rules = {});

/// The smallest true change that a test of these two samples finds with the power asked for:
/// (z_α + z_β) times the standard error of the change. The population of `rules` is not used, since
/// samples bring theirs.
double detectable_change(const EffectiveSample& before, const EffectiveSample& after,
                         const PlanRules& rules = {});

} // namespace npslice::stats
