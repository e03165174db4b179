// SPDX-License-Identifier: MIT
#include <npslice/stats/decomposition.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace npslice::stats {
namespace {

SegmentMass added(const SegmentMass& left, const SegmentMass& right) {
  return {left.weight + right.weight, left.net + right.net};
}

double net_share_of(const SegmentMass& mass) { return mass.net / mass.weight; }

ChangePart part_of(const SegmentPair& segment, const SegmentPair& whole) {
  const double share_before = segment.before.weight / whole.before.weight;
  const double share_after = segment.after.weight / whole.after.weight;
  if (share_before <= 0 && share_after <= 0) return {};
  // A side without the segment borrows the net share of the other, which leaves mix alone.
  const SegmentMass& known_before = share_before > 0 ? segment.before : segment.after;
  const SegmentMass& known_after = share_after > 0 ? segment.after : segment.before;
  const double before = net_share_of(known_before);
  const double after = net_share_of(known_after);
  const double average = (net_share_of(whole.before) + net_share_of(whole.after)) / 2;
  return {(share_after - share_before) * ((before + after) / 2 - average),
          (share_before + share_after) / 2 * (after - before)};
}

} // namespace

SegmentMass segment_mass(const CategoryCounts& counts) {
  return {static_cast<double>(counts.responses()),
          static_cast<double>(counts.promoters) - static_cast<double>(counts.detractors)};
}

SegmentMass segment_mass(const CategoryMasses& masses) {
  return {masses.weight(), masses.promoters.weight - masses.detractors.weight};
}

std::optional<Decomposition> decompose(std::span<const SegmentPair> segments) {
  SegmentPair whole;
  for (const SegmentPair& segment : segments) {
    whole.before = added(whole.before, segment.before);
    whole.after = added(whole.after, segment.after);
  }
  if (!(whole.before.weight > 0) || !(whole.after.weight > 0)) return std::nullopt;
  Decomposition split;
  split.change = net_share_of(whole.after) - net_share_of(whole.before);
  for (const SegmentPair& segment : segments) {
    const ChangePart& part = split.parts.emplace_back(part_of(segment, whole));
    split.mix += part.mix;
    split.rate += part.rate;
  }
  return split;
}

std::vector<std::int64_t> whole_parts(std::span<const double> parts, std::int64_t total) {
  std::vector<std::int64_t> whole;
  std::vector<double> fractions;
  for (const double part : parts) {
    whole.push_back(static_cast<std::int64_t>(std::floor(part)));
    fractions.push_back(part - std::floor(part));
  }
  if (whole.empty()) return whole;
  std::vector<std::size_t> order(whole.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return fractions[a] > fractions[b]; });
  std::int64_t missing = total - std::accumulate(whole.begin(), whole.end(), std::int64_t{0});
  for (std::size_t next = 0; missing > 0; ++next, --missing)
    ++whole[order[next % order.size()]];
  // Too much can only be left when `total` is not the rounded sum: the smallest fractions give way.
  for (std::size_t next = 0; missing < 0; ++next, ++missing) {
    --whole[order[order.size() - 1 - next % order.size()]];
  }
  return whole;
}

} // namespace npslice::stats
