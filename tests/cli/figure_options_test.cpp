// SPDX-License-Identifier: MIT
#include "cli/accepted.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace npslice;
using namespace npslice::tests;

TEST_CASE("how figures are made is as documented when nothing is said") {
  const auto rules = accepted({"report", "a.csv"}).tables.figures;
  CHECK(rules.interval.method == stats::IntervalMethod::adjusted_wald);
  CHECK(rules.interval.level_percent == 95);
  CHECK(rules.correction == stats::Correction::holm);
  CHECK(rules.power_percent == 80);
  CHECK(rules.least_base == 0);
  CHECK(rules.least_comment_base == 0);
  CHECK(rules.populations.none());
  CHECK(rules.populations.source.empty());
  CHECK(rules.trend.baseline == report::Baseline::previous);
  CHECK(rules.trend.rolling == 1);
}

TEST_CASE("each option about figures is taken over") {
  const auto rules =
      accepted({"report",  "a.csv",        "--interval", "wald",         "--level",
                "99.5",    "--population", "4000",       "--correction", "bh",
                "--power", "90",           "--min-base", "30",           "--min-base-comments",
                "50",      "--compare",    "Year-Ago",   "--rolling",    "3"})
          .tables.figures;
  CHECK(rules.interval.method == stats::IntervalMethod::wald);
  CHECK(rules.interval.level_percent == 99.5);
  CHECK(rules.populations.whole == 4000U);
  CHECK(rules.correction == stats::Correction::benjamini_hochberg);
  CHECK(rules.power_percent == 90);
  CHECK(rules.least_base == 30);
  CHECK(rules.least_comment_base == 50);
  CHECK(rules.trend.baseline == report::Baseline::year_ago);
  CHECK(rules.trend.rolling == 3);
  CHECK(accepted({"score", "a.csv", "--population", "s.csv"}).tables.figures.populations.source ==
        "s.csv");
  const auto named = accepted({"trend", "a.csv", "--compare", "2026-W05"}).tables.figures.trend;
  CHECK(named.baseline == report::Baseline::period);
  CHECK(named.period == "2026-W05");
}

TEST_CASE("values that make no sense are refused with what is expected") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
      {{"--interval", "exact"}, "adjusted-wald, score, wald"},
      {{"--level", "100"}, "from 50 to 99.99"},
      {{"--level", "95%"}, "from 50 to 99.99"},
      {{"--level", "nan"}, "from 50 to 99.99"},
      {{"--level", "49"}, "from 50 to 99.99"},
      {{"--level", "9e1"}, "from 50 to 99.99"},
      {{"--population", "0"}, "whole number from 1"},
      {{"--correction", "bonferroni"}, "holm, bh, none"},
      {{"--power", "0"}, "from 50 to 99.99"},
      {{"--min-base", "-3"}, "whole number"},
      {{"--min-base", "0"}, "from 1 on"},
      {{"--rolling", "0"}, "from 1 to"},
  };
  for (const auto& [options, expected] : cases) {
    std::vector<std::string> arguments{"report", "a.csv"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    CAPTURE(options);
    CHECK_THROWS_AS(cli::parse(arguments), base::UsageError);
    CHECK_THROWS_WITH(cli::parse(arguments), Catch::Contains(expected));
  }
}
