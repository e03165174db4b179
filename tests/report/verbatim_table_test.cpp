// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::SegmentOrder;
using survey::Category;
using Comments = std::vector<std::string>;

namespace {

const std::string exported = "Score,Date,Comment,Plan,Respondent ID\n"
                             "2,2026-01-05,Too slow by far,Pro,R1\n"
                             "3,2026-03-01,It never starts,Pro,R2\n"
                             "4,,No date on this one,Pro,R3\n"
                             "5,2026-02-01,,Pro,R4\n"
                             "10,2026-02-02,A joy to use,Pro,R5\n"
                             "0,2026-01-01,Awful from the start,Free,R6\n";

ReadSurvey read(engine::CommentRules rules, bool by_plan) {
  engine::Questions questions = by_plan ? by({{"Plan"}}) : engine::Questions{};
  questions.comments = rules;
  engine::ReadSettings settings;
  settings.columns = {"Score", "Date", "Comment", "Respondent ID"};
  return read_survey(exported, questions, settings);
}

report::VerbatimTable table_of(const ReadSurvey& survey) {
  return report::verbatim_table(survey.findings, 0, SegmentOrder::name, *survey.questions.comments);
}

Comments shown_in(const report::VerbatimGroup& group) {
  Comments comments;
  for (const report::Verbatim& verbatim : group.shown) {
    comments.push_back(verbatim.comment);
  }
  return comments;
}

} // namespace

TEST_CASE("comments are grouped by category, the newest first, undated ones last") {
  const auto table = table_of(read({}, false));
  CHECK(table.newest_first);
  CHECK_FALSE(table.sampled);
  REQUIRE(table.groups.size() == 2); // no passive answered
  CHECK(table.groups[0].category == Category::detractor);
  CHECK(table.groups[0].key.empty());
  CHECK(table.groups[0].responses == 5);
  CHECK(table.groups[0].comments == 4);
  CHECK(shown_in(table.groups[0]) == Comments{"It never starts", "Too slow by far",
                                              "Awful from the start", "No date on this one"});
  CHECK(table.groups[1].category == Category::promoter);
  CHECK(shown_in(table.groups[1]) == Comments{"A joy to use"});
}

TEST_CASE("a verbatim knows its score, date, respondent, file and record") {
  const auto survey = read({}, false);
  const auto first = table_of(survey).groups[0].shown[0];
  CHECK(first.score == 3);
  CHECK(survey::day_of(*first.stamp) == day(2026, 3, 1));
  CHECK(first.respondent == "R2");
  CHECK(first.file == survey.settings.files[0]);
  CHECK(first.record == 3);
}

TEST_CASE("comments are grouped by segment, then category") {
  const auto table = table_of(read({}, true));
  CHECK(table.dimensions == std::vector<std::string>{"Plan"});
  REQUIRE(table.groups.size() == 3);
  CHECK(table.groups[0].key == report::SegmentKey{"Free"});
  CHECK(table.groups[1].key == report::SegmentKey{"Pro"});
  CHECK(table.groups[1].category == Category::detractor);
  CHECK(table.groups[2].category == Category::promoter);
}

TEST_CASE("only the categories that are wanted are shown") {
  engine::CommentRules rules;
  rules.categories = {false, true, true};
  const auto table = table_of(read(rules, false));
  REQUIRE(table.groups.size() == 1);
  CHECK(table.groups[0].category == Category::promoter);
}

TEST_CASE("at most the limit is shown, and all are counted") {
  engine::CommentRules rules;
  rules.limit = 2;
  const auto table = table_of(read(rules, false));
  CHECK(shown_in(table.groups[0]) == Comments{"It never starts", "Too slow by far"});
  CHECK(table.groups[0].comments == 4);
  rules.limit = 0;
  CHECK(table_of(read(rules, false)).groups[0].shown.empty());
  CHECK(table_of(read(rules, false)).groups[0].comments == 4);
}

TEST_CASE("a sample says that it is one and is the same each time") {
  engine::CommentRules rules;
  rules.limit = 2;
  rules.sample_seed = 1;
  const auto table = table_of(read(rules, false));
  CHECK(table.sampled);
  CHECK(table.groups[0].shown.size() == 2);
  CHECK(shown_in(table_of(read(rules, false)).groups[0]) == shown_in(table.groups[0]));
}

TEST_CASE("without dates, comments come in the order of the file") {
  engine::Questions questions;
  questions.comments = engine::CommentRules{};
  engine::ReadSettings settings;
  settings.columns[2] = "Comment";
  const auto survey =
      read_survey("Score,Comment\n2,first of all\n3,second to none\n", questions, settings);
  const auto table = table_of(survey);
  CHECK_FALSE(table.newest_first);
  CHECK(shown_in(table.groups[0]) == Comments{"first of all", "second to none"});
}
