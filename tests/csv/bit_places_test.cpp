// SPDX-License-Identifier: MIT
#include "csv/bit_places.hpp"
#include "support/dice.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <numeric>
#include <vector>

using namespace npslice;
using Numbers = std::vector<std::uint32_t>;

namespace {

constexpr std::uint32_t word_bits = 64;

struct Found {
  Numbers places;
  Numbers before;
};

Found places_of(csv::FindPlaces find, const std::vector<std::uint64_t>& words, std::uint32_t base) {
  Found found;
  found.places.resize(words.size() * word_bits + csv::places_at_once);
  found.before.resize(words.size());
  found.places.resize(find({words, base, found.places.data(), found.before.data()}));
  return found;
}

/// Bits of which there are few, many or all.
std::uint64_t random_word(tests::Dice& dice) {
  switch (dice.below(5)) {
  case 0:
    return 0;
  case 1:
    return ~std::uint64_t{0};
  case 2:
    return dice.roll() & dice.roll() & dice.roll();
  case 3:
    return dice.roll() | dice.roll();
  default:
    return dice.roll();
  }
}

} // namespace

TEST_CASE("the places of bits are found in order, in every way the machine knows", "[csv]") {
  tests::Dice dice(96);
  REQUIRE_FALSE(csv::place_finders().empty());
  for (const csv::FindPlaces find : csv::place_finders()) {
    for (int round = 0; round < 300; ++round) {
      const auto base = static_cast<std::uint32_t>(dice.below(1000) * word_bits);
      std::vector<std::uint64_t> words(dice.below(6));
      Found expected;
      for (std::size_t i = 0; i < words.size(); ++i) {
        words[i] = random_word(dice);
        expected.before.push_back(static_cast<std::uint32_t>(expected.places.size()));
        for (std::uint32_t bit = 0; bit < word_bits; ++bit) {
          const auto place = base + static_cast<std::uint32_t>(i) * word_bits + bit;
          if ((words[i] >> bit & 1U) != 0) expected.places.push_back(place);
        }
      }
      const Found found = places_of(find, words, base);
      REQUIRE(found.places == expected.places);
      REQUIRE(found.before == expected.before);
    }
  }
}

TEST_CASE("each number of bits that a word can have is found", "[csv]") {
  for (const csv::FindPlaces find : csv::place_finders()) {
    for (std::uint32_t bits = 0; bits <= word_bits; ++bits) {
      const std::uint64_t word =
          bits == 0 ? 0 : ~std::uint64_t{0} >> (word_bits - bits); // the lowest ones
      Numbers expected(bits);
      std::iota(expected.begin(), expected.end(), std::uint32_t{0});
      REQUIRE(places_of(find, {word}, 0).places == expected);
    }
  }
}
