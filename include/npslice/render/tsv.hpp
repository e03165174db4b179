// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/csv.hpp>
#include <npslice/report/plan.hpp>

#include <string>
#include <vector>

namespace npslice::render {

/// The tables of csv.hpp with a tab between cells and without quotes: a tab, a line feed, a
/// carriage return and a backslash inside a cell are written \t, \n, \r and \\.
std::string tsv_of(const report::ScoreTable& table, const CsvStyle& style);
std::string tsv_of(const report::TrendTable& table, const CsvStyle& style);
std::string tsv_of(const report::VerbatimTable& table, const CsvStyle& style);
std::string tsv_of(const report::Distribution& distribution, const CsvStyle& style);
std::string tsv_of(const Averages& averages, const CsvStyle& style);
std::string tsv_of(const report::ComparedTable& table, const CsvStyle& style);
std::string tsv_of(const report::PairedRespondents& paired, const CsvStyle& style);
std::string tsv_of(const report::Plan& plan, const CsvStyle& style);
std::string tsv_of(const engine::Accounting& accounting, const CsvStyle& style);

/// Each table of the reports as a file of its own, as csv_files_of has them.
std::vector<CsvFile> tsv_files_of(const std::vector<report::Report>& reports,
                                  const CsvStyle& style);

} // namespace npslice::render
