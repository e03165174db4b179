// SPDX-License-Identifier: MIT
#include "french.hpp"
#include "weight_words.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace npslice::render {
namespace {

std::string french_weight(double weight) {
  constexpr double whole_from = 100;
  if (weight < whole_from) return french_words::with_comma(shown_weight(weight));
  return french_words::grouped(static_cast<std::uint64_t>(std::llround(weight)));
}

std::string rounds_in_french(const stats::Raking& raking) {
  if (!raking.converged) return "sans convergence";
  if (raking.rounds == 0) return "déjà atteintes";
  return "convergence en " + french_words::counted(raking.rounds, "tour", "tours");
}

} // namespace

std::vector<FootLine> french_words::weights(const report::Weights& weights, bool inspecting) {
  const std::string weighed =
      weights.column.empty()
          ? "chaque réponse pèse 1"
          : fmt::format("{}, de {} à {}", french_words::quoted(weights.column),
                        french_weight(weights.smallest), french_weight(weights.largest));
  const std::string figures = " ; erreurs types linéarisées ; * et ** d’après n eff.";
  std::vector<FootLine> lines{{"Poids", inspecting ? weighed : weighed + figures}};
  if (weights.raking) {
    std::string columns;
    for (const std::string& column : weights.raking->columns) {
      columns += (columns.empty() ? "" : ", ") + french_words::quoted(column);
    }
    lines.push_back(
        {"Calage",
         fmt::format("toutes les réponses ensemble, sur les parts de {} dans {} ; {} ; "
                     "poids de {} à {}",
                     columns, base::shown_path(weights.raking->source),
                     rounds_in_french(weights.raking->raking),
                     french_weight(weights.smallest_raked), french_weight(weights.largest_raked))});
  }
  if (weights.cluster_column.empty()) return lines;
  lines.push_back(
      {"Grappes",
       fmt::format("{}, au nombre de {} ; erreurs types par grappes ; ni pente ni test "
                   "de tous les segments ensemble, une grappe pouvant être dans "
                   "plusieurs",
                   french_words::quoted(weights.cluster_column), grouped(weights.clusters))});
  return lines;
}

} // namespace npslice::render
