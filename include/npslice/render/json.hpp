// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/comparison.hpp>
#include <npslice/report/plan.hpp>
#include <npslice/report/report.hpp>

#include <string>
#include <vector>

namespace npslice::render {

/// Reports as one JSON object, as docs/report.schema.json describes it; ends in a line end. Numbers
/// are numbers with the digits of CSV, no value is null, and what could steer a terminal is
/// escaped. With `total`, the whole survey follows the segments.
std::string json_of(const std::vector<report::Report>& reports, bool total);

/// Every row of every table as one JSON object in a line of its own: its table, score column and
/// segment, then the columns of CSV.
std::string json_lines_of(const std::vector<report::Report>& reports, bool total);

/// A comparison and a plan, likewise.
std::string json_of(const report::Comparison& comparison, bool total);
std::string json_lines_of(const report::Comparison& comparison, bool total);
std::string json_of(const report::Plan& plan);
std::string json_lines_of(const report::Plan& plan);

} // namespace npslice::render
