// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/tables.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace npslice::render {

/// The periods of a series that are shown to people, and where between them many without a response
/// are left out.
struct ShownPeriods {
  struct Gap {
    std::size_t before = 0; ///< which of the rows it stands before
    std::uint64_t periods = 0;
    survey::Period first;
    survey::Period last;
  };
  std::vector<report::TrendRow> rows;
  std::vector<Gap> gaps;
};

/// Leaves out what stands empty for long; a mistyped year makes hundreds of such periods.
ShownPeriods shown_periods(const report::TrendSeries& series);

} // namespace npslice::render
