// SPDX-License-Identifier: MIT
#include "structure_masks.hpp"

namespace npslice::csv {

void find_structure_plainly(const char* text, std::size_t words, char delimiter,
                            StructureMasks* out) {
  for (std::size_t word = 0; word < words; ++word) {
    StructureMasks masks;
    for (std::size_t i = 0; i < word_bytes; ++i) {
      const char byte = *text++;
      masks.quotes |= std::uint64_t{byte == '"'} << i;
      masks.delimiters |= std::uint64_t{byte == delimiter} << i;
      masks.line_feeds |= std::uint64_t{byte == '\n'} << i;
      masks.carriage_returns |= std::uint64_t{byte == '\r'} << i;
    }
    out[word] = masks;
  }
}

} // namespace npslice::csv
