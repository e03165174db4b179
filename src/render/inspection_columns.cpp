// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "inspection_sections.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace npslice::render {
namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t longest_example = 28;
constexpr std::size_t columns_shown = 200;

/// Different values are counted so far only.
constexpr std::size_t most_distinct = 5000;

std::string filled_words(std::size_t filled, std::size_t records) {
  if (records == 0) return {};
  if (filled > 0 && filled * 100 < records) return "<1 %";
  return fmt::format("{} %", filled * 100 / records);
}

std::string distinct_words(std::size_t distinct) {
  return grouped(distinct) + (distinct >= most_distinct ? "+" : "");
}

std::string example_words(const report::ColumnInspection& column) {
  std::string words;
  for (const std::string& example : column.examples) {
    words += (words.empty() ? "" : " ") + base::quoted(example, longest_example);
  }
  return words;
}

std::string separator_words(const report::ColumnInspection& column) {
  const std::string& separator = *column.separator;
  const std::string shown = separator == "\n" ? "line breaks" : base::quoted(separator);
  return fmt::format("several values in one cell, apart by {}: --split takes them apart", shown);
}

/// Whether the text of a question only spells the name out: `StartDate`, "Start Date".
bool says_the_same(const std::string& label, const std::string& name) {
  const auto letters = [](const std::string& text) {
    std::string all;
    for (const std::string& word : base::words_of(text)) {
      all += word;
    }
    return all;
  };
  return letters(label) == letters(name);
}

/// Whether it is worth saying that a column is none: another may be the score by mistake, and a
/// date or a comment that is missing is missed.
bool matters(ingest::Role role, const report::Inspection& inspection) {
  using ingest::Role;
  if (role == Role::score) return true;
  if (role != Role::date && role != Role::comment) return false;
  return std::none_of(
      inspection.roles.begin(), inspection.roles.end(),
      [&](const report::RoleInspection& found) { return found.role == role && found.column; });
}

/// What is to be known of a column besides its row in the table.
std::vector<std::string> remarks_on(const report::ColumnInspection& column,
                                    const report::Inspection& inspection) {
  constexpr std::size_t longest_label = 300;
  std::vector<std::string> remarks;
  if (!column.label.empty() && !says_the_same(column.label, column.name)) {
    remarks.push_back(base::quoted(column.label, longest_label));
  }
  if (column.role) return remarks;
  for (const report::Refusal& refusal : column.refusals) {
    if (!matters(refusal.role, inspection)) continue;
    remarks.push_back(fmt::format("not the {}: {}", ingest::name_of(refusal.role), refusal.reason));
  }
  if (column.separator) remarks.push_back(separator_words(column));
  return remarks;
}

/// By which records the columns are judged. Some that are damaged are not among them.
std::string base_words(const report::Inspection& inspection) {
  const std::string records = counted(inspection.sampled_records, "record");
  if (!inspection.sampled_all) return "the first " + records;
  const bool damaged = std::any_of(inspection.rejections.begin(), inspection.rejections.end(),
                                   [](const report::RejectionExample& rejected) {
                                     return rejected.first && rejected.first->column.empty();
                                   });
  return damaged ? records : "all " + records;
}

} // namespace

void append_columns(const report::Inspection& inspection, const TextStyle& style,
                    std::string& out) {
  const Glyphs glyphs = glyphs_of(style);
  out += '\n' + in_bold("Columns, judged by " + base_words(inspection), style) + '\n';
  const std::size_t shown = std::min(inspection.columns.size(), columns_shown);
  TextTable table(
      {Align::right, Align::left, Align::left, Align::right, Align::right, Align::left});
  table.add_row({"#", "name", "role", "filled", "different", "examples"});
  for (std::size_t i = 0; i < shown; ++i) {
    const report::ColumnInspection& column = inspection.columns[i];
    table.add_row({std::to_string(i + 1), base::printable(column.name, longest_name),
                   column.role ? std::string(ingest::name_of(*column.role)) : std::string{},
                   filled_words(column.filled, inspection.sampled_records),
                   distinct_words(column.distinct), example_words(column)});
  }
  table.fit({style.width, 6, 10, 0}, glyphs.ellipsis);
  const std::vector<std::string> lines = table.lines();
  const std::size_t indent = std::to_string(shown).size() + 2;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += lines[i] + '\n';
    if (i == 0) continue; // the head of the table
    for (const std::string& remark : remarks_on(inspection.columns[i - 1], inspection)) {
      append_labelled("", indent + 2, remark, style, out);
    }
  }
  if (inspection.columns.size() > columns_shown) {
    out += fmt::format("  and {} more\n", grouped(inspection.columns.size() - columns_shown));
  }
}

} // namespace npslice::render
