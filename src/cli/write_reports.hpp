// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/cli/invocation.hpp>
#include <npslice/render/csv.hpp>
#include <npslice/report/inspection.hpp>
#include <npslice/report/plan.hpp>

#include <vector>

namespace npslice::cli {

/// How CSV is to look.
render::CsvStyle csv_style(const OutputSettings& output);

/// Writes the reports of a call in every format asked for, to every place asked for. Throws
/// base::OutputError; then no regular file was replaced, except when replacing itself failed.
void write_reports(const std::vector<report::Report>& reports, const Invocation& invocation);

/// The same for a comparison; CSV of respondents that are paired is their table.
void write_comparison(const report::Comparison& comparison, const Invocation& invocation);

/// The same for a plan.
void write_plan(const report::Plan& plan, const Invocation& invocation);

/// The same for the page of `inspect`.
void write_inspection(const report::Inspection& inspection, const Invocation& invocation);

} // namespace npslice::cli
