// SPDX-License-Identifier: MIT
#include "plan_parts.hpp"

#include <npslice/render/foot_words.hpp>
#include <npslice/render/plan_words.hpp>
#include <npslice/render/test_words.hpp>

#include <fmt/format.h>

#include <cmath>

namespace npslice::render {
namespace {

/// Tenths of points that a goal is shown with; whole points have none.
std::int64_t goal_tenths(double share) {
  constexpr double tenths_of_a_share = 1000;
  return std::llround(share * tenths_of_a_share);
}

/// Points without a sign; whole ones without decimals, as they were asked for.
std::string shown_goal(double share, const Language& language) {
  const std::int64_t tenths = goal_tenths(share);
  if (tenths % 10 == 0) return std::to_string(tenths / 10);
  return in_language(fmt::format("{}.{}", tenths / 10, tenths % 10), language);
}

std::string spread_sentence(const report::Plan& plan, const Language& language) {
  const PlanWords& words = language.plan();
  const std::string spread = in_language(fmt::format("{:.2f}", plan.spread), language);
  if (plan.pilot) return words.pilot_spread(spread, plan.pilot->responses());
  if (!is_worst_case(plan)) return words.told_spread(spread);
  return words.labels().for_worst.text();
}

} // namespace

bool is_worst_case(const report::Plan& plan) { return plan.spread >= 1; }

std::string plan_goal(const report::PlanRow& row, const report::Plan& plan,
                      const Language& language) {
  const std::string points = shown_goal(row.share, language);
  const bool one = goal_tenths(row.share) < 20;
  if (row.goal == report::PlanRow::Goal::change) return language.plan().change(points, one);
  return language.plan().margin(points, one, language.level(plan.rules.interval.level_percent));
}

std::vector<std::string> plan_sentences(const report::Plan& plan, const Language& language) {
  const PlanWords& words = language.plan();
  std::vector<std::string> sentences{
      spread_sentence(plan, language),
      words.rules(plan.rules.power_percent, language.level(plan.rules.interval.level_percent),
                  language.foot_words().method(plan.rules.interval))};
  if (plan.rules.population) sentences.push_back(words.population(*plan.rules.population));
  return sentences;
}

} // namespace npslice::render
