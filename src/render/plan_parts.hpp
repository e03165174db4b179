// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/plan.hpp>

#include <string>
#include <vector>

namespace npslice::render {

/// The goal of a row in words: "a margin of 5 points to either side (95 %)".
std::string plan_goal(const report::PlanRow& row, const report::Plan& plan,
                      const Language& language);

/// What the numbers of a plan rest on, a sentence each.
std::vector<std::string> plan_sentences(const report::Plan& plan, const Language& language);

/// Whether the plan is that for the worst case itself, so that no other need be shown.
bool is_worst_case(const report::Plan& plan);

} // namespace npslice::render
