// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/row_problem.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace npslice::engine {

/// A record that was left out though nothing is wrong with it, and the cell that shows why.
struct LeftOut {
  std::uint32_t file = 0;   ///< index of the input file
  std::uint64_t record = 0; ///< record number in that file
  std::string column;       ///< of the cell, as that file names it; empty when no cell says why
  std::string text;         ///< of the cell, clipped
};

/// Why a record is left out: excluded for that reason; nothing when it is unanswered.
using LeftOutReason = std::optional<survey::Exclusion>;

/// The first record of the survey that was left out for each reason. An accumulator: merging in any
/// order gives the same.
class LeftOutExamples {
public:
  /// Whether a record comes before the one that is kept for its reason. To be asked first, so that
  /// only then the cell is looked for.
  [[nodiscard]] bool wants(LeftOutReason reason, std::uint32_t file, std::uint64_t record) const;

  /// Takes in a record; of two with the same reason the first in the survey is kept.
  void keep(LeftOutReason reason, LeftOut example);

  /// Takes in another part of the input.
  void merge(const LeftOutExamples& other);

  /// The first record for that reason, or nothing when there is none.
  [[nodiscard]] const std::optional<LeftOut>& of(LeftOutReason reason) const {
    return first_[place_of(reason)];
  }

private:
  static constexpr std::size_t places = survey::all_exclusions.size() + 1;

  static constexpr std::size_t place_of(LeftOutReason reason) {
    return reason ? static_cast<std::size_t>(*reason) : places - 1;
  }

  std::array<std::optional<LeftOut>, places> first_;
};

} // namespace npslice::engine
