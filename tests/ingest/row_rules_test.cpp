// SPDX-License-Identifier: MIT
#include <npslice/ingest/known_exports.hpp>
#include <npslice/ingest/row_rules.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace npslice;
using ingest::RowRule;
using ingest::sets_aside;
using survey::Exclusion;

TEST_CASE("a rule sets aside by what the cell holds", "[ingest]") {
  struct Row {
    RowRule::Test test;
    std::string_view values;
    std::string cell;
    bool aside;
  };
  using Test = RowRule::Test;
  const auto row = GENERATE(values<Row>({
      {Test::one_of, "survey preview|1", "Survey Preview", true},
      {Test::one_of, "survey preview|1", " SURVEY PREVIEW ", true},
      {Test::one_of, "survey preview|1", "1", true},
      {Test::one_of, "survey preview|1", "11", false},
      {Test::one_of, "survey preview|1", "0", false},
      {Test::one_of, "survey preview|1", "Preview", false},
      {Test::one_of, "not started|started|start", "Started", true},
      {Test::one_of, "not started|started|start", "start", true},
      {Test::one_of, "not started|started", "not", false},
      {Test::one_of, "unstarted|not started", "Started", false},
      {Test::one_of, "a|", "", false},
      {Test::one_of, "survey preview|1", "", false},
      {Test::one_of, "survey preview|1", "survey preview|1", false},
      {Test::one_of, "survey preview|1", std::string(5000, 'x'), false},
      {Test::one_of, "false|0|no", "Nö", true}, // accents do not count
      {Test::none_of, "nps", "nps", false},
      {Test::none_of, "nps", "NPS", false},
      {Test::none_of, "nps", "csat", true},
      {Test::none_of, "nps", "", false},
      {Test::none_of, "nps", "  ", false},
      {Test::none_of, "nps", std::string(5000, 'x'), true},
      {Test::number_below, "100", "99", true},
      {Test::number_below, "100", "99.5", true},
      {Test::number_below, "100", "99,5", true},
      {Test::number_below, "100", "0", true},
      {Test::number_below, "100", "-1", true},
      {Test::number_below, "100", "100", false},
      {Test::number_below, "100", "100.0", false},
      {Test::number_below, "100", "1000", false},
      {Test::number_below, "100", "", false},
      {Test::number_below, "100", "half", false},
      {Test::number_below, "100", "nan", false},
      {Test::blank, "", "", true},
      {Test::blank, "", "  ", true},
      {Test::blank, "", "NULL", true},
      {Test::blank, "", "N/A", true},
      {Test::blank, "", "2026-01-05", false},
  }));
  CAPTURE(row.values, row.cell);
  CHECK(sets_aside({"x", row.test, row.values, Exclusion::preview}, row.cell) == row.aside);
}

TEST_CASE("every rule of the table can be taken back with --include", "[ingest]") {
  const auto check = [](const RowRule& rule) {
    CAPTURE(rule.columns);
    CHECK_FALSE(rule.columns.empty());
    CHECK(std::count(ingest::includable.begin(), ingest::includable.end(), rule.exclusion) == 1);
  };
  for (const auto& known : ingest::known_exports()) {
    std::for_each(known.rules.begin(), known.rules.end(), check);
  }
  const auto general = ingest::general_row_rules();
  std::for_each(general.begin(), general.end(), check);
}

TEST_CASE("no rule that holds in any file sets an ordinary answer aside", "[ingest]") {
  for (const RowRule& rule : ingest::general_row_rules()) {
    for (const char* const cell : {"", "0", "IP Address", "Complete", "ok", "n", "f"}) {
      CAPTURE(rule.columns, cell);
      CHECK_FALSE(sets_aside(rule, cell));
    }
  }
}

TEST_CASE("numeric codes of imported and offline answers are kept", "[ingest]") {
  for (const auto& known : ingest::known_exports()) {
    for (const RowRule& rule : known.rules) {
      if (!rule.columns.starts_with("status")) continue;
      for (const char* const cell : {"0", "4", "16", "32", "36", "IP Address", "Imported"}) {
        CAPTURE(known.service, cell);
        CHECK_FALSE(sets_aside(rule, cell));
      }
    }
  }
}
