// SPDX-License-Identifier: MIT
#include "structure_masks.hpp"

// Highway compiles this file once for each set of instructions. Which of them the machine has is
// asked here and not of Highway's shared library, which measures the clock when it is loaded: that
// took longer than a small survey.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL) // no faster than their neighbours
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

/// The prefix parity in one step where the machine multiplies without carrying over: Langdale and
/// Lemire (2019), "Parsing gigabytes of JSON per second", section 3.1.1.
HWY_INLINE std::uint64_t parity_of(std::uint64_t bits) {
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_SSE4
  const hn::FixedTag<std::uint64_t, 2> pair;
  return hn::GetLane(hn::CLMulLower(hn::Set(pair, bits), hn::Set(pair, ~std::uint64_t{0})));
#else
  return prefix_parity(bits);
#endif
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
    masks.inside = parity_of(masks.quotes);
    out[word] = masks;
  }
}

} // namespace npslice::csv::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace npslice::csv {
namespace {

struct Variants {
  std::array<FindStructure, 4> functions{};
  std::size_t count = 0;

  void add(FindStructure function) { functions[count++] = function; }
};

/// The variants that the machine can run, the widest first.
Variants runnable() {
  Variants variants;
#if HWY_ARCH_X86
  const bool wide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
                    __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma") &&
                    __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("aes");
#if HWY_TARGETS & HWY_AVX3
  if (wide && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw")) {
    variants.add(N_AVX3::find_structure_with);
  }
#endif
#if HWY_TARGETS & HWY_AVX2
  if (wide) variants.add(N_AVX2::find_structure_with);
#endif
#if HWY_TARGETS & HWY_SSE4
  if (__builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("pclmul") &&
      __builtin_cpu_supports("aes")) {
    variants.add(N_SSE4::find_structure_with);
  }
#endif
#endif
  variants.add(HWY_STATIC_DISPATCH(find_structure_with)); // what every such machine has
  return variants;
}

} // namespace

std::span<const FindStructure> structure_finders() {
  static const Variants variants = runnable();
  return std::span(variants.functions).first(variants.count);
}

void find_structure(const char* text, std::size_t words, char delimiter, StructureMasks* out) {
  static const FindStructure widest = structure_finders().front();
  widest(text, words, delimiter, out);
}

} // namespace npslice::csv
#endif
