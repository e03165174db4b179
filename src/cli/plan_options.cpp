// SPDX-License-Identifier: MIT
#include "plan_options.hpp"

#include "choices.hpp"
#include "values.hpp"

#include <algorithm>

namespace npslice::cli {
namespace {

/// A decimal number above 0, up to `most`.
double parse_positive(std::string_view option, std::string_view text, double most) {
  double number = 0;
  const auto result =
      std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  if (!whole || !(number > 0) || !(number <= most)) {
    refuse(option, text, fmt::format("a number above 0, at most {:g}", most));
  }
  return number;
}

/// Points as shares.
std::vector<double> parse_shares(std::string_view option, const std::vector<std::string>& texts,
                                 double most) {
  constexpr double points_in_a_share = 100;
  std::vector<double> shares;
  for (const std::string& text : texts) {
    for (const std::string& part : split_list(text)) {
      shares.push_back(parse_positive(option, part, most) / points_in_a_share);
    }
  }
  return shares;
}

} // namespace

void add_plan_options(CLI::App& app, OptionTexts& texts) {
  const char* const group = "What is planned for";
  const auto values = [&](const char* name, std::vector<std::string>& to, const char* type,
                          const char* help) {
    app.add_option(name, to, help)->type_name(type)->group(group)->allow_extra_args(false);
  };
  values("--margin", texts.margin, "POINTS", "An interval that reaches so far to either side");
  values("--detect", texts.detect, "POINTS", "Finding a change of this size");
  values("--responses", texts.responses, "N", "What so many responses buy");
  app.add_option("--spread", texts.spread,
                 "The variance of one answer, 0 to 1 (default: that of the pilot, else 1)")
      ->type_name("V")
      ->group(group);
}

void check_plan(const OptionTexts& texts, Invocation& invocation) {
  constexpr double widest_margin = 100;
  constexpr double largest_change = 200;
  report::PlanRequest& request = invocation.plan;
  request.margins = parse_shares("--margin", texts.margin, widest_margin);
  request.changes = parse_shares("--detect", texts.detect, largest_change);
  for (const std::string& text : texts.responses) {
    for (const std::string& part : split_list(text)) {
      constexpr std::uint64_t most = 1'000'000'000'000;
      request.responses.push_back(parse_count("--responses", part, 1, most));
    }
  }
  const report::Populations& populations = invocation.tables.figures.populations;
  if (!populations.source.empty()) {
    refuse("--population", populations.source, "a whole number, as of one survey");
  }
  if (populations.whole && !request.responses.empty() &&
      *std::max_element(request.responses.begin(), request.responses.end()) > *populations.whole) {
    throw base::UsageError("--responses: there cannot be more than --population");
  }
  if (!texts.spread.empty()) request.spread = parse_positive("--spread", texts.spread, 1);
  invocation.with_pilot = !texts.files.empty();
  if (texts.score.size() > 1) {
    throw base::UsageError("plan looks at one score column: give --score once");
  }
}

} // namespace npslice::cli
