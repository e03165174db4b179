// SPDX-License-Identifier: MIT
#include "support/cut_text.hpp"
#include "support/dice.hpp"

#include <npslice/csv/block_cutter.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <vector>

using namespace npslice;
using tests::cut_text;
using tests::CutRecord;
using tests::Dice;

namespace {

constexpr std::array<std::size_t, 7> block_sizes{1, 2, 3, 7, 64, 4096, std::size_t{1} << 20U};
constexpr std::array<std::size_t, 7> piece_sizes{1, 2, 3, 7, 64, 4096, SIZE_MAX};

/// Scraps that are likely to meet in unlucky ways.
const std::vector<std::string> hostile_scraps{"a",       "1,2",      ",",
                                              "\"",      "\"",       "\"\"",
                                              "\n",      "\r",       "\r\n",
                                              "\"\n",    "\",",      "\",\"",
                                              ",\"",     "\n\"",     "x\"",
                                              " ",       "\" ",      "1,2\n",
                                              "3,4\r\n", "\xC3\xA9", "\t",
                                              "\"\"\"",  "a,b\n",    "c,\"d\"\n",
                                              ",\"o\n",  "\n\n",     "longer than most, "};

csv::CuttingRules random_rules(Dice& dice) {
  constexpr std::array<std::size_t, 6> record_limits{1, 4, 9, 20, 60, 100000};
  csv::CuttingRules rules;
  rules.columns = 1 + dice.below(3);
  rules.record_bytes = dice.pick(record_limits);
  return rules;
}

} // namespace

TEST_CASE("where the text is torn apart and how large blocks are does not show", "[csv]") {
  Dice dice(1);
  for (int round = 0; round < 250; ++round) {
    const std::string text = dice.text_of(hostile_scraps, 1 + dice.below(25));
    csv::CuttingRules rules = random_rules(dice);
    const std::vector<CutRecord> expected = cut_text(text, rules, SIZE_MAX, text.size());
    CAPTURE(text, rules.columns, rules.record_bytes);
    for (std::size_t front = 0; front <= text.size(); ++front) {
      rules.block_bytes = block_sizes[dice.below(6)]; // the largest costs time and shows no more
      CAPTURE(front, rules.block_bytes);
      REQUIRE(cut_text(text, rules, SIZE_MAX, front) == expected);
    }
  }
}

TEST_CASE("block and piece sizes do not show in long hostile text", "[csv]") {
  Dice dice(2);
  for (int round = 0; round < 5; ++round) {
    const std::string text = dice.text_of(hostile_scraps, 45'000 + dice.below(20'000));
    csv::CuttingRules rules = random_rules(dice);
    const std::vector<CutRecord> expected = cut_text(text, rules, SIZE_MAX, text.size());
    REQUIRE(text.size() > 100'000);
    for (std::size_t i = 0; i < block_sizes.size(); ++i) {
      rules.block_bytes = block_sizes[i];
      const std::size_t piece = piece_sizes[(i + static_cast<std::size_t>(round) * 3) % 7];
      CAPTURE(round, rules.columns, rules.record_bytes, rules.block_bytes, piece);
      CHECK((cut_text(text, rules, piece) == expected));
    }
  }
}

TEST_CASE("a long record is damaged alike however it arrives", "[csv]") {
  Dice dice(3);
  const std::vector<std::string> fillings{"x", "\"", "\"\"", "x\n", "\"\n", ",\"", "a,b\n", "\r\n"};
  for (int round = 0; round < 12; ++round) {
    csv::CuttingRules rules;
    rules.columns = 2;
    rules.record_bytes = 66'000 + dice.below(3000); // around the size in which text is read
    std::string text = dice.chance(50) ? "1,\"" : "1,";
    const std::string& filling = dice.pick(fillings);
    while (text.size() < 64'000 + static_cast<std::size_t>(round) * 1500) {
      text += filling;
    }
    text += dice.chance(50) ? "\"\n2,b\n3,c\n" : "\n2,b\n3,c\n";
    CAPTURE(filling, rules.record_bytes, text.size());
    const std::vector<CutRecord> expected = cut_text(text, rules, SIZE_MAX, text.size());
    for (const std::size_t block_bytes : {1U, 64U, 4096U}) {
      rules.block_bytes = block_bytes;
      CHECK((cut_text(text, rules, 7) == expected));
      CHECK((cut_text(text, rules, 4096, dice.below(text.size())) == expected));
    }
  }
}

TEST_CASE("sound blocks and skipped parts together are the input", "[csv]") {
  Dice dice(4);
  const std::vector<std::string> scraps{",", ",", ",\"", "\",", "\"", "a", "bb", "\"\"", "\" "};
  for (int round = 0; round < 400; ++round) {
    // Each physical line begins with a number of its own, so that it can be found again.
    std::string text;
    const std::size_t lines = 3 + dice.below(12);
    for (std::size_t line = 0; line < lines; ++line) {
      text += std::to_string(100 + line) + ',' + dice.text_of(scraps, dice.below(5)) + '\n';
    }
    csv::CuttingRules rules = random_rules(dice);
    rules.columns = 2 + dice.below(2);
    CAPTURE(text, rules.columns, rules.record_bytes);
    std::size_t position = 0;
    bool skipping = false;
    std::uint64_t number = 1;
    for (const CutRecord& record : cut_text(text, rules, 7)) {
      CHECK(record.number == number++);
      const std::size_t at = text.find(record.text, position);
      REQUIRE(at != std::string::npos);
      if (!skipping) REQUIRE(at == position);
      REQUIRE((at == 0 || text[at - 1] == '\n'));
      skipping = record.damage.has_value();
      position = at + record.text.size();
    }
    if (!skipping) CHECK(position == text.size());
  }
}

TEST_CASE("among full records each unclosed quote costs one", "[csv]") {
  Dice dice(5);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    std::vector<bool> broken;
    const std::size_t lines = 1 + dice.below(20);
    for (std::size_t line = 0; line < lines; ++line) {
      // Two in a row are one: the second does not read as a record.
      broken.push_back(dice.chance(25) && !(line > 0 && broken.back()));
      text += std::to_string(line) + (broken.back()     ? ",\"oops,x\n"
                                      : dice.chance(30) ? ",\"a\",b\n"
                                                        : ",a,b\n");
    }
    csv::CuttingRules rules;
    rules.columns = 3;
    CAPTURE(text);
    std::vector<bool> found;
    for (const CutRecord& record : cut_text(text, rules, 3)) {
      found.push_back(record.damage.has_value());
    }
    CHECK(found == broken);
  }
}

TEST_CASE("text without quotes and long lines is never damaged", "[csv]") {
  Dice dice(6);
  const std::vector<std::string> scraps{"a", ",", "\n", "\r\n", "\r", " ", ";", "'"};
  for (int round = 0; round < 300; ++round) {
    const std::string text = dice.text_of(scraps, dice.below(60));
    csv::CuttingRules rules;
    rules.columns = 1 + dice.below(3);
    rules.block_bytes = 1 + dice.below(5);
    std::string joined;
    for (const CutRecord& record : cut_text(text, rules, 1)) {
      CHECK_FALSE(record.damage);
      joined += record.text;
    }
    CHECK(joined == text);
  }
}
