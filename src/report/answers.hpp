// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/report/tables.hpp>
#include <npslice/stats/decomposition.hpp>
#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/weighted_counts.hpp>
#include <npslice/stats/weighted_estimate.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace npslice::report {

/// The responses behind one figure, as sums that merge exactly: their counts and, where they are
/// weighed, what the weights of each cell of raking and of each cluster add up to. A value. Refers
/// to the findings that it was taken from.
class Answers {
public:
  Answers() = default;

  /// All responses of a segment, dated or not.
  Answers(const engine::SegmentTally& segment, const engine::Findings& findings);

  /// Those of one period.
  Answers(const engine::SegmentTally& segment, int period, const engine::Findings& findings);

  [[nodiscard]] const stats::CategoryCounts& counts() const { return counts_; }
  [[nodiscard]] std::uint64_t responses() const { return counts_.responses(); }

  void merge(const Answers& other);

  /// The responses that are not among `part`, all of which must be among these.
  [[nodiscard]] Answers without(const Answers& part) const;

  /// The net share; nothing without a response or without weight.
  [[nodiscard]] std::optional<stats::Ratio>
  net_share(stats::Measure measure = stats::Measure::net) const;

  /// The plain sample that tells as much; nothing without a response, without weight, with fewer
  /// than two clusters, or when the population is smaller than the number of responses.
  [[nodiscard]] std::optional<stats::EffectiveSample>
  sample(stats::Population population = std::nullopt,
         stats::Measure measure = stats::Measure::net) const;

  /// How much of a survey these are, in responses or weights.
  [[nodiscard]] double mass() const;

  /// The same, and its promoters less its detractors.
  [[nodiscard]] stats::SegmentMass segment_mass(stats::Measure measure) const;

  /// What weights make of the figures; nothing where there are none.
  [[nodiscard]] std::shared_ptr<const WeightedFigures>
  weighted_figures(stats::Population population) const;

  /// How far the errors of both go along, because the same clusters have responses in both.
  [[nodiscard]] static double correlation(const Answers& before, const Answers& after);

private:
  struct ClusterCounts {
    std::uint64_t responses = 0;
    stats::ClusterSums sums;
  };
  using ClusterPlace = std::pair<std::uint64_t, std::uint32_t>; // a cluster and a cell

  void take_period(const engine::WeightSums& sums, int period);
  [[nodiscard]] double factor(std::uint32_t cell) const;
  [[nodiscard]] stats::CategoryMasses masses() const;
  [[nodiscard]] std::vector<std::pair<std::uint64_t, stats::ClusterSums>> clusters() const;
  [[nodiscard]] stats::CategoryCounts parts() const;

  stats::CategoryCounts counts_;
  const stats::Raking* raking_ = nullptr; // where the weights are raked
  bool weighted_ = false;
  bool clustered_ = false;
  std::vector<std::pair<std::uint32_t, stats::WeightedCounts>> cells_; // by cell
  std::vector<std::pair<ClusterPlace, ClusterCounts>> clusters_;       // by cluster, then cell
};

/// The figures that follow from responses, of a population where one is known. Throws
/// base::UsageError when that is smaller than their number.
Figures figures_of(const Answers& answers, const stats::IntervalRules& rules,
                   stats::Population population = std::nullopt);

/// The smallest true change that is likely to be found, where errors go along as `correlation`
/// says.
double detectable_change(const stats::EffectiveSample& before, const stats::EffectiveSample& after,
                         const FigureRules& rules, double correlation);

/// The test of a change, where both sides have a sample.
std::optional<ChangeTest> change_test(const Answers& before, const Answers& after,
                                      const FigureRules& rules, stats::Population population);

} // namespace npslice::report
