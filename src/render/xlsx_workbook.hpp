// SPDX-License-Identifier: MIT
#pragma once

#include "sheet.hpp"
#include "xlsx_library.hpp"

#include <npslice/survey/calendar.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace npslice::render {

/// A workbook that is being written, row by row in each sheet.
class Workbook {
public:
  /// With `many_rows`, finished rows wait in temporary files and not in memory. `made` is what the
  /// workbook gives as the day on which it was made: nothing stands for 1 January 1980, since a
  /// clock would make other bytes each time.
  Workbook(bool many_rows, const std::optional<survey::Day>& made);
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook();

  /// Begins a sheet, to which the cells from now on belong.
  lxw_worksheet* begin_sheet(const std::string& name);

  /// Writes a cell; nothing for no value. Texts are cut where a cell cannot take more.
  void write(std::size_t row, std::size_t column, const Cell& cell, Unit unit = Unit::none);
  /// The same of a name of a column, and of a text of several lines.
  void write_head(std::size_t row, std::size_t column, std::string_view name);
  void write_wrapped(std::size_t row, std::size_t column, std::string_view text);

  /// How many texts were cut so far.
  [[nodiscard]] std::uint64_t cut_texts() const { return cut_texts_; }

  /// Gives the columns of the sheet the widths that their texts need, keeps the head and `columns`
  /// in sight and lets rows be filtered.
  void finish_table(std::size_t rows, std::size_t columns, std::size_t kept_columns);

  [[nodiscard]] lxw_workbook* raw() { return workbook_; }

  /// The bytes of the workbook, whole. Throws base::OutputError.
  std::string finish();

private:
  void write_text(std::size_t row, std::size_t column, std::string_view text, lxw_format* format);
  void write_number(std::size_t row, std::size_t column, double value, const char* number_text);
  void widen(std::size_t column, std::size_t width);
  void accept(lxw_error error) const;
  lxw_format* number_format(const std::string& text);

  const XlsxLibrary& library_;
  int file_ = -1; // in memory
  lxw_workbook* workbook_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* head_ = nullptr;
  lxw_format* wrapped_ = nullptr;
  std::map<std::string, lxw_format*> number_formats_;
  std::vector<std::uint64_t> cells_; // of each sheet
  std::vector<std::size_t> widths_;  // of the columns of the sheet
  std::uint64_t cut_texts_ = 0;
};

} // namespace npslice::render
