// SPDX-License-Identifier: MIT
#include "cli/accepted.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using Sides = report::ComparisonRequest::Sides;
using Tables = std::vector<std::vector<std::string>>;

TEST_CASE("two files are the sides of a comparison when nothing else is said") {
  const auto call = accepted({"compare", "x/jan.csv", "feb.csv", "--by", "Region"});
  CHECK(call.comparison.sides == Sides::files);
  CHECK(call.comparison.before == "jan.csv");
  CHECK(call.comparison.after == "feb.csv");
  CHECK(call.questions.by == Tables{{"Region"}});
  const auto alike = accepted({"compare", "a/x.csv", "b/x.csv"}).comparison;
  CHECK(alike.before == "a/x.csv");
  CHECK(alike.after == "b/x.csv");
}

TEST_CASE("the length of periods that are compared follows from how they are written") {
  using survey::PeriodLength;
  const std::vector<std::pair<std::string, PeriodLength>> cases{{"2026-01-31", PeriodLength::day},
                                                                {"2026-W05", PeriodLength::week},
                                                                {"2026-01", PeriodLength::month},
                                                                {"2026-Q1", PeriodLength::quarter},
                                                                {"2026", PeriodLength::year}};
  for (const auto& [name, length] : cases) {
    CAPTURE(name);
    std::string later = name;
    later[3] = '7';
    const auto call = accepted({"compare", "a.csv", "--before", name, "--after", later});
    CHECK(call.comparison.sides == Sides::periods);
    CHECK(call.questions.every == length);
    CHECK(call.comparison.before == name);
    CHECK(call.comparison.after == later);
  }
}

TEST_CASE("two values are sought in a column that stands first in every table") {
  const auto call = accepted({"compare", "--between", "Wave", "--before", "one", "--after", "two",
                              "--by", "Plan,Region", "--paired"});
  CHECK(call.comparison.sides == Sides::values);
  CHECK(call.comparison.paired);
  CHECK(call.questions.by == Tables{{"Wave"}, {"Wave", "Plan", "Region"}});
}

TEST_CASE("a comparison whose sides are not clear is refused") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
      {{"a.csv"}, "compare needs two sides"},
      {{"a.csv", "b.csv", "c.csv"}, "compare needs two sides"},
      {{"a.csv", "--before", "2026-01"}, "--before and --after go together"},
      {{"a.csv", "--before", "2026-01", "--after", "2026-01"}, "are the same"},
      {{"a.csv", "--before", "2026-01", "--after", "2026"}, "compare periods of one length"},
      {{"a.csv", "--before", "January", "--after", "May"}, "--between COL names it"},
      {{"a.csv", "--between", "Wave"}, "--between COL goes with"},
      {{"a.csv", "--between", "Wave", "--before", "1", "--after", "2", "--by", "Wave"},
       "name the same column"},
      {{"a.csv", "b.csv", "--by", "X", "--other", "3"}, "--map folds those"},
      {{"a.csv", "b.csv", "--rejects", "r.csv"}, "--rejects goes with one survey"},
      {{"a.csv", "b.csv", "--score", "A", "--score", "B"}, "give --score once"},
      {{"a.csv", "b.csv", "--format", "svg"}, "one of text, markdown"},
  };
  for (const auto& [options, expected] : cases) {
    std::vector<std::string> arguments{"compare"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    CAPTURE(options);
    CHECK_THROWS_AS(cli::parse(arguments), base::UsageError);
    CHECK_THROWS_WITH(cli::parse(arguments), Catch::Contains(expected));
  }
}
