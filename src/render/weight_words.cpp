// SPDX-License-Identifier: MIT
#include "weight_words.hpp"

#include "english.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <cmath>

namespace npslice::render {
namespace {

std::string quoted_columns(const std::vector<std::string>& columns) {
  std::string text;
  for (const std::string& column : columns) {
    text += (text.empty() ? "" : ", ") + base::quoted(column);
  }
  return text;
}

std::string rounds_words(const stats::Raking& raking) {
  if (!raking.converged) return "did not converge";
  if (raking.rounds == 0) return "which it had already";
  return fmt::format("converged in {} round{}", raking.rounds, raking.rounds == 1 ? "" : "s");
}

} // namespace

std::string shown_weight(double weight) {
  constexpr double whole_from = 100;
  if (weight >= whole_from) return grouped(static_cast<std::uint64_t>(std::llround(weight)));
  return fmt::format("{:.3g}", weight);
}

std::vector<FootLine> english_words::weights(const report::Weights& weights, bool inspecting) {
  std::vector<FootLine> lines;
  const std::string weighed =
      weights.column.empty()
          ? "each response weighs 1"
          : fmt::format("{}, {} to {}", base::quoted(weights.column),
                        shown_weight(weights.smallest), shown_weight(weights.largest));
  const std::string figures = "; linearised standard errors; * and ** go by n eff.";
  lines.push_back({"Weights", inspecting ? weighed : weighed + figures});
  if (weights.raking) {
    const engine::RakingFindings& raking = *weights.raking;
    lines.push_back(
        {"Raked", fmt::format("all responses together, to the shares of {} in {}; {}; weights {} "
                              "to {}",
                              quoted_columns(raking.columns), base::shown_path(raking.source),
                              rounds_words(raking.raking), shown_weight(weights.smallest_raked),
                              shown_weight(weights.largest_raked))});
  }
  if (!weights.cluster_column.empty()) {
    lines.push_back(
        {"Clusters", fmt::format("{}, {} of them; clustered standard errors; no slope and no test "
                                 "of all segments together, since clusters may lie in several",
                                 base::quoted(weights.cluster_column), grouped(weights.clusters))});
  }
  return lines;
}

} // namespace npslice::render
