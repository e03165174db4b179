// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/row_problem.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace npslice::engine {

/// A response that counts although one of its cells may say that it is no answer.
struct DoubtfulRow {
  survey::Exclusion doubt = survey::Exclusion::unfinished; ///< what it may be
  std::uint32_t file = 0;                                  ///< index of the input file
  std::uint64_t record = 0;                                ///< record number in that file
  std::string column;                                      ///< of the cell, as that file names it
  std::string text;                                        ///< of the cell
};

/// How many responses may be unfinished or tests, and the first of each. An accumulator: merging in
/// any order gives the same.
class DoubtfulRows {
public:
  /// Takes in a response that was used.
  void update(const DoubtfulRow& row);

  /// Takes in another part of the input.
  void merge(const DoubtfulRows& other);

  /// How many were used with that doubt.
  [[nodiscard]] std::uint64_t count(survey::Exclusion doubt) const {
    return counts_[static_cast<std::size_t>(doubt)];
  }

  /// The first of them in the survey.
  [[nodiscard]] const std::optional<DoubtfulRow>& first(survey::Exclusion doubt) const {
    return first_[static_cast<std::size_t>(doubt)];
  }

private:
  void offer(const DoubtfulRow& row);

  std::array<std::uint64_t, survey::all_exclusions.size()> counts_{};
  std::array<std::optional<DoubtfulRow>, survey::all_exclusions.size()> first_;
};

} // namespace npslice::engine
