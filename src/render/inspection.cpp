// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "inspection_sections.hpp"
#include "text_sections.hpp"

#include <npslice/csv/writer.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/inspection.hpp>

#include <algorithm>

namespace npslice::render {

void append_lines(const TextTable& table, std::string& out) {
  for (const std::string& line : table.lines()) {
    out += line + '\n';
  }
}

void append_labelled(std::string_view label, std::size_t label_width, std::string_view words,
                     const TextStyle& style, std::string& out) {
  constexpr std::size_t least_room = 20;
  const std::size_t room = std::max(style.width, label_width + least_room) - label_width;
  std::string lead = padded_right("  " + std::string(label), label_width);
  for (const std::string& line : wrapped(words, room)) {
    out += lead + line + '\n';
    lead.assign(label_width, ' ');
  }
}

std::string text_of(const report::Inspection& inspection, const TextStyle& style) {
  std::string out;
  for (const report::FileInspection& file : inspection.files) {
    if (!out.empty()) out += '\n';
    append_file(file, style, out);
  }
  append_columns(inspection, style, out);
  append_roles(inspection, style, out);
  append_score_counts(inspection, style, out);
  append_accounting(inspection, style, out);
  append_options(inspection, style, out);
  out += '\n';
  if (inspection.foot) {
    TextPage page;
    page.style = style;
    page.inspecting = true;
    append_foot(*inspection.foot, page, out);
  } else {
    constexpr std::string_view words =
        "No column is settled as the score, so nothing is counted; --score COLUMN names one.";
    for (const std::string& line : wrapped(words, style.width)) {
      out += line + '\n';
    }
  }
  return in_style(std::move(out), style);
}

std::string csv_of(const report::Inspection& inspection, const CsvStyle& style) {
  std::string out;
  csv::Writer writer(out, style.formula_safe);
  for (const std::string_view name : {"number", "name", "role", "filled", "distinct", "example"}) {
    writer.plain(name);
  }
  writer.end_row();
  for (std::size_t i = 0; i < inspection.columns.size(); ++i) {
    const report::ColumnInspection& column = inspection.columns[i];
    writer.plain(std::to_string(i + 1)).text(column.name);
    writer.plain(column.role ? ingest::name_of(*column.role) : std::string_view{});
    writer.plain(std::to_string(column.filled)).plain(std::to_string(column.distinct));
    writer.text(column.examples.empty() ? std::string{} : column.examples.front());
    writer.end_row();
  }
  return out;
}

} // namespace npslice::render
