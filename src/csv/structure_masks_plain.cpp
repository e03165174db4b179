// SPDX-License-Identifier: MIT
#include "structure_masks.hpp"

namespace npslice::csv {
namespace {

std::uint64_t bit(bool set, std::size_t at) { return set ? std::uint64_t{1} << at : 0; }

} // namespace

void find_structure_plainly(const char* text, std::size_t words, char delimiter,
                            StructureMasks* out) {
  for (std::size_t word = 0; word < words; ++word) {
    StructureMasks masks;
    for (std::size_t i = 0; i < word_bytes; ++i) {
      const char byte = *text++;
      masks.quotes |= bit(byte == '"', i);
      masks.delimiters |= bit(byte == delimiter, i);
      masks.line_feeds |= bit(byte == '\n', i);
      masks.carriage_returns |= bit(byte == '\r', i);
    }
    masks.inside = prefix_parity(masks.quotes);
    out[word] = masks;
  }
}

} // namespace npslice::csv
