// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/report.hpp>

#include <optional>
#include <string>
#include <vector>

namespace npslice::render {

/// How a workbook is written.
struct XlsxStyle {
  Wording wording;                  ///< of its notes and charts; the columns are those of CSV
  bool total = false;               ///< a row for the whole survey after the segments
  std::optional<survey::Day> stamp; ///< the day on which it was made, to be said in it
};

/// The reports as an Office Open XML workbook: a sheet for each table with numbers as numbers,
/// charts of the trends and segments, where the records went, and the notes. Text of the survey is
/// only text. The same reports give the same bytes. Throws base::OutputError when the library for
/// it is not installed, when a table has more rows than a sheet, or when the system has no room
/// for the library's temporary files.
std::string xlsx_of(const std::vector<report::Report>& reports, const XlsxStyle& style);

} // namespace npslice::render
