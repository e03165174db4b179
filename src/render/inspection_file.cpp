// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "inspection_sections.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <vector>

namespace npslice::render {
namespace {

constexpr std::size_t label_width = 13;

/// A compressed input from a pipe has no known size, but its compression is known.
std::string size_words(const report::FileInspection& file) {
  const std::string size = file.size ? grouped(*file.size) + " bytes" : std::string{};
  if (file.compression.empty()) return size;
  return size + (size.empty() ? "" : ", ") + "compressed with " + file.compression;
}

std::string delimiter_words(const report::FileInspection& file) {
  std::string words = fmt::format("{} ({}", csv::name_of_delimiter(file.delimiter),
                                  base::printable(file.delimiter_reason));
  if (file.runner_up) {
    words +=
        fmt::format("; next best: {}, {} of {}", csv::name_of_delimiter(file.runner_up->delimiter),
                    file.runner_up->consistent, file.runner_up->records);
  }
  return words + ")";
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

std::string record_words(const report::FileInspection& file) {
  std::string words = grouped(file.records);
  if (file.blank_lines > 0) words += ", " + counted(file.blank_lines, "blank line");
  if (file.short_records > 0) words += ", " + counted(file.short_records, "short record");
  if (file.replaced > 0) words += ", " + counted(file.replaced, "byte") + " replaced";
  if (file.repaired > 0) words += ", " + counted(file.repaired, "byte") + " repaired";
  return words;
}

std::string list_words(const std::vector<std::string>& names) {
  std::string words;
  for (const std::string& name : names) {
    words += (words.empty() ? "" : ", ") + base::quoted(name, 60);
  }
  return words;
}

} // namespace

void append_file(const report::FileInspection& file, const TextStyle& style, std::string& out) {
  out += in_bold(base::shown_path(file.name), style) + '\n';
  const auto append = [&](std::string_view label, const std::string& words) {
    if (!words.empty()) append_labelled(label, label_width, words, style, out);
  };
  append("size", size_words(file));
  append("encoding", fmt::format("{} ({})", base::printable(file.encoding),
                                 base::printable(file.encoding_reason)));
  append("delimiter", delimiter_words(file));
  if (file.preamble_rows > 0) append("preamble", preamble_words(file));
  append("header", header_words(file));
  if (file.service) append("service", service_words(file));
  if (file.records > 0) append("records", record_words(file));
  append("lacks", list_words(file.lacks));
}

} // namespace npslice::render
