// SPDX-License-Identifier: MIT
#include "xlsx_library.hpp"

#include <npslice/base/errors.hpp>

#include <dlfcn.h>

namespace npslice::render {
namespace {

/// With the number of its binary interface, which the header that this is compiled with has too.
constexpr const char* file_of_library = "libxlsxwriter.so.4";

[[noreturn]] void refuse_library() {
  throw base::OutputError("xlsx needs the library libxlsxwriter, which is not installed (Debian: "
                          "apt-get install libxlsxwriter4)");
}

template <class Function>
void look_up(void* library, const char* name, Function& function) {
  // POSIX promises that a function fits into what dlsym gives.
  function = reinterpret_cast<Function>(::dlsym(library, name)); // NOLINT(*-reinterpret-cast)
  if (function == nullptr) refuse_library();
}

XlsxLibrary load_library() {
  void* const from = ::dlopen(file_of_library, RTLD_NOW | RTLD_LOCAL);
  if (from == nullptr) refuse_library();
  XlsxLibrary found;
  look_up(from, "workbook_new_opt", found.new_workbook);
  look_up(from, "workbook_set_properties", found.set_properties);
  look_up(from, "workbook_add_worksheet", found.add_worksheet);
  look_up(from, "workbook_add_format", found.add_format);
  look_up(from, "workbook_add_chart", found.add_chart);
  look_up(from, "workbook_close", found.close_workbook);
  look_up(from, "lxw_workbook_free", found.free_workbook);
  look_up(from, "lxw_strerror", found.error_text);
  look_up(from, "format_set_bold", found.set_bold);
  look_up(from, "format_set_bottom", found.set_bottom);
  look_up(from, "format_set_num_format", found.set_number_format);
  look_up(from, "format_set_text_wrap", found.set_wrap);
  look_up(from, "format_set_align", found.set_align);
  look_up(from, "worksheet_write_number", found.write_number);
  look_up(from, "worksheet_write_string", found.write_string);
  look_up(from, "worksheet_write_boolean", found.write_boolean);
  look_up(from, "worksheet_set_column", found.set_column);
  look_up(from, "worksheet_freeze_panes", found.freeze);
  look_up(from, "worksheet_autofilter", found.filter);
  look_up(from, "worksheet_insert_chart_opt", found.insert_chart);
  look_up(from, "worksheet_set_landscape", found.set_landscape);
  look_up(from, "worksheet_fit_to_pages", found.fit_to_pages);
  look_up(from, "chart_legend_delete_series", found.hide_in_legend);
  look_up(from, "chart_add_series", found.add_series);
  look_up(from, "chart_series_set_categories", found.set_categories);
  look_up(from, "chart_series_set_values", found.set_values);
  look_up(from, "chart_series_set_name", found.set_series_name);
  look_up(from, "chart_series_set_line", found.set_line);
  look_up(from, "chart_series_set_fill", found.set_fill);
  look_up(from, "chart_series_set_marker_type", found.set_marker);
  look_up(from, "chart_title_set_name", found.set_title);
  look_up(from, "chart_axis_set_reverse", found.set_reverse);
  look_up(from, "chart_axis_set_label_position", found.set_label_position);
  look_up(from, "chart_axis_set_num_format", found.set_axis_format);
  look_up(from, "chart_legend_set_position", found.set_legend);
  return found;
}

} // namespace

const XlsxLibrary& xlsx_library() {
  static const XlsxLibrary library = load_library();
  return library;
}

} // namespace npslice::render
