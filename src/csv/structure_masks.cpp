// SPDX-License-Identifier: MIT
#include "structure_masks.hpp"

// Highway compiles this file once for each set of instructions, and the machine's best is taken
// when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "csv/structure_masks.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <array>

HWY_BEFORE_NAMESPACE();
namespace npslice::csv::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Bytes = hn::CappedTag<std::uint8_t, word_bytes>;

/// The bits of the bytes of one vector that equal `wanted`, the first byte's lowest.
template <class Vector>
HWY_INLINE std::uint64_t equal_bits(Bytes bytes, Vector vector, Vector wanted) {
  std::array<std::uint8_t, word_bytes / 8> stored{};
  hn::StoreMaskBits(bytes, hn::Eq(vector, wanted), stored.data());
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < stored.size(); ++i) {
    bits |= std::uint64_t{stored[i]} << (i * 8);
  }
  return bits;
}

void find_structure_with(const char* text, std::size_t words, char delimiter, StructureMasks* out) {
  const Bytes bytes;
  const std::size_t lanes = hn::Lanes(bytes);
  const auto quote = hn::Set(bytes, std::uint8_t{'"'});
  const auto separator = hn::Set(bytes, static_cast<std::uint8_t>(delimiter));
  const auto line_feed = hn::Set(bytes, std::uint8_t{'\n'});
  const auto carriage_return = hn::Set(bytes, std::uint8_t{'\r'});
  for (std::size_t word = 0; word < words; ++word) {
    StructureMasks masks;
    for (std::size_t i = 0; i < word_bytes; i += lanes) {
      const auto* const from = reinterpret_cast<const std::uint8_t*>(text) + word * word_bytes + i;
      const auto vector = hn::LoadU(bytes, from);
      masks.quotes |= equal_bits(bytes, vector, quote) << i;
      masks.delimiters |= equal_bits(bytes, vector, separator) << i;
      masks.line_feeds |= equal_bits(bytes, vector, line_feed) << i;
      masks.carriage_returns |= equal_bits(bytes, vector, carriage_return) << i;
    }
    out[word] = masks;
  }
}

} // namespace npslice::csv::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace npslice::csv {

HWY_EXPORT(find_structure_with);

void find_structure(const char* text, std::size_t words, char delimiter, StructureMasks* out) {
  HWY_DYNAMIC_DISPATCH(find_structure_with)(text, words, delimiter, out);
}

} // namespace npslice::csv
#endif
