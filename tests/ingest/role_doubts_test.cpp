// SPDX-License-Identifier: MIT
#include "ingest/role_names.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/roles.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using ingest::Role;

namespace {

/// A file with these columns, each with its cells.
struct Table {
  std::vector<std::string> names;
  std::vector<std::vector<std::string>> rows;
};

ingest::RoleChoice score_choice(const Table& table) {
  std::string text;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += (i == 0 ? "" : ",") + row[i];
    }
    text += '\n';
  }
  const survey::Scale scale;
  const ingest::Header header(table.names);
  const auto sample = ingest::sample_columns(text, {}, table.names.size(), true, scale);
  return ingest::recognise_roles(header, sample, scale).of(Role::score);
}

} // namespace

TEST_CASE("a scale that a name states is read from it", "[ingest]") {
  struct Row {
    std::string name;
    int low;
    int high;
  };
  const auto row = GENERATE(values<Row>({
      {"Would you recommend us (1-5)?", 1, 5},
      {"NPS (0-10)", 0, 10},
      {"How likely, from 1 to 7, are you to recommend us?", 1, 7},
      {"Sur une échelle de 0 à 10, recommanderiez-vous …", 0, 10},
      {"Auf einer Skala von 1 bis 6", 1, 6},
  }));
  CAPTURE(row.name);
  const auto scale = ingest::scale_in_name(row.name);
  REQUIRE(scale);
  CHECK(scale->low == row.low);
  CHECK(scale->high == row.high);
}

TEST_CASE("numbers in a name that are no scale are none", "[ingest]") {
  const std::string name = GENERATE("NPS 2026", "Q1", "NPS 2 to 3", "Store 1 of 12", "nps");
  CAPTURE(name);
  CHECK_FALSE(ingest::scale_in_name(name));
}

TEST_CASE("a score column whose name states another scale is refused with the options that take it",
          "[ingest]") {
  const auto choice =
      score_choice({{"Would you recommend us (1 to 5)?"}, {{"5"}, {"4"}, {"5"}, {"3"}}});
  CHECK_FALSE(choice.column);
  REQUIRE(choice.refused.size() == 1);
  CHECK_THAT(choice.refused.front().second, Catch::Contains("--scale 1-5"));
}

TEST_CASE("a well named column that holds much else does not beat one that fits", "[ingest]") {
  const auto choice = score_choice(
      {{"NPS survey", "Score"}, {{"1", "9"}, {"2", "10"}, {"9", "9"}, {"60", "10"}, {"70", "3"}}});
  CHECK_FALSE(choice.column);
  CHECK(choice.candidates == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("names of surveys, weeks and earlier scores are not taken for the score", "[ingest]") {
  const std::string name = GENERATE("NPS wave", "NPS ID", "nps_month", "previous NPS score",
                                    "Number of NPS surveys", "LTR hours");
  CAPTURE(name);
  const auto choice =
      score_choice({{name, "Score"}, {{"1", "9"}, {"2", "10"}, {"3", "9"}, {"6", "10"}}});
  REQUIRE(choice.column);
  CHECK(*choice.column == 1);
}

TEST_CASE("codes 1, 2 and 3 are not scores even in a column that is called NPS", "[ingest]") {
  const auto codes = score_choice({{"NPS"}, {{"3"}, {"2"}, {"3"}, {"1"}}});
  CHECK_FALSE(codes.column);
  const auto bad_week = score_choice({{"NPS"}, {{"3"}, {"2"}, {"0"}, {"1"}}});
  CHECK(bad_week.column);
}
