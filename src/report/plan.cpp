// SPDX-License-Identifier: MIT
#include <npslice/report/plan.hpp>
#include <npslice/stats/effective_sample.hpp>

namespace npslice::report {
namespace {

constexpr double worst_spread = 1;

PlanRow margin_row(double margin, const Plan& plan) {
  PlanRow row;
  row.share = margin;
  row.responses = stats::responses_for_margin(margin, plan.spread, plan.rules);
  row.in_worst_case = stats::responses_for_margin(margin, worst_spread, plan.rules);
  return row;
}

PlanRow change_row(double change, const Plan& plan) {
  PlanRow row;
  row.goal = PlanRow::Goal::change;
  row.share = change;
  row.responses = stats::responses_for_change(change, plan.spread, plan.spread, plan.rules);
  row.in_worst_case = stats::responses_for_change(change, worst_spread, worst_spread, plan.rules);
  return row;
}

/// What so many responses buy; nothing where there are more than could answer.
void add_given(std::uint64_t responses, Plan& plan) {
  const auto margin = stats::margin_of(responses, plan.spread, plan.rules);
  const auto size =
      stats::effective_size(static_cast<double>(responses), responses, plan.rules.population);
  if (!margin || !size) return;
  PlanRow row;
  row.from_responses = true;
  row.responses = responses;
  row.share = *margin;
  plan.rows.push_back(row);
  const stats::EffectiveSample side{plan.spread / 2, plan.spread / 2, *size};
  row.goal = PlanRow::Goal::change;
  row.share = stats::detectable_change(side, side, plan.rules);
  plan.rows.push_back(row);
}

} // namespace

Plan plan(const PlanRequest& request, const FigureRules& rules,
          const std::optional<stats::CategoryCounts>& pilot) {
  Plan plan;
  plan.rules = {rules.interval, rules.power_percent, rules.populations.whole};
  if (pilot) {
    plan.pilot = figures_of(*pilot, rules.interval);
    const auto sample = stats::effective_sample(*pilot);
    if (sample) plan.spread = stats::with_pseudo_answers(*sample).answer_variance();
  }
  if (request.spread) plan.spread = *request.spread;
  const bool nothing =
      request.margins.empty() && request.changes.empty() && request.responses.empty();
  const std::vector<double> usual_margins{.03, .05, .10, .15};
  const std::vector<double> usual_changes{.05, .10, .15, .20};
  for (const double margin : nothing ? usual_margins : request.margins) {
    plan.rows.push_back(margin_row(margin, plan));
  }
  for (const double change : nothing ? usual_changes : request.changes) {
    plan.rows.push_back(change_row(change, plan));
  }
  for (const std::uint64_t responses : request.responses) {
    add_given(responses, plan);
  }
  return plan;
}

} // namespace npslice::report
