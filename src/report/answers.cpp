// SPDX-License-Identifier: MIT
#include "answers.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/stats/clusters.hpp>
#include <npslice/stats/decomposition.hpp>
#include <npslice/stats/sample_size.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace npslice::report {
namespace {

using stats::WideInteger;

/// Adds what is sorted by place to what is, or takes it off.
template <class Entries, class Join>
void join(Entries& entries, const Entries& others, Join&& joined) {
  Entries all;
  all.reserve(entries.size() + others.size());
  auto here = entries.begin();
  for (const auto& other : others) {
    for (; here != entries.end() && here->first < other.first; ++here) {
      all.push_back(*here);
    }
    if (here != entries.end() && here->first == other.first) {
      joined(here->second, other.second);
      all.push_back(*here++);
    } else {
      all.push_back(other);
    }
  }
  all.insert(all.end(), here, entries.end());
  entries = std::move(all);
}

/// A whole number of units times a factor, to the nearest unit.
WideInteger times(WideInteger units, double factor) {
  return static_cast<WideInteger>(std::nearbyint(static_cast<double>(units) * factor));
}

/// The number of a cluster that is one response, which belongs to nobody.
bool is_alone(std::uint64_t cluster) { return cluster % 2 == 1; }

std::uint64_t part_of(double share) {
  constexpr double whole = 1e12;
  return static_cast<std::uint64_t>(std::llround(share * whole));
}

} // namespace

Answers::Answers(const engine::SegmentTally& segment, const engine::Findings& findings)
    : counts_(segment.counts), raking_(findings.raking ? &findings.raking->raking : nullptr),
      weighted_(segment.weights() != nullptr), clustered_(findings.columns.cluster.has_value()) {
  if (!weighted_) return;
  for (const int period : segment.weights()->periods()) {
    take_period(*segment.weights(), period);
  }
}

Answers::Answers(const engine::SegmentTally& segment, int period, const engine::Findings& findings)
    : counts_(segment.periods().at(period)),
      raking_(findings.raking ? &findings.raking->raking : nullptr),
      weighted_(segment.weights() != nullptr), clustered_(findings.columns.cluster.has_value()) {
  if (weighted_) take_period(*segment.weights(), period);
}

void Answers::take_period(const engine::WeightSums& sums, int period) {
  decltype(cells_) cells;
  const auto& all = sums.cells();
  for (auto at = all.lower_bound({period, 0}); at != all.end() && at->first.first == period; ++at) {
    cells.emplace_back(at->first.second, at->second.counts);
  }
  decltype(clusters_) clusters;
  for (const engine::ClusterPart& part : sums.clusters(period)) {
    clusters.push_back({{part.cluster, part.cell}, {part.responses, part.sums}});
  }
  join(cells_, cells, [](auto& here, const auto& other) { here.merge(other); });
  join(clusters_, clusters, [](ClusterCounts& here, const ClusterCounts& other) {
    here.responses += other.responses;
    here.sums.merge(other.sums);
  });
}

void Answers::merge(const Answers& other) {
  counts_.merge(other.counts_);
  weighted_ = weighted_ || other.weighted_;
  clustered_ = clustered_ || other.clustered_;
  if (raking_ == nullptr) raking_ = other.raking_;
  join(cells_, other.cells_, [](auto& here, const auto& added) { here.merge(added); });
  join(clusters_, other.clusters_, [](ClusterCounts& here, const ClusterCounts& added) {
    here.responses += added.responses;
    here.sums.merge(added.sums);
  });
}

Answers Answers::without(const Answers& part) const {
  Answers rest = *this;
  rest.counts_ = counts_.without(part.counts_);
  join(rest.cells_, part.cells_, [](auto& here, const auto& gone) { here = here.without(gone); });
  join(rest.clusters_, part.clusters_, [](ClusterCounts& here, const ClusterCounts& gone) {
    here.responses -= gone.responses;
    here.sums.weight -= gone.sums.weight;
    here.sums.net -= gone.sums.net;
  });
  std::erase_if(rest.clusters_, [](const auto& each) { return each.second.responses == 0; });
  return rest;
}

double Answers::factor(std::uint32_t cell) const {
  return raking_ == nullptr ? 1 : raking_->factors[cell];
}

/// In the order of the cells, which follows from their values: sums of doubles are rounded alike.
stats::CategoryMasses Answers::masses() const {
  stats::CategoryMasses sums;
  for (const auto& [cell, counts] : cells_) {
    sums.merge(stats::masses_of(counts, factor(cell)));
  }
  return sums;
}

std::vector<std::pair<std::uint64_t, stats::ClusterSums>> Answers::clusters() const {
  std::vector<std::pair<std::uint64_t, stats::ClusterSums>> sums;
  for (const auto& [place, counts] : clusters_) {
    if (sums.empty() || sums.back().first != place.first) sums.push_back({place.first, {}});
    if (raking_ == nullptr) {
      sums.back().second.merge(counts.sums);
      continue;
    }
    const double by = factor(place.second);
    sums.back().second.merge({times(counts.sums.weight, by), times(counts.sums.net, by)});
  }
  return sums;
}

std::optional<stats::Ratio> Answers::net_share(stats::Measure measure) const {
  if (!weighted_) return stats::net_share(stats::measured(counts_, measure));
  if (raking_ != nullptr || cells_.size() != 1) return stats::net_share(masses());
  return stats::net_share(cells_.front().second);
}

std::optional<stats::EffectiveSample> Answers::sample(stats::Population population,
                                                      stats::Measure measure) const {
  if (!weighted_) return stats::effective_sample(stats::measured(counts_, measure), population);
  if (!clustered_) return stats::effective_sample(masses(), population);
  std::vector<stats::ClusterSums> sums;
  for (const auto& cluster : clusters()) {
    sums.push_back(cluster.second);
  }
  return stats::effective_sample(masses(), sums);
}

double Answers::mass() const {
  return weighted_ ? masses().weight() : static_cast<double>(counts_.responses());
}

stats::SegmentMass Answers::segment_mass(stats::Measure measure) const {
  return weighted_ ? stats::segment_mass(masses())
                   : stats::segment_mass(stats::measured(counts_, measure));
}

/// The weights of the categories as parts of a common whole: exact sums in lowest terms, or shares
/// of raked ones.
stats::CategoryCounts Answers::parts() const {
  if (raking_ == nullptr && cells_.size() == 1) {
    const stats::WeightedCounts& sums = cells_.front().second;
    stats::UnsignedWideInteger divisor = 0;
    for (stats::UnsignedWideInteger number :
         {sums.promoters.weight, sums.passives.weight, sums.detractors.weight}) {
      while (number != 0) {
        divisor %= number;
        std::swap(divisor, number);
      }
    }
    if (divisor == 0) return {};
    const stats::UnsignedWideInteger all =
        (sums.promoters.weight + sums.passives.weight + sums.detractors.weight) / divisor;
    if (all >> 62U == 0) {
      const auto part = [&](const stats::WeightedGroup& group) {
        return static_cast<std::uint64_t>(group.weight / divisor);
      };
      return {part(sums.promoters), part(sums.passives), part(sums.detractors)};
    }
  }
  const stats::CategoryMasses sums = masses();
  const double all = sums.weight();
  if (!(all > 0)) return {};
  return {part_of(sums.promoters.weight / all), part_of(sums.passives.weight / all),
          part_of(sums.detractors.weight / all)};
}

std::shared_ptr<const WeightedFigures>
Answers::weighted_figures(stats::Population population) const {
  if (!weighted_) return nullptr;
  const stats::CategoryMasses sums = masses();
  const auto net = stats::weighted_net(sums, population);
  WeightedFigures figures;
  if (!net) return std::make_shared<const WeightedFigures>(figures); // nothing weighs anything
  figures.parts = parts();
  figures.weight = sums.weight();
  figures.effective_responses = net->effective_responses;
  figures.standard_error = net->standard_error;
  if (clustered_) {
    std::vector<stats::ClusterSums> all;
    for (const auto& cluster : clusters()) {
      all.push_back(cluster.second);
    }
    figures.clusters = all.size();
    figures.standard_error = stats::clustered_standard_error(all);
    const auto plain = stats::effective_sample(sums);
    const auto clustered = stats::effective_sample(sums, all);
    // What the weights cost and what the clusters cost multiply.
    figures.effective_responses.reset();
    if (plain && clustered) {
      figures.effective_responses = net->effective_responses * clustered->size / plain->size;
    }
  }
  if (figures.effective_responses) {
    figures.design_effect = static_cast<double>(responses()) / *figures.effective_responses;
  }
  return std::make_shared<const WeightedFigures>(figures);
}

double Answers::correlation(const Answers& before, const Answers& after) {
  if (!before.clustered_ || !after.clustered_) return 0;
  const auto first = before.clusters();
  const auto second = after.clusters();
  std::vector<stats::ClusterPair> pairs;
  auto next = second.begin();
  for (const auto& [cluster, sums] : first) {
    for (; next != second.end() && next->first < cluster; ++next) {
      pairs.push_back({{}, next->second});
    }
    // Responses of nobody are numbered in each file by itself, and are nobody's other ones.
    const bool both = next != second.end() && next->first == cluster && !is_alone(cluster);
    pairs.push_back({sums, both ? next->second : stats::ClusterSums{}});
    if (both) ++next;
  }
  for (; next != second.end(); ++next) {
    pairs.push_back({{}, next->second});
  }
  return stats::cluster_correlation(pairs);
}

Figures figures_of(const Answers& answers, const stats::IntervalRules& rules,
                   stats::Population population) {
  if (answers.responses() == 0) return {};
  if (population && *population < answers.responses()) {
    throw base::UsageError(
        fmt::format("--population: {} responses cannot come from a population of {}",
                    answers.responses(), *population));
  }
  Figures figures;
  figures.counts = answers.counts();
  figures.measure = rules.measure;
  figures.net_share = answers.net_share(rules.measure);
  if (const auto sample = answers.sample(population, rules.measure)) {
    figures.interval = stats::interval_of(*sample, rules);
  }
  figures.weighted = answers.weighted_figures(population);
  return figures;
}

double detectable_change(const stats::EffectiveSample& before, const stats::EffectiveSample& after,
                         const FigureRules& rules, double correlation) {
  const double alone =
      stats::detectable_change(before, after, {rules.interval, rules.power_percent, {}});
  const double error = stats::change_between(before, after, rules.interval).standard_error;
  if (correlation == 0 || !(error > 0)) return alone;
  return alone * stats::change_between(before, after, rules.interval, correlation).standard_error /
         error;
}

std::optional<ChangeTest> change_test(const Answers& before, const Answers& after,
                                      const FigureRules& rules, stats::Population population) {
  const auto first = before.sample(population, rules.interval.measure);
  const auto second = after.sample(population, rules.interval.measure);
  if (!first || !second) return std::nullopt;
  ChangeTest test;
  const double correlation = Answers::correlation(before, after);
  test.change = stats::change_between(*first, *second, rules.interval, correlation);
  test.significant = stats::is_significant(test.change.p, rules.interval);
  test.detectable = detectable_change(*first, *second, rules, correlation);
  return test;
}

} // namespace npslice::report
