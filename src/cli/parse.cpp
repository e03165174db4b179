// SPDX-License-Identifier: MIT
#include "figure_options.hpp"
#include "formats.hpp"
#include "metric_options.hpp"
#include "option_texts.hpp"
#include "plan_options.hpp"
#include "verb_texts.hpp"
#include "weight_options.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/nearest.hpp>
#include <npslice/base/text.hpp>
#include <npslice/cli/invocation.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace npslice::cli {
namespace {

constexpr std::size_t help_column = 30;

/// All values are taken as text and checked by us: the library reads 010 as 8 and lets nan pass.
class OptionSet {
public:
  OptionSet(CLI::App& app, Verb verb, OptionTexts& texts) : app_(app), verb_(verb), texts_(texts) {
    app_.add_option("FILE", texts.files, "Export files, one survey; none or - is standard input")
        ->type_name("");
    add_columns();
    add_reading();
    add_metric_options(app, verb, texts);
    if (verb == Verb::plan) add_plan_options(app, texts);
    add_weight_options(app, verb, texts);
    add_shape();
    add_figure_options(app, verb, texts);
    add_writing();
  }

private:
  void value(const char* group, const std::string& name, std::string& text, const std::string& type,
             const std::string& help) {
    app_.add_option(name, text, help)->type_name(type)->group(group);
  }

  void values(const char* group, const std::string& name, std::vector<std::string>& texts,
              const std::string& type, const std::string& help) {
    app_.add_option(name, texts, help)->type_name(type)->group(group)->allow_extra_args(false);
  }

  void flag(const char* group, const std::string& name, bool& set, const std::string& help) {
    app_.add_flag(name, set, help)->group(group);
  }

  void add_columns() {
    const char* const group = "Which column is what (recognised when not said; #7 is the seventh)";
    values(group, "--score", texts_.score, "COL", "The score; repeatable, each is reported");
    value(group, "--date", texts_.date, "COL", "The date of the response");
    values(group, "--comment", texts_.comment, "COL",
           "The comment; repeatable, several make one verbatim");
    value(group, "--respondent", texts_.respondent, "COL", "Who answered");
    value(group, "--group", texts_.group, "COL",
          "The promoters, passives and detractors that the export formed");
  }

  void add_reading() {
    const char* const group = "What is read";
    values(group, "--where", texts_.where, "'COL OP VALUE'",
           "Only such records; OP is = != < <= > >= or ~ (contains); repeatable, all must hold");
    values(group, "--include", texts_.include, "REASON",
           "Keep rows that are set aside unasked: preview, test, spam, unfinished and others");
    value(group, "--dedupe", texts_.dedupe, "WHO:WHICH",
          "respondent:last or :first keeps one response of each; :all keeps all");
    value(group, "--since", texts_.since, "DATE", "Only responses from this day on (YYYY-MM-DD)");
    value(group, "--until", texts_.until, "DATE", "Only responses up to this day");
    value(group, "--scale", texts_.scale, "LOW-HIGH", "The answers of the question (default 0-10)");
    value(group, "--cuts", texts_.cuts, "D,P",
          "Highest detractor score and highest passive score (default 6,8)");
    value(group, "--decimals", texts_.decimals, "HOW",
          "A score such as 8.5: reject (default), threshold (as the whole one below) or round");
    value(group, "--delimiter", texts_.delimiter, "CHAR",
          "comma, semicolon, tab, pipe or a character");
    value(group, "--encoding", texts_.encoding, "NAME", "Such as UTF-8, WINDOWS-1252, UTF-16LE");
    value(group, "--date-format", texts_.date_format, "FORM",
          "dmy, mdy, ymd, or numbers: unix, unix-ms, serial, yyyymmdd, yyyymm");
    value(group, "--timezone", texts_.timezone, "ZONE",
          "Show dates that tell their zone in this one: Europe/Paris, UTC, +02:00");
    value(group, "--max-record", texts_.max_record, "BYTES",
          "Longer records are rejected (default 1048576)");
    value(group, "--threads", texts_.threads, "N",
          "Threads that count (default: one for each core); changes no result");
    value(group, "--block-size", texts_.block_size, "BYTES",
          "How much is worked on at once (default 262144); changes no result");
  }

  void add_shape() {
    const char* const group = "What is shown";
    if (verb_ != Verb::inspect && verb_ != Verb::plan) {
      values(group, "--by", texts_.by, "COL[,COL]",
             "A table by the values of a column, or of several crossed; repeatable");
      values(group, "--split", texts_.split, "COL[:SEP]",
             "A cell counts in several segments; SEP is semicolon, comma, pipe or newline");
      values(group, "--band", texts_.band, "COL:BANDS",
             "Group the numbers of a column, as in tenure:0-6,7-12,13-");
      values(group, "--map", texts_.map, "FILE",
             "Replace values first, as a CSV of from,to or column,from,to says");
      value(group, "--other", texts_.other, "N",
            "Fold all but the N segments with most responses into (other)");
      value(group, "--max-segments", texts_.max_segments, "N",
            "So many segments in a table (default 10000), even of ids");
      value(group, "--sort", texts_.sort, "ORDER",
            "Segments by name (default), score or responses");
    }
    if (verb_ == Verb::score || verb_ == Verb::report) {
      flag(group, "--distribution", texts_.distribution,
           "How many gave each score, with mean and median");
    }
    if (verb_ == Verb::trend || verb_ == Verb::report) {
      value(group, "--every", texts_.every, "PERIOD",
            "day, week (ISO), month (default), quarter or year");
    }
    if (verb_ == Verb::verbatims || verb_ == Verb::report) {
      values(group, "--category", texts_.category, "CATEGORY",
             "Only comments of detractor, passive or promoter, or as the metric calls them");
      value(group, "--limit", texts_.limit, "N",
            verb_ == Verb::report ? "Comments per group (default 3; for programs: all)"
                                  : "Comments per group (default 10; for programs: all)");
      value(group, "--sample", texts_.sample, "N", "N comments per group, chosen at random");
      value(group, "--seed", texts_.seed, "S", "Another choice for --sample (default 0)");
    }
    if (verb_ == Verb::compare) {
      value(group, "--before", texts_.before, "SIDE",
            "A period such as 2026-01, 2026-W05, 2026-Q1 or 2026; with --between, a value");
      value(group, "--after", texts_.after, "SIDE", "What it is compared with");
      value(group, "--between", texts_.between, "COL", "The sides are two values of this column");
      flag(group, "--paired", texts_.paired, "The same respondents on both sides as well");
    }
    if (verb_ == Verb::score || verb_ == Verb::trend || verb_ == Verb::compare) {
      flag(group, "--total", texts_.total,
           "For programs, the whole survey after the segments, as (all)");
    }
  }

  void add_writing() {
    const char* const group = "What is written";
    value(group, "--format", texts_.format, "FORMAT",
          listed_formats(verb_) + "; without it the ending of -o FILE decides");
    values(group, "-o,--output", texts_.output, "FILE",
           verb_ == Verb::report
               ? "Write there, whole or not at all; repeatable; with CSV or TSV, a folder"
               : "Write there, whole or not at all; repeatable");
    const bool has_figures = verb_ == Verb::score || verb_ == Verb::trend || verb_ == Verb::report;
    if (has_figures) {
      value(group, "--figure", texts_.figure, "FIGURE",
            "Of SVG: trend, segments, distribution or heatmap (segments by periods)");
    }
    if (verb_ != Verb::inspect) {
      value(group, "--lang", texts_.lang, "LANGUAGE", "Of formats for people: en (default) or fr");
      if (verb_ != Verb::plan)
        value(group, "--label", texts_.label, "WORD", "What formats for people call the NPS");
      flag(group, "--stamp", texts_.stamp, "HTML says on which day it was made");
    }
    value(group, "--rejects", texts_.rejects, "FILE", "Write every rejected record there, as CSV");
    value(group, "--color", texts_.color, "WHEN", "auto (default), always or never");
    value(group, "--width", texts_.width, "COLUMNS",
          "Width of text (default: the terminal's, or 100)");
    flag(group, "--ascii", texts_.ascii, "Draw with plain ASCII");
    flag(group, "--raw", texts_.raw,
         "In CSV and TSV, leave text alone that a spreadsheet would run");
    const bool tables = verb_ != Verb::inspect && verb_ != Verb::plan;
    if (tables) {
      flag(group, "--excel", texts_.excel,
           "CSV that a double-click opens in a spreadsheet, in the language of --lang");
    }
    flag(group, "--quiet", texts_.quiet, "No remarks on standard error");
    if (verb_ != Verb::inspect) {
      value(group, "--fail-under", texts_.fail_under, "NPS",
            "Exit with 1 when the NPS, or what the metric is, is lower");
    }
    value(group, "--max-rejects", texts_.max_rejects, "N",
          "Exit with 3 when more records are rejected");
    flag(group, "-h,--help", texts_.help, "This text");
  }

  CLI::App& app_;
  Verb verb_;
  OptionTexts& texts_;
};

std::vector<std::string> long_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      names.push_back("--" + name);
    }
  }
  return names;
}

[[noreturn]] void refuse_option(const std::string& argument, const CLI::App& app, Verb verb) {
  const std::string name = argument.substr(0, argument.find('='));
  std::string message =
      fmt::format("npslice {} has no option {}.", name_of(verb), base::printable(name));
  if (const auto near = base::nearest(name, long_names(app))) {
    message += fmt::format(" Did you mean {}?", *near);
  }
  throw base::UsageError(
      fmt::format("{}\n  npslice {} --help lists them.", message, name_of(verb)));
}

/// The option that the library's message is about: the first word in it that looks like one.
std::string option_in(const CLI::ParseError& error) {
  const std::string_view message = error.what();
  const std::size_t start = std::min(message.find('-'), message.size());
  const std::size_t end = message.find_first_of(": =,'", start);
  return base::printable(message.substr(start, end - start));
}

std::optional<Verb> verb_named(const std::string& word) {
  for (const Verb verb : all_verbs) {
    if (word == name_of(verb)) return verb;
  }
  return std::nullopt;
}

[[noreturn]] void refuse_verb(const std::string& word) {
  std::vector<std::string> names;
  names.reserve(all_verbs.size());
  for (const Verb verb : all_verbs) {
    names.emplace_back(name_of(verb));
  }
  std::string message = fmt::format("there is no command {}.", base::quoted(word));
  if (const auto near = base::nearest(word, names))
    message += fmt::format(" Did you mean {}?", *near);
  message += fmt::format("\n  The commands are {}.", fmt::join(names, ", "));
  if (word.find('.') != std::string::npos) {
    message +=
        fmt::format("\n  For a first look at a file: npslice report {}", base::printable(word));
  }
  throw base::UsageError(message);
}

std::string program_help() {
  std::string text = program_introduction() + "\n\nCommands:\n";
  for (const Verb verb : all_verbs) {
    text += fmt::format("  {:<12}{}\n", name_of(verb), summary_of(verb));
  }
  return text + program_ending() + "\n";
}

/// A variable that is not set in a script must not silently mean "everything".
void refuse_empty_values(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_expected_max() == 0) continue;
    for (const std::string& value : option->results()) {
      if (!value.empty()) continue;
      const bool file = option->get_positional();
      throw base::UsageError(file ? std::string("a file name is empty")
                                  : option->get_name() + " is given an empty value");
    }
  }
}

/// Options that the library did not know stay behind, among them what looks like a file name.
void refuse_leftovers(const CLI::App& app, Verb verb) {
  for (const std::string& left : app.remaining()) {
    if (left.size() > 1 && left[0] == '-' && left != "--") refuse_option(left, app, verb);
  }
}

Parsed parse_verb(Verb verb, std::vector<std::string> arguments) {
  OptionTexts texts;
  CLI::App app(introduction_of(verb), fmt::format("npslice {}", name_of(verb)));
  app.get_formatter()->column_width(help_column);
  app.get_formatter()->label("Positionals", "Files");
  app.set_help_flag(); // ours stands last, not first
  app.allow_extras();
  const OptionSet options(app, verb, texts);
  std::reverse(arguments.begin(), arguments.end()); // the library takes them from the back
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string option = option_in(error);
    const bool repeatable = option == "--by" || option == "--where" || option == "--category" ||
                            option == "--comment" || option == "--include" || option == "--score" ||
                            option == "--split" || option == "--band" || option == "--map" ||
                            option == "--output";
    throw base::UsageError(fmt::format("{} needs a value{}.\n  npslice {} --help says which.",
                                       option, repeatable ? "" : ", and only one", name_of(verb)));
  } catch (const CLI::ParseError& error) {
    throw base::UsageError(fmt::format("{} takes no value.\n  npslice {} --help lists the options.",
                                       option_in(error), name_of(verb)));
  }
  if (texts.help) return {std::nullopt, app.help()};
  refuse_leftovers(app, verb);
  refuse_empty_values(app);
  return {check(verb, texts), {}};
}

} // namespace

Parsed parse(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    throw base::UsageError("say what to do, for example: npslice report export.csv\n"
                           "  npslice --help lists the commands.");
  }
  const std::string& first = arguments.front();
  if (first == "--help" || first == "-h" || first == "help") {
    const auto verb = arguments.size() > 1 ? verb_named(arguments[1]) : std::nullopt;
    if (verb) return parse_verb(*verb, {"--help"});
    return {std::nullopt, program_help()};
  }
  if (first == "--version") return {std::nullopt, "npslice " NPSLICE_VERSION "\n"};
  const auto verb = verb_named(first);
  if (!verb) refuse_verb(first);
  return parse_verb(*verb, {arguments.begin() + 1, arguments.end()});
}

} // namespace npslice::cli
