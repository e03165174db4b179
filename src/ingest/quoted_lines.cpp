// SPDX-License-Identifier: MIT
#include "quoted_lines.hpp"

#include <npslice/base/text.hpp>
#include <npslice/csv/dialect.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace npslice::ingest {
namespace {

/// Examples of cells are cut off behind so many bytes at the earliest.
constexpr std::size_t may_be_clipped = 100;

/// A path as a shell takes it; a word in its place where it cannot be typed.
std::string shell_argument(std::string_view file) {
  const bool typed = base::printable(file, file.size()) == file;
  if (file.starts_with('-') || !typed || file.find('\'') != std::string_view::npos) {
    return "FILE";
  }
  const bool plain = std::all_of(file.begin(), file.end(), [](char byte) {
    const auto is_in = [&](char from, char to) { return byte >= from && byte <= to; };
    return is_in('a', 'z') || is_in('A', 'Z') || is_in('0', '9') || byte == '.' || byte == '/' ||
           byte == '_' || byte == '-';
  });
  return plain ? std::string(file) : '\'' + std::string(file) + '\'';
}

} // namespace

std::optional<char> delimiter_in_quoted_lines(const Header& header, const FileSample& sample) {
  if (sample.columns.empty() || sample.columns.front().examples.empty()) return std::nullopt;
  for (std::size_t i = 1; i < sample.columns.size(); ++i) {
    const bool unnamed = header.names()[i] == fmt::format("col_{}", i + 1);
    if (!unnamed || sample.columns[i].filled > 0) return std::nullopt;
  }
  const auto& examples = sample.columns.front().examples;
  for (const char delimiter : csv::known_delimiters) {
    const std::string& name = header.names().front();
    const auto cells = std::count(name.begin(), name.end(), delimiter);
    const bool fit = std::all_of(examples.begin(), examples.end(), [&](const std::string& example) {
      const auto there = std::count(example.begin(), example.end(), delimiter);
      return there >= cells || (there > 0 && example.size() >= may_be_clipped);
    });
    if (cells > 0 && fit) return delimiter;
  }
  return std::nullopt;
}

std::string quoted_lines_hint(std::string_view file, const Header& header,
                              const FileSample& sample) {
  const auto delimiter = delimiter_in_quoted_lines(header, sample);
  if (!delimiter) return {};
  constexpr std::string_view take_quotes_off = R"('s/^"//; s/"[;,[:space:]]*$//; s/""/"/g')";
  return fmt::format(
      "\n  Each row is one cell that holds a row of its own, with the delimiter {0}. "
      "Did a spreadsheet\n  save every line in quotes? This takes them off:\n"
      "  sed {1} {2} > unquoted.csv\n"
      "  If there are no such quotes: --delimiter {0}",
      csv::name_of_delimiter(*delimiter), take_quotes_off, shell_argument(file));
}

} // namespace npslice::ingest
