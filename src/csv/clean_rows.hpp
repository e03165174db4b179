// SPDX-License-Identifier: MIT
#pragma once

#include "structure_masks.hpp"

#include <npslice/csv/canonical_block.hpp>

namespace npslice::csv {

/// Does for a clean block what `make_canonical` does for any: walks from one structural byte to the
/// next rather than from byte to byte. `out` is empty but for its buffers, of which `mended` has
/// room for the text.
void write_clean_rows(const Block& block, Dialect dialect, const Projection& projection,
                      FindCells find_cells, CanonicalBlock& out);

} // namespace npslice::csv
