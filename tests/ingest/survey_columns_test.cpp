// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/ingest/survey_columns.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using Catch::Matchers::Contains;
using ingest::ColumnRequests;
using ingest::Header;
using ingest::Role;
using Names = std::vector<std::string>;

namespace {

const Names columns{"NPS", "Submitted", "Comment", "Region", "Plan", "Size, in seats", "plan"};

ingest::FileSample sample_of(const Header& header) {
  std::string text;
  for (int i = 0; i < 12; ++i) {
    text += std::to_string(i % 11) + "|2026-01-05|some words here|North|Pro|5|x\n";
  }
  return ingest::sample_columns(text, {'|'}, header.size(), true, {});
}

ColumnRequests requests_by(const std::vector<Names>& segments, const Names& conditions = {}) {
  ColumnRequests requests;
  requests.required[0] = true;
  requests.segments = segments;
  requests.conditions = conditions;
  return requests;
}

ingest::SurveyColumns settle(const ColumnRequests& requests) {
  const Header header(columns);
  return ingest::settle_columns("a.csv", header, sample_of(header), {}, requests);
}

} // namespace

TEST_CASE("columns that are not named are recognised, named ones are taken", "[ingest]") {
  ColumnRequests requests = requests_by({{"region"}, {"Plan", "REGION"}}, {"Region", "plan"});
  requests.roles[static_cast<std::size_t>(Role::comment)] = "#4";
  const auto settled = settle(requests);
  CHECK(settled.name_of_role(Role::score) == "NPS");
  CHECK(settled.name_of_role(Role::date) == "Submitted");
  CHECK(settled.name_of_role(Role::comment) == "Region");
  CHECK_FALSE(settled.name_of_role(Role::respondent));
  CHECK(settled.roles.of(Role::comment).told);
  CHECK_FALSE(settled.roles.of(Role::score).told);
  CHECK(settled.segments == std::vector<Names>{{"Region"}, {"Plan", "Region"}});
  CHECK(settled.conditions == Names{"Region", "plan"});
}

TEST_CASE("a comma in a column's name does not split it", "[ingest]") {
  CHECK(settle(requests_by({{"Size", "in seats"}})).segments ==
        std::vector<Names>{{"Size, in seats"}});
  CHECK(settle(requests_by({{"size", "IN SEATS"}})).segments ==
        std::vector<Names>{{"Size, in seats"}});
  CHECK(settle(requests_by({{"Region", "Size, in seats"}})).segments ==
        std::vector<Names>{{"Region", "Size, in seats"}});
}

TEST_CASE("an unknown column is answered with the nearest one and the list", "[ingest]") {
  ColumnRequests wrong_score = requests_by({});
  wrong_score.roles[0] = "Regoin";
  const auto requests = GENERATE_COPY(
      values<ColumnRequests>({requests_by({{"Regoin"}}), requests_by({{"NPS", "Regoin"}}),
                              requests_by({}, {"Regoin"}), wrong_score}));
  CHECK_THROWS_AS(settle(requests), base::UsageError);
  CHECK_THROWS_WITH(
      settle(requests),
      Contains("a.csv has no column \"Regoin\"") && Contains("Did you mean \"Region\"?") &&
          Contains("NPS, Submitted, Comment, Region, Plan, \"Size, in seats\", plan"));
}

TEST_CASE("a name that several columns share must be made exact", "[ingest]") {
  CHECK_THROWS_AS(settle(requests_by({{"PLAN"}})), base::UsageError);
  CHECK_THROWS_WITH(settle(requests_by({{"PLAN"}})),
                    Contains("'#5'") && Contains("'#7'") && Contains("\"Plan\""));
  CHECK(settle(requests_by({{"Plan"}})).segments == std::vector<Names>{{"Plan"}});
  CHECK(settle(requests_by({{"plan"}})).segments == std::vector<Names>{{"plan"}});
}

TEST_CASE("one table cannot be cut twice by the same column", "[ingest]") {
  CHECK_THROWS_WITH(settle(requests_by({{"Region", "region"}})), Contains("\"Region\" twice"));
  CHECK_THROWS_AS(settle(requests_by({{"Region", "#4"}})), base::UsageError);
  CHECK_NOTHROW(settle(requests_by({{"Region"}, {"Region"}})));
}

TEST_CASE("a role that is needed and not recognised is a question with its options", "[ingest]") {
  const auto ask = [](const Names& names, std::size_t role) {
    const Header header(names);
    ColumnRequests requests;
    requests.required[role] = true;
    const auto sample = sample_of(header);
    return ingest::settle_columns("a.csv", header, sample, {}, requests);
  };
  CHECK_THROWS_WITH(ask({"NPS a", "When", "c", "d", "e", "f", "NPS b"}, 3),
                    Contains("no column") && Contains("--respondent"));
  CHECK_THROWS_WITH(ask({"one", "When"}, 0),
                    Contains("--score one") && Contains("no column is named like"));
  CHECK_THROWS_AS(ask({"one", "When"}, 0), base::UsageError);
  CHECK_NOTHROW(ask({"one", "When"}, 1));
}

TEST_CASE("several good score columns are listed with what to type", "[ingest]") {
  const Header header({"NPS shop", "NPS (web)", "Would you \"recommend\" us to your friends?"});
  std::string text;
  for (int i = 0; i < 12; ++i) {
    text += std::to_string(i % 11) + '|' + std::to_string(10 - i % 11) + "|9\n|10|8\n|0|7\n";
  }
  const auto sample = ingest::sample_columns(text, {'|'}, 3, true, {});
  ColumnRequests requests;
  requests.required[0] = true;
  CHECK_THROWS_WITH(ingest::settle_columns("a.csv", header, sample, {}, requests),
                    Contains("--score 'NPS shop'") && Contains("--score 'NPS (web)'") &&
                        Contains("--score '#3'"));
}

TEST_CASE("cells of a row are the wanted columns in the order of the file, then those apart",
          "[ingest]") {
  const ColumnRequests requests = requests_by({{"Plan", "Region"}}, {"Region"});
  const auto settled = settle(requests);
  const auto binding = ingest::bind_columns("a.csv", Header(columns), settled, requests);
  CHECK(binding.projection.columns == std::vector<std::uint32_t>{0, 3, 4});
  CHECK(binding.projection.apart == std::vector<std::uint32_t>{1, 2});
  CHECK(binding.projection.header_cells == 7);
  CHECK(binding.projection.row_cells >= 3);
  CHECK(binding.cell_of(Role::score) == 0);
  CHECK(binding.cell_of(Role::date) == 3);
  CHECK(binding.cell_of(Role::comment) == 4);
  CHECK_FALSE(binding.cell_of(Role::respondent));
  CHECK(binding.segment_cells == std::vector<std::uint32_t>{2, 1});
  CHECK(binding.condition_cells == std::vector<std::uint32_t>{1});
}

TEST_CASE("a date that is a segment or in a condition too is none of the cells apart", "[ingest]") {
  const ColumnRequests requests = requests_by({{"Submitted"}}, {"Comment"});
  const auto settled = settle(requests);
  const auto binding = ingest::bind_columns("a.csv", Header(columns), settled, requests);
  CHECK(binding.projection.columns == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(binding.projection.apart.empty());
  CHECK(binding.cell_of(Role::date) == 1);
  CHECK(binding.cell_of(Role::comment) == 2);
}

TEST_CASE("a second file may have its columns in another order", "[ingest]") {
  const ColumnRequests requests = requests_by({{"Plan"}}, {"Region"});
  const auto settled = settle(requests);
  const Header second({"new", "Plan", "REGION", "Comment", "nps", "Submitted"});
  const auto binding = ingest::bind_columns("b.csv", second, settled, requests);
  CHECK(binding.projection.columns == std::vector<std::uint32_t>{1, 2, 4});
  CHECK(binding.projection.apart == std::vector<std::uint32_t>{3, 5});
  CHECK(binding.projection.header_cells == 6);
  CHECK(binding.segment_cells == std::vector<std::uint32_t>{0});
  CHECK(binding.condition_cells == std::vector<std::uint32_t>{1});
  CHECK(binding.cell_of(Role::score) == 2);
  CHECK(binding.cell_of(Role::comment) == 3);
  CHECK(binding.cell_of(Role::date) == 4);
  CHECK(binding.first_name == "new");
  CHECK_FALSE(binding.is_first(0));
}

TEST_CASE("columns of comments are no cells where nobody asks for comments", "[ingest]") {
  ColumnRequests requests = requests_by({}, {});
  const auto settled = settle(requests);
  requests.comments = false;
  const auto binding = ingest::bind_columns("a.csv", Header(columns), settled, requests);
  CHECK(binding.projection.columns == std::vector<std::uint32_t>{0});
  CHECK(binding.projection.apart == std::vector<std::uint32_t>{1});
  CHECK_FALSE(binding.cell_of(Role::comment));
  CHECK(binding.is_first(0));
}

TEST_CASE("a second file must have the columns that count", "[ingest]") {
  ColumnRequests requests = requests_by({{"Plan"}}, {"Region"});
  const auto settled = settle(requests);
  const auto bind = [&](const Names& names) {
    return ingest::bind_columns("b.csv", Header(names), settled, requests);
  };
  CHECK_NOTHROW(bind({"NPS", "Plan", "Region"})); // no date, no comment: not needed
  CHECK_FALSE(bind({"NPS", "Plan", "Region"}).cell_of(Role::date));
  CHECK_THROWS_WITH(bind({"NPS", "Plan"}), Contains("b.csv has no column \"Region\""));
  CHECK_THROWS_WITH(bind({"NPS", "Region"}), Contains("b.csv has no column \"Plan\""));
  CHECK_THROWS_WITH(bind({"Plan", "Region"}), Contains("b.csv has no column \"NPS\""));
  requests.required[static_cast<std::size_t>(Role::date)] = true;
  CHECK_THROWS_WITH(bind({"NPS", "Plan", "Region"}), Contains("b.csv has no column \"Submitted\""));
}

TEST_CASE("more columns than a row can have are refused", "[ingest]") {
  Names names{"NPS"};
  std::vector<Names> segments;
  for (int i = 0; i < 70; ++i) {
    names.push_back("c" + std::to_string(i));
    segments.push_back({names.back()});
  }
  const Header header(names);
  const auto bind = [&](std::size_t tables) {
    ColumnRequests requests =
        requests_by({segments.begin(), segments.begin() + static_cast<std::ptrdiff_t>(tables)});
    requests.roles[0] = "NPS";
    const auto settled = ingest::settle_columns("a.csv", header, sample_of(header), {}, requests);
    return ingest::bind_columns("a.csv", header, settled, requests).projection.cells();
  };
  CHECK(bind(60) <= 64);
  CHECK_THROWS_AS(bind(70), base::UsageError);
}

namespace {

/// The comments that are settled among columns named like `names` with the cells of one row.
ingest::SurveyColumns comments_among(const Names& names, const std::string& row,
                                     const ColumnRequests& requests = {}) {
  const Header header(names);
  std::string text;
  for (int i = 0; i < 3; ++i) {
    text += row + "\n";
  }
  const auto sample = ingest::sample_columns(text, {'|'}, header.size(), true, {});
  return ingest::settle_columns("a.csv", header, sample, {}, requests);
}

} // namespace

TEST_CASE("columns of comments that are named equally well are taken together", "[ingest]") {
  const auto both = comments_among({"NPS", "Why?", "Comment"}, "9|some words|other words");
  CHECK(both.name_of_role(Role::comment) == "Why?");
  CHECK(both.further_comments == Names{"Comment"});
  CHECK(both.comment_labels == Names{"Why?", "Comment"});
  const auto blank = comments_among({"NPS", "Why?", "Comment"}, "9||other words");
  CHECK(blank.name_of_role(Role::comment) == "Why?");
  CHECK(blank.further_comments == Names{"Comment"});
  const auto weaker = comments_among({"NPS", "Text", "Comment"}, "9|some words|other words");
  CHECK(weaker.name_of_role(Role::comment) == "Comment");
  CHECK(weaker.further_comments.empty());
  const auto nameless = comments_among({"NPS", "A", "B"}, "9|some more words|other words here");
  CHECK_FALSE(nameless.name_of_role(Role::comment));
}

TEST_CASE("at most eight columns of comments are taken together unasked", "[ingest]") {
  const auto settled = [](int count) {
    Names names{"NPS"};
    std::string row = "9";
    for (int i = 1; i <= count; ++i) {
      names.push_back("Comment " + std::to_string(i));
      row += "|words to number " + std::to_string(i);
    }
    return comments_among(names, row).further_comments.size();
  };
  CHECK(settled(8) == 7);
  CHECK(settled(9) == 0);
}

TEST_CASE("columns of comments that are named are taken in that order, each once", "[ingest]") {
  ColumnRequests requests;
  requests.roles[static_cast<std::size_t>(Role::comment)] = "Comment";
  requests.further_comments = {"#2"};
  const Names names{"NPS", "A", "Comment"};
  const auto told = comments_among(names, "9|x|y", requests);
  CHECK(told.name_of_role(Role::comment) == "Comment");
  CHECK(told.comment_labels == Names{"Comment", "A"});
  const Header lacking({"NPS", "Comment"});
  CHECK_THROWS_AS(ingest::bind_columns("b.csv", lacking, told, requests), base::UsageError);
  requests.further_comments = {"#2", "a"};
  CHECK_THROWS_WITH(comments_among(names, "9|x|y", requests), Contains("\"A\" twice"));
  requests.further_comments = {"#3"};
  CHECK_THROWS_WITH(comments_among(names, "9|x|y", requests), Contains("\"Comment\" twice"));
}

TEST_CASE("a file may lack some of several recognised columns of comments", "[ingest]") {
  ColumnRequests requests;
  requests.required[static_cast<std::size_t>(Role::comment)] = true;
  const auto both =
      comments_among({"NPS", "Why?", "Comment"}, "9|some words|other words", requests);
  const auto bound = ingest::bind_columns("b.csv", Header({"Comment", "NPS"}), both, requests);
  REQUIRE(bound.comment_cells.size() == 2);
  CHECK_FALSE(bound.comment_cells[0]);
  CHECK(bound.comment_cells[1] == 1U); // apart, behind the score
  CHECK_THROWS_WITH(ingest::bind_columns("b.csv", Header({"NPS", "x"}), both, requests),
                    Contains("Why?"));
}
