// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace npslice::ingest {

/// The stars of a cell.
struct Stars {
  int filled = 0;
  int hollow = 0;
};

/// Counts the stars of a cell that holds nothing else, filled ones first: `⭐⭐⭐`, `★★★★☆`. Nothing
/// for any other text, and for more stars than a survey shows.
std::optional<Stars> count_stars(std::string_view text);

} // namespace npslice::ingest
