// SPDX-License-Identifier: MIT
#include "figure_options.hpp"

#include "choices.hpp"
#include "values.hpp"

namespace npslice::cli {
namespace {

stats::IntervalMethod parse_interval(std::string_view text) {
  using stats::IntervalMethod;
  return choose("--interval", text,
                std::array<std::pair<std::string_view, IntervalMethod>, 3>{
                    {{"adjusted-wald", IntervalMethod::adjusted_wald},
                     {"score", IntervalMethod::score},
                     {"wald", IntervalMethod::wald}}});
}

stats::Correction parse_correction(std::string_view text) {
  using stats::Correction;
  return choose("--correction", text,
                std::array<std::pair<std::string_view, Correction>, 3>{
                    {{"holm", Correction::holm},
                     {"bh", Correction::benjamini_hochberg},
                     {"none", Correction::none}}});
}

/// Every other word may be the name of a period, which only the dates can tell.
report::TrendRules check_trend(const OptionTexts& texts) {
  using report::Baseline;
  report::TrendRules rules;
  const std::string word = base::lower_ascii(texts.compare);
  if (word == "year-ago") {
    rules.baseline = Baseline::year_ago;
  } else if (word == "first") {
    rules.baseline = Baseline::first;
  } else if (!word.empty() && word != "previous") {
    rules.baseline = Baseline::period;
    rules.period = texts.compare;
  }
  constexpr std::uint64_t most_rolling = 1000;
  if (!texts.rolling.empty()) {
    rules.rolling = parse_count("--rolling", texts.rolling, 1, most_rolling);
  }
  return rules;
}

/// A number alone is the size of the whole; everything else names a file.
bool is_count(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

void add_figure_options(CLI::App& app, Verb verb, OptionTexts& texts) {
  if (verb == Verb::inspect) return;
  const char* const group = "How figures are made";
  const auto value = [&](const char* name, std::string& text, const char* type, const char* help) {
    app.add_option(name, text, help)->type_name(type)->group(group);
  };
  if (verb != Verb::plan)
    value("--min-base", texts.min_base, "N", "Withhold figures and comments of fewer responses");
  if (verb == Verb::report || verb == Verb::verbatims) {
    value("--min-base-comments", texts.min_base_comments, "N",
          "Withhold comments of segments with fewer responses");
  }
  if (verb == Verb::verbatims) return;
  if (verb == Verb::report || verb == Verb::trend) {
    value("--compare", texts.compare, "WITH",
          "Changes against previous (default), year-ago, first or a period such as 2026-01");
    value("--rolling", texts.rolling, "N", "Count N periods together in each row");
  }
  value("--interval", texts.interval, "METHOD", "adjusted-wald (default), score or wald");
  value("--level", texts.level, "PERCENT", "Level of intervals and tests (default 95)");
  value("--population", texts.population, "N|FILE",
        "How many could have answered, or a CSV of segment,size: narrows intervals");
  if (verb != Verb::trend && verb != Verb::plan) {
    value("--correction", texts.correction, "HOW",
          "Where segments are tested: holm (default), bh or none");
  }
  value("--power", texts.power, "PERCENT", "Of the changes called detectable (default 80)");
}

report::FigureRules check_figures(const OptionTexts& texts) {
  report::FigureRules rules;
  if (!texts.interval.empty()) rules.interval.method = parse_interval(texts.interval);
  if (!texts.level.empty()) rules.interval.level_percent = parse_level("--level", texts.level);
  if (is_count(texts.population)) {
    constexpr std::uint64_t most = 1'000'000'000'000;
    rules.populations.whole = parse_count("--population", texts.population, 1, most);
  } else {
    rules.populations.source = texts.population;
  }
  if (!texts.correction.empty()) rules.correction = parse_correction(texts.correction);
  if (!texts.power.empty()) rules.power_percent = parse_level("--power", texts.power);
  if (!texts.min_base.empty()) {
    rules.least_base = parse_count("--min-base", texts.min_base, 1, UINT64_MAX);
  }
  if (!texts.min_base_comments.empty()) {
    rules.least_comment_base =
        parse_count("--min-base-comments", texts.min_base_comments, 1, UINT64_MAX);
  }
  rules.trend = check_trend(texts);
  return rules;
}

} // namespace npslice::cli
