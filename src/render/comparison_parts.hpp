// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/comparison.hpp>

#include <cstdint>
#include <vector>

namespace npslice::render {

/// The parts of a change as whole numbers of a small unit, rounded together so that they add up to
/// the change to the last digit.
struct WholeParts {
  struct Part {
    std::int64_t mix = 0;
    std::int64_t rate = 0;
  };
  std::int64_t change = 0;
  std::int64_t mix = 0;
  std::int64_t rate = 0;
  std::vector<Part> parts; ///< of each row of the table
};

/// The parts of a table whose change is split, in units of 10^-digits of a net share: with 3 in
/// tenths of a point.
WholeParts whole_parts_of(const report::ComparedTable& table, int digits);

} // namespace npslice::render
