// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/csv.hpp>
#include <npslice/render/text_style.hpp>
#include <npslice/report/inspection.hpp>

#include <string>

namespace npslice::render {

/// An inspection as text for people.
std::string text_of(const report::Inspection& inspection, const TextStyle& style);

/// All of an inspection as one JSON object, as docs/output.md describes it; ends in a line end.
/// What could steer a terminal is escaped.
std::string json_of(const report::Inspection& inspection);

/// The columns of an inspection as CSV: number, name, role, filled, distinct, example.
std::string csv_of(const report::Inspection& inspection, const CsvStyle& style);

} // namespace npslice::render
