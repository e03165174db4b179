// SPDX-License-Identifier: MIT
#pragma once

#include "structure_masks.hpp"

#include <npslice/csv/canonical_block.hpp>

namespace npslice::csv {

/// Does for a clean block what `make_canonical` does for any: by the masks of its cells, those of
/// the block or, where it has none or the plain ones are wanted, its own. `out` is empty but for
/// its buffers, of which `mended` has room for the text, and for the rows that it knows.
void write_clean_rows(const Block& block, Dialect dialect, const Projection& projection,
                      FindCells find_cells, CanonicalBlock& out);

} // namespace npslice::csv
