// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/csv.hpp>
#include <npslice/render/text_style.hpp>
#include <npslice/report/plan.hpp>

#include <string>

namespace npslice::render {

/// A plan as text for people.
std::string text_of(const report::Plan& plan, const TextStyle& style);

/// A plan as CSV: goal, points, responses, worst_case_responses.
std::string csv_of(const report::Plan& plan, const CsvStyle& style);

} // namespace npslice::render
