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
    return ingest::is_sure_total(read_foot(cell)) ? "total" : "bare";
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
      {"Number of responses", "total"},
      {"Nombre de r\xC3\xA9ponses : 12", "total"},
      {"avg.", "total"},
      {"Score moyen", "total"},
      {"Note moyenne", "total"},
      {"NPS Score", "total"},
      {"max", "bare"},
      {"Max:", "bare"},
      {"Max Mustermann", "none"},
      {"N", "bare"},
      {"n = 12", "bare"},
      {"n=12", "bare"},
      {"N 12", "bare"},
      {"N12", "none"},
      {"N Smith", "none"},
      {"M\xC3\xA9"
       "diane",
       "bare"},
      {"\xC3\x89"
       "cart type",
       "bare"},
      {"\xC3\x98", "bare"},
      {"\xC3\xB8 7,3", "bare"},
      {"Promoters %", "bare"},
      {"Promoters", "bare"},
      {"Ergebnis", "bare"},
      {"NPS", "bare"},
      {"Mined", "none"},
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
  const bool total = row.kind == "total" || row.kind == "bare";
  for (const std::string quote : {"", "\""}) { // how its record begins tells no less
    if (total) CHECK(ingest::may_begin_with_total(quote + row.cell + quote + ",9\n"));
  }
}

TEST_CASE("how a record begins tells most of them from a total", "[ingest]") {
  for (const std::string record : {"R_2YPOQ602,9", "\"R1\",9", "17,9", "Xavier,9", "Bob,9"}) {
    CAPTURE(record);
    CHECK_FALSE(ingest::may_begin_with_total(record));
  }
  for (const std::string record : {"", "\"", ",9", " Total,9", "T\xC3\xB4tal,9",
                                   "\xC3\x89"
                                   "cart,9",
                                   "\xE2\x80\x8BTotal"}) {
    CAPTURE(record);
    CHECK(ingest::may_begin_with_total(record));
  }
}

TEST_CASE("one word of a total is told from another", "[ingest]") {
  CHECK(read_foot("Total") == read_foot("total: 12"));
  CHECK(read_foot("Total") != read_foot("Average"));
}
