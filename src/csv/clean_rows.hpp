// SPDX-License-Identifier: MIT
#pragma once

#include "structure_masks.hpp"

#include <npslice/csv/canonical_block.hpp>

#include <cstddef>

namespace npslice::csv {

/// Short cells are copied with all of these bytes at once, whatever their length.
inline constexpr std::size_t copied_at_once = 16;

/// Does for a clean block what `make_canonical` does for any: walks from one structural byte to the
/// next rather than from byte to byte. `out` is empty but for its buffers, of which
/// `mended` has room for the text and for `copied_at_once` more.
void write_clean_rows(const Block& block, Dialect dialect, const Projection& projection,
                      FindStructure find_structure, CanonicalBlock& out);

} // namespace npslice::csv
