// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace npslice::csv {

/// The bytes that one mask covers.
inline constexpr std::size_t word_bytes = 64;

/// Where the bytes that may separate cells or records stand among 64 bytes of text: bit i of a mask
/// is byte i. Whether they do separate anything depends on the quotes; see `StructureWalk`.
struct StructureMasks {
  std::uint64_t quotes = 0;
  std::uint64_t inside = 0; ///< behind an odd number of quotes of these 64 bytes, or one of them
  std::uint64_t delimiters = 0;
  std::uint64_t line_feeds = 0;
  std::uint64_t carriage_returns = 0;

  friend bool operator==(const StructureMasks&, const StructureMasks&) = default;
};

/// Bit i is the parity of the bits 0 to i.
constexpr std::uint64_t prefix_parity(std::uint64_t bits) {
  for (unsigned distance = 1; distance < word_bytes; distance *= 2) {
    bits ^= bits << distance;
  }
  return bits;
}

/// Writes the masks of `words` times 64 bytes of `text` to `out`.
using FindStructure = void (*)(const char* text, std::size_t words, char delimiter,
                               StructureMasks* out);

/// One for each set of instructions that the program was compiled for and the machine has, the
/// widest first; all find the same.
std::span<const FindStructure> structure_finders();

/// With the widest instructions that the machine has.
void find_structure(const char* text, std::size_t words, char delimiter, StructureMasks* out);

/// The same byte by byte: what the other one is held against.
void find_structure_plainly(const char* text, std::size_t words, char delimiter,
                            StructureMasks* out);

} // namespace npslice::csv
