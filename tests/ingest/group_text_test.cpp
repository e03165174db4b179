// SPDX-License-Identifier: MIT
#include <npslice/ingest/group_text.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using ingest::read_group;
using survey::Category;

TEST_CASE("groups are read in seven languages", "[ingest]") {
  struct Row {
    const char* promoter;
    const char* passive;
    const char* detractor;
  };
  const auto row = GENERATE(values<Row>({{"Promoter", "Passive", "Detractor"},
                                         {"promoters", "neutral", "DETRACTORS"},
                                         {"Promoters (9-10)", "Passives (7-8)", "Detractors (0-6)"},
                                         {"Promoteur", "Passif", "Détracteur"},
                                         {"Promotrice", "Neutre", "Détractrice"},
                                         {"promoteurs", "passifs", "detracteurs"},
                                         {"Promotor", "Passiv", "Detraktor"},
                                         {"Promotoren", "Indifferent", "Kritiker"},
                                         {"Promotora", "Pasivo", "Detractor"},
                                         {"promotores", "pasivos", "detractores"},
                                         {"Promotore", "Passivo", "Detrattore"},
                                         {"promotori", "passivi", "detrattori"},
                                         {"Promotor", "Neutro", "Detrator"},
                                         {"Promotores", "Passivos", "Detratores"},
                                         {"promotor", "passief", "criticaster"},
                                         {" Promotors ", "Neutraal", "criticasters"}}));
  CAPTURE(row.promoter, row.passive, row.detractor);
  CHECK(read_group(row.passive) == Category::passive);
  CHECK(read_group(row.detractor) == Category::detractor);
  CHECK(read_group(row.promoter) == Category::promoter);
}

TEST_CASE("codes, blanks and other words are no group", "[ingest]") {
  const std::string cell =
      GENERATE("", " ", "1", "2", "3", "9", "-100", "P", "Promo", "Promoter/Passive", "happy",
               "No promoter", "Promoter or not", "Positive", "NA", "Don't know");
  CAPTURE(cell);
  CHECK_FALSE(read_group(cell));
}
