// SPDX-License-Identifier: MIT
#include "ingest/role_names.hpp"
#include "support/recognised_columns.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

using namespace npslice;
using Catch::Matchers::Contains;
using ingest::Role;
using support::recognised;
using support::settled;
using Names = std::vector<std::string>;

namespace {

const Names school_marks{"1", "2", "6", "2", "3"};
const Names of_seven{"7", "6", "5", "7", "4"};
const Names of_five{"3", "4", "4", "1", "5"};

} // namespace

TEST_CASE("a general name whose scores end at 7 or before is a question, however few they are",
          "[ingest]") {
  const auto values =
      GENERATE(Catch::Generators::values<Names>({school_marks, of_seven, {"7", "6"}, {"8", "3"}}));
  const std::size_t records = GENERATE(2U, 5U, 40U);
  CAPTURE(values.front(), records);
  CHECK(recognised({{"Note", values}}, records).column(Role::score) == "");
  CHECK_THROWS_AS(settled({{"Note", values}}, Role::score, records), base::UsageError);
}

TEST_CASE("a general name is believed with the scale that the user names", "[ingest]") {
  ingest::RoleHints hints;
  hints.scale_told = true;
  CHECK(recognised({{"Note", of_seven}}, 5, {}, hints).column(Role::score) == "Note");
  CHECK(recognised({{"Note", of_seven}}, 5, {1, 7, 5, 6}, hints).column(Role::score) == "Note");
}

TEST_CASE("a clear name with nothing but 1 to 5 in ten answers is a question", "[ingest]") {
  CHECK(recognised({{"NPS", of_five}}, 9).column(Role::score) == "NPS");
  CHECK(recognised({{"NPS", of_five}}, 10).column(Role::score) == "");
  CHECK(recognised({{"NPS", of_five}}, 40).column(Role::score) == "");
  CHECK_THROWS_WITH(settled({{"NPS", of_five}}, Role::score, 10),
                    Contains("--scale 1-5") && Contains("--scale 0-10"));
  // A week of detractors is one of 0 to 6.
  CHECK(recognised({{"NPS", {"3", "4", "0", "1", "5"}}}, 12).column(Role::score) == "NPS");
  CHECK(recognised({{"NPS", {"3", "4", "6", "1", "5"}}}, 12).column(Role::score) == "NPS");
  ingest::RoleHints hints;
  hints.scale_told = true;
  CHECK(recognised({{"NPS", of_five}}, 40, {}, hints).column(Role::score) == "NPS");
  CHECK(recognised({{"NPS", of_five}}, 40, {1, 5, 3, 4}).column(Role::score) == "NPS");
}

TEST_CASE("a scale whose single scores a name explains is read from it", "[ingest]") {
  struct Row {
    std::string name;
    int low;
    int high;
  };
  const auto row = GENERATE(values<Row>({
      {"Would you recommend us? (1=No; 2=Maybe; 3=Yes)", 1, 3},
      {"How likely to recommend us? (1 = not at all likely to 7 = extremely likely)", 1, 7},
      {"Recommend: 1 (not likely) - 5 (very likely)", 1, 5},
      {"Recommend us? 1: never, 4: always", 1, 4},
      {"Empfehlung von 1 bis 5", 1, 5},
      {"Nos recomendaría, de 1 a 7", 1, 7},
      {"where 1 is low and 5 is high", 1, 5},
      {"Likelihood to recommend (0 = not at all, 10 = extremely)", 0, 10},
      {"Da 1 a 5, ci consiglieresti?", 1, 5},
      {"Van 1 tot 5", 1, 5},
  }));
  CAPTURE(row.name);
  const auto scale = ingest::scale_in_name(row.name);
  REQUIRE(scale);
  CHECK(scale->low == row.low);
  CHECK(scale->high == row.high);
  CHECK((recognised({{row.name + " recommend", {"3", "1", "2", "0"}}}).column(Role::score) != "") ==
        (row.high == 10));
}

TEST_CASE("numbers that a name explains and that are no ends of a scale are none", "[ingest]") {
  const std::string name = GENERATE("Q1 (NPS)", "Recommend (1 = yes)", "Store 12 (of 40)",
                                    "2=no; 3=yes", "Version 1 (beta) or 2 (final)");
  CAPTURE(name);
  CHECK_FALSE(ingest::scale_in_name(name));
}
