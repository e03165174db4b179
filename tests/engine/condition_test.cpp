// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/engine/condition.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using Catch::Matchers::Contains;
using engine::Condition;

TEST_CASE("a condition is read from column, operator and value", "[engine]") {
  struct Row {
    std::string text;
    std::string column;
    std::string shown;
  };
  const auto row = GENERATE(values<Row>({
      {"Region = France", "Region", "Region = France"},
      {"Region=France", "Region", "Region = France"},
      {"  Region  !=  New York  ", "Region", "Region != New York"},
      {"score<5", "score", "score < 5"},
      {"score <= 5", "score", "score <= 5"},
      {"score>5", "score", "score > 5"},
      {"score >= 5", "score", "score >= 5"},
      {"comment ~ slow", "comment", "comment ~ slow"},
      {"Region = \"France\"", "Region", "Region = France"},
      {"Region = 'France'", "Region", "Region = France"},
      {"Region = \"\"", "Region", "Region = \"\""},
      {"Region =", "Region", "Region = \"\""},
      {"Region = 'it''s", "Region", "Region = 'it''s"},
      {"Region = \"", "Region", "Region = \""},
      {"#7 = x", "#7", "#7 = x"},
      {"a = b = c", "a", "a = b = c"},
      {"a ~ >=", "a", "a ~ >="},
      {"R\xC3\xA9gion = S\xC3\xBC"
       "d",
       "R\xC3\xA9gion",
       "R\xC3\xA9gion = S\xC3\xBC"
       "d"},
      // What other languages write for the same.
      {"a == b", "a", "a = b"},
      {"a <> b", "a", "a != b"},
      {"a => 5", "a", "a >= 5"},
      {"a =< 5", "a", "a <= 5"},
  }));
  CAPTURE(row.text);
  const Condition condition = Condition::parse(row.text);
  CHECK(condition.column() == row.column);
  CHECK(condition.text() == row.shown);
}

TEST_CASE("quotes keep the operators inside a name together", "[engine]") {
  const Condition scale = Condition::parse("\"0 = bad, 10 = good\" >= 9");
  CHECK(scale.column() == "0 = bad, 10 = good");
  CHECK(scale.holds("10", false));
  CHECK_FALSE(scale.holds("8", false));
  CHECK(Condition::parse("'a<b' = x").column() == "a<b");
}

TEST_CASE("a condition without column or operator is refused with an example", "[engine]") {
  const std::string text = GENERATE("", "Region", "Region France", "=", "= 5", "~", "   ");
  CAPTURE(text);
  CHECK_THROWS_AS(Condition::parse(text), base::UsageError);
  CHECK_THROWS_WITH(Condition::parse(text), Contains("Region = France"));
}

TEST_CASE("cells meet conditions or not", "[engine]") {
  struct Row {
    std::string condition;
    std::string cell;
    bool holds;
    bool decimal_comma = false;
  };
  const auto row = GENERATE(values<Row>({
      // text, letter by letter, blanks around it aside
      {"a = France", "France", true},
      {"a = France", " France\t", true},
      {"a = France",
       "\xC2\xA0"
       "France",
       true},
      {"a = France", "france", false},
      {"a = France", "", false},
      {"a != France", "Spain", true},
      {"a != France", "France ", false},
      {"a != France", "", true},
      {"a = \"\"", "", true},
      {"a = \"\"", "  ", true},
      {"a = \"\"", "x", false},
      {"a != \"\"", "", false},
      {"a != \"\"", "x", true},
      // numbers, exactly and at any length
      {"a = 5", "5", true},
      {"a = 5", "5.0", true},
      {"a = 5", "05", true},
      {"a = 5.50", "5.5", true},
      {"a = -0", "0", true},
      {"a = 0.1", "0.10000000000000000001", false},
      {"a = 9007199254740993", "9007199254740992", false},
      {"a < 9007199254740993", "9007199254740992", true},
      {"a > 100000000000000000000000000000", "100000000000000000000000000001", true},
      {"a < 10", "9", true},
      {"a < 10", "10", false},
      {"a <= 10", "10.0", true},
      {"a > 9", "10", true},
      {"a >= 9", "9", true},
      {"a >= 9", "8.999", false},
      {"a < -1", "-2", true},
      {"a > -1", "-2", false},
      {"a >= 9", "abc", false},
      {"a < 9", "abc", false},
      {"a < 9", "", false},
      {"a >= 0", "", false},
      {"a != 5", "abc", true},
      {"a = 5", "abc", false},
      {"a = 5", "5 stars", false},
      // decimal commas only where the delimiter leaves room for them
      {"a = 4,5", "4,50", true, true},
      {"a = 4,5", "4,50", false, false},
      {"a > 4", "4,5", true, true},
      {"a > 4", "4,5", false, false},
      // texts in their order, which is that of ISO dates
      {"a >= 2026-01-15", "2026-01-15", true},
      {"a >= 2026-01-15", "2026-01-15 10:00", true},
      {"a >= 2026-01-15", "2026-01-14 23:59", false},
      {"a < 2026-01-15", "2025-12-31", true},
      {"a < 2026-01-15", "", false},
      {"a > b", "c", true},
      {"a > b", "", false},
      // contains, whatever the letters look like
      {"a ~ slow", "Too SLOW for me", true},
      {"a ~ slow", "sl ow", false},
      {"a ~ ete", "L'\xC3\x89T\xC3\x89", true},
      {"a ~ \xC3\xA9t\xC3\xA9", "ete", true},
      {"a ~ STRASSE",
       "stra\xC3\x9F"
       "e",
       true},
      {"a ~ 5", "15", true},
      {"a ~ x", "", false},
      {"a ~ \"\"", "", true},
      {"a ~ two lines", "two\nlines", false},
  }));
  CAPTURE(row.condition, row.cell, row.decimal_comma);
  CHECK(Condition::parse(row.condition).holds(row.cell, row.decimal_comma) == row.holds);
}

TEST_CASE("an ordering condition and its opposite share the numbers between them", "[engine]") {
  const std::string number = GENERATE("-3", "0", "4.99", "5", "5.000", "5.01", "1000000000000");
  CAPTURE(number);
  const auto holds = [&](const std::string& text) {
    return Condition::parse(text).holds(number, false);
  };
  CHECK(holds("a < 5") != holds("a >= 5"));
  CHECK(holds("a > 5") != holds("a <= 5"));
  CHECK(holds("a = 5") != holds("a != 5"));
  CHECK(holds("a <= 5") == (holds("a < 5") || holds("a = 5")));
}
