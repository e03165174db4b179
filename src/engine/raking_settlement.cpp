// SPDX-License-Identifier: MIT
#include "raking_settlement.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/nearest.hpp>
#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace npslice::engine {
namespace {

/// The values of one cell, by dimension.
using CellValues = std::vector<std::string_view>;

CellValues cell_values(std::string_view key) {
  CellValues values;
  for (;;) {
    const std::size_t end = key.find(key_separator);
    values.push_back(key.substr(0, end));
    if (end == std::string_view::npos) return values;
    key.remove_prefix(end + 1);
  }
}

std::string shown_cell_value(std::string_view value) {
  return value.empty() ? "no value" : base::quoted(value);
}

[[noreturn]] void refuse_value(const RakingTargets& targets, std::size_t dimension,
                               const std::string& column, std::string_view value,
                               std::uint64_t responses) {
  const TargetDimension& known = targets.dimensions[dimension];
  std::string message = fmt::format(
      "--target {}: {} {} in {}, which has no share there.", base::shown_path(targets.source),
      responses == 1 ? "1 response has" : fmt::format("{} responses have", responses),
      shown_cell_value(value), base::quoted(column));
  if (const auto near = base::nearest(value, known.values)) {
    message += fmt::format(" Did you mean {}?", base::quoted(*near));
  }
  throw base::UsageError(message + fmt::format("\n  Give it a share, turn it into another value "
                                               "with --map, or leave it out with --where '{} != "
                                               "{}'.",
                                               base::printable(column), base::printable(value)));
}

/// The cells that have responses, by their values.
class RakedCells {
public:
  RakedCells(const Findings& findings, const RakingTargets& targets)
      : findings_(findings), targets_(targets), columns_(findings.columns.segments.back()) {
    const auto& tallies = findings.tally->tables().back();
    const KeyDictionary& keys = findings.keys.back();
    numbers_.resize(keys.size());
    std::iota(numbers_.begin(), numbers_.end(), std::uint32_t{0});
    std::sort(numbers_.begin(), numbers_.end(), [&](std::uint32_t left, std::uint32_t right) {
      return keys.key(left) < keys.key(right);
    });
    for (std::size_t dimension = 0; dimension < columns_.size(); ++dimension) {
      require_shares(dimension, keys, tallies);
    }
  }

  /// The place of each cell among all by their values.
  [[nodiscard]] std::vector<std::uint32_t> places() const {
    std::vector<std::uint32_t> places(numbers_.size());
    for (std::uint32_t i = 0; i < numbers_.size(); ++i) {
      places[numbers_[i]] = i;
    }
    return places;
  }

  /// The cells with their weights, in that order. What no response has is left at the first values,
  /// since it weighs nothing.
  [[nodiscard]] std::vector<stats::RakingCell> cells() const {
    std::vector<stats::WeightedCounts> sums(numbers_.size());
    for (const SegmentTally& whole : findings_.tally->tables().front()) {
      if (whole.weights() == nullptr) continue;
      for (const auto& [place, cell] : whole.weights()->cells()) {
        sums[place.second].merge(cell.counts);
      }
    }
    std::vector<stats::RakingCell> cells;
    for (const std::uint32_t number : numbers_) {
      stats::RakingCell cell;
      const CellValues values = cell_values(findings_.keys.back().key(number));
      for (std::size_t dimension = 0; dimension < values.size(); ++dimension) {
        cell.values.push_back(index_of_value(dimension, values[dimension]).value_or(0));
      }
      cell.weight = stats::masses_of(sums[number]).weight();
      cells.push_back(std::move(cell));
    }
    return cells;
  }

private:
  [[nodiscard]] std::optional<std::size_t> index_of_value(std::size_t dimension,
                                                          std::string_view value) const {
    const auto& values = targets_.dimensions[dimension].values;
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end()) return std::nullopt;
    return static_cast<std::size_t>(found - values.begin());
  }

  /// The first value in the order of the cells is named, whatever order the responses came in.
  void require_shares(std::size_t dimension, const KeyDictionary& keys,
                      const std::vector<SegmentTally>& tallies) const {
    std::optional<std::string_view> unknown;
    std::uint64_t responses = 0;
    for (const std::uint32_t number : numbers_) {
      if (number >= tallies.size() || tallies[number].counts.responses() == 0) continue;
      const std::string_view value = cell_values(keys.key(number))[dimension];
      if (index_of_value(dimension, value) || (unknown && *unknown != value)) continue;
      unknown = value;
      responses += tallies[number].counts.responses();
    }
    if (unknown) refuse_value(targets_, dimension, columns_[dimension], *unknown, responses);
  }

  const Findings& findings_;
  const RakingTargets& targets_;
  const std::vector<std::string>& columns_;
  std::vector<std::uint32_t> numbers_; // of the cells, in the order of their values
};

void refuse_missing(const RakingTargets& targets, const std::vector<std::string>& columns,
                    const stats::RakingMargin& missing) {
  throw base::UsageError(fmt::format(
      "--target {}: {} of {} has a share there, and no response has weight in it, which no factor "
      "mends.\n  Leave it out of the targets, or join it to another value with --map.",
      base::shown_path(targets.source),
      shown_cell_value(targets.dimensions[missing.dimension].values[missing.value]),
      base::quoted(columns[missing.dimension])));
}

} // namespace

void refuse_weightless(const Findings& findings) {
  stats::WeightedCounts sums;
  for (const SegmentTally& whole : findings.tally->tables().front()) {
    if (whole.weights() == nullptr) continue;
    for (const auto& [place, cell] : whole.weights()->cells()) {
      sums.merge(cell.counts);
    }
  }
  const std::uint64_t responses = sums.counts().responses();
  if (responses == 0 || stats::net_share(sums)) return;
  throw base::UsageError(
      fmt::format("--weight {}: {} weight 0, so there is nothing to weigh",
                  base::quoted(findings.columns.weight.value_or("")),
                  responses == 1 ? "the only response has" : "all responses have"));
}

std::vector<std::uint32_t> settle_raking(Findings& findings, SegmentRules& rules,
                                         const RakingTargets& targets) {
  for (const DimensionRules& dimension : rules.tables.back()) {
    if (!dimension.separator) continue;
    throw base::UsageError(
        fmt::format("--split {}: a response with several values cannot be raked by them (--target)",
                    base::quoted(dimension.column)));
  }
  if (rules.tables.back().size() != targets.dimensions.size()) {
    throw base::UsageError(fmt::format("--target {}: two dimensions are one column of the survey",
                                       base::shown_path(targets.source)));
  }
  const RakedCells raked(findings, targets);
  RakingFindings found;
  found.source = targets.source;
  found.columns = findings.columns.segments.back();
  std::vector<std::vector<double>> shares;
  for (const TargetDimension& dimension : targets.dimensions) {
    shares.push_back(dimension.shares);
  }
  const auto cells = raked.cells();
  if (!cells.empty()) found.raking = stats::rake(cells, shares);
  if (!found.raking.missing.empty()) {
    refuse_missing(targets, found.columns, found.raking.missing.front());
  }
  const stats::RakingMargin& farthest = found.raking.farthest;
  found.farthest = targets.dimensions[farthest.dimension].values[farthest.value];
  found.farthest_column = found.columns[farthest.dimension];
  findings.raking = std::move(found);
  findings.tally->drop_table();
  findings.keys.pop_back();
  findings.columns.segments.pop_back();
  findings.columns.segment_labels.pop_back();
  rules.tables.pop_back();
  return raked.places();
}

} // namespace npslice::engine
