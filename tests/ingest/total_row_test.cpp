// SPDX-License-Identifier: MIT
#include <npslice/ingest/total_row.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using ingest::FootReading;
using ingest::read_foot;

namespace {

std::string kind_of(std::string_view cell) {
  switch (read_foot(cell)) {
  case FootReading::none:
    return "none";
  case FootReading::remark:
    return "remark";
  default:
    return "total";
  }
}

} // namespace

TEST_CASE("totals and remarks are told from ordinary cells", "[ingest]") {
  struct Row {
    std::string cell;
    std::string_view kind;
  };
  const auto row = GENERATE(values<Row>({
      {"Total", "total"},
      {"TOTAL", "total"},
      {" total ", "total"},
      {"Total:", "total"},
      {"Total (n = 12)", "total"},
      {"Total responses: 120", "total"},
      {"Total=120", "total"},
      {"Grand Total", "total"},
      {"Total général", "total"},
      {"Moyenne", "total"},
      {"Moyenne générale", "total"},
      {"Summe", "total"},
      {"Durchschnitt", "total"},
      {"Promedio", "total"},
      {"Gemiddelde", "total"},
      {"Average", "total"},
      {"", "none"},
      {"   ", "none"},
      {"Totally", "none"},
      {"TotalEnergies", "none"},
      {"Meaning", "none"},
      {"Sumatra", "none"},
      {"Subtotal", "none"},
      {"R_2YPOQ602", "none"},
      {"2026-01-05", "none"},
      {"2026-01-05 10:00:00 AM", "remark"}, // harmless: dates stand beside other cells
      {"9", "none"},
      {"Ann", "none"},
      {"Ann Smith", "none"},
      {"Source: Acme panel", "remark"},
      {"Exported on 1 April 2026", "remark"},
      {"Total " + std::string(60, 'x') + " y z", "remark"},
      {"Total " + std::string(60, 'x'), "none"},
  }));
  CAPTURE(row.cell);
  CHECK(kind_of(row.cell) == row.kind);
}

TEST_CASE("one word of a total is told from another", "[ingest]") {
  CHECK(read_foot("Total") == read_foot("total: 12"));
  CHECK(read_foot("Total") != read_foot("Average"));
}
