// SPDX-License-Identifier: MIT
#include "weight_foot.hpp"

#include "answers.hpp"
#include "segments.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace npslice::report {
namespace {

using Kind = Note::Kind;

double number_of(stats::Weight weight) {
  return static_cast<double>(weight.units()) / static_cast<double>(stats::Weight::units_of_one);
}

/// What weights there are in each cell of raking, and what they become.
void take_ranges(const engine::WeightSums& sums, Weights& weights) {
  weights.smallest = weights.smallest_raked = std::numeric_limits<double>::infinity();
  for (const auto& [place, cell] : sums.cells()) {
    const double factor = weights.raking ? weights.raking->raking.factors[place.second] : 1;
    weights.smallest = std::min(weights.smallest, number_of(cell.smallest));
    weights.largest = std::max(weights.largest, number_of(cell.largest));
    weights.smallest_raked = std::min(weights.smallest_raked, number_of(cell.smallest) * factor);
    weights.largest_raked = std::max(weights.largest_raked, number_of(cell.largest) * factor);
  }
}

void note_raking(const engine::RakingFindings& raking, Foot& foot) {
  if (raking.raking.converged || raking.raking.factors.empty()) return;
  constexpr double thousandths_of_percent = 1e5;
  foot.notes.push_back(
      {Kind::raking_did_not_converge, raking.raking.rounds,
       static_cast<std::uint64_t>(std::ceil(raking.raking.largest_gap * thousandths_of_percent)),
       raking.farthest_column + " = " + raking.farthest});
}

} // namespace

std::optional<stats::Ratio> net_share_of(const engine::Findings& findings, stats::Measure measure) {
  return Answers(whole_survey(findings), findings).net_share(measure);
}

void note_weights(const engine::Findings& findings, Foot& foot) {
  const engine::SegmentTally& whole = whole_survey(findings);
  if (whole.weights() == nullptr) return;
  Weights weights;
  weights.column = findings.columns.weight.value_or("");
  weights.raking = findings.raking;
  take_ranges(*whole.weights(), weights);
  if (weights.raking) note_raking(*weights.raking, foot);
  if (findings.columns.cluster) {
    weights.cluster_column = *findings.columns.cluster;
    const auto figures = Answers(whole, findings).weighted_figures(std::nullopt);
    weights.clusters = figures ? figures->clusters : 0;
    constexpr std::uint64_t enough = 30;
    if (weights.clusters < enough) {
      foot.notes.push_back({Kind::few_clusters, weights.clusters, 0, weights.cluster_column});
    }
  }
  foot.weights = std::move(weights);
}

} // namespace npslice::report
