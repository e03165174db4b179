// SPDX-License-Identifier: MIT
#include "csv/structure_masks.hpp"
#include "support/dice.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice;
using csv::word_bytes;

namespace {

constexpr std::size_t step_bytes = csv::words_in_step * word_bytes;

/// All that is found in a word, in one order.
using WordFacts = std::array<std::uint64_t, 7>;

/// What is found in a text of whole steps, of which `steps` are looked at at a time.
std::vector<WordFacts> masks_of(csv::FindCells find, std::string_view text, char delimiter,
                                std::size_t steps = 1) {
  std::vector<WordFacts> found;
  csv::CellCarry carry;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t bytes = std::min(steps * step_bytes, text.size() - begin);
    csv::CellMasks cells;
    csv::RecordMasks records;
    constexpr std::size_t first = 16; // anywhere in a piece
    const std::size_t words = bytes / word_bytes;
    find({text.data() + begin, words, delimiter, &cells, first, &records}, carry);
    for (std::size_t i = 0; i < words; ++i) {
      const std::size_t at = first + i;
      found.push_back({cells.ends[at], cells.record_ends[at], cells.filled[at], cells.breaks[at],
                       cells.odd[at], records.line_ends[i], records.unclean[i]});
    }
    begin += bytes;
  }
  return found;
}

/// `1` for each bit of the first word that is set.
std::string shown(std::uint64_t bits, std::size_t count) {
  std::string signs;
  for (std::size_t i = 0; i < count; ++i) {
    signs += (bits >> i & 1U) != 0 ? '1' : '.';
  }
  return signs;
}

} // namespace

TEST_CASE("masks show where cells and records end", "[csv]") {
  const std::string_view front = "a;\"\";\"b\"\"\n;\"\r\n;\n";
  std::string text(front);
  text.resize(step_bytes, 'x');
  for (const csv::FindCells find : {csv::find_cells, csv::find_cells_plainly}) {
    const WordFacts word = masks_of(find, text, ';').front();
    CHECK(shown(word[0], front.size()) == ".1..1.......1.11"); // ends of cells
    CHECK(shown(word[1], front.size()) == "............1..1"); // of records
    CHECK(shown(word[2], front.size()) == ".1..........1..."); // of cells that hold something
    CHECK(shown(word[3], front.size()) == ".........1......"); // line breaks inside
    CHECK(shown(word[4], front.size()) == "........11......"); // not copied
    CHECK(shown(word[5], front.size()) == ".............1.1"); // line ends
    CHECK(word[6] == 0);                                       // all is clean
  }
}

TEST_CASE("masks show where text begins not to be clean", "[csv]") {
  const auto [front, unclean] = GENERATE(Catch::Generators::table<std::string, std::size_t>({
      {"ab\"c\n", 2},    // a quote opens inside a cell
      {"\"ab\"c\n", 4},  // and goes on behind the closing one
      {"ab\rc\n", 3},    // CR without LF
      {"\"a\" ,b\n", 3}, // a blank behind a closing quote
  }));
  std::string text = front;
  text.resize(step_bytes, 'x');
  for (const csv::FindCells find : {csv::find_cells, csv::find_cells_plainly}) {
    const std::uint64_t bits = masks_of(find, text, ',').front()[6];
    CAPTURE(front);
    CHECK((bits & ((std::uint64_t{2} << unclean) - 1)) == std::uint64_t{1} << unclean);
  }
}

TEST_CASE("every set of instructions finds the same masks as a plain loop", "[csv]") {
  tests::Dice dice(64);
  const std::string_view signs = "\",;\t|\r\n\"\",\n";
  REQUIRE_FALSE(csv::cell_finders().empty());
  for (const csv::FindCells find : csv::cell_finders()) {
    for (std::size_t round = 0; round < 64; ++round) {
      std::string text(round + dice.below(9) * step_bytes, '\0');
      for (char& byte : text) {
        byte = dice.chance(40) ? dice.pick(signs) : static_cast<char>(dice.below(256));
      }
      const char delimiter = dice.pick(std::string_view(",;\t|\xA7x"));
      // At any distance from a word of the machine, and in one piece or several.
      const std::string_view moved = std::string_view(text).substr(round);
      const std::size_t steps = 1 + dice.below(csv::words_at_once / csv::words_in_step);
      CAPTURE(find, round, text.size(), delimiter, steps);
      REQUIRE(masks_of(find, moved, delimiter, steps) ==
              masks_of(csv::find_cells_plainly, moved, delimiter));
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
