// SPDX-License-Identifier: MIT
#include <npslice/stats/change.hpp>
#include <npslice/stats/sample_size.hpp>

#include <algorithm>
#include <cmath>

namespace npslice::stats {
namespace {

double pseudo_answers(const PlanRules& rules) {
  return rules.interval.method == IntervalMethod::wald ? 0 : 3;
}

/// z_α + z_β.
double z_with_power(const PlanRules& rules) {
  return rules.interval.level_percent.critical_value() + rules.power_percent.quantile();
}

/// The least whole number of responses that tell as much as `size` from a population without
/// limits.
std::optional<std::uint64_t> whole_responses(double size, const PlanRules& rules) {
  constexpr double most = 1e15;
  double responses = std::max(1.0, size - pseudo_answers(rules));
  if (rules.population) {
    const auto population = static_cast<double>(*rules.population);
    if (population < 1) return std::nullopt;
    responses = responses * population / (responses + population - 1);
  }
  responses = std::ceil(responses);
  if (!(responses <= most)) return std::nullopt;
  return static_cast<std::uint64_t>(responses);
}

} // namespace

std::optional<std::uint64_t> responses_for_margin(double margin, double answer_variance,
                                                  const PlanRules& rules) {
  if (!(margin > 0)) return std::nullopt;
  const double z = rules.interval.level_percent.critical_value();
  return whole_responses(answer_variance * z * z / (margin * margin), rules);
}

std::optional<double> margin_of(std::uint64_t responses, double answer_variance,
                                const PlanRules& rules) {
  if (responses == 0) return std::nullopt;
  const auto size = effective_size(static_cast<double>(responses), responses, rules.population);
  if (!size) return std::nullopt;
  return rules.interval.level_percent.critical_value() *
         std::sqrt(answer_variance / (*size + pseudo_answers(rules)));
}

std::optional<std::uint64_t> responses_for_change(double change, double variance_before,
                                                  double variance_after, const PlanRules& rules) {
  const double distance = std::abs(change);
  if (!(distance > 0)) return std::nullopt;
  const double z = z_with_power(rules);
  return whole_responses((variance_before + variance_after) * z * z / (distance * distance), rules);
}

double detectable_change(const EffectiveSample& before, const EffectiveSample& after,
                         const PlanRules& rules) {
  return z_with_power(rules) * change_between(before, after, rules.interval).standard_error;
}

} // namespace npslice::stats
