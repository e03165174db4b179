// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/ingest/time_zone.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <utility>

using namespace npslice;
using Catch::Matchers::Contains;
using ingest::TimeZone;
using std::chrono::minutes;

TEST_CASE("a zone is known by its name in any letter case, or by its distance from UTC",
          "[ingest]") {
  struct Row {
    std::string typed;
    std::string name;
    int in_summer = 0; // minutes before UTC
  };
  const auto row = GENERATE(values<Row>({
      {"Europe/Paris", "Europe/Paris", 120},
      {"europe/paris", "Europe/Paris", 120},
      {" Europe/Paris ", "Europe/Paris", 120},
      {"America/New_York", "America/New_York", -240},
      {"Asia/Kolkata", "Asia/Kolkata", 330},
      {"America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires", -180},
      {"CET", "CET", 120},
      {"UTC", "UTC", 0},
      {"utc", "UTC", 0},
      {"+02:00", "UTC+02:00", 120},
      {"-05:30", "UTC-05:30", -330},
      {"+0530", "UTC+05:30", 330},
      {"UTC-5", "UTC-05:00", -300},
      {"+00:00", "UTC", 0},
  }));
  CAPTURE(row.typed);
  const TimeZone zone = TimeZone::named(row.typed);
  CHECK(zone.name() == row.name);
  const survey::Stamp moment{*survey::make_day(2024, 7, 1)};
  CHECK(zone.local(moment) - moment == minutes{row.in_summer});
}

TEST_CASE("a zone that does not exist is refused with the nearest", "[ingest]") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Europe/Pari", "Did you mean Europe/Paris?"},
      {"Paris", "Did you mean Europe/Paris?"},
      {"new_york", "Did you mean America/New_York?"},
      {"Mars/Olympus", "Europe/Paris, UTC"},
      {"localtime", "no such time zone"},
      {"../../etc/passwd", "no such time zone"},
      {"/usr/share/zoneinfo/Europe/Paris", "no such time zone"},
      {"Europe/Paris/..", "no such time zone"},
      {"+25:00", "no such time zone"},
      {"+", "no such time zone"},
      {"UTC+", "no such time zone"},
      {"\x1B[31m", "no such time zone"},
      {std::string(100000, 'x'), "no such time zone"},
  };
  for (const auto& [typed, part] : cases) {
    CAPTURE(typed.substr(0, 50));
    CHECK_THROWS_AS(TimeZone::named(typed), base::UsageError);
    CHECK_THROWS_WITH(TimeZone::named(typed),
                      Contains("--timezone") && Contains(part) && !Contains("\x1B"));
  }
}
