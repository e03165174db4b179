// SPDX-License-Identifier: MIT
#include <npslice/ingest/header_rows.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using Cells = std::vector<std::string>;
using Rows = std::vector<Cells>;

namespace {

std::uint32_t filled_in(const Cells& cells) {
  return static_cast<std::uint32_t>(
      std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); }));
}

/// As a worker asks: the quick questions first.
bool found(const ingest::HeaderRows& rows, std::uint32_t score, const Cells& cells) {
  const std::string cell = score < cells.size() ? cells[score] : "";
  return rows.may_begin_with(cell.c_str()[0]) && rows.may_contain(cell, filled_in(cells)) &&
         rows.contain(cells);
}

} // namespace

TEST_CASE("a record is a row of the header when all of its cells are", "[ingest]") {
  struct Row {
    Rows header;
    Cells record;
    bool is_header;
  };
  const auto row = GENERATE(values<Row>({
      {{{"id", "NPS", "why"}}, {"id", "NPS", "why"}, true},
      {{{"id", "NPS", "why"}}, {" id ", "\tNPS", "why\xC2\xA0"}, true},
      {{{"id", "NPS", "why"}}, {"\xEF\xBB\xBFid", "NPS", "why"}, true},
      {{{"id", "NPS", "why"}}, {"\xEF\xBB\xBF\"id\"", "NPS", "why"}, true},
      {{{"id", "NPS", "why\r\nso"}}, {"id", "NPS", "why\nso"}, true},
      {{{"id", "NPS\rfull", "why"}}, {"id", "NPS\nfull", "why"}, true},
      {{{"id", "NPS", "why", ""}}, {"id", "NPS", "why"}, true},
      {{{"id", "NPS", "why"}}, {"id", "NPS", "why", "", ""}, true},
      {{{"id", "NPS", "why"}}, {"id", "NPS", ""}, false},
      {{{"id", "NPS", "why"}}, {"id", "NPS"}, false},
      {{{"id", "NPS", "why"}}, {"", "NPS", "why"}, false},
      {{{"id", "NPS", "why"}}, {"id", "", "why"}, false},
      {{{"id", "NPS", "why"}}, {"id", "9", "why"}, false},
      {{{"id", "NPS", "why"}}, {"ID", "NPS", "why"}, false},
      {{{"id", "NPS", "why"}}, {"id", "NPS", "why", "x"}, false},
      {{{"id", "NPS", "why"}}, {"", "", ""}, false},
      {{{"id", "NPS", "why"}}, {}, false},
      // What may be an answer is not looked for.
      {{{"7", "9", "fine"}}, {"7", "9", "fine"}, false},
      {{{"7", "100", "fine"}}, {"7", "100", "fine"}, false},
      {{{"7", "8.5", "fine"}}, {"7", "8.5", "fine"}, false},
      {{{"7", "9/10", "fine"}}, {"7", "9/10", "fine"}, false},
      {{{"7", "9 - very likely", "fine"}}, {"7", "9 - very likely", "fine"}, false},
      {{{"7", "\u2B50\u2B50\u2B50", "fine"}}, {"7", "\u2B50\u2B50\u2B50", "fine"}, false},
      {{{"7", "Extremely likely", "fine"}}, {"7", "Extremely likely", "fine"}, false},
      {{{"7", "Don't know", "fine"}}, {"7", "Don't know", "fine"}, false},
      {{{"7", "Promoter", "fine"}}, {"7", "Promoter", "fine"}, false},
      {{{"7", "2026-01-05", "fine"}}, {"7", "2026-01-05", "fine"}, false},
      {{{"id", "", "why"}}, {"id", "", "why"}, false},
      {{{"id", "-", "why"}}, {"id", "-", "why"}, false},
      // A year as the name of another column does no harm.
      {{{"id", "NPS", "2025"}}, {"id", "NPS", "2025"}, true},
      // Further rows.
      {{{"id", "NPS", "why"}, {"", "Response", ""}}, {"", "Response", ""}, true},
      {{{"id", "NPS", "x", ""}, {"", "", "Phone", "Mail"}}, {"", "", "Phone", "Mail"}, true},
      {{{"id", "NPS", "x", ""}, {"", "", "Phone", "Mail"}}, {"", "", "Phone", ""}, false},
      {{{"id", "NPS", "x", ""}, {"", "", "Phone", ""}}, {"", "", "Phone", ""}, false},
      {{{"id", "NPS", "x", ""}, {"", "", "1", "Mail"}}, {"", "", "1", "Mail"}, false},
      {{{"id", "NPS", "x", ""}, {"", "10", "a", "b"}}, {"", "10", "a", "b"}, false},
  }));
  CAPTURE(row.header, row.record);
  const ingest::HeaderRows rows(row.header);
  CHECK(found(rows.told_by(1), 1, row.record) == row.is_header);
}

TEST_CASE("a first byte sorts ordinary scores out", "[ingest]") {
  const auto rows = ingest::HeaderRows(Rows{{"id", "NPS"}}).told_by(1);
  for (const char byte : std::string("0123456789-+.PpDn\0", 18)) {
    CHECK_FALSE(rows.may_begin_with(byte));
  }
  CHECK(rows.may_begin_with('N'));
  CHECK_FALSE(ingest::HeaderRows().may_begin_with('N'));
}

TEST_CASE("a header with a value in it may be an answer to any question", "[ingest]") {
  const auto sure = [](const Cells& header) {
    return ingest::HeaderRows(Rows{header}).without_values().contain(header);
  };
  CHECK(sure({"id", "NPS", "why"}));
  CHECK(sure({"", "NPS"}));
  CHECK_FALSE(sure({"9", "fine"}));
  CHECK_FALSE(sure({"Promoter"}));
  CHECK_FALSE(sure({"id", "NPS", "2025"}));
  CHECK_FALSE(sure({"", ""}));
}
