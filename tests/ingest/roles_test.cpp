// SPDX-License-Identifier: MIT
#include "role_tables.hpp"

using namespace npslice;
using namespace npslice::role_tables;

TEST_CASE("the score column is recognised by its name and its cells", "[ingest]") {
  check_role(Role::score,
             GENERATE(values<Row>({
                 {{{"id", numbers}, {"NPS", scores}}, "NPS"},
                 {{{"id", numbers}, {"nps_score", scores}, {"region", names}}, "nps_score"},
                 {{{"How likely are you to recommend us to a friend?", scores}},
                  "How likely are you to recommend us to a friend?"},
                 {{{"LikelyToRecommend", scores}, {"age", numbers}}, "LikelyToRecommend"},
                 {{{"Recommanderiez-vous notre service \xC3\xA0 vos amis ?", scores},
                   {"satisfaction", other_scores}},
                  "Recommanderiez-vous notre service \xC3\xA0 vos amis ?"},
                 {{{"Quelle est la probabilit\xC3\xA9 que vous nous recommandiez ?", scores},
                   {"Note", other_scores}},
                  "Quelle est la probabilit\xC3\xA9 que vous nous recommandiez ?"},
                 {{{"Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?", scores}},
                  "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?"},
                 {{{"Score", scores}, {"Comment", texts}}, "Score"},
                 {{{"Note", scores}, {"Commentaire", texts}}, "Note"},
                 {{{"Net Promoter Score", scores}, {"Score", other_scores}}, "Net Promoter Score"},
                 {{{"NPS", {"10 (Very Likely)", "9", "8", "0 (Not Likely)"}}}, "NPS"},
                 {{{"NPS", {"9.0", "10.0", "NA", "", "3.0"}}}, "NPS"},
                 {{{"On a scale from 0 to 10, what do you think?", scores}},
                  "On a scale from 0 to 10, what do you think?"},
             })));
}

TEST_CASE("columns that only look like a score are not taken", "[ingest]") {
  check_role(Role::score,
             GENERATE(values<Row>({
                 // Qualtrics: the group column next to the question, which may be called anything.
                 {{{"Q1", scores}, {"Q1_NPS_GROUP", codes}}, "Q1"},
                 {{{"Q1", scores}, {"Q2", other_scores}, {"Q1_NPS_GROUP", groups}}, "Q1"},
                 {{{"NPS Question", scores}, {"NPS Question_NPS_GROUP", groups}}, "NPS Question"},
                 {{{"Q1_NPS_GROUP", codes}, {"age", numbers}}, ""},
                 {{{"Q16_NPS_DPP", {"0", "10", "9", "5"}}}, ""},
                 {{{"NPS category", scores}}, ""},
                 // Microsoft Forms: points of a quiz.
                 {{{"How likely are you to recommend us?", scores},
                   {"Points - How likely are you to recommend us?", other_scores}},
                  "How likely are you to recommend us?"},
                 {{{"Points - How likely are you to recommend us?", scores}}, ""},
                 {{{"How likely are you to recommend us?", scores},
                   {"Feedback - How likely are you to recommend us?", scores}},
                  "How likely are you to recommend us?"},
                 {{{"Punkte - W\xC3\xBCrden Sie uns weiterempfehlen?", scores}}, ""},
                 {{{"CSAT score", scores}}, ""},
                 {{{"NPS", scores}, {"CSAT", other_scores}, {"CES", other_scores}}, "NPS"},
                 {{{"Customer satisfaction rating", scores}}, ""},
                 {{{"Duration (in seconds)", scores}}, ""},
                 {{{"Progress", {"10", "9", "8"}}}, ""},
                 {{{"rating", stars}}, ""},
                 {{{"Why did you give this score?", scores}}, ""},
                 {{{"Pourquoi cette note ?", texts}, {"Note", scores}}, "Note"},
                 {{{"NPS", empty}}, "NPS"},
                 {{{"score", empty}}, ""},
                 {{{"score", numbers}}, ""},
                 // Ranks and counts are proposed at most.
                 {{{"rank", {"1", "2", "3", "4"}}}, ""},
                 {{{"Rank of price", scores}}, ""},
                 {{{"Importance of price", scores}}, "", {"Importance of price"}},
                 {{{"Rank of price", scores}, {"NPS", other_scores}}, "NPS"},
             })));
}

TEST_CASE("several questions that may be the score are a question to the user", "[ingest]") {
  check_role(Role::score,
             GENERATE(values<Row>({
                 {{{"NPS shop", scores}, {"NPS service", other_scores}, {"Score", scores}},
                  "",
                  {"NPS shop", "NPS service"}},
                 {{{"Would you recommend A?", scores}, {"Would you recommend B?", other_scores}},
                  "",
                  {"Would you recommend A?", "Would you recommend B?"}},
                 {{{"score", scores}, {"rating", other_scores}}, "", {"score", "rating"}},
                 {{{"a", scores}, {"b", other_scores}}, "", {"a", "b"}},
                 {{{"Q1", scores},
                   {"Q1_NPS_GROUP", groups},
                   {"Q2", other_scores},
                   {"Q2_NPS_GROUP", groups}},
                  "",
                  {"Q1", "Q2"}},
             })));
  CHECK(recognised({{"NPS a", scores}, {"NPS b", scores}}).roles.of(Role::score).named);
  CHECK_FALSE(recognised({{"a", scores}, {"b", scores}}).roles.of(Role::score).named);
}

TEST_CASE("few answers and low ones are enough for a telling name", "[ingest]") {
  CHECK(recognised({{"NPS", {"3"}}}, 1).column(Role::score) == "NPS");
  CHECK(recognised({{"NPS", {"4", "2"}}}, 4).column(Role::score) == "NPS");
  CHECK(recognised({{"NPS", stars}}, 40).column(Role::score).empty());
  CHECK(recognised({{"NPS", codes}}, 40).column(Role::score).empty());
  CHECK(recognised({{"rating", {"3"}}}, 1).column(Role::score).empty());
  CHECK(recognised({{"rating", stars}}, 30, {1, 5, 3, 4}).column(Role::score) == "rating");
}

TEST_CASE("the respondent is known by an exact name only", "[ingest]") {
  check_role(Role::respondent,
             GENERATE(values<Row>({
                 {{{"Respondent ID", numbers}}, "Respondent ID"},
                 {{{"respondent_id", numbers}, {"Email Address", names}}, "respondent_id"},
                 {{{"customerId", numbers}, {"ResponseId", numbers}}, "customerId"},
                 {{{"Email", names}, {"id", numbers}}, "Email"},
                 {{{"ID", numbers}}, "ID"},
                 {{{"ID client", numbers}}, "ID client"},
                 {{{"Collector ID", numbers}}, ""},
             })));
}

TEST_CASE("roles and their options have the same names", "[ingest]") {
  std::string all;
  for (const Role role : ingest::all_roles) {
    all += std::string(ingest::name_of(role)) + ' ';
  }
  CHECK(all == "score date comment respondent group ");
}
