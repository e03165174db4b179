// SPDX-License-Identifier: MIT
#include "role_tables.hpp"

using namespace npslice::role_tables;

TEST_CASE("comments are texts that people wrote", "[ingest]") {
  check_role(
      Role::comment,
      GENERATE(values<Row>({
          {{{"NPS", scores}, {"Comment", texts}}, "Comment"},
          {{{"Verbatim", texts}, {"Text", texts}}, "Verbatim"},
          {{{"Why did you give this score?", texts}}, "Why did you give this score?"},
          {{{"Pourquoi cette note ?", texts}}, "Pourquoi cette note ?"},
          {{{"Raison principale de votre note", texts}, {"Agence", names}},
           "Raison principale de votre note"},
          {{{"Reason", reasons}}, ""},
          {{{"Reason", reasons}, {"Comment", texts}}, "Comment"},
          {{{"Comment", scores}}, ""},
          {{{"Comment", dates}}, ""},
          {{{"Comment", empty}}, "Comment"}, // nobody wrote one this week
          {{{"Text", empty}}, ""},
          {{{"Comment ID", texts}}, ""},
          {{{"notes", texts}}, "notes"}, // the only texts there are
          {{{"A", texts}, {"B", texts}}, "", {"A", "B"}},
          {{{"Comment 1", texts}, {"Comment 2", texts}}, "Comment 1"}, // and the other with it
      })));
}

TEST_CASE("the question for words is known in many languages", "[ingest]") {
  const std::string name =
      GENERATE("Reason for your score", "What can we do better?", "Tell us more", "Anything else?",
               "Qu'est-ce qui vous a plu ?", "Warum haben Sie diese Note gegeben?", "Anmerkungen",
               "Verbesserungsvorschl\xC3\xA4ge", "Begr\xC3\xBCndung", "Motivo", "Sugerencias",
               "Sugest\xC3\xB5"
               "es",
               "Perch\xC3\xA9?", "Waarom geeft u dit cijfer?", "Toelichting", "Opmerkingen",
               "In your own words", "Raison de la note");
  CAPTURE(name);
  CHECK(recognised({{"NPS", scores}, {name, texts}}).column(Role::comment) == name);
}

TEST_CASE("names of people, companies, places and products are no comments", "[ingest]") {
  const Names companies{"Blue River Trading Ltd", "Old Mill And Sons",     "North Star Shipping Co",
                        "Red Barn Foods Inc",     "Green Field Farms Ltd", "Stone Bridge Law Group",
                        "High Tower Media Co",    "Silver Lake Dairy Inc"};
  const std::string name =
      GENERATE("Company", "Account name", "Full Name", "Address", "City", "Product", "Job title",
               "Store location", "Entreprise", "Adresse", "Vorname", "Columna 7", "Q4");
  CAPTURE(name);
  const auto result = recognised({{"NPS", scores}, {name, companies}});
  CHECK(result.column(Role::comment).empty());
  CHECK(
      recognised({{"NPS", scores}, {name, companies}, {"Verbatim", texts}}).column(Role::comment) ==
      "Verbatim");
}

TEST_CASE("choices from a list are no comments, whatever the question", "[ingest]") {
  const Names choices{"Price;Service quality",   "Service quality;Speed of delivery",
                      "Price;Speed of delivery", "Price",
                      "Speed of delivery;Price", "Service quality"};
  for (const std::string name : {"What did you like?", "Reasons", "Q5"}) {
    CAPTURE(name);
    CHECK(recognised({{"NPS", scores}, {name, choices}}).column(Role::comment).empty());
  }
}

TEST_CASE("the comment of another question is not that of the score", "[ingest]") {
  const auto both = recognised(
      {{"csat", stars}, {"csat_comment", texts}, {"nps", scores}, {"nps_comment", texts}});
  CHECK(both.column(Role::comment) == "nps_comment");
  CHECK(both.roles.of(Role::comment).further.empty());
  const auto other = recognised({{"csat", stars}, {"csat_comment", texts}, {"nps", scores}});
  CHECK(other.column(Role::comment).empty());
  CHECK(other.candidates(Role::comment) == Names{"csat_comment"});
  const auto prices =
      recognised({{"Price", stars}, {"Price comment", texts}, {"NPS", scores}, {"Comment", texts}});
  CHECK(prices.column(Role::comment) == "Comment");
}
