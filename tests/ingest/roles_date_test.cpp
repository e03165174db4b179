// SPDX-License-Identifier: MIT
#include "role_tables.hpp"

using namespace npslice::role_tables;

TEST_CASE("the date of the answer goes before all other dates", "[ingest]") {
  check_role(
      Role::date,
      GENERATE(values<Row>({
          {{{"Date", dates}}, "Date"},
          {{{"Respondent ID", numbers}, {"Start Date", other_dates}, {"End Date", dates}},
           "End Date"},
          {{{"Start Date", other_dates}, {"End Date", other_dates}, {"Submitted", dates}},
           "Submitted"},
          {{{"StartDate", other_dates}, {"EndDate", other_dates}, {"RecordedDate", dates}},
           "RecordedDate"},
          {{{"Start Date (UTC)", other_dates},
            {"Stage Date (UTC)", other_dates},
            {"Submit Date (UTC)", dates}},
           "Submit Date (UTC)"},
          {{{"Time Started", other_dates}, {"Date Submitted", dates}}, "Date Submitted"},
          {{{"Start time", other_dates},
            {"Completion time", dates},
            {"Last modified time", other_dates}},
           "Completion time"},
          {{{"Start Date", dates}, {"IP Address", names}}, "Start Date"},
          {{{"D\xC3\xA9"
             "but",
             dates},
            {"ID du r\xC3\xA9pondant", numbers}},
           "D\xC3\xA9"
           "but"},
          {{{"Timestamp", {"2022/06/22 11:07:29 AM AST"}}}, "Timestamp"},
          {{{"Horodateur", {"22/06/2022 11:07:29"}}, {"Date de naissance", dates}}, "Horodateur"},
          {{{"Date of birth", other_dates}, {"Date", dates}}, "Date"},
          {{{"Date of birth", dates}}, ""},
          {{{"Date de naissance", dates}}, ""},
          {{{"Date", {"soon", "later"}}}, ""},
          {{{"Date", numbers}}, ""},
          {{{"When", dates}, {"id", numbers}}, "When"},
          {{{"A", dates}, {"B", dates}}, "", {"A", "B"}},
          {{{"Date", dates}, {"Day", dates}}, "", {"Date", "Day"}},
          {{{"Order date", dates}, {"Response date", other_dates}}, "Response date"},
          {{{"Date d'achat", dates}, {"Date de r\xC3\xA9ponse", other_dates}},
           "Date de r\xC3\xA9ponse"},
          {{{"Duration", dates}}, ""},
      })));
}

TEST_CASE("the answer is dated in many languages", "[ingest]") {
  const std::string name = GENERATE(
      "Response date", "Date de r\xC3\xA9ponse", "Fecha de respuesta", "Data da resposta",
      "Data di risposta", "Antwortdatum", "Datum antwoord", "Datum reactie", "Datum der Umfrage",
      "Fecha encuesta", "NPS Date", "Date of interview", "Review date", "Tijdstempel",
      "Zeitstempel", "Date d'enregistrement", "Fecha", "Data", "Datum", "created_at", "Date (UTC)");
  CAPTURE(name);
  CHECK(recognised({{name, dates}, {"NPS", scores}}).column(Role::date) == name);
}

TEST_CASE("the day of something else is proposed, not taken", "[ingest]") {
  const std::string name = GENERATE("Start Date", "End Date", "Purchase date", "Order Date",
                                    "Departure", "Checkout date", "Date de visite", "Date d'achat",
                                    "Kaufdatum", "Delivery", "Last visit", "Customer since",
                                    "Payment date", "Booking date", "Season", "Whatever");
  CAPTURE(name);
  const auto alone = recognised({{name, dates}, {"NPS", scores}});
  CHECK(alone.column(Role::date).empty());
  CHECK(alone.candidates(Role::date) == Names{name});
  const auto beside = recognised({{name, other_dates}, {"NPS", scores}, {"Date", dates}});
  CHECK(beside.column(Role::date) == "Date");
}

TEST_CASE("what happened to a person or a contract is no day of an answer", "[ingest]") {
  const std::string name = GENERATE("Contract start", "Vertragsende", "Renewal date", "Hire Date",
                                    "Birthday", "Expiry", "Due date", "Fin de contrat");
  CAPTURE(name);
  const auto result = recognised({{name, dates}, {"NPS", scores}});
  CHECK(result.column(Role::date).empty());
  CHECK(result.candidates(Role::date).empty());
}

TEST_CASE("a date that few rows hold does not hide a better filled one", "[ingest]") {
  const Names rare{"2026-01-05", "", "", "", "", ""};
  const auto asked = recognised({{"Response date", rare}, {"Sent", dates}, {"NPS", scores}});
  CHECK(asked.column(Role::date).empty());
  CHECK(asked.candidates(Role::date) == Names{"Response date", "Sent"});
  CHECK(recognised({{"Response date", rare}, {"NPS", scores}}).column(Role::date) ==
        "Response date");
}
