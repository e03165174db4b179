// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "text_sections.hpp"
#include "text_table.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/csv/writer.hpp>
#include <npslice/render/accounting_words.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/inspection.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace npslice::render {
namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t longest_example = 28;
constexpr std::size_t columns_shown = 200;

void append_lines(const TextTable& table, std::string& out) {
  for (const std::string& line : table.lines()) {
    out += line + '\n';
  }
}

std::string runner_up_words(const csv::DelimiterFit& fit) {
  return fmt::format("; next best: {}, {} of {}", csv::name_of_delimiter(fit.delimiter),
                     fit.consistent, fit.records);
}

/// A compressed input from a pipe has no known size, but its compression is known.
std::string size_words(const report::FileInspection& file) {
  const std::string size = file.size ? grouped(*file.size) + " bytes" : std::string{};
  if (file.compression.empty()) return size;
  return size + (size.empty() ? "" : ", ") + "compressed with " + file.compression;
}

std::string preamble_words(const report::FileInspection& file) {
  const std::string rows = counted(file.preamble_rows, "row") + " before the header: ";
  if (file.preamble.empty()) return rows + "a sep= line";
  std::string_view title = file.preamble;
  while (title.ends_with(file.delimiter)) { // a spreadsheet fills the row up
    title.remove_suffix(1);
  }
  return rows + base::quoted(title, 60);
}

std::string header_words(const report::FileInspection& file) {
  const std::string columns = counted(file.columns, "column");
  const bool single = file.header_first == file.header_record;
  if (single) return fmt::format("record {}, {}", file.header_record, columns);
  return fmt::format("records {}-{}, {}: {}", file.header_first, file.header_record, columns,
                     base::printable(file.header_reason));
}

std::string service_words(const report::FileInspection& file) {
  if (file.service_verified) return fmt::format("{} ({})", *file.service, file.service_reason);
  return fmt::format("looks like {} ({}; its files were not verified, so check the roles)",
                     *file.service, file.service_reason);
}

void append_file(const report::FileInspection& file, const TextStyle& style, std::string& out) {
  out += in_bold(base::shown_path(file.name), style) + '\n';
  TextTable lines({Align::left, Align::left});
  const std::string size = size_words(file);
  if (!size.empty()) lines.add_row({"  size", size});
  lines.add_row(
      {"  encoding", fmt::format("{} ({})", base::printable(file.encoding), file.encoding_reason)});
  lines.add_row({"  delimiter",
                 fmt::format("{} ({}{})", csv::name_of_delimiter(file.delimiter),
                             base::printable(file.delimiter_reason),
                             file.runner_up ? runner_up_words(*file.runner_up) : std::string{})});
  if (file.preamble_rows > 0) lines.add_row({"  preamble", preamble_words(file)});
  lines.add_row({"  header", header_words(file)});
  if (file.service) {
    std::string lead = "  service";
    for (const std::string& line : wrapped(service_words(file), style.width - 13)) {
      lines.add_row({std::exchange(lead, {}), line});
    }
  }
  if (file.records > 0) {
    std::string oddities;
    if (file.blank_lines > 0) oddities += ", " + counted(file.blank_lines, "blank line");
    if (file.short_records > 0) oddities += ", " + counted(file.short_records, "short record");
    if (file.replaced > 0) oddities += ", " + counted(file.replaced, "byte") + " replaced";
    if (file.repaired > 0) oddities += ", " + counted(file.repaired, "byte") + " repaired";
    lines.add_row({"  records", grouped(file.records) + oddities});
  }
  append_lines(lines, out);
}

std::string filled_words(std::size_t filled, std::size_t records) {
  if (records == 0) return {};
  return fmt::format("{} %", filled * 100 / records);
}

void append_columns(const report::Inspection& inspection, const TextStyle& style,
                    std::string& out) {
  const Glyphs glyphs = glyphs_of(style);
  out += '\n' +
         in_bold(fmt::format("Columns, judged by the first {}",
                             counted(inspection.sampled_records, "record")),
                 style) +
         '\n';
  TextTable table(
      {Align::right, Align::left, Align::left, Align::right, Align::right, Align::left});
  table.add_row({"#", "name", "role", "filled", "different", "examples"});
  for (std::size_t i = 0; i < inspection.columns.size() && i < columns_shown; ++i) {
    const report::ColumnInspection& column = inspection.columns[i];
    std::string examples;
    for (const std::string& example : column.examples) {
      examples += (examples.empty() ? "" : " ") + base::quoted(example, longest_example);
    }
    table.add_row({std::to_string(i + 1), base::printable(column.name, longest_name),
                   column.role ? std::string(ingest::name_of(*column.role)) : std::string{},
                   filled_words(column.filled, inspection.sampled_records),
                   grouped(column.distinct), examples});
  }
  table.fit({style.width, 6, 10, 0}, glyphs.ellipsis);
  append_lines(table, out);
  if (inspection.columns.size() > columns_shown) {
    out += fmt::format("  and {} more\n", grouped(inspection.columns.size() - columns_shown));
  }
}

std::string role_words(const report::RoleInspection& role) {
  constexpr std::size_t most_candidates = 6;
  if (role.column) return base::quoted(*role.column, 60) + ": " + role.reason;
  std::string words = role.reason;
  for (std::size_t i = 0; i < role.candidates.size() && i < most_candidates; ++i) {
    words += i == 0 ? fmt::format("; name it with --{}: ", ingest::name_of(role.role)) : ", ";
    words += base::quoted(role.candidates[i], 40);
  }
  if (role.candidates.size() > most_candidates) words += ", and others";
  return words;
}

void append_roles(const report::Inspection& inspection, const TextStyle& style, std::string& out) {
  out += '\n' + in_bold("Roles", style) + '\n';
  constexpr std::size_t label_width = 17;
  const auto append = [&](std::string_view name, const std::string& words) {
    std::string lead = padded_right("  " + std::string(name), label_width);
    for (const std::string& line : wrapped(words, style.width - label_width)) {
      out += lead + line + '\n';
      lead.assign(label_width, ' ');
    }
  };
  for (const report::RoleInspection& role : inspection.roles) {
    append(ingest::name_of(role.role), role_words(role));
  }
  if (inspection.foot && inspection.foot->groups) {
    append("cross-check", group_words(*inspection.foot->groups));
  }
  if (!inspection.date_form.empty()) append("dates are", inspection.date_form);
  if (!inspection.date_order.empty()) append("day and month", inspection.date_order);
}

void append_scores_line(const report::Inspection& inspection, const TextStyle& style,
                        std::string& out) {
  if (inspection.scores.empty()) return;
  out += '\n' + in_bold("Scores", style) + '\n';
  const std::uint64_t most = std::max<std::uint64_t>(
      1, *std::max_element(inspection.scores.begin(), inspection.scores.end()));
  const Glyphs glyphs = glyphs_of(style);
  TextTable table({Align::right, Align::right});
  for (std::size_t i = 0; i < inspection.scores.size(); ++i) {
    const int score = inspection.foot->scale.low + static_cast<int>(i);
    const survey::Category category = inspection.foot->scale.category_of(score);
    std::string bar;
    for (std::uint64_t k = 0; k < inspection.scores[i] * 30 / most; ++k) {
      bar += glyphs.bars[static_cast<std::size_t>(category)];
    }
    table.add_row({"  " + std::to_string(score), grouped(inspection.scores[i])},
                  in_color(bar, category, style));
  }
  append_lines(table, out);
}

void append_rejections(const report::Inspection& inspection, const TextStyle& style,
                       std::string& out) {
  if (inspection.rejections.empty()) return;
  out += '\n' + in_bold("Rejected, with the first of each; --rejects FILE writes them all", style) +
         '\n';
  TextTable table({Align::right, Align::left, Align::left});
  for (const report::RejectionExample& example : inspection.rejections) {
    std::string where;
    if (example.first) {
      where = fmt::format("{}:{}", base::shown_path(example.file), example.first->record);
      if (!example.first->column.empty()) where += " " + base::quoted(example.first->column, 40);
      where += ": " + base::quoted(example.first->text, 60);
    }
    table.add_row({"  " + grouped(example.count), std::string(words_of(example.reason)), where});
  }
  append_lines(table, out);
}

/// A name as one word of a shell.
std::string shell_word(const std::string& name) {
  std::string word = "'";
  for (const char byte : base::printable(name, 500)) {
    word += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
  }
  return word + "'";
}

/// The options that pin down what was recognised, ready to paste.
void append_options(const report::Inspection& inspection, const TextStyle& style,
                    std::string& out) {
  out += '\n' + in_bold("To pin these choices down", style) + "\n ";
  for (const report::RoleInspection& role : inspection.roles) {
    if (role.column) {
      out += fmt::format(" --{} {}", ingest::name_of(role.role), shell_word(*role.column));
    }
  }
  if (!inspection.date_format.empty()) out += " --date-format " + inspection.date_format;
  const report::FileInspection& file = inspection.files.front();
  const std::string delimiter = csv::name_of_delimiter(file.delimiter);
  out += " --delimiter " +
         (delimiter.starts_with('"') ? shell_word(std::string(1, file.delimiter)) : delimiter);
  // An encoding that is told is read as it is, so that it would take the repairs back.
  if (file.repaired == 0) out += " --encoding " + file.encoding;
  out += '\n';
}

} // namespace

std::string text_of(const report::Inspection& inspection, const TextStyle& style) {
  std::string out;
  for (const report::FileInspection& file : inspection.files) {
    if (!out.empty()) out += '\n';
    append_file(file, style, out);
  }
  append_columns(inspection, style, out);
  append_roles(inspection, style, out);
  append_scores_line(inspection, style, out);
  append_rejections(inspection, style, out);
  append_options(inspection, style, out);
  if (inspection.foot) {
    TextPage page;
    page.style = style;
    page.inspecting = true;
    out += '\n';
    append_foot(*inspection.foot, page, out);
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
