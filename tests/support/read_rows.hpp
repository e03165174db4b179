// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/row_reader.hpp>

#include <cstddef>

namespace npslice::tests {

/// Reads all records of a canonical block.
template <class Visit>
void read_rows(csv::CanonicalBlock& block, const csv::Projection& projection, Visit&& visit) {
  csv::RowReader reader(block, projection);
  for (std::size_t at = 0; at < block.origins.size(); ++at) {
    visit(reader.record(at));
  }
}

} // namespace npslice::tests
