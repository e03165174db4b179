// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/settings.hpp>
#include <npslice/report/comparison.hpp>
#include <npslice/report/plan.hpp>
#include <npslice/report/report.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::cli {

/// What the program is asked to do.
enum class Verb : unsigned char { report, score, trend, verbatims, compare, plan, inspect };

/// All verbs, in the order in which help lists them.
inline constexpr std::array all_verbs{Verb::report,  Verb::score, Verb::trend,  Verb::verbatims,
                                      Verb::compare, Verb::plan,  Verb::inspect};

/// The word for a verb on the command line.
constexpr std::string_view name_of(Verb verb) {
  constexpr std::array<std::string_view, all_verbs.size()> names{
      "report", "score", "trend", "verbatims", "compare", "plan", "inspect"};
  return names[static_cast<std::size_t>(verb)];
}

/// The form of the output.
enum class Format : unsigned char {
  text,
  markdown,
  html,
  svg,
  json,
  jsonl,
  csv,
  tsv,
  xlsx,
  mail,
  slack,
  prometheus
};

/// Which figure `--format svg` draws.
enum class FigureKind : unsigned char { trend, segments, heatmap, distribution };

/// When text is coloured.
enum class ColorChoice : unsigned char { automatic, always, never };

/// One of several outputs of one call.
struct Destination {
  Format format = Format::text;
  std::optional<std::string> path; ///< a file, or a folder for tables; nothing: standard output
};

/// How and where results are written.
struct OutputSettings {
  Format format = Format::text;
  std::optional<std::string> path;    ///< a file, or a folder for the tables of `report` as CSV
  std::vector<Destination> further;   ///< what else is written from the same reading
  std::optional<std::string> rejects; ///< a file for the rejected records
  ColorChoice color = ColorChoice::automatic;
  std::optional<std::size_t> width; ///< nothing: the terminal's, or 100
  bool ascii = false;
  bool quiet = false;
  bool raw = false;   ///< CSV text as it is, not made safe for spreadsheets
  bool excel = false; ///< CSV as a spreadsheet of the reader's language opens it
  bool total = false; ///< a row for the whole survey after the segments, in formats for programs
  /// How many comments of a group the formats for people show; nothing: all that were kept.
  std::optional<std::uint64_t> comments_shown;
  std::optional<FigureKind> figure; ///< of SVG; nothing: what the command is about
  bool stamp = false;               ///< HTML says when it was made
  survey::Metric metric = survey::Metric::nps;
  std::string language = "en"; ///< of formats for people
  std::string score_label;     ///< what they call the NPS; empty: as the language does
};

/// What makes the exit code speak.
struct Alarms {
  std::optional<int> fail_under;            ///< exit 1 when the NPS is lower
  std::optional<std::uint64_t> max_rejects; ///< exit 3 when more records are rejected
};

/// One call of the program, fully checked: reading it opens nothing.
struct Invocation {
  Verb verb = Verb::report;
  engine::ReadSettings read;
  std::string target; ///< the file of the shares that the sample is raked to; empty: none
  engine::Questions questions;
  report::ReportSettings tables;
  OutputSettings output;
  Alarms alarms;
  report::ComparisonRequest comparison; ///< of compare
  report::PlanRequest plan;             ///< of plan
  bool with_pilot = false;              ///< the files are a pilot of what is planned
};

/// What the arguments come to: a call, or a text to print (help, version).
struct Parsed {
  std::optional<Invocation> invocation;
  std::string text;
};

/// Reads the arguments. Throws base::UsageError with what is wrong and the nearest match. A pure
/// function of its input: no file is opened.
Parsed parse(const std::vector<std::string>& arguments);

} // namespace npslice::cli
