// SPDX-License-Identifier: MIT
#pragma once

#include <xlsxwriter.h>

namespace npslice::render {

/// The functions of libxlsxwriter that workbooks are made with. They are looked up when the first
/// workbook is made: linked to the program, the library and what it brings along would double the
/// time that every start takes.
struct XlsxLibrary {
  decltype(&::workbook_new_opt) new_workbook = nullptr;
  decltype(&::workbook_set_properties) set_properties = nullptr;
  decltype(&::workbook_add_worksheet) add_worksheet = nullptr;
  decltype(&::workbook_add_format) add_format = nullptr;
  decltype(&::workbook_add_chart) add_chart = nullptr;
  decltype(&::workbook_close) close_workbook = nullptr;
  decltype(&::lxw_workbook_free) free_workbook = nullptr;
  decltype(&::lxw_strerror) error_text = nullptr;
  decltype(&::format_set_bold) set_bold = nullptr;
  decltype(&::format_set_bottom) set_bottom = nullptr;
  decltype(&::format_set_num_format) set_number_format = nullptr;
  decltype(&::format_set_text_wrap) set_wrap = nullptr;
  decltype(&::format_set_align) set_align = nullptr;
  decltype(&::worksheet_write_number) write_number = nullptr;
  decltype(&::worksheet_write_string) write_string = nullptr;
  decltype(&::worksheet_write_boolean) write_boolean = nullptr;
  decltype(&::worksheet_set_column) set_column = nullptr;
  decltype(&::worksheet_freeze_panes) freeze = nullptr;
  decltype(&::worksheet_autofilter) filter = nullptr;
  decltype(&::worksheet_insert_chart_opt) insert_chart = nullptr;
  decltype(&::worksheet_set_landscape) set_landscape = nullptr;
  decltype(&::worksheet_fit_to_pages) fit_to_pages = nullptr;
  decltype(&::chart_legend_delete_series) hide_in_legend = nullptr;
  decltype(&::chart_add_series) add_series = nullptr;
  decltype(&::chart_series_set_categories) set_categories = nullptr;
  decltype(&::chart_series_set_values) set_values = nullptr;
  decltype(&::chart_series_set_name) set_series_name = nullptr;
  decltype(&::chart_series_set_line) set_line = nullptr;
  decltype(&::chart_series_set_fill) set_fill = nullptr;
  decltype(&::chart_series_set_marker_type) set_marker = nullptr;
  decltype(&::chart_title_set_name) set_title = nullptr;
  decltype(&::chart_axis_set_reverse) set_reverse = nullptr;
  decltype(&::chart_axis_set_label_position) set_label_position = nullptr;
  decltype(&::chart_axis_set_num_format) set_axis_format = nullptr;
  decltype(&::chart_legend_set_position) set_legend = nullptr;
};

/// The library, loaded once. Throws base::OutputError that says how to install it.
const XlsxLibrary& xlsx_library();

} // namespace npslice::render
