// SPDX-License-Identifier: MIT
#include "bit_places.hpp"

#include "bit_instructions.hpp"
#include "bits.hpp"

#include <array>
#include <numeric>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace npslice::csv {
namespace {

/// So many are written whether there are so many or not: that cannot be foreseen, and a wrong guess
/// costs the processor more than they do.
constexpr std::size_t unasked = 8;

inline std::uint32_t write_places(const BitsAndPlaces& bits) {
  std::uint32_t found = 0;
  std::uint32_t base = bits.base;
  for (std::size_t i = 0; i < bits.words.size(); ++i, base += word_bytes) {
    bits.before[i] = found;
    std::uint64_t word = bits.words[i];
    std::uint32_t* at = bits.places + found;
    found += static_cast<std::uint32_t>(count_bits(word));
    do {
      for (std::size_t step = 0; step < unasked; ++step, word &= word - 1) {
        // The highest bit keeps compilers from asking each time whether there is one.
        constexpr std::uint64_t highest = std::uint64_t{1} << (word_bytes - 1);
        *at++ = base + static_cast<std::uint32_t>(lowest_bit(word | highest));
      }
    } while (word != 0);
  }
  return found;
}

NPSLICE_WITH_BIT_INSTRUCTIONS
std::uint32_t find_places_by_bits(const BitsAndPlaces& bits) { return write_places(bits); }

#if defined(__x86_64__)
#define NPSLICE_WITH_PRESSED_BYTES                                                                 \
  __attribute__((target("popcnt,bmi,bmi2,avx512f,avx512bw,avx512vbmi2")))

constexpr __mmask16 all_sixteen = 0xFFFF;

/// Writes 16 of 64 numbers of a byte each. The masks take all: g++ 12 warns of the plain forms.
template <int Quarter>
NPSLICE_WITH_PRESSED_BYTES inline void write_quarter(__m512i places, __m512i base,
                                                     std::uint32_t* at) {
  constexpr __mmask8 all_four = 0xF;
  const __m128i bytes = _mm512_maskz_extracti32x4_epi32(all_four, places, Quarter);
  const __m512i wide = _mm512_maskz_cvtepu8_epi32(all_sixteen, bytes);
  const __m512i numbers = _mm512_maskz_add_epi32(all_sixteen, wide, base);
  _mm512_storeu_si512(at + Quarter * places_at_once, numbers);
}

/// The numbers of 64 bytes, which are pressed together at once: machines have learned that last.
/// Highway's own way to say so asks for instructions that not all of them have.
NPSLICE_WITH_PRESSED_BYTES
std::uint32_t find_places_by_pressing(const BitsAndPlaces& bits) {
  alignas(word_bytes) static constexpr auto numbers = [] {
    std::array<std::uint8_t, word_bytes> all{};
    std::iota(all.begin(), all.end(), std::uint8_t{0});
    return all;
  }();
  const __m512i all = _mm512_load_si512(numbers.data());
  const __m512i next = _mm512_set1_epi32(word_bytes);
  __m512i base = _mm512_set1_epi32(static_cast<int>(bits.base));
  std::uint32_t found = 0;
  for (std::size_t i = 0; i < bits.words.size(); ++i) {
    bits.before[i] = found;
    std::uint32_t* const at = bits.places + found;
    const __m512i places = _mm512_maskz_compress_epi8(bits.words[i], all);
    write_quarter<0>(places, base, at);
    const auto count = static_cast<std::uint32_t>(count_bits(bits.words[i]));
    if (count > places_at_once) { // cells of a byte or two
      write_quarter<1>(places, base, at);
      if (count > 2 * places_at_once) write_quarter<2>(places, base, at);
      if (count > 3 * places_at_once) write_quarter<3>(places, base, at);
    }
    found += count;
    base = _mm512_maskz_add_epi32(all_sixteen, base, next);
  }
  return found;
}

bool presses_bytes() {
  return __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2");
}
#endif

struct PlaceFinders {
  std::array<FindPlaces, 3> functions{};
  std::size_t count = 0;

  void add(FindPlaces function) { functions[count++] = function; }
};

PlaceFinders runnable_finders() {
  PlaceFinders finders;
#if defined(__x86_64__)
  if (presses_bytes()) finders.add(find_places_by_pressing);
#endif
  if (has_bit_instructions()) finders.add(find_places_by_bits);
  finders.add(find_places_plainly);
  return finders;
}

} // namespace

std::span<const FindPlaces> place_finders() {
  static const PlaceFinders finders = runnable_finders();
  return std::span(finders.functions).first(finders.count);
}

std::uint32_t find_places(const BitsAndPlaces& bits) {
  static const FindPlaces quickest = place_finders().front();
  return quickest(bits);
}

std::uint32_t find_places_plainly(const BitsAndPlaces& bits) { return write_places(bits); }

} // namespace npslice::csv
