// SPDX-License-Identifier: MIT
#include "support/recognised_columns.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

using namespace npslice;
using Catch::Matchers::Contains;
using ingest::Role;
using support::Column;
using support::recognised;
using support::settled;
using Names = std::vector<std::string>;

namespace {

const Names scores{"9", "10", "7", "3", "8", "0", "10", "6"};
const Names counts{"145", "89", "112", "67"};
const Names few{"4", "2", "5", "3"};
const Names shares{"41.2", "52.6", "56.2"};
const Names percentages{"41 %", "52.5%", "6 %"};
const Names flags{"1", "0", "0", "1"};
const Names small_nps{"8", "2", "9", "5"};
const Names teams{"Sales", "Support", "Product"};
const Names dates{"2026-01-05", "2026-01-09", "2026-02-11"};
const Names texts{"very good service", "too slow for me", "it just works"};
const Names yes_no{"Yes", "No", "Yes"};
const Names marks{"8.00 / 10", "10.00 / 10", "4.00 / 10"};

/// What is wrong with a file, as the message says it.
std::string message_about(const std::vector<Column>& columns, std::size_t records = 16) {
  try {
    settled(columns, Role::score, records);
  } catch (const base::UsageError& error) {
    return error.what();
  }
  return "taken";
}

} // namespace

TEST_CASE("a table of results is not counted as if it held answers", "[ingest]") {
  const auto columns = GENERATE(values<std::vector<Column>>({
      {{"Department", teams},
       {"Promoters", counts},
       {"Passives", counts},
       {"Detractors", counts},
       {"NPS Score", small_nps}},
      {{"mes", teams},
       {"promotores_pct", shares},
       {"pasivos_pct", shares},
       {"detractores_pct", shares},
       {"nps", small_nps}},
      {{"Team", teams}, {"% promoters", percentages}, {"% detractors", percentages}, {"NPS", few}},
      {{"Team", teams}, {"n", counts}, {"% promoters", shares}, {"NPS", small_nps}},
      {{"Team", teams}, {"responses", counts}, {"NPS", small_nps}},
      {{"Mois", teams}, {"Nombre de réponses", counts}, {"NPS", small_nps}},
      {{"Team", teams}, {"Promotoren", counts}, {"Kritiker", counts}, {"NPS", {"4.5", "-3"}}},
      // This program's own results.
      {{"Team", teams},
       {"responses", few},
       {"promoters", flags},
       {"passives", few},
       {"detractors", few},
       {"promoters_pct", {"33.3333", "0.0000"}},
       {"nps", {"0.0000", "-66.6667", "0.0000"}}},
  }));
  CAPTURE(columns.back().name, columns[1].name);
  const std::string message = message_about(columns);
  CHECK_THAT(message, Contains("looks like results that were counted already, not answers"));
  CHECK_THAT(message, Contains("--score COLUMN"));
  CHECK_THAT(message, !Contains("--decimals"));
}

TEST_CASE("columns that mark each answer or hold words make no table of results", "[ingest]") {
  const auto columns = GENERATE(values<std::vector<Column>>({
      {{"Promoter", flags}, {"Passive", flags}, {"Detractor", flags}, {"NPS", scores}},
      {{"NPS", scores}, {"Promoter/Passive/Detractor", {"Promoter", "Detractor"}}},
      {{"n", counts}, {"NPS", scores}}, // a number of each row
      {{"Response", texts}, {"NPS", scores}},
      {{"Responses", texts}, {"NPS", scores}},
      {{"How many promoters of our brand do you know?", counts}, {"NPS", scores}},
      {{"Net Promoter Score", scores}, {"n", counts}},
  }));
  CAPTURE(columns.front().name);
  CHECK(recognised(columns).roles.of(Role::score).column);
}

TEST_CASE("a score that the user names is counted in any table", "[ingest]") {
  ingest::RoleHints hints;
  hints.told[0] = 2;
  const auto result =
      recognised({{"Promoters", counts}, {"Detractors", counts}, {"NPS", small_nps}}, 4, {}, hints);
  CHECK(result.column(Role::score) == "NPS");
}

TEST_CASE("the marks of a quiz are no scores", "[ingest]") {
  const Names full{"1.00 / 1", "0.00 / 1"};
  const Names tens{"10.00 / 10", "0.00 / 10"};
  const std::vector<Column> quiz{{"Timestamp", dates},
                                 {"Total score", marks},
                                 {"Would you recommend us?", texts},
                                 {"Would you recommend us? [Score]", tens},
                                 {"Would you recommend us? [Feedback]", {""}}};
  CHECK_THAT(message_about(quiz), Contains("not \"Total score\": holds the marks of a quiz"));
  CHECK(recognised(quiz).candidates(Role::score).empty());
  const std::vector<Column> score{{"Timestamp", dates}, {"Score", marks}, {"Your class", full}};
  CHECK_THAT(message_about(score), Contains("holds marks like \"8.00 / 10\""));
  CHECK_THAT(message_about(score), Contains("--score Score"));
  CHECK(recognised({{"NPS", marks}}).column(Role::score) == "NPS");
  CHECK(recognised({{"Would you recommend us? [Score]", scores}}).column(Role::score) ==
        "Would you recommend us? [Score]"); // no question beside it, so no quiz
}

TEST_CASE("a general name is taken only in plain company", "[ingest]") {
  const std::string name = GENERATE("score", "nota", "note", "rating", "Likelihood",
                                    "customer score", "note sur 10", "Score (0-10)",
                                    "Sur une é"
                                    "chelle de 0 à 10, quelle note ?",
                                    "Bewertung", "Punteggio", "score client");
  CAPTURE(name);
  CHECK(recognised({{name, scores}, {"comment", texts}}).column(Role::score) == name);
}

TEST_CASE("a general name in other company is proposed", "[ingest]") {
  const std::string name = GENERATE("Food score", "overall_rating", "Total score", "Note globale",
                                    "On a scale of 0-10, how would you rate the opening keynote?",
                                    "recommendations", "Likelihood to buy again");
  CAPTURE(name);
  const auto result = recognised({{name, scores}, {"comment", texts}});
  CHECK(result.column(Role::score) == "");
  CHECK(result.candidates(Role::score) == Names{name});
  CHECK_THAT(message_about({{name, scores}}), Contains("If it is one of these, say so"));
}

TEST_CASE("names of other measures, of counts and of people are never proposed", "[ingest]") {
  const std::string name = GENERATE(
      "sentiment_score", "Quality score", "Note de qualité", "Performance rating",
      "Nota del examen", "student score", "Price rating", "Note du prix", "Zufriedenheit (0-10)",
      "Punteggio soddisfazione", "Tevredenheid score", "nota de satisfacción",
      "How many friends did you recommend us to?", "Number of patients recommended",
      "Combien d'amis nous ont recommandés ?", "Wie viele Freunde haben Sie uns empfohlen?",
      "Recommended price", "recommended_items", "recommendations_received", "employee_age", "Alter",
      "nps_rank", "nps_count", "Quanti amici ci raccomandano?", "Hoeveel vrienden aanbevelen");
  CAPTURE(name);
  const auto result = recognised({{name, scores}});
  CHECK(result.column(Role::score) == "");
  CHECK(result.candidates(Role::score).empty());
}

TEST_CASE("questions for a recommendation stay clear in any company", "[ingest]") {
  const std::string name =
      GENERATE("How likely are you to recommend our products?", "Would you recommend our product?",
               "How likely are you to recommend our quality products at this price to students?",
               "Recommendation_score", "À combien sur 10 nous recommanderiez-vous ?", "Product NPS",
               "Con quale probabilità ci consiglieresti a un amico?", "Would you recommend us?",
               "Wie wahrscheinlich ist eine Weiterempfehlung?", "recommandation",
               "¿Nos recomendaría a un amigo?", "StackOverflowJobsRecommend", "enps", "ENPS",
               "eNPS Score", "tnps", "npsscore", "NPSScore", "employee_nps");
  CAPTURE(name);
  CHECK(recognised({{"score", scores}, {name, scores}}).column(Role::score) == name);
}

TEST_CASE("no general name stands in for a recommendation that is asked for elsewhere",
          "[ingest]") {
  const auto asked = GENERATE(values<Column>({{"would_recommend", yes_no},
                                              {"Would you recommend us (1-5)?", few},
                                              {"NPS", {""}},
                                              {"recommend", texts}}));
  CAPTURE(asked.name);
  const std::vector<Column> columns{{"score", scores}, asked};
  CHECK(recognised(columns).column(Role::score) == "");
  const std::string message = message_about(columns);
  CHECK_THAT(message, Contains("--score score"));
  CHECK_THAT(message, Contains("seems to be asked for in"));
}

TEST_CASE("groups beside a general name do not speak against it", "[ingest]") {
  CHECK(recognised({{"score", scores}, {"NPS", {"Promoter", "Detractor"}}}).column(Role::score) ==
        "score");
}

TEST_CASE("the score of a list of students or of a form's own is proposed only", "[ingest]") {
  CHECK(recognised({{"student", teams}, {"score", scores}}).column(Role::score) == "");
  const std::vector<Column> typeform{{"What did you like?", texts},
                                     {"score", scores},
                                     {"Submit Date (UTC)", dates},
                                     {"Network ID", texts}};
  CHECK_THAT(message_about(typeform), Contains("Typeform counts the points of a quiz"));
}
