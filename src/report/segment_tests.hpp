// SPDX-License-Identifier: MIT
#pragma once

#include "answers.hpp"
#include "segments.hpp"

#include <npslice/report/tables.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace npslice::report {

/// Makes the rows of a score table: the figures of each segment, its test against all other
/// responses, and the test of the segments for differing at all. What follows from counts alone is
/// found out once for all segments that have the same, as most of a million have.
class TestedSegments {
public:
  /// The rows of a table by these dimensions. `findings` and `rules` must outlive it.
  TestedSegments(const engine::Findings& findings, const FigureRules& rules,
                 const std::vector<std::string>& dimensions);

  /// Makes room for so many segments.
  void reserve(std::size_t segments) { rows_.reserve(segments); }

  /// Adds the row of a segment behind the others; one that is withheld is not tested. Throws
  /// base::UsageError when its population is smaller than the number of its responses.
  void add(const Segment& segment, bool withheld);

  /// Corrects the tests for their number and puts rows and tests into the table. Segments that
  /// overlap are not tested for differing at all.
  void finish(ScoreTable& table);

private:
  /// What the figures of a segment without weights follow from.
  struct Source {
    stats::CategoryCounts counts;
    stats::Population population;
    bool withheld = false;
    friend bool operator==(const Source&, const Source&) = default;
  };
  struct Hash {
    std::size_t operator()(const Source& source) const;
  };

  std::uint32_t add_figures(const engine::SegmentTally& tally, const Source& source);
  void correct(ScoreTable& table);
  [[nodiscard]] std::optional<stats::ChiSquaredTest> heterogeneity() const;

  const engine::Findings& findings_;
  const FigureRules& rules_;
  const std::vector<std::string>& dimensions_;
  Answers all_;
  ScoreRows rows_;
  std::unordered_map<Source, std::uint32_t, Hash> known_; // the numbers of figures
  std::vector<std::optional<stats::Estimate>> estimates_; // by the number of figures
};

} // namespace npslice::report
