// SPDX-License-Identifier: MIT
#include "support/dice.hpp"
#include "support/read_rows.hpp"

#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/row_key.hpp>
#include <npslice/csv/row_reader.hpp>
#include <npslice/csv/shared_rows.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice;
using Cells = std::vector<std::string>;
using Numbers = std::vector<std::uint32_t>;

namespace {

const csv::Projection two_of_three{{0, 2}, 3, 2};

csv::Block block_of(const std::string& text, bool clean = true) {
  csv::Block block;
  block.hold(text);
  block.first_record = 2;
  block.clean = clean;
  return block;
}

Numbers rows_of(const csv::CanonicalBlock& block) {
  Numbers rows;
  for (const csv::RowOrigin& origin : block.origins) {
    rows.push_back(origin.row);
  }
  return rows;
}

/// How many pieces each stretch gets at least.
constexpr std::array<std::size_t, 3> pieces{1, 2, 3};

/// The key of stretches, each of which stands in `room` with so many bytes behind it that can be
/// read.
std::vector<std::uint64_t> key_of(const Cells& stretches, std::size_t behind) {
  csv::RowKey key;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const std::string room = stretches[i] + std::string(behind, 'z');
    key.add(std::string_view(room).substr(0, stretches[i].size()), pieces.at(i), room.size());
  }
  return {key.words().begin(), key.words().end()};
}

/// The same by the front of a key, as far as the stretches fit in it.
std::vector<std::uint64_t> key_by_front(const Cells& stretches) {
  csv::RowKey key;
  csv::RowKey::Front front = key.begin(6);
  std::size_t done = 0;
  for (; done < stretches.size(); ++done) {
    const std::string& stretch = stretches[done];
    if (stretch.size() >= pieces.at(done) * csv::RowKey::piece_bytes) break;
    const std::string room = stretch + std::string(48, 'z');
    front.add(room.data(), stretch.size(), pieces.at(done));
  }
  key.take(front);
  for (; done < stretches.size(); ++done) {
    key.add(stretches[done], pieces.at(done), 0);
  }
  return {key.words().begin(), key.words().end()};
}

} // namespace

TEST_CASE("records have the same key if their stretches read the same, and only then", "[csv]") {
  tests::Dice dice(91);
  std::map<std::vector<std::uint64_t>, Cells> records;
  for (int round = 0; round < 5000; ++round) {
    Cells stretches(3);
    for (std::size_t i = 0; i < stretches.size(); ++i) { // mostly about as long as their pieces
      const std::size_t usual = pieces.at(i) * csv::RowKey::piece_bytes - 2 + dice.below(4);
      stretches[i].assign(dice.below(4) == 0 ? dice.below(70) : usual, 'a');
      if (!stretches[i].empty() && dice.chance(50)) {
        stretches[i][dice.below(stretches[i].size())] = 'b';
      }
    }
    const auto key = key_of(stretches, 0);
    REQUIRE(key == key_of(stretches, 64)); // what can be read behind a stretch does not count
    REQUIRE(key == key_by_front(stretches));
    const auto [known, is_new] = records.emplace(key, stretches);
    if (!is_new) REQUIRE(known->second == stretches);
  }
  CHECK(records.size() > 1000);
  CHECK(key_of({"", ""}, 0) != key_of({""}, 0));
  CHECK(key_of({"ab", ""}, 0) != key_of({"a", "b"}, 0));
}

TEST_CASE("columns that stand side by side are one stretch", "[csv]") {
  csv::SharedRows rows;
  using Stretch = std::array<std::size_t, 3>; // first, last, pieces
  const auto stretches_of = [&](const std::vector<std::uint32_t>& columns) {
    rows.begin_block({','}, {columns, 20, 12});
    std::vector<Stretch> stretches;
    for (const csv::ColumnStretch& stretch : rows.stretches()) {
      stretches.push_back({stretch.first, stretch.last, stretch.pieces});
    }
    return stretches;
  };
  CHECK(stretches_of({4}) == std::vector<Stretch>{{4, 4, 1}});
  CHECK(rows.key_pieces() == 1);
  CHECK(stretches_of({0, 1, 3, 4, 5, 7}) == std::vector<Stretch>{{0, 1, 2}, {3, 5, 2}, {7, 7, 1}});
  CHECK(rows.key_pieces() == 5);
  CHECK(stretches_of({2, 3, 4, 5, 6, 7, 8, 9}) == std::vector<Stretch>{{2, 9, 5}});
}

TEST_CASE("rows of columns side by side are told apart by their cells", "[csv]") {
  const std::vector<std::string> records{
      "\"a,b\",c,x",   "a,\"b,c\",x",   "a,b,x",       "\"a\",b,x",
      "\"a\"\"\",b,x", "\"a\"\"b\",,x", "a,,x",        ",a,x",
      ",,x",           "\"\",,x",       "a",           "\"a,\"",
      "a,\"b\r\nb\"",  "a,\"b\nb\"",    "\"a\nb\",c,x"};
  std::string text;
  for (int round = 0; round < 2; ++round) {
    for (const std::string& record : records) {
      text += record + '\n';
    }
  }
  const bool clean = GENERATE(false, true); // by the grammar and by masks
  const std::string long_end = GENERATE("", "end,of a text behind which nothing can be read,x\n");
  const csv::Projection projection{{0, 1}, 3, 2};
  csv::CanonicalBlock out;
  csv::make_canonical(block_of(text + long_end, clean), {','}, projection, out);
  REQUIRE(out.origins.size() >= records.size() * 2);
  for (std::uint32_t i = 0; i < records.size() * 2; ++i) {
    CHECK(out.origins[i].row == i % records.size());
  }
  std::vector<Cells> rows;
  tests::read_rows(out, projection,
                   [&](csv::RowCells cells) { rows.emplace_back(cells.begin(), cells.end()); });
  rows.resize(records.size());
  CHECK(rows == std::vector<Cells>{{"a,b", "c"},
                                   {"a", "b,c"},
                                   {"a", "b"},
                                   {"a", "b"},
                                   {"a\"", "b"},
                                   {"a\"b", ""},
                                   {"a", ""},
                                   {"", "a"},
                                   {"", ""},
                                   {"", ""},
                                   {"a", ""},
                                   {"a,", ""},
                                   {"a", "b\nb"},
                                   {"a", "b\nb"},
                                   {"a\nb", "c"}});
}

TEST_CASE("a block writes only the rows that no block before it had", "[csv]") {
  const bool clean = GENERATE(false, true); // by the grammar and by masks
  csv::CanonicalBlock out;
  const auto make = [&](const std::string& text, const csv::Projection& projection,
                        char delimiter = ',') {
    csv::make_canonical(block_of(text, clean), {delimiter}, projection, out);
    return rows_of(out);
  };
  CHECK(make("1,x,a\n2,x,a\n", two_of_three) == Numbers{0, 1});
  CHECK(make("2,y,a\n3,y,a\n\"1\",z,a\n1,z,a\n", two_of_three) == Numbers{1, 2, 3, 0});
  CHECK(out.text() == "\n3\xFF"
                      "a\n1\xFF"
                      "a\n"); // written otherwise it is another row
  CHECK(make("1,z,a\n", two_of_three) == Numbers{0});
  CHECK(out.text() == "\n");
  CHECK(make("1,x,a\n", {{0, 1}, 3, 2}) == Numbers{0}); // of other columns nothing is known
  CHECK(out.text() == "\n1\xFFx\n");
  out.shared.clear();
  CHECK(make("2,x,a\n", {{0, 1}, 3, 2}) == Numbers{0});
  CHECK(out.text() == "\n2\xFFx\n");
  CHECK(make("2,x;y,a;b\n", {{0, 1}, 3, 2}, ';') == Numbers{0}); // nor in another dialect
  CHECK(make("2,x;y,a\n", {{0, 1}, 3, 2}) == Numbers{0});
  CHECK(out.text() == "\n2\xFFx;y\n");
}

TEST_CASE("the cells of a row that a block before had are still there", "[csv]") {
  csv::CanonicalBlock out;
  const csv::Projection projection{{0, 2}, 3, 2, {1}};
  std::vector<Cells> rows;
  for (const std::string text :
       {"1,x,a\n2,y,\"b\nc\"\n", "2,z,\"b\r\nc\"\n3,v,\n1,w,a\n", "3,u,\n"}) {
    const csv::Block block = block_of(text); // cells apart point into it
    csv::make_canonical(block, {','}, projection, out);
    tests::read_rows(out, projection,
                     [&](csv::RowCells cells) { rows.emplace_back(cells.begin(), cells.end()); });
  }
  CHECK(rows == std::vector<Cells>{{"1", "a", "x"},
                                   {"2", "b\nc", "y"},
                                   {"2", "b\nc", "z"},
                                   {"3", "", "v"},
                                   {"1", "a", "w"},
                                   {"3", "", "u"}});
}

TEST_CASE("rows are forgotten where most records have others", "[csv]") {
  csv::CanonicalBlock out;
  const auto know = [&](int first, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
      text += std::to_string(first + i) + ",x,y\n";
    }
    csv::make_canonical(block_of(text), {','}, two_of_three, out);
    return out.shared.known_before();
  };
  CHECK(know(0, 1023) == 0);
  CHECK(know(5000, 800) == 1023); // there is room, so nothing is forgotten
  CHECK(know(0, 900) == 0);       // most of the block before were others, and none could be learned
  CHECK(know(0, 900) == 900);
  CHECK(know(0, 1200) == 900);
  CHECK(know(0, 1200) == 1024); // some are others
}

TEST_CASE("rows with long cells are not learned, nor any behind them in their block", "[csv]") {
  const bool clean = GENERATE(false, true); // by the grammar and by masks
  csv::CanonicalBlock out;
  const std::string most(csv::SharedRows::longest_key * 8 - 17, 'x'); // beside a short cell
  const auto make = [&](const std::string& text) {
    csv::make_canonical(block_of(text, clean), {','}, two_of_three, out);
    return rows_of(out);
  };
  CHECK(make("1,x," + most + "\n1,y," + most + "\n2,x,a\n") == Numbers{0, 0, 1});
  CHECK(make("2,z,a\n1,x," + most + "x\n3,x,a\n1,y," + most + "x\n2,x,a\n") ==
        Numbers{1, 2, 3, 4, 1});
  CHECK(out.shared.size() == 2);
  CHECK(make("3,x,a\n") == Numbers{0}); // most were not known, so all were forgotten
  out.shared.clear();                   // nobody read the rows of these blocks
  std::vector<Cells> rows;
  const csv::Block block = block_of("1,x," + most + "x\n3,v,a\n4,w,b\n", clean);
  csv::make_canonical(block, {','}, two_of_three, out);
  tests::read_rows(out, two_of_three,
                   [&](csv::RowCells cells) { rows.emplace_back(cells.begin(), cells.end()); });
  CHECK(rows == std::vector<Cells>{{"1", most + "x"}, {"3", "a"}, {"4", "b"}});
}
