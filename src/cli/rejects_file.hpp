// SPDX-License-Identifier: MIT
#pragma once

#include "output_file.hpp"

#include <npslice/ingest/date_text.hpp>
#include <npslice/render/csv.hpp>
#include <npslice/survey/row_problem.hpp>

#include <memory>
#include <string>
#include <vector>

namespace npslice::cli {

/// The file of rejected records. Until the order of day and month is settled, a date window may
/// reject different records in each order; so one file is written for each, and one of them stays.
class RejectsFile {
public:
  /// Opens the files beside `path`. `files` are the names of the inputs.
  RejectsFile(const std::string& path, std::vector<std::string> files, render::CsvStyle style);

  /// Writes a rejected record to the files of the orders in which it is one.
  void write(const survey::RowProblem& problem, const ingest::PerOrder<bool>& counts);

  /// Puts the file of the order that was settled in its place.
  void commit(ingest::DateOrder order);

private:
  ingest::PerOrder<std::unique_ptr<OutputFile>> outputs_;
  std::vector<std::string> files_;
  render::CsvStyle style_;
};

} // namespace npslice::cli
