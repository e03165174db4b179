// SPDX-License-Identifier: MIT
#include "csv/structure_masks.hpp"
#include "csv/structure_walk.hpp"
#include "support/dice.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

using namespace npslice;
using csv::StructureMasks;
using csv::word_bytes;

namespace {

std::vector<StructureMasks> masks_of(csv::FindStructure find, const char* text, std::size_t words,
                                     char delimiter) {
  std::vector<StructureMasks> masks(words);
  find(text, words, delimiter, masks.data());
  return masks;
}

} // namespace

TEST_CASE("masks show where the bytes stand that may separate", "[csv]") {
  std::string text(word_bytes, 'x');
  text[0] = '"';
  text[1] = ';';
  text[7] = ',';
  text[8] = '\r';
  text[9] = '\n';
  text[63] = ';';
  for (const csv::FindStructure find : {csv::find_structure, csv::find_structure_plainly}) {
    const StructureMasks masks = masks_of(find, text.data(), 1, ';').front();
    CHECK(masks.quotes == 1);
    CHECK(masks.delimiters == (std::uint64_t{1} << 63U | 2U));
    CHECK(masks.carriage_returns == 1U << 8U);
    CHECK(masks.line_feeds == 1U << 9U);
  }
}

TEST_CASE("every set of instructions finds the same masks as a plain loop", "[csv]") {
  tests::Dice dice(64);
  const std::string_view signs = "\",;\t|\r\n\"\",\n";
  REQUIRE_FALSE(csv::structure_finders().empty());
  for (const csv::FindStructure find : csv::structure_finders()) {
    for (std::size_t round = 0; round < 64; ++round) {
      const std::size_t words = dice.below(40);
      std::string text(round + words * word_bytes, '\0');
      for (char& byte : text) {
        byte = dice.chance(40) ? dice.pick(signs) : static_cast<char>(dice.below(256));
      }
      const char delimiter = dice.pick(std::string_view(",;\t|\xA7x"));
      const char* const begin = text.data() + round; // at any distance from a word of the machine
      CAPTURE(find, round, words, delimiter);
      REQUIRE(masks_of(find, begin, words, delimiter) ==
              masks_of(csv::find_structure_plainly, begin, words, delimiter));
    }
  }
}

TEST_CASE("the parity of all bits before is found at every bit", "[csv]") {
  tests::Dice dice(65);
  for (int round = 0; round < 200; ++round) {
    const std::uint64_t bits = dice.roll() & dice.roll();
    std::uint64_t expected = 0;
    bool odd = false;
    for (std::size_t i = 0; i < word_bytes; ++i) {
      odd = odd != ((bits >> i & 1U) != 0);
      expected |= std::uint64_t{odd} << i;
    }
    REQUIRE(csv::prefix_parity(bits) == expected);
  }
}
