// SPDX-License-Identifier: MIT
#pragma once

#include "structure_masks.hpp"

#include <npslice/csv/canonical_block.hpp>

namespace npslice::csv {

/// Does for a clean block what `make_canonical` does for any: walks from one structural byte to the
/// next rather than from byte to byte. `out` is empty but for its buffers.
void write_clean_rows(const Block& block, Dialect dialect, const Projection& projection,
                      FindStructure find_structure, CanonicalBlock& out);

} // namespace npslice::csv
