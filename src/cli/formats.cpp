// SPDX-License-Identifier: MIT
#include "formats.hpp"

#include "values.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace npslice::cli {
namespace {

/// In the order of the enumerators.
const std::vector<FormatFacts>& all_formats() {
  static const std::vector<FormatFacts> all{
      {Format::text, "text", {".txt"}, true, true, false},
      {Format::markdown, "markdown", {".md", ".markdown"}, true, true, false},
      {Format::html, "html", {".html", ".htm"}, true, true, false},
      {Format::svg, "svg", {".svg"}, true, false, false},
      {Format::json, "json", {".json"}, false, true, false},
      {Format::jsonl, "jsonl", {".jsonl", ".ndjson"}, false, false, false},
      {Format::csv, "csv", {".csv"}, false, false, true},
      {Format::tsv, "tsv", {".tsv"}, false, false, true},
      {Format::xlsx, "xlsx", {".xlsx"}, false, true, false},
      {Format::mail, "mail", {".mail.html"}, true, true, false},
      {Format::slack, "slack", {".slack"}, true, true, false},
      {Format::prometheus, "prometheus", {".prom"}, false, false, false}};
  return all;
}

std::optional<Format> format_of_name(const std::string& path, Verb verb) {
  const std::string name = base::lower_ascii(path);
  std::optional<Format> longest; // `.mail.html` ends like `.html`, too
  std::size_t length = 0;
  for (const Format format : formats_of(verb)) {
    for (const std::string_view ending : facts_of(format).endings) {
      if (!name.ends_with(ending) || ending.size() <= length) continue;
      longest = format;
      length = ending.size();
    }
  }
  return longest;
}

/// A single output has the format that was asked for. Of several, each follows its own name, and
/// what was asked for stands for those whose names say nothing.
Destination destination_of(Verb verb, const std::string& path, const OptionTexts& texts) {
  Destination destination;
  if (path != base::standard_input) destination.path = path; // - is standard output, as everywhere
  const std::optional<Format> named = format_of_name(path, verb);
  const bool told = !texts.format.empty();
  if (told && (texts.output.size() < 2 || !named)) {
    destination.format = parse_format(texts.format, verb);
  } else if (named) {
    destination.format = *named;
  }
  return destination;
}

void check_tables(Verb verb, const OptionTexts& texts, const Destination& destination) {
  const FormatFacts& facts = facts_of(destination.format);
  if (!facts.one_table || verb == Verb::inspect) return;
  const std::string name(facts.name);
  if (verb == Verb::report) {
    if (destination.path && !format_of_name(*destination.path, verb)) return;
    throw base::UsageError(
        fmt::format("report writes several {} tables: give a folder for them with -o FOLDER "
                    "--format {}, or ask for one table with score, trend or verbatims",
                    destination.format == Format::csv ? "CSV" : "TSV", name));
  }
  if (texts.distribution) {
    throw base::UsageError(fmt::format(
        "one table fits into one {0} stream: leave out --distribution, write JSON, or use "
        "npslice report --distribution --format {1} -o FOLDER",
        destination.format == Format::csv ? "CSV" : "TSV", name));
  }
  if (texts.by.size() > 1) {
    throw base::UsageError(
        fmt::format("one table fits into one {} stream: give one --by, cross the columns as "
                    "--by A,B, or use npslice report --format {} -o FOLDER",
                    destination.format == Format::csv ? "CSV" : "TSV", name));
  }
}

/// Which figure goes into an SVG, and whether the command has one.
void settle_figure(Verb verb, const OptionTexts& texts, OutputSettings& output) {
  if (!texts.figure.empty()) {
    output.figure = parse_figure(texts.figure);
  } else if (verb == Verb::score) {
    output.figure = FigureKind::segments;
  } else {
    output.figure = FigureKind::trend;
  }
  if (*output.figure == FigureKind::distribution) {
    if (verb == Verb::trend) {
      throw base::UsageError("--figure distribution is made by npslice score or report");
    }
    if (texts.score.size() > 1) {
      throw base::UsageError("one figure fits into one SVG: give --score once");
    }
    return;
  }
  if (*output.figure != FigureKind::trend && texts.by.empty()) {
    throw base::UsageError("--format svg: a figure of segments needs --by COL");
  }
  const bool made = *output.figure == FigureKind::segments ? verb != Verb::trend
                    : *output.figure == FigureKind::trend  ? verb != Verb::score
                                                           : verb == Verb::trend;
  if (!made) {
    throw base::UsageError(fmt::format("--figure {} is made by npslice {}", texts.figure,
                                       *output.figure == FigureKind::segments ? "score or report"
                                       : *output.figure == FigureKind::trend  ? "trend or report"
                                                                              : "trend"));
  }
  if (texts.score.size() > 1) {
    throw base::UsageError("one figure fits into one SVG: give --score once");
  }
}

} // namespace

const FormatFacts& facts_of(Format format) {
  return all_formats()[static_cast<std::size_t>(format)];
}

std::vector<Format> formats_of(Verb verb) {
  if (verb == Verb::inspect) return {Format::text, Format::csv, Format::json};
  std::vector<Format> formats;
  for (const FormatFacts& facts : all_formats()) {
    const bool figures = verb == Verb::report || verb == Verb::score || verb == Verb::trend;
    if (facts.format == Format::svg && !figures) continue;
    const bool of_reports = facts.format == Format::xlsx || facts.format == Format::mail ||
                            facts.format == Format::slack || facts.format == Format::prometheus;
    if (of_reports && (verb == Verb::compare || verb == Verb::plan)) continue;
    const bool of_now = verb == Verb::report || verb == Verb::score;
    if (facts.format == Format::prometheus && !of_now) continue; // it knows no past
    formats.push_back(facts.format);
  }
  return formats;
}

std::string listed_formats(Verb verb) {
  const std::vector<Format> formats = formats_of(verb);
  std::string text;
  for (const Format format : formats) {
    if (!text.empty()) text += format == formats.back() ? " or " : ", ";
    text += facts_of(format).name;
    if (format == Format::text) text += " (default)";
  }
  return text;
}

void settle_destinations(Verb verb, const OptionTexts& texts, OutputSettings& output) {
  std::vector<Destination> all;
  for (const std::string& path : texts.output) {
    all.push_back(destination_of(verb, path, texts));
  }
  if (all.empty()) all.push_back(destination_of(verb, std::string(base::standard_input), texts));
  const auto streams =
      std::count_if(all.begin(), all.end(), [](const Destination& one) { return !one.path; });
  if (streams > 1) throw base::UsageError("-o - (standard output) can be given once only");
  for (const Destination& destination : all) {
    check_tables(verb, texts, destination);
  }
  const bool svg = std::any_of(all.begin(), all.end(),
                               [](const Destination& one) { return one.format == Format::svg; });
  if (svg) {
    settle_figure(verb, texts, output);
  } else if (!texts.figure.empty()) {
    throw base::UsageError("--figure goes with --format svg or -o FILE.svg");
  }
  const bool csv = std::any_of(all.begin(), all.end(),
                               [](const Destination& one) { return one.format == Format::csv; });
  if (texts.excel && !csv) {
    throw base::UsageError("--excel is about CSV: give --format csv or -o FILE.csv with it, or "
                           "write a workbook with -o FILE.xlsx");
  }
  output.format = all.front().format;
  output.path = all.front().path;
  output.further.assign(all.begin() + 1, all.end());
}

std::vector<Destination> destinations_of(const OutputSettings& output) {
  std::vector<Destination> all{{output.format, output.path}};
  all.insert(all.end(), output.further.begin(), output.further.end());
  return all;
}

bool all_for_people(const OutputSettings& output) {
  const std::vector<Destination> all = destinations_of(output);
  return std::all_of(all.begin(), all.end(),
                     [](const Destination& one) { return facts_of(one.format).for_people; });
}

bool any_tells_notes(const OutputSettings& output) {
  const std::vector<Destination> all = destinations_of(output);
  return std::any_of(all.begin(), all.end(),
                     [](const Destination& one) { return facts_of(one.format).tells_notes; });
}

} // namespace npslice::cli
