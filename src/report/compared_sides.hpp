// SPDX-License-Identifier: MIT
#pragma once

#include "answers.hpp"

#include <npslice/report/comparison.hpp>

#include <map>
#include <vector>

namespace npslice::report {

/// The responses of both sides of one segment.
struct SideCounts {
  Answers before;
  Answers after;
};

/// The segments of a table that have a response on either side, in the order of the table, and the
/// whole.
struct SidesOfTable {
  std::vector<std::string> dimensions;
  std::vector<std::string> labels;
  std::vector<SegmentKey> keys;
  std::map<SegmentKey, SideCounts> counts; ///< of each of the keys
  SideCounts whole;
  bool overlapping = false;
  bool weighed = false;
};

/// Finds both sides in what passes found.
class Sides {
public:
  /// All must outlive this. Throws base::UsageError when a side does not exist.
  Sides(const std::vector<engine::Findings>& findings, const engine::Questions& questions,
        const ComparisonRequest& request, SegmentOrder order);

  /// The counts of the whole on both sides.
  [[nodiscard]] SideCounts whole() const;

  /// Whether responses are weighed.
  [[nodiscard]] bool weighed() const;

  /// Both sides of `--by` number `table` of the questions.
  [[nodiscard]] SidesOfTable table(std::size_t table) const;

private:
  [[nodiscard]] SideCounts counts_of(const engine::SegmentTally& tally) const;
  void take_files(std::size_t table, SidesOfTable& sides) const;
  void take_values(std::size_t table, SidesOfTable& sides) const;
  void take_periods(std::size_t table, SidesOfTable& sides) const;

  const std::vector<engine::Findings>& findings_;
  const ComparisonRequest& request_;
  SegmentOrder order_;
  int before_ = 0; // numbers of periods
  int after_ = 0;
};

} // namespace npslice::report
