// SPDX-License-Identifier: MIT
#include "xlsx_workbook.hpp"

#include "xlsx_parts.hpp"
#include "xlsx_text.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/render/display_width.hpp>

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <variant>

namespace npslice::render {
namespace {

constexpr std::size_t widest_column = 40;
constexpr std::size_t widest_text = 80; // of texts that are wrapped

[[noreturn]] void fail_workbook(const std::string& reason) {
  throw base::OutputError("the workbook cannot be made: " + reason);
}

/// The format of numbers by what they measure.
std::string format_of(Unit unit, int digits) {
  switch (unit) {
  case Unit::count:
    return "#,##0";
  case Unit::percent:
    return "0.0%";
  case Unit::points:
    return "+0.0;-0.0;0.0";
  case Unit::none:
    break;
  }
  constexpr int most_digits = 4;
  return digits == 0
             ? "0"
             : "0." + std::string(static_cast<std::size_t>(std::min(digits, most_digits)), '0');
}

/// The number of a day as spreadsheets have it: days since 30 December 1899. Before March 1900 they
/// do not agree, since some of them know a 29 February 1900.
std::optional<double> serial_number(survey::Day day) {
  constexpr int days_before_1970 = 25569;
  constexpr int first_of_march_1900 = 61;
  const auto number = day.time_since_epoch().count() + days_before_1970;
  if (number < first_of_march_1900) return std::nullopt;
  return static_cast<double>(number);
}

std::string content_of_file(int file) {
  const off_t size = ::lseek(file, 0, SEEK_END);
  if (size < 0) fail_workbook(base::system_reason(errno));
  std::string content(static_cast<std::size_t>(size), '\0');
  std::size_t done = 0;
  while (done < content.size()) {
    const ssize_t count =
        ::pread(file, content.data() + done, content.size() - done, static_cast<off_t>(done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) fail_workbook("it cannot be read back");
    done += static_cast<std::size_t>(count);
  }
  return content;
}

} // namespace

Workbook::Workbook(bool many_rows, const std::optional<survey::Day>& made)
    : library_(xlsx_library()), file_(::memfd_create("npslice", MFD_CLOEXEC)) {
  if (file_ < 0) fail_workbook(base::system_reason(errno));
  lxw_workbook_options options{};
  options.constant_memory = many_rows ? LXW_TRUE : LXW_FALSE;
  // The library takes a name only: of a file in memory, so that nothing can be left behind.
  const std::string name = "/proc/self/fd/" + std::to_string(file_);
  workbook_ = library_.new_workbook(name.c_str(), &options);
  if (workbook_ == nullptr) {
    ::close(file_);
    fail_workbook("there is not enough memory");
  }
  constexpr std::chrono::sys_days first_of_1980 = std::chrono::year{1980} / 1 / 1;
  lxw_doc_properties properties{};
  properties.created = std::chrono::system_clock::to_time_t(
      made ? std::chrono::sys_days(made->time_since_epoch()) : first_of_1980);
  library_.set_properties(workbook_, &properties);
  head_ = library_.add_format(workbook_);
  library_.set_bold(head_);
  library_.set_bottom(head_, LXW_BORDER_THIN);
  wrapped_ = library_.add_format(workbook_);
  library_.set_wrap(wrapped_);
  library_.set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
}

Workbook::~Workbook() {
  if (workbook_ != nullptr) library_.free_workbook(workbook_);
  if (file_ >= 0) ::close(file_);
}

void Workbook::accept(lxw_error error) const {
  if (error != LXW_NO_ERROR) fail_workbook(library_.error_text(error));
}

lxw_worksheet* Workbook::begin_sheet(const std::string& name) {
  sheet_ = library_.add_worksheet(workbook_, name.c_str());
  if (sheet_ == nullptr) fail_workbook("a sheet cannot be added");
  library_.set_landscape(sheet_);
  library_.fit_to_pages(sheet_, 1, 0); // as wide as a page, as long as it is
  cells_.push_back(0);
  widths_.clear();
  return sheet_;
}

lxw_format* Workbook::number_format(const std::string& text) {
  lxw_format*& format = number_formats_[text];
  if (format == nullptr) {
    format = library_.add_format(workbook_);
    library_.set_number_format(format, text.c_str());
  }
  return format;
}

void Workbook::widen(std::size_t column, std::size_t width) {
  if (column >= widths_.size()) widths_.resize(column + 1);
  widths_[column] = std::max(widths_[column], width);
}

void Workbook::write_text(std::size_t row, std::size_t column, std::string_view text,
                          lxw_format* format) {
  const CellText cell = cell_text(text);
  if (cell.cut) ++cut_texts_;
  if (cell.text.empty()) return;
  accept(library_.write_string(sheet_, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                               cell.text.c_str(), format));
  ++cells_.back();
}

void Workbook::write_number(std::size_t row, std::size_t column, double value,
                            const char* number_text) {
  accept(library_.write_number(sheet_, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                               value, number_format(number_text)));
  ++cells_.back();
}

void Workbook::write_head(std::size_t row, std::size_t column, std::string_view name) {
  constexpr std::size_t for_arrow = 3; // of the filter
  write_text(row, column, name, head_);
  widen(column, std::min(widest_column, display_width(name) + for_arrow));
}

void Workbook::write_wrapped(std::size_t row, std::size_t column, std::string_view text) {
  write_text(row, column, text, wrapped_);
  widen(column, std::min(widest_text, display_width(text.substr(0, 4 * widest_text)) + 1));
}

void Workbook::write(std::size_t row, std::size_t column, const Cell& cell, Unit unit) {
  struct Visitor {
    Workbook& book;
    std::size_t row;
    std::size_t column;
    Unit unit;
    void operator()(Nothing) const {}
    void operator()(const Word& word) const { text(word.value); }
    void operator()(const Text& value) const { text(value.value); }
    void operator()(const Count& count) const {
      book.write_number(row, column, static_cast<double>(count.value),
                        format_of(Unit::count, 0).c_str());
    }
    void operator()(const Number& number) const {
      constexpr double ten = 10;
      const int digits = number.digits + (unit == Unit::percent ? 2 : 0); // 53.4 % is 0.534
      book.write_number(row, column, static_cast<double>(number.scaled) / std::pow(ten, digits),
                        format_of(unit, number.digits).c_str());
    }
    void operator()(const Flag& flag) const {
      book.accept(book.library_.write_boolean(book.sheet_, static_cast<lxw_row_t>(row),
                                              static_cast<lxw_col_t>(column),
                                              flag.value ? LXW_TRUE : LXW_FALSE, nullptr));
      ++book.cells_.back();
    }
    void operator()(survey::Day day) const {
      if (const auto number = serial_number(day)) {
        constexpr std::size_t width = 11;
        book.write_number(row, column, *number, "yyyy\\-mm\\-dd");
        book.widen(column, width);
      } else {
        text(survey::iso_text(day));
      }
    }
    void text(std::string_view value) const {
      const bool lines = value.find('\n') != std::string_view::npos ||
                         display_width(value.substr(0, widest_text)) > widest_column;
      if (lines) {
        book.write_wrapped(row, column, value);
      } else {
        book.write_text(row, column, value, nullptr);
        book.widen(column, display_width(value) + 1);
      }
    }
  };
  std::visit(Visitor{*this, row, column, unit}, cell);
}

void Workbook::finish_table(std::size_t rows, std::size_t columns, std::size_t kept_columns) {
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    accept(library_.set_column(sheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                               static_cast<double>(widths_[i]), nullptr));
  }
  if (columns == 0) return;
  library_.freeze(sheet_, 1, static_cast<lxw_col_t>(kept_columns));
  if (rows == 0) return;
  accept(library_.filter(sheet_, 0, 0, static_cast<lxw_row_t>(rows),
                         static_cast<lxw_col_t>(columns - 1)));
}

std::string Workbook::finish() {
  const lxw_error error = library_.close_workbook(std::exchange(workbook_, nullptr));
  if (error != LXW_NO_ERROR) fail_workbook(library_.error_text(error));
  std::string content = content_of_file(file_);
  if (!is_whole_workbook(content, cells_)) {
    fail_workbook(
        "it is not whole; probably there is no room for temporary files, for which TMPDIR "
        "can name another place");
  }
  return content;
}

} // namespace npslice::render
