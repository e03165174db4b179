// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/ingest/date_orders.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using ingest::DateOrder;
using ingest::DateOrderEvidence;
using ingest::DateWitness;

namespace {

void show(DateOrderEvidence& evidence, std::string_view cell, std::uint32_t file,
          std::uint64_t record) {
  evidence.update(ingest::read_date(cell), cell, file, record);
}

std::string shown(const std::optional<DateWitness>& witness) {
  if (!witness) return "none";
  return std::to_string(witness->file) + ':' + std::to_string(witness->record) + ' ' +
         witness->text;
}

std::string shown(const DateOrderEvidence& evidence) {
  return shown(evidence.against(DateOrder::day_first)) + ", " +
         shown(evidence.against(DateOrder::month_first)) + ", " + shown(evidence.undecided());
}

} // namespace

TEST_CASE("each kind of date proves what it can", "[ingest]") {
  struct Row {
    std::string_view cell;
    std::string_view evidence; // against day first, against month first, undecided
  };
  const auto row = GENERATE(values<Row>({
      {"25/03/2026", "none, 0:7 25/03/2026, none"},
      {"03/25/2026", "0:7 03/25/2026, none, none"},
      {" 03/04/2026 ", "none, none, 0:7 03/04/2026"},
      {"04/04/2026", "none, none, none"},
      {"2026-03-04", "none, none, none"},
      {"soon", "none, none, none"},
      {"31/31/2026", "none, none, none"},
      {"", "none, none, none"},
  }));
  CAPTURE(row.cell);
  DateOrderEvidence evidence;
  show(evidence, row.cell, 0, 7);
  CHECK(shown(evidence) == row.evidence);
}

TEST_CASE("the first cell that proves something is the witness", "[ingest]") {
  DateOrderEvidence evidence;
  show(evidence, "01/02/2026", 0, 2);
  show(evidence, "25/03/2026", 0, 3);
  show(evidence, "26/03/2026", 0, 4);
  show(evidence, "03/25/2026", 0, 5);
  show(evidence, "03/04/2026", 0, 6);
  CHECK(shown(evidence) == "0:5 03/25/2026, 0:3 25/03/2026, 0:2 01/02/2026");
}

TEST_CASE("cells that come in any order leave the same witnesses", "[ingest]") {
  DateOrderEvidence evidence;
  show(evidence, "26/03/2026", 1, 2);
  show(evidence, "25/03/2026", 0, 9);
  show(evidence, "03/04/2026", 0, 8);
  show(evidence, "01/02/2026", 0, 3);
  CHECK(shown(evidence) == "none, 0:9 25/03/2026, 0:3 01/02/2026");
}

TEST_CASE("evidence is the same however its parts are merged", "[ingest]") {
  const std::vector<std::string> cells{"01/02/2026", "25/03/2026", "03/25/2026", "2026-01-01",
                                       "",           "soon",       "05/05/2026", "11/12/2025"};
  tests::Dice dice(21);
  for (int round = 0; round < 400; ++round) {
    DateOrderEvidence whole;
    std::vector<DateOrderEvidence> parts(1 + dice.below(4));
    const std::size_t records = dice.below(12);
    for (std::size_t i = 0; i < records; ++i) {
      const std::string& cell = dice.pick(cells);
      const auto file = static_cast<std::uint32_t>(i / 5);
      const std::uint64_t record = 2 + i % 5;
      show(whole, cell, file, record);
      show(parts[dice.below(parts.size())], cell, file, record);
    }
    parts.emplace_back(); // an empty part changes nothing
    while (parts.size() > 1) {
      const std::size_t from = dice.below(parts.size());
      std::swap(parts[from], parts.back());
      const DateOrderEvidence taken = parts.back();
      parts.pop_back();
      parts[dice.below(parts.size())].merge(taken);
    }
    CHECK(shown(parts.front()) == shown(whole));
  }
}

TEST_CASE("a witness shows the beginning of an overlong cell", "[ingest]") {
  DateOrderEvidence evidence;
  const std::string cell = "03/04/2026 10:20:30.000000 " + std::string(20, ' ') + "CET";
  show(evidence, std::string(100, ' ') + cell + std::string(100, ' '), 0, 2);
  REQUIRE(evidence.undecided());
  CHECK(evidence.undecided()->text == cell);
}
