// SPDX-License-Identifier: MIT
#include "weight_options.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace npslice::cli {
namespace {

/// What weights would not do rightly is refused, not left out.
void refuse_together(const OptionTexts& texts, const Invocation& invocation,
                     std::string_view option) {
  if (!texts.cluster.empty() && !texts.population.empty()) {
    throw base::UsageError("--cluster and --population do not go together: what would have to be "
                           "known is how many clusters there are, not how many people");
  }
  if (invocation.tables.figures.interval.measure == stats::Measure::top) {
    throw base::UsageError(fmt::format(
        "{} weighs net scores, such as those of --metric nps and enps; leave it out, or "
        "say --bottom too",
        option));
  }
  if (texts.distribution) {
    throw base::UsageError(
        fmt::format("--distribution counts scores, each as one; leave it or {} out", option));
  }
  if (invocation.comparison.paired) {
    throw base::UsageError(fmt::format("--paired compares respondents with themselves, each "
                                       "counted once: leave {} out",
                                       option));
  }
}

} // namespace

void add_weight_options(CLI::App& app, Verb verb, OptionTexts& texts) {
  if (verb == Verb::verbatims) return;
  const char* const group = "How much a response counts";
  const auto value = [&](const char* name, std::string& text, const char* type, const char* help) {
    // In a plan they are known, so that they can be refused with a reason.
    app.add_option(name, text, help)->type_name(type)->group(verb == Verb::plan ? "" : group);
  };
  value("--weight", texts.weight, "COL", "The weights of the responses");
  if (verb == Verb::inspect) return;
  value("--cluster", texts.cluster, "COL",
        "Responses that belong together, of an account or a respondent: widens intervals");
  value("--target", texts.target, "FILE",
        "Rake to known shares, as a CSV of dimension,value,share");
}

void check_weights(Verb verb, const OptionTexts& texts, Invocation& invocation) {
  const std::string_view option = !texts.weight.empty()    ? "--weight"
                                  : !texts.cluster.empty() ? "--cluster"
                                  : !texts.target.empty()  ? "--target"
                                                           : "";
  if (option.empty()) return;
  if (verb == Verb::plan) {
    throw base::UsageError(
        fmt::format("plan counts responses that weigh the same: leave {0} out, and multiply what "
                    "it says by the design effect, which npslice score {0} shows",
                    option));
  }
  refuse_together(texts, invocation, option);
  if (texts.target == base::standard_input) {
    throw base::UsageError("--target needs a file: standard input is for exports");
  }
  engine::Weighting& weighting = invocation.read.weighting;
  if (!texts.weight.empty()) weighting.weight = texts.weight;
  if (!texts.cluster.empty()) weighting.cluster = texts.cluster;
  invocation.target = texts.target;
}

} // namespace npslice::cli
