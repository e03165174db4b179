// SPDX-License-Identifier: MIT
#include "structure_masks.hpp"

// Highway compiles this file once for each set of instructions. Which of them the machine has is
// asked here and not of Highway's shared library, which measures the clock when it is loaded: that
// took longer than a small survey.
#define HWY_IS_DEBUG_BUILD 0 // its assertions need that library, too
// The first two are no faster than their neighbours; vectors of the others cannot be members.
#define HWY_DISABLED_TARGETS                                                                       \
  (HWY_SSSE3 | HWY_AVX3_DL | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128)
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

/// What stands where, before quotes are thought of; but `inside` knows of them.
struct Signs {
  alignas(word_bytes) RecordMasks::Words quotes;
  alignas(word_bytes) RecordMasks::Words inside;
  alignas(word_bytes) RecordMasks::Words delimiters;
  alignas(word_bytes) RecordMasks::Words line_feeds;
  alignas(word_bytes) RecordMasks::Words carriage_returns;
};

HWY_INLINE void find_signs(const MaskedText& stretch, std::uint64_t& all_inside, Signs& signs) {
  const Bytes bytes;
  const std::size_t lanes = hn::Lanes(bytes);
  const auto quote = hn::Set(bytes, std::uint8_t{'"'});
  const auto separator = hn::Set(bytes, static_cast<std::uint8_t>(stretch.delimiter));
  const auto line_feed = hn::Set(bytes, std::uint8_t{'\n'});
  const auto carriage_return = hn::Set(bytes, std::uint8_t{'\r'});
  const auto* from = reinterpret_cast<const std::uint8_t*>(stretch.text);
  for (std::size_t word = 0; word < stretch.words; ++word) {
    std::uint64_t quotes = 0;
    std::uint64_t delimiters = 0;
    std::uint64_t line_feeds = 0;
    std::uint64_t carriage_returns = 0;
    for (std::size_t i = 0; i < word_bytes; i += lanes, from += lanes) {
      const auto vector = hn::LoadU(bytes, from);
      quotes |= equal_bits(bytes, vector, quote) << i;
      delimiters |= equal_bits(bytes, vector, separator) << i;
      line_feeds |= equal_bits(bytes, vector, line_feed) << i;
      carriage_returns |= equal_bits(bytes, vector, carriage_return) << i;
    }
    const std::uint64_t inside = parity_of(quotes) ^ all_inside;
    all_inside = std::uint64_t{0} - (inside >> (word_bytes - 1));
    signs.quotes[word] = quotes;
    signs.inside[word] = inside;
    signs.delimiters[word] = delimiters;
    signs.line_feeds[word] = line_feeds;
    signs.carriage_returns[word] = carriage_returns;
  }
}

using Masks = hn::CappedTag<std::uint64_t, words_in_step>;
using MaskVector = hn::Vec<Masks>;

/// Moves the masks of several words one byte on. What falls out of a word comes in at the next, and
/// what falls out of the last one at the next call.
class Mover {
public:
  HWY_INLINE explicit Mover(std::uint64_t before) : before_(hn::Set(Masks(), before)) {}

  HWY_INLINE MaskVector move_on(MaskVector words) {
    const Masks masks;
    alignas(word_bytes) std::array<std::uint64_t, words_in_step> lanes{};
    lanes[0] = hn::Lanes(masks) - 1;
    for (std::size_t i = 1; i < hn::Lanes(masks); ++i) {
      lanes[i] = i - 1;
    }
    const auto around = hn::SetTableIndices(masks, lanes.data());
    const auto word_before =
        hn::IfThenElse(hn::FirstN(masks, 1), hn::TableLookupLanes(before_, around),
                       hn::TableLookupLanes(words, around));
    before_ = words;
    return hn::Or(hn::ShiftLeft<1>(words), hn::ShiftRight<word_bytes - 1>(word_before));
  }

  /// The last of the words that were moved last.
  HWY_INLINE std::uint64_t last() const {
    const Masks masks;
    alignas(word_bytes) std::array<std::uint64_t, words_in_step> lanes{};
    hn::Store(before_, masks, lanes.data());
    return lanes[hn::Lanes(masks) - 1];
  }

private:
  MaskVector before_;
};

/// Does for several words at a time what `find_cells_plainly` does word by word.
void find_cells_with(const MaskedText& stretch, CellCarry& carry) {
  Signs signs; // NOLINT(*-member-init): written before they are read
  find_signs(stretch, carry.inside, signs);
  const Masks masks;
  Mover starts_of(carry.separators);
  Mover behind_return(carry.carriage_returns);
  Mover behind_close(carry.closing);
  Mover behind_opening(carry.opening);
  Mover behind_two(carry.two_quotes);
  CellMasks& cells = *stretch.cells;
  for (std::size_t word = 0; word < stretch.words; word += hn::Lanes(masks)) {
    const auto quotes = hn::Load(masks, signs.quotes.data() + word);
    const auto inside = hn::Load(masks, signs.inside.data() + word);
    const auto delimiters = hn::Load(masks, signs.delimiters.data() + word);
    const auto line_feeds = hn::Load(masks, signs.line_feeds.data() + word);
    const auto carriage_returns = hn::Load(masks, signs.carriage_returns.data() + word);
    const auto breaking = hn::Or(line_feeds, carriage_returns);
    const auto opening = hn::And(quotes, inside);
    const auto closing = hn::AndNot(inside, quotes);
    const auto separating = hn::AndNot(inside, delimiters);
    const auto line_ends = hn::AndNot(inside, line_feeds);
    const auto returns = hn::AndNot(inside, carriage_returns);
    const auto starts = starts_of.move_on(hn::Or(separating, line_ends));
    const auto behind_returns = behind_return.move_on(returns);
    const auto behind_closing = behind_close.move_on(closing);
    const auto two_quotes = hn::And(closing, behind_opening.move_on(hn::And(opening, starts)));
    const auto record_ends = hn::Or(returns, hn::AndNot(behind_returns, line_ends));
    const auto ends = hn::Or(separating, record_ends);
    const auto breaks = hn::And(breaking, inside);
    const auto signs_there = hn::Or(hn::Or(quotes, delimiters), breaking);
    const auto unclean = hn::Or(hn::Or(hn::AndNot(hn::Or(starts, behind_closing), opening),
                                       hn::AndNot(signs_there, behind_closing)),
                                hn::AndNot(line_feeds, behind_returns));
    const std::size_t at = stretch.first + word;
    hn::StoreU(ends, masks, cells.ends.data() + at);
    hn::StoreU(record_ends, masks, cells.record_ends.data() + at);
    hn::StoreU(hn::AndNot(hn::Or(starts, behind_two.move_on(two_quotes)), ends), masks,
               cells.filled.data() + at);
    hn::StoreU(breaks, masks, cells.breaks.data() + at);
    hn::StoreU(hn::Or(breaks, hn::AndNot(starts, opening)), masks, cells.odd.data() + at);
    hn::StoreU(line_ends, masks, stretch.records->line_ends.data() + word);
    hn::StoreU(unclean, masks, stretch.records->unclean.data() + word);
  }
  carry.separators = starts_of.last();
  carry.carriage_returns = behind_return.last();
  carry.closing = behind_close.last();
  carry.opening = behind_opening.last();
  carry.two_quotes = behind_two.last();
}

} // namespace npslice::csv::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace npslice::csv {
namespace {

struct Variants {
  std::array<FindCells, 4> functions{};
  std::size_t count = 0;

  void add(FindCells function) { functions[count++] = function; }
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
    variants.add(N_AVX3::find_cells_with);
  }
#endif
#if HWY_TARGETS & HWY_AVX2
  if (wide) variants.add(N_AVX2::find_cells_with);
#endif
#if HWY_TARGETS & HWY_SSE4
  if (__builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("pclmul") &&
      __builtin_cpu_supports("aes")) {
    variants.add(N_SSE4::find_cells_with);
  }
#endif
#endif
  variants.add(HWY_STATIC_DISPATCH(find_cells_with)); // what every such machine has
  return variants;
}

} // namespace

std::span<const FindCells> cell_finders() {
  static const Variants variants = runnable();
  return std::span(variants.functions).first(variants.count);
}

void find_cells(const MaskedText& stretch, CellCarry& carry) {
  static const FindCells widest = cell_finders().front();
  widest(stretch, carry);
}

} // namespace npslice::csv
#endif
