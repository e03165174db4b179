// SPDX-License-Identifier: MIT
#include "report/date_notes.hpp"
#include "report/small_surveys.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::DateSpread;

namespace {

/// So many responses on a day.
struct Given {
  survey::Day day;
  int responses = 1;
};

std::optional<DateSpread> odd_spread(const std::vector<Given>& all) {
  engine::DateCoverage coverage;
  for (const Given& given : all) {
    for (int i = 0; i < given.responses; ++i) {
      coverage.update(survey::Stamp{given.day}, false);
    }
  }
  return report::odd_spread_of(coverage);
}

} // namespace

TEST_CASE("dates of a usual survey have no odd spread") {
  CHECK_FALSE(odd_spread({}));
  CHECK_FALSE(odd_spread({{day(2026, 1, 1)}}));
  CHECK_FALSE(odd_spread({{day(2006, 3, 1), 3}, {day(2012, 3, 1), 40}, {day(2026, 3, 1), 3}}));
  CHECK_FALSE(odd_spread({{day(2021, 2, 1)}, {day(2026, 1, 1), 40}})); // a month short of 5 years
  CHECK_FALSE(odd_spread({{day(2019, 1, 1), 3}, {day(2026, 1, 1), 40}})); // an earlier wave
}

TEST_CASE("few responses five years from all others have an odd spread") {
  const auto early = odd_spread({{day(2016, 1, 9)}, {day(2026, 1, 1), 30}, {day(2026, 3, 1), 30}});
  REQUIRE(early);
  CHECK(early->early == 1);
  CHECK(early->since == day(2026, 1, 1));
  CHECK(early->late == 0);
  CHECK_FALSE(early->first_stands_for_none);
  const auto late = odd_spread({{day(2025, 12, 31), 40}, {day(2036, 1, 9)}});
  REQUIRE(late);
  CHECK(late->early == 0);
  CHECK(late->late == 1);
  CHECK(late->until == day(2025, 12, 31));
  const auto both = odd_spread({{day(2016, 1, 9)}, {day(2026, 1, 1), 40}, {day(2036, 1, 9), 2}});
  REQUIRE(both);
  CHECK(both->early == 1);
  CHECK(both->since == day(2026, 1, 1));
  CHECK(both->late == 2);
  CHECK(both->until == day(2026, 1, 1));
  CHECK(both->first == day(2016, 1, 9));
  CHECK(both->last == day(2036, 1, 9));
}

TEST_CASE(
    "more than twenty years are an odd spread, with the smaller part apart if there is a gap") {
  const auto parts = odd_spread({{day(1990, 1, 1), 4}, {day(2026, 1, 1), 5}});
  REQUIRE(parts);
  CHECK(parts->early == 4);
  CHECK(parts->late == 0);
  const auto halves = odd_spread({{day(1990, 1, 1), 4}, {day(2026, 1, 1), 4}});
  REQUIRE(halves);
  CHECK(halves->early + halves->late == 0);
  std::vector<Given> births;
  for (int year = 1950; year < 2005; ++year) {
    births.push_back({day(year, 5, 5)});
  }
  const auto long_time = odd_spread(births);
  REQUIRE(long_time);
  CHECK(long_time->early + long_time->late == 0);
  CHECK(long_time->first == day(1950, 5, 5));
  CHECK(long_time->last == day(2004, 5, 5));
}

TEST_CASE("a first day that stands for no date is odd, whatever its share") {
  for (const survey::Day none :
       {day(1970, 1, 1), day(1969, 12, 31), day(1900, 1, 1), day(1904, 1, 1)}) {
    const auto most = odd_spread({{none, 30}, {day(2026, 1, 1), 10}});
    REQUIRE(most);
    CHECK(most->first_stands_for_none);
    CHECK(most->early == 30);
    CHECK(most->since == day(2026, 1, 1));
    CHECK(most->late == 0);
    CHECK(odd_spread({{none, 5}}));
  }
  CHECK_FALSE(odd_spread({{day(1970, 1, 2), 5}}));
}
