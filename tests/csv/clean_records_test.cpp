// SPDX-License-Identifier: MIT
#include "support/block_facts.hpp"
#include "support/dice.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

// Laws: where records are found by masks, they are those that the grammar finds.
using namespace npslice;
using csv::RecordSearch;
using tests::Arrival;
using tests::cut_facts;
using tests::CutFacts;
using tests::Dice;
using tests::TextFacts;

namespace {

constexpr std::array<RecordSearch, 2> by_masks{RecordSearch::fastest, RecordSearch::plain_masks};

/// Bytes that mean something, one by one.
const std::vector<std::string> hostile_bytes{"\"", "\"", ",", ",",  "\n", "\n",      "\r",
                                             ";",  "a",  "b", "\t", " ",  "\xC3\xA9"};

/// Pieces of careful text, a few of which are careless.
const std::vector<std::string> careful{"a,b,c\n",
                                       "1,\"x, y\",\n",
                                       "\"two\nlines\",\"\",z\r\n",
                                       ",,\n",
                                       "\n",
                                       "\r\n",
                                       ",\"\",\n",
                                       "1,\"say \"\"so\"\"\",b\n",
                                       "\"\"\"\",\"\r\n\",\n",
                                       "a,b,c,d\n",
                                       "1,2\n",
                                       "a;b;c\r\n",
                                       "a,b,c,\"\", \n",
                                       "7,\"1,2,3\n4,5,6\",x\n",
                                       "\xC3\xA9,a longer one than the others are,\"q\"\n"};
const std::vector<std::string> careless{
    "1,5\" screen,c\n", "\"a\" ,b,c\n", "1,\"open,c\n", "a,b,c\r",
    "x,\"y\"z,\n",      "\"a\nb\"c,\n", "\"\"\"",       "\""};

const csv::Projection first_and_third{{0}, 3, 2, {2}};

csv::CuttingRules rules_for(std::size_t columns, std::size_t block_bytes = std::size_t{1} << 20U) {
  csv::CuttingRules rules;
  rules.columns = columns;
  rules.block_bytes = block_bytes;
  return rules;
}

/// Checks that all ways of looking for records come to the same; gives the share that was clean.
CutFacts check_all_ways(std::string_view text, csv::CuttingRules rules,
                        const csv::Projection& projection, Arrival arrival = {}) {
  rules.search = RecordSearch::record_by_record;
  const CutFacts expected = cut_facts(text, rules, projection, arrival);
  CutFacts found;
  for (const RecordSearch search : by_masks) {
    rules.search = search;
    found = cut_facts(text, rules, projection, arrival);
    if (found.facts == expected.facts) continue; // checks take their time
    CAPTURE(text, rules.columns, rules.record_bytes, rules.block_bytes, arrival.front,
            arrival.piece, static_cast<int>(search));
    CHECK(found.facts == expected.facts);
  }
  return found;
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

} // namespace

TEST_CASE("random bytes come to the same by masks and by the grammar", "[csv]") {
  Dice dice(71);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = dice.text_of(hostile_bytes, 1 + dice.below(300));
    csv::CuttingRules rules = rules_for(1 + dice.below(4), 1 + dice.below(200));
    rules.record_bytes = 64 + dice.below(100);
    csv::Projection projection{{0, 1}, std::max<std::size_t>(rules.columns, 2), 2};
    if (dice.below(2) == 0) projection = {{0}, projection.header_cells, 1, {1}};
    check_all_ways(text, rules, projection, {dice.below(text.size() + 1), 1 + dice.below(90)});
  }
}

TEST_CASE("careful text with careless places comes to the same by masks", "[csv]") {
  Dice dice(72);
  std::size_t bytes = 0;
  std::size_t clean = 0;
  for (int round = 0; round < 1500; ++round) {
    std::string text;
    const std::size_t careless_percent = dice.pick(std::array<std::size_t, 4>{0, 1, 3, 20});
    for (std::size_t i = 1 + dice.below(120); i > 0; --i) {
      text += dice.pick(dice.chance(careless_percent) ? careless : careful);
    }
    csv::CuttingRules rules = rules_for(3, 1 + dice.below(2000));
    rules.record_bytes = 64 + dice.below(300);
    const Arrival arrival{dice.below(text.size() + 1), 1 + dice.below(300)};
    clean += check_all_ways(text, rules, first_and_third, arrival).clean_bytes;
    bytes += text.size();
  }
  CHECK(clean * 2 > bytes); // else the test would show nothing
}

TEST_CASE("every sample comes to the same by masks, whatever the blocks", "[csv]") {
  std::size_t samples = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("samples")) {
    if (entry.path().extension() != ".csv") continue;
    ++samples;
    const std::string text = content_of(entry.path());
    CAPTURE(entry.path().string());
    for (const std::size_t block : {1U, 300U, 4096U, 1U << 20U}) {
      csv::CuttingRules rules = rules_for(8, block);
      rules.dialect.delimiter = text.find(';') < text.find(',') ? ';' : ',';
      check_all_ways(text, rules, {{0, 2, 3, 7}, 8, 4}, {100, 1000});
    }
  }
  CHECK(samples > 5);
}

TEST_CASE("borders of cells and records are found at every place of a word", "[csv]") {
  std::vector<std::string> borders = careful;
  borders.insert(borders.end(), careless.begin(), careless.end());
  borders.insert(borders.end(),
                 {"\n\n\r\n\n", "\"\"\n", "\"\",\"\"\r\n", "x,\"a\"\"\"\n", "\r\r\n"});
  for (const std::string& border : borders) {
    for (std::size_t before = 0; before < 130; ++before) {
      const std::string filling = before == 0 ? "" : std::string(before - 1, 'x') + "\n";
      check_all_ways(filling + border + "1,b,c\n2,d,e\n", rules_for(3), first_and_third);
      check_all_ways(filling + border, rules_for(3, 64), first_and_third, {before, 64});
      // The same behind a quoted cell that spans the words.
      check_all_ways("\"" + filling + "\"," + border + "1,b,c\n", rules_for(3, 64),
                     first_and_third);
    }
  }
}

TEST_CASE("records of many words between others come to the same by masks", "[csv]") {
  const std::vector<std::string> fronts{"", ",", ",,", ",,,", ",,,,,", "1,b,c,", "\"", "\"\n\",\""};
  Dice dice(73);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (std::size_t i = 1 + dice.below(6); i > 0; --i) {
      for (std::size_t whole = dice.below(300); whole > 0; --whole) {
        text += dice.chance(99) ? "1,b,c\n" : dice.pick(careful);
      }
      const std::string& front = dice.pick(fronts);
      text += front + std::string(dice.below(5000), 'x') + (front.ends_with('"') ? "\"" : "");
      text += dice.pick(std::array<std::string_view, 4>{"\n", ",\n", ",,\n", ",b,c\n"});
    }
    check_all_ways(text, rules_for(3, 20'000), first_and_third);
  }
}

TEST_CASE("a record at the limit is no longer for being found by masks", "[csv]") {
  for (std::size_t limit = 64; limit < 200; limit += 17) {
    for (std::size_t length = limit - 3; length <= limit + 3; ++length) {
      for (const std::string line_end : {"\n", "\r\n", ""}) {
        csv::CuttingRules rules = rules_for(2);
        rules.record_bytes = limit;
        const std::string record = "1," + std::string(length - 2, 'x') + line_end;
        check_all_ways("1,a\n" + record, rules, {{0, 1}, 2, 2});
        check_all_ways(record + "2,b\n", rules, {{0, 1}, 2, 2});
        check_all_ways("1,a\n" + record + "2,b\n", rules, {{0, 1}, 2, 2}, {1, 7});
      }
    }
  }
}

TEST_CASE("careful text is clean up to a last record without a line end", "[csv]") {
  Dice dice(73);
  for (int round = 0; round < 50; ++round) {
    const std::string text = dice.text_of(careful, 1 + dice.below(200));
    const csv::CuttingRules rules = rules_for(3, 1 + dice.below(500));
    CHECK(cut_facts(text, rules, first_and_third, {0, 13}).clean_bytes == text.size());
    for (const std::string last : {"1,b", "1,\"b\"", "1,\"b\r\n"}) {
      CHECK(cut_facts(text + last, rules_for(3), first_and_third).clean_bytes == text.size());
    }
  }
}

TEST_CASE("behind a careless place, text is clean again", "[csv]") {
  std::string text;
  for (int i = 0; i < 40'000; ++i) {
    text += i == 20'000 ? "1,5\" screen,c\n" : "1,\"a, b\",c\n";
  }
  const csv::CuttingRules rules = rules_for(3);
  const std::size_t clean = check_all_ways(text, rules, first_and_third).clean_bytes;
  CHECK(clean > text.size() * 3 / 4);
  CHECK(clean < text.size());
}

TEST_CASE("text that is clean nowhere is cut into blocks of full size", "[csv]") {
  std::string text;
  while (text.size() < 2'000'000) {
    text += "1,5\" screen,c\n";
  }
  const csv::CuttingRules rules = rules_for(3, 16'384);
  tests::PiecewiseText source(text, SIZE_MAX);
  csv::BlockCutter cutter({}, std::ref(source), rules, 1);
  std::size_t blocks = 0;
  while (const auto block = cutter.next()) {
    CHECK_FALSE(block->clean);
    ++blocks;
  }
  CHECK(blocks < text.size() / rules.block_bytes + 8);
}

TEST_CASE("blocks keep their text when the cutter goes on", "[csv]") {
  Dice dice(74);
  const std::string text = dice.text_of(careful, 20'000);
  tests::PiecewiseText source(text, 10'000);
  std::vector<csv::Block> blocks;
  {
    csv::BlockCutter cutter({}, std::ref(source), rules_for(3, 5000), 1);
    while (auto block = cutter.next()) {
      blocks.push_back(std::move(*block));
    }
  }
  std::string joined;
  for (const csv::Block& block : blocks) {
    joined += block.text;
  }
  CHECK((joined == text));
  CHECK(blocks.size() > 20);
}
