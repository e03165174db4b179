// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/ingest/survey_columns.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using Catch::Matchers::Contains;
using ingest::Role;
using Cells = std::vector<std::string>;
using Kind = ingest::ScoreForm::Kind;

namespace {

struct Column {
  std::string name;
  Cells cells;
};

const Cells scores{"9", "10", "7", "3", "8", "0", "10", "6"};
const Cells groups{"Promoter", "Passive", "Detractor"};
const Cells groupes{"Promoteur", "Neutre", "D\xC3\xA9tracteur"};
const Cells codes{"1", "2", "3"};
const Cells recodes{"-100", "0", "100"};
const Cells words{"Very likely", "Likely", "Neutral"};
const Cells names{"Ann", "Bob", "Cid", "Dot", "Eve", "Fay", "Gus", "Hal"};

ingest::SurveyColumns settled(const std::vector<Column>& columns, const std::string& score = {},
                              const std::string& group = {}, const survey::Scale& scale = {},
                              std::size_t records = 12) {
  Cells header;
  for (const Column& column : columns) {
    header.push_back(column.name);
  }
  std::string text;
  for (std::size_t i = 0; i < records; ++i) {
    for (const Column& column : columns) {
      text += column.cells[i % column.cells.size()] + "|";
    }
    text.back() = '\n';
  }
  ingest::ColumnRequests requests;
  requests.required[0] = true;
  if (!score.empty()) requests.roles[0] = score;
  if (!group.empty()) requests.roles[static_cast<std::size_t>(Role::group)] = group;
  const ingest::Header names_of_columns(header);
  const auto sample = ingest::sample_columns(text, {'|'}, header.size(), true, scale);
  return ingest::settle_columns("a.csv", names_of_columns, sample, scale, requests);
}

struct Row {
  std::vector<Column> columns;
  std::string score;
  Kind form;
  std::string group;
};

} // namespace

TEST_CASE("scores come before recodes, and these before groups", "[ingest]") {
  const auto row = GENERATE(values<Row>({
      {{{"Q1", scores}, {"Q1_NPS_GROUP", groups}}, "Q1", Kind::numbers, "Q1_NPS_GROUP"},
      {{{"Q1", scores}, {"Q1_NPS_GROUP", codes}}, "Q1", Kind::numbers, ""},
      {{{"NPS", scores}, {"Cat\xC3\xA9gorie NPS", groupes}},
       "NPS",
       Kind::numbers,
       "Cat\xC3\xA9gorie NPS"},
      {{{"NPS", scores}, {"Feedback sentiment", groups}},
       "NPS",
       Kind::numbers,
       "Feedback sentiment"},
      {{{"NPS", scores}, {"A", groups}, {"B", groups}}, "NPS", Kind::numbers, ""},
      {{{"Q1", scores}, {"A", groups}, {"Q1_NPS_GROUP", groups}},
       "Q1",
       Kind::numbers,
       "Q1_NPS_GROUP"},
      // The groups of another question.
      {{{"NPS", scores}, {"Q2", names}, {"Q2_NPS_GROUP", groups}}, "Q2", Kind::numbers, ""},
      {{{"Q1_NPS_GROUP", groups}, {"age", names}}, "Q1_NPS_GROUP", Kind::categories, ""},
      {{{"NPS", groups}}, "NPS", Kind::categories, ""},
      {{{"segment", groupes}}, "segment", Kind::categories, ""},
      {{{"Q16_NPS_DPP", recodes}}, "Q16_NPS_DPP", Kind::recoded, ""},
      {{{"Q16_NPS_SCORE", recodes}, {"Q16_NPS_DPP", groups}},
       "Q16_NPS_SCORE",
       Kind::recoded,
       "Q16_NPS_DPP"},
      {{{"NPS", scores}, {"NPS_SCORE", recodes}}, "NPS", Kind::numbers, ""},
      {{{"Rating 1 to 5", scores}, {"NPS group", groups}}, "NPS group", Kind::categories, ""},
      {{{"NPS", {""}}, {"NPS group", groups}}, "NPS group", Kind::categories, ""},
      {{{"Importance of price", scores}, {"NPS group", groups}}, "NPS group", Kind::categories, ""},
  }));
  CAPTURE(row.columns.front().name, row.columns.back().name);
  if (row.score == "Q2") { // a score beside the groups of a question that is no score itself
    const auto columns = settled(row.columns);
    CHECK(columns.name_of_role(Role::score) == "NPS");
    CHECK_FALSE(columns.name_of_role(Role::group));
    return;
  }
  const auto columns = settled(row.columns);
  CHECK(columns.name_of_role(Role::score) == row.score);
  CHECK(columns.score_form.kind == row.form);
  CHECK(columns.name_of_role(Role::group).value_or("") == row.group);
}

TEST_CASE("what is no score and no group is a question", "[ingest]") {
  struct Question {
    std::vector<Column> columns;
    const char* message;
  };
  const auto row = GENERATE(values<Question>({
      {{{"Q1_NPS_GROUP", codes}}, "not certain"},
      {{{"Q1_NPS_GROUP", groups}, {"Q2_NPS_GROUP", groups}}, "--score Q2_NPS_GROUP"},
      {{{"How likely are you to recommend us?", words}}, "0 of 12 values are scores"},
      {{{"nps a", recodes}, {"nps b", recodes}}, "--score 'nps b'"},
      {{{"delta", recodes}}, "no column looks like"},
      {{{"Rating", {"\u2B50\u2B50", "\u2B50"}}}, "--scale 1-5 --cuts 3,4"},
      {{{"NPS", {"2", "3", "4", "5", "6", "Extremely likely"}}}, "no number above 6"},
      {{{"NPS", {"8.5", "9.5", "7.5"}}}, "--decimals"},
      {{{"NPS shop", scores}, {"NPS web", scores}, {"NPS group", groups}}, "--score 'NPS web'"},
  }));
  CAPTURE(row.message);
  CHECK_THROWS_AS(settled(row.columns), base::UsageError);
  CHECK_THROWS_WITH(settled(row.columns), Contains(row.message));
}

TEST_CASE("columns that the user names are taken for what they are said to be", "[ingest]") {
  const std::vector<Column> both{{"Q1", scores}, {"Q1_NPS_GROUP", groups}, {"other", groupes}};
  const auto counted = settled(both, "Q1_NPS_GROUP");
  CHECK(counted.name_of_role(Role::score) == "Q1_NPS_GROUP");
  CHECK(counted.score_form.kind == Kind::categories);
  CHECK(counted.roles.of(Role::score).told);
  const auto checked = settled(both, {}, "other");
  CHECK(checked.name_of_role(Role::score) == "Q1");
  CHECK(checked.name_of_role(Role::group) == "other");
  CHECK(checked.roles.of(Role::group).told);
  const auto alone = settled({{"a", groups}, {"b", groupes}}, {}, "b");
  CHECK(alone.name_of_role(Role::score) == "b");
  CHECK(alone.score_form.kind == Kind::categories);
  CHECK(settled({{"Q1", scores}, {"x", recodes}}, "x").score_form.kind == Kind::recoded);
}

TEST_CASE("columns that the user names must hold what they are said to", "[ingest]") {
  const std::vector<Column> columns{{"Q1", scores}, {"Q1_NPS_GROUP", codes}, {"n", names}};
  CHECK_THROWS_WITH(settled(columns, "Q1_NPS_GROUP"),
                    Contains("--score \"Q1_NPS_GROUP\"") && Contains("not certain"));
  CHECK_THROWS_WITH(settled(columns, {}, "Q1_NPS_GROUP"), Contains("not certain"));
  CHECK_THROWS_WITH(settled(columns, {}, "n"), Contains("--group \"n\": does not hold"));
  CHECK_THROWS_AS(settled(columns, {}, "n"), base::UsageError);
  const std::vector<Column> stars{{"Rating", {"\u2B50\u2B50\u2B50", "\u2B50"}}};
  CHECK_THROWS_WITH(settled(stars, "Rating"), Contains("--scale 1-5 --cuts 3,4"));
  CHECK(settled(stars, "Rating", {}, {1, 5, 3, 4}).score_form.kind == Kind::stars);
  CHECK(settled(stars, {}, {}, {1, 5, 3, 4}).name_of_role(Role::score) == "Rating");
}

TEST_CASE("answers of not knowing speak neither for nor against a score column", "[ingest]") {
  const Cells unsure{"9", "Don't know", "98", "No answer", "3", "Don't know", "10"};
  CHECK(settled({{"score", unsure}}).name_of_role(Role::score) == "score");
}
