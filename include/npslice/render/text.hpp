// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/text_style.hpp>
#include <npslice/report/comparison.hpp>
#include <npslice/report/report.hpp>

#include <string>

namespace npslice::render {

/// A report as text for people: each table that it holds, then the foot. UTF-8, ending in a line
/// end. Nothing from the data can steer a terminal.
std::string text_of(const report::Report& report, const TextStyle& style);

/// How two sides differ: what happened, whether it is real, and where it comes from.
std::string text_of(const report::Comparison& comparison, const TextStyle& style);

/// The reports of several score columns, each under the text of its question.
std::string text_of(const std::vector<report::Report>& reports, const TextStyle& style);

} // namespace npslice::render
