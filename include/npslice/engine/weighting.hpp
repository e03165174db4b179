// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/raking.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace npslice::engine {

/// The shares that the values of one column are to have.
struct TargetDimension {
  std::string column;              ///< as the file of targets names it
  std::vector<std::string> values; ///< each once
  std::vector<double> shares;      ///< one for each value, at least 0; relative to their sum
};

/// What a sample is raked to.
struct RakingTargets {
  std::string source; ///< the file they were read from
  std::vector<TargetDimension> dimensions;
};

/// Reads targets: CSV of dimension,value,share in any encoding and with any delimiter that is
/// recognised. The shares of a dimension add up to 1 or to 100, or are numbers of people. Throws
/// base::InputError when the file cannot be read and base::UsageError, naming the record, when it
/// is no such table.
RakingTargets read_targets(const std::string& file);

/// How responses are weighed.
struct Weighting {
  std::optional<std::string> weight;  ///< the column of their weights; nothing: each weighs 1
  std::optional<std::string> cluster; ///< the column that tells what belongs together
  std::optional<RakingTargets> targets;

  /// Whether there is anything to weigh.
  [[nodiscard]] bool any() const { return weight || cluster || targets; }
};

/// What raking did to the weights.
struct RakingFindings {
  std::string source;               ///< the file of the targets
  std::vector<std::string> columns; ///< that were raked, as the first file names them
  stats::Raking raking;             ///< its factors are those of the cells, by their numbers
  std::string farthest;             ///< the value whose share is farthest from its target…
  std::string farthest_column;      ///< …and its column
};

} // namespace npslice::engine
