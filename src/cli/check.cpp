// SPDX-License-Identifier: MIT
#include "compare_options.hpp"
#include "figure_options.hpp"
#include "formats.hpp"
#include "metric_options.hpp"
#include "option_texts.hpp"
#include "plan_options.hpp"
#include "values.hpp"
#include "weight_options.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/csv/block_cutter.hpp>
#include <npslice/render/text_style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace npslice::cli {
namespace {

/// How many comments of a group text shows when nothing is said.
constexpr std::uint64_t comments_shown = 10;
constexpr std::uint64_t comments_shown_in_report = 3;

/// More threads than any one machine has cores are a slip.
constexpr std::size_t most_threads = 256;

std::optional<std::string> given(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<std::string> first_of(const std::vector<std::string>& texts) {
  return texts.empty() ? std::nullopt : std::optional(texts.front());
}

std::vector<std::string> further_of(const std::vector<std::string>& texts) {
  if (texts.empty()) return {};
  return {texts.begin() + 1, texts.end()};
}

engine::ReadSettings check_reading(const OptionTexts& texts) {
  engine::ReadSettings read;
  read.files = texts.files.empty() ? std::vector<std::string>{std::string(base::standard_input)}
                                   : texts.files;
  if (std::count(read.files.begin(), read.files.end(), base::standard_input) > 1) {
    throw base::UsageError("- (standard input) can be read once only");
  }
  read.columns = {first_of(texts.score), given(texts.date), first_of(texts.comment),
                  given(texts.respondent), given(texts.group)};
  read.further_scores = further_of(texts.score);
  read.further_comments = further_of(texts.comment);
  for (const std::string& condition : texts.where) {
    read.conditions.push_back(engine::Condition::parse(condition));
  }
  read.included = parse_included(texts.include);
  if (!texts.dedupe.empty()) {
    auto [column, which] = parse_dedupe(texts.dedupe);
    read.dedupe = which;
    auto& respondent = read.columns[static_cast<std::size_t>(ingest::Role::respondent)];
    if (!column.empty() && respondent && *respondent != column) {
      throw base::UsageError("--dedupe and --respondent name different columns");
    }
    if (!column.empty()) respondent = column;
  }
  if (!texts.since.empty()) read.since = parse_day("--since", texts.since);
  if (!texts.until.empty()) read.until = parse_day("--until", texts.until);
  if (read.since && read.until && *read.until < *read.since) {
    throw base::UsageError(
        fmt::format("--until {} lies before --since {}", texts.until, texts.since));
  }
  read.scale_told = !texts.scale.empty();
  if (!texts.decimals.empty()) read.decimals = parse_decimals(texts.decimals);
  if (!texts.delimiter.empty()) read.delimiter = parse_delimiter(texts.delimiter);
  read.encoding = texts.encoding;
  if (!texts.date_format.empty()) {
    const auto written = parse_date_format(texts.date_format);
    if (const auto* const order = std::get_if<engine::DateFormat>(&written)) {
      read.date_format = *order;
    } else {
      read.date_form = std::get<ingest::DateForm>(written);
    }
  }
  read.timezone = texts.timezone;
  if (!texts.max_record.empty()) {
    read.record_bytes = parse_count("--max-record", texts.max_record, 1, csv::highest_record_limit);
  }
  if (!texts.block_size.empty()) {
    constexpr std::uint64_t largest_block = std::uint64_t{8} << 20U;
    read.block_bytes = parse_count("--block-size", texts.block_size, 1, largest_block);
  }
  read.threads = texts.threads.empty()
                     ? std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_threads)
                     : parse_count("--threads", texts.threads, 1, most_threads);
  return read;
}

/// `--sample N --seed S`, `--limit N`, `--category C`.
engine::CommentRules check_comments(Verb verb, const OptionTexts& texts, OutputSettings& output) {
  engine::CommentRules rules;
  rules.categories = parse_categories(texts.category, output.metric);
  if (!texts.sample.empty() && !texts.limit.empty()) {
    throw base::UsageError(
        "--sample and --limit both say how many comments to show: give one of them");
  }
  if (!texts.seed.empty() && texts.sample.empty()) {
    throw base::UsageError("--seed goes with --sample N");
  }
  if (!texts.sample.empty()) {
    rules.limit = parse_count("--sample", texts.sample, 1, UINT64_MAX);
    rules.sample_seed = texts.seed.empty() ? 0 : parse_count("--seed", texts.seed, 0, UINT64_MAX);
  } else if (!texts.limit.empty()) {
    rules.limit = parse_count("--limit", texts.limit, 0, UINT64_MAX);
  } else {
    const std::uint64_t shown = verb == Verb::report ? comments_shown_in_report : comments_shown;
    if (all_for_people(output)) {
      rules.limit = shown; // nobody asks for more, so that no more need be kept
    } else {
      output.comments_shown = shown;
    }
  }
  return rules;
}

OutputSettings check_output(Verb verb, const OptionTexts& texts) {
  OutputSettings output;
  output.rejects = given(texts.rejects);
  if (texts.rejects == "-") {
    throw base::UsageError("--rejects needs a file: standard output carries the report");
  }
  settle_destinations(verb, texts, output);
  if (!texts.lang.empty()) output.language = parse_language(texts.lang);
  output.score_label = parse_label(texts.label);
  output.stamp = texts.stamp;
  if (!texts.color.empty()) output.color = parse_color(texts.color);
  if (!texts.width.empty()) {
    constexpr std::uint64_t widest = 1000;
    output.width = parse_count("--width", texts.width, render::narrowest_width, widest);
  }
  output.ascii = texts.ascii;
  output.quiet = texts.quiet;
  output.raw = texts.raw;
  output.excel = texts.excel;
  output.total = texts.total;
  return output;
}

/// How the values of the `--by` columns become segments.
engine::SegmentRequests check_segments(const OptionTexts& texts) {
  engine::SegmentRequests segments;
  segments.splits = texts.split;
  for (const std::string& text : texts.band) {
    segments.bands.push_back(engine::read_band_request(text));
  }
  segments.maps = texts.map;
  if (std::find(texts.map.begin(), texts.map.end(), base::standard_input) != texts.map.end()) {
    throw base::UsageError("--map needs a file: standard input is for exports");
  }
  if (!texts.other.empty()) segments.others = parse_count("--other", texts.other, 1, UINT64_MAX);
  if (!texts.max_segments.empty()) {
    segments.most_segments = parse_count("--max-segments", texts.max_segments, 1, UINT32_MAX);
  }
  const char* const lonely = !texts.split.empty()  ? "--split"
                             : !texts.band.empty() ? "--band"
                             : !texts.map.empty()  ? "--map"
                             : segments.others     ? "--other"
                                                   : nullptr;
  const bool raked = !texts.target.empty() && !segments.others && texts.split.empty();
  if (lonely != nullptr && texts.by.empty() && !raked) {
    throw base::UsageError(fmt::format("{} goes with --by COLUMN", lonely));
  }
  return segments;
}

/// What each command asks of the pass and shows of it.
void ask(Verb verb, const OptionTexts& texts, Invocation& invocation) {
  engine::Questions& questions = invocation.questions;
  report::ReportSettings& tables = invocation.tables;
  const auto every = texts.every.empty() ? survey::PeriodLength::month : parse_every(texts.every);
  switch (verb) {
  case Verb::report:
    tables.headline = tables.scores = tables.trends = tables.verbatims = true;
    questions.every = every;
    questions.dates_optional = texts.every.empty();
    questions.comments = check_comments(verb, texts, invocation.output);
    questions.comments_optional = true;
    break;
  case Verb::score:
    tables.scores = true;
    break;
  case Verb::trend:
    tables.trends = tables.trends_by_segment = true;
    questions.every = every;
    break;
  case Verb::verbatims:
    tables.verbatims = true;
    questions.comments = check_comments(verb, texts, invocation.output);
    break;
  case Verb::compare:
    check_comparison(texts, invocation);
    break;
  case Verb::plan:
    check_plan(texts, invocation);
    break;
  case Verb::inspect:
    questions.score_optional = true;
    if (texts.score.size() > 1) {
      throw base::UsageError("inspect looks at one score column: give --score once");
    }
    break;
  }
}

} // namespace

Invocation check(Verb verb, const OptionTexts& texts) {
  Invocation invocation;
  invocation.verb = verb;
  invocation.read = check_reading(texts);
  invocation.output = check_output(verb, texts);
  for (const std::string& dimensions : texts.by) {
    invocation.questions.by.push_back(split_list(dimensions));
    const auto& names = invocation.questions.by.back();
    if (std::find(names.begin(), names.end(), "") != names.end()) {
      throw base::UsageError(
          fmt::format("--by {}: a column name between commas is empty", base::quoted(dimensions)));
    }
  }
  invocation.questions.segments = check_segments(texts);
  invocation.tables.figures = check_figures(texts);
  check_metric(texts, invocation);
  if (!texts.sort.empty()) {
    invocation.tables.order = parse_order(texts.sort, invocation.read.metric);
  }
  invocation.tables.distribution =
      texts.distribution || invocation.output.figure == FigureKind::distribution;
  ask(verb, texts, invocation);
  check_weights(verb, texts, invocation);
  if (!texts.fail_under.empty()) {
    invocation.alarms.fail_under = parse_points("--fail-under", texts.fail_under);
  }
  if (!texts.max_rejects.empty()) {
    invocation.alarms.max_rejects = parse_count("--max-rejects", texts.max_rejects, 0, UINT64_MAX);
  }
  return invocation;
}

} // namespace npslice::cli
