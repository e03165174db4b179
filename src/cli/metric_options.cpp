// SPDX-License-Identifier: MIT
#include "metric_options.hpp"

#include "choices.hpp"
#include "values.hpp"

namespace npslice::cli {
namespace {

using survey::Metric;

Metric parse_metric(std::string_view text) {
  std::array<std::pair<std::string_view, Metric>, survey::all_metrics.size()> choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    choices[i] = {survey::name_of(survey::all_metrics[i]), survey::all_metrics[i]};
  }
  return choose("--metric", text, choices);
}

/// `4-5`, or `5` for one score.
survey::ScoreRange parse_box(std::string_view option, std::string_view text) {
  if (const auto range = read_pair(text, '-')) return {range->first, range->second};
  const auto one = read_whole<int>(text);
  if (!one) refuse(option, text, "the lowest and the highest score of the box, as 4-5");
  return {*one, *one};
}

/// Boxes alone are a metric too.
Metric metric_of(const OptionTexts& texts) {
  if (!texts.metric.empty()) return parse_metric(texts.metric);
  if (!texts.top.empty()) return texts.bottom.empty() ? Metric::top : Metric::net;
  if (!texts.bottom.empty()) {
    throw base::UsageError("--bottom goes with --top: the metric is the share of the top box less "
                           "that of the bottom box");
  }
  return Metric::nps;
}

/// Categories are cut by --cuts or boxed by --top and --bottom, as the metric says.
void refuse_contradictions(const OptionTexts& texts, Metric metric) {
  const bool boxed = !texts.top.empty() || !texts.bottom.empty();
  if (boxed && !texts.cuts.empty()) {
    throw base::UsageError("--cuts and --top or --bottom both say which scores are what: --cuts is "
                           "for nps and enps, boxes are for the other metrics");
  }
  if (boxed && survey::has_promoters(metric)) {
    throw base::UsageError(fmt::format(
        "--metric {}: its scores are promoters, passives and detractors, which --cuts splits; "
        "without --metric, --top and --bottom are a metric of their own",
        survey::name_of(metric)));
  }
  if (!survey::has_promoters(metric) && !texts.cuts.empty()) {
    throw base::UsageError(fmt::format("--metric {} has no detractors and passives to cut: --top "
                                       "and --bottom say which scores are what",
                                       survey::name_of(metric)));
  }
  if (!survey::has_promoters(metric) && !texts.group.empty()) {
    throw base::UsageError("--group names promoters, passives and detractors, which only nps and "
                           "enps have");
  }
  if (metric == Metric::top && texts.top.empty()) {
    throw base::UsageError("--metric top needs to know the box: --top 4-5");
  }
  if (metric == Metric::net && (texts.top.empty() || texts.bottom.empty())) {
    throw base::UsageError("--metric net needs both boxes: --top 4-5 --bottom 1-2");
  }
}

survey::Scale boxed_scale(const OptionTexts& texts, Metric metric) {
  survey::Scale scale = survey::usual_scale(metric);
  if (!texts.scale.empty()) {
    const auto range = read_pair(texts.scale, '-');
    if (!range) refuse("--scale", texts.scale, "the lowest and the highest score, as 1-5 or 1-7");
    scale.low = range->first;
    scale.high = range->second;
    scale.boxes = survey::usual_boxes(metric, scale.low, scale.high);
  }
  if (!texts.top.empty()) {
    const bool bottom_is_usual = scale.boxes.has_value();
    if (!scale.boxes) scale.boxes.emplace();
    scale.boxes->top = parse_box("--top", texts.top);
    // What is usual is no answer where it meets what was said.
    if (bottom_is_usual && scale.boxes->bottom &&
        scale.boxes->top.low <= scale.boxes->bottom->high) {
      scale.boxes->bottom.reset();
    }
  }
  if (!scale.boxes) {
    throw base::UsageError(fmt::format("--metric {} --scale {}: say which scores are the top box, "
                                       "as --top 4-5",
                                       survey::name_of(metric), base::printable(texts.scale)));
  }
  if (!texts.bottom.empty()) scale.boxes->bottom = parse_box("--bottom", texts.bottom);
  if (const auto flaw = survey::flaw_of(scale)) {
    throw base::UsageError(fmt::format("--scale, --top and --bottom: {}", *flaw));
  }
  return scale;
}

} // namespace

void add_metric_options(CLI::App& app, Verb verb, OptionTexts& texts) {
  if (verb == Verb::plan || verb == Verb::compare) return;
  const char* const group = "What is made of the scores";
  const auto value = [&](const char* name, std::string& text, const char* type, const char* help) {
    app.add_option(name, text, help)->type_name(type)->group(group);
  };
  value("--metric", texts.metric, "METRIC",
        "nps (default), enps, csat, ces, or top and net of any boxes");
  value("--top", texts.top, "LOW-HIGH", "The scores that count for: --scale 1-5 --top 4-5");
  value("--bottom", texts.bottom, "LOW-HIGH", "The scores that count against");
}

void check_metric(const OptionTexts& texts, Invocation& invocation) {
  const Metric metric = metric_of(texts);
  refuse_contradictions(texts, metric);
  invocation.read.metric = metric;
  invocation.output.metric = metric;
  report::FigureRules& figures = invocation.tables.figures;
  figures.metric = metric;
  if (survey::has_promoters(metric)) {
    invocation.read.scale = parse_scale(texts.scale, texts.cuts);
    return;
  }
  invocation.read.scale = boxed_scale(texts, metric);
  invocation.read.scale_told = true; // the metric says it
  if (!survey::is_share(metric)) return;
  figures.interval.measure = stats::Measure::top;
  if (base::lower_ascii(texts.interval) == "adjusted-wald") {
    throw base::UsageError(fmt::format("--interval adjusted-wald is made for differences of shares "
                                       "such as the NPS; the share of {} has score (of Wilson, "
                                       "the default) or wald",
                                       survey::name_of(metric)));
  }
}

} // namespace npslice::cli
