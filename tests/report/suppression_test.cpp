// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;

namespace {

/// Answers of 9 in a region, one row each.
std::string answers(const std::string& region, int count, const std::string& date = "2026-01-05") {
  std::string rows;
  for (int i = 0; i < count; ++i) {
    rows += "9," + region + "," + date + ",Fine " + std::to_string(i) + "\n";
  }
  return rows;
}

const std::string header = "Score,Region,Date,Comment\n";

report::ReportSettings at_least(std::uint64_t base) {
  report::ReportSettings wanted;
  wanted.scores = true;
  wanted.figures.least_base = base;
  return wanted;
}

/// The keys of the rows whose figures are withheld; "all" for the whole survey.
std::vector<std::string> hidden_rows(const report::ScoreTable& table) {
  std::vector<std::string> hidden;
  for (const report::ScoreRow& row : table.rows) {
    if (row.figures.suppressed) hidden.push_back(row.key.front());
  }
  if (table.total.figures.suppressed) hidden.emplace_back("all");
  return hidden;
}

std::vector<std::string> hidden_rows(const std::string& rows, std::uint64_t base) {
  const auto survey = read_survey(header + rows, by({{"Region"}}));
  return hidden_rows(survey.report(at_least(base)).scores.front());
}

} // namespace

TEST_CASE("figures of fewer responses are withheld, and a second row where one could be computed") {
  using Names = std::vector<std::string>;
  CHECK(hidden_rows(answers("A", 20) + answers("B", 15) + answers("C", 12), 10).empty());
  CHECK(hidden_rows(answers("A", 20) + answers("B", 15) + answers("C", 3), 10) == Names{"B", "C"});
  CHECK(hidden_rows(answers("A", 20) + answers("B", 4) + answers("C", 3), 10) == Names{"B", "C"});
  CHECK(hidden_rows(answers("A", 20) + answers("B", 20) + answers("C", 9), 10) == Names{"A", "C"});
  // The exact number is enough.
  CHECK(hidden_rows(answers("A", 20) + answers("B", 10), 10).empty());
  // Without a total there is nothing to subtract from.
  CHECK(hidden_rows(answers("A", 4) + answers("B", 3), 10) == Names{"A", "B", "all"});
  CHECK(hidden_rows(answers("A", 4) + answers("B", 3), 7) == Names{"A", "B"});
}

TEST_CASE("a row that is withheld keeps its number of responses and nothing else") {
  const auto survey =
      read_survey(header + answers("A", 20) + answers("B", 3) + answers("C", 2), by({{"Region"}}));
  const auto table = survey.report(at_least(10)).scores.front();
  const report::ScoreRow& row = table.rows[1];
  CHECK(row.figures.responses() == 3);
  CHECK(row.figures.counts == stats::CategoryCounts{});
  CHECK_FALSE(row.figures.net_share);
  CHECK_FALSE(row.figures.interval);
  CHECK_FALSE(row.against_rest);
  CHECK(table.total.figures.responses() == 25);
  CHECK_FALSE(table.total.figures.suppressed);
}

TEST_CASE("no period of a trend can be computed from the other segments or the other periods") {
  const std::string rows = answers("A", 20, "2026-01-05") + answers("A", 20, "2026-02-05") +
                           answers("A", 30, "2026-03-05") + answers("B", 3, "2026-01-05") +
                           answers("B", 20, "2026-02-05") + answers("B", 40, "2026-03-05");
  const auto survey = read_survey(header + rows, every(survey::PeriodLength::month, {{"Region"}}));
  report::FigureRules rules;
  rules.least_base = 10;
  const auto trend = report::trend_table(survey.findings, 0, report::SegmentOrder::name,
                                         survey::PeriodLength::month, rules);
  const auto hidden = [](const report::TrendSeries& series) {
    std::string marks;
    for (const report::TrendRow& row : series.rows) {
      marks += row.figures.suppressed ? 'x' : '.';
    }
    return marks;
  };
  CHECK(hidden(trend.segments[1]) == "xx.");
  CHECK(hidden(trend.segments[0]) == "xx.");
  CHECK(hidden(trend.total) == "...");
  // A change would tell the score that is withheld.
  CHECK_FALSE(trend.segments[1].rows[2].change);
  CHECK_FALSE(trend.segments[1].rows[2].test);
  CHECK_FALSE(trend.segments[1].slope);
  CHECK(trend.total.rows[2].test);
}

TEST_CASE("comments of small segments are withheld, and their number where the figures are") {
  engine::Questions questions = by({{"Region"}});
  questions.comments.emplace();
  const auto survey =
      read_survey(header + answers("A", 20) + answers("B", 8) + answers("C", 6), questions);
  report::ReportSettings wanted;
  wanted.verbatims = true;
  wanted.figures.least_comment_base = 10;
  auto groups = survey.report(wanted).verbatims.front().groups;
  REQUIRE(groups.size() == 3);
  CHECK_FALSE(groups[0].suppressed);
  CHECK(groups[0].shown.size() == 20);
  CHECK(groups[1].suppressed);
  CHECK_FALSE(groups[1].counts_suppressed);
  CHECK(groups[1].shown.empty());
  CHECK(groups[1].responses == 8);
  wanted.figures = {};
  wanted.figures.least_base = 8;
  groups = survey.report(wanted).verbatims.front().groups;
  CHECK_FALSE(groups[0].suppressed);
  CHECK(groups[1].counts_suppressed); // else C could be computed
  CHECK(groups[1].responses == 0);
  CHECK(groups[2].counts_suppressed);
}
