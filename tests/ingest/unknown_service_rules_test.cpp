// SPDX-License-Identifier: MIT
#include <npslice/ingest/survey_columns.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

using namespace npslice;
using ingest::RowRule;
using survey::Exclusion;

namespace {

ingest::Binding binding_of(const std::vector<std::string>& names,
                           const ingest::ColumnRequests& requests = {}) {
  ingest::SurveyColumns columns;
  columns.role_names[0] = "NPS";
  return ingest::bind_columns("a.csv", ingest::Header(names), columns, requests);
}

/// What the first rule that holds for a row says.
std::string outcome_in(const std::vector<ingest::RuledCell>& ruled, std::uint32_t cell,
                       const std::string& text) {
  for (const auto& [place, rule] : ruled) {
    if (place == cell && ingest::sets_aside(rule, text)) {
      return std::string(survey::name_of(rule.exclusion));
    }
  }
  return "counts";
}

/// Of a file with a column of that name beside the score.
std::string outcome_of(const std::string& column, const std::string& text) {
  const ingest::Binding binding = binding_of({"NPS", column});
  const std::string aside = outcome_in(binding.ruled_cells, 1, text);
  const std::string doubt = outcome_in(binding.doubted_cells, 1, text);
  return aside == "counts" && doubt != "counts" ? "note: " + doubt : aside;
}

struct Row {
  std::string column;
  std::string text;
  std::string outcome;
};

} // namespace

TEST_CASE("a column that can only tell how far a respondent got sets rows aside", "[ingest]") {
  const auto row = GENERATE(values<Row>({
      {"Response Status", "Partial", "unfinished"},
      {"response_status", "incomplete", "unfinished"},
      {"ResponseStatus", " IN PROGRESS ", "unfinished"},
      {"Completion Status", "In-Progress", "unfinished"},
      {"completion status", "in_progress", "unfinished"},
      {"Survey Status", "Unfinished", "unfinished"},
      {"Survey Status", "Started", "unfinished"},
      {"Response Type", "Abandoned", "unfinished"},
      {"Response Type", "Not completed", "unfinished"},
      {"Response Status", "Disqualified", "disqualified"},
      {"Response Status", "Screened out", "disqualified"},
      {"Response Status", "Complete", "counts"},
      {"Response Status", "Completed", "counts"},
      {"Response Status", "Finished", "counts"},
      {"Response Status", "", "counts"},
      {"Response Status", "open", "counts"},
      {"Response Status", "partial refund", "counts"},
      {"Response Type", "completed", "counts"},
      {"Statut de la réponse", "Partielle", "unfinished"},
      {"statut de la reponse", "incomplète", "unfinished"},
      {"Statut de l'enquête", "Inachevée", "unfinished"},
      {"Statut du questionnaire", "Non terminé", "unfinished"},
      {"Statut réponse", "En cours", "unfinished"},
      {"Statut de la réponse", "Disqualifiée", "disqualified"},
      {"Statut de la réponse", "Complète", "counts"},
      {"Statut de la réponse", "Terminée", "counts"},
      {"Antwortstatus", "Teilweise", "unfinished"},
      {"Status der Umfrage", "unvollständig", "unfinished"},
      {"Status der Antwort", "Abgebrochen", "unfinished"},
      {"Antwortstatus", "Vollständig", "counts"},
      {"Estado de la respuesta", "Parcial", "unfinished"},
      {"Estado de la encuesta", "sin terminar", "unfinished"},
      {"Estado de la respuesta", "Completada", "counts"},
      {"Stato della risposta", "Parziale", "unfinished"},
      {"Stato del questionario", "Non completata", "unfinished"},
      {"Stato della risposta", "Completa", "counts"},
      {"Status da resposta", "Não concluída", "unfinished"},
      {"Situação da resposta", "Em andamento", "unfinished"},
      {"Status da resposta", "Concluída", "counts"},
      {"Status van de respons", "Gedeeltelijk", "unfinished"},
      {"Antwoordstatus", "Niet voltooid", "unfinished"},
      {"Antwoordstatus", "Voltooid", "counts"},
  }));
  CAPTURE(row.column, row.text);
  CHECK(outcome_of(row.column, row.text) == row.outcome);
}

TEST_CASE("a plain status may be that of a ticket", "[ingest]") {
  const auto row = GENERATE(values<Row>({
      {"Status", "Partial", "unfinished"},     {"STATUS", "INCOMPLETE", "unfinished"},
      {"Statut", "Partielle", "unfinished"},   {"Status", "unvollständig", "unfinished"},
      {"Estado", "incompleta", "unfinished"},  {"Stato", "parziale", "unfinished"},
      {"Situação", "Parcial", "unfinished"},   {"Status", "onvolledig", "unfinished"},
      {"Status", "in progress", "counts"},     {"Status", "open", "counts"},
      {"Status", "started", "counts"},         {"Status", "abandoned", "counts"},
      {"Status", "disqualified", "counts"},    {"Statut", "En cours", "counts"},
      {"Status", "in Bearbeitung", "counts"},  {"Status", "0", "counts"},
      {"Ticket status", "Partial", "counts"},  {"Order status", "Incomplete", "counts"},
      {"Account status", "Partial", "counts"},
  }));
  CAPTURE(row.column, row.text);
  CHECK(outcome_of(row.column, row.text) == row.outcome);
}

TEST_CASE("a column that names a test sets tests aside, one called test may be anything",
          "[ingest]") {
  const auto row = GENERATE(values<Row>({
      {"is_test", "true", "test"},
      {"IsTest", "TRUE", "test"},
      {"is test", "1", "test"},
      {"Test response", "Yes", "test"},
      {"Réponse de test", "Oui", "test"},
      {"Testantwort", "ja", "test"},
      {"Respuesta de prueba", "Sí", "test"},
      {"Risposta di prova", "sì", "test"},
      {"Resposta de teste", "Sim", "test"},
      {"Testantwoord", "ja", "test"},
      {"is_test", "false", "counts"},
      {"is_test", "0", "counts"},
      {"is_test", "", "counts"},
      {"test", "true", "note: test"},
      {"Test", "1", "note: test"},
      {"Prueba", "si", "note: test"},
      {"test", "B", "counts"},
      {"test", "0", "counts"},
      {"Latest", "1", "counts"},
      {"Test group", "1", "counts"},
  }));
  CAPTURE(row.column, row.text);
  CHECK(outcome_of(row.column, row.text) == row.outcome);
}

TEST_CASE("a flag called complete may be about the customer: it is noted", "[ingest]") {
  const auto row = GENERATE(values<Row>({
      {"Complete", "0", "note: unfinished"},
      {"completed", "No", "note: unfinished"},
      {"Completed?", "FALSE", "note: unfinished"},
      {"finished", "0", "note: unfinished"},
      {"Finished", "no", "note: unfinished"},
      {"Finished", "False", "unfinished"}, // as in any file
      {"Terminé", "Non", "note: unfinished"},
      {"Abgeschlossen", "nein", "note: unfinished"},
      {"Completada", "No", "note: unfinished"},
      {"Completato", "falso", "note: unfinished"},
      {"Concluído", "Não", "note: unfinished"},
      {"Voltooid", "nee", "note: unfinished"},
      {"Complete", "1", "counts"},
      {"Complete", "yes", "counts"},
      {"Completed", "", "counts"},
      {"Completed", "2026-01-05", "counts"},
      {"Completed orders", "0", "counts"},
  }));
  CAPTURE(row.column, row.text);
  CHECK(outcome_of(row.column, row.text) == row.outcome);
}

TEST_CASE("all columns with such a name tell", "[ingest]") {
  const ingest::Binding binding = binding_of({"NPS", "Response Type", "Survey Status"});
  CHECK(outcome_in(binding.ruled_cells, 1, "partial") == "unfinished");
  CHECK(outcome_in(binding.ruled_cells, 2, "partial") == "unfinished");
}

TEST_CASE("the rules of unknown services do not hold in files of known ones", "[ingest]") {
  // SurveyMonkey has no rules of its own.
  const ingest::Binding binding =
      binding_of({"Respondent ID", "Collector ID", "NPS", "Response Status", "test", "completed"});
  CHECK(std::none_of(
      binding.ruled_cells.begin(), binding.ruled_cells.end(),
      [](const ingest::RuledCell& ruled) { return ingest::sets_aside(ruled.rule, "partial"); }));
  CHECK(binding.doubted_cells.empty());
}

TEST_CASE("--include takes the rules of unknown services back, and their notes", "[ingest]") {
  ingest::ColumnRequests requests;
  requests.included[static_cast<std::size_t>(Exclusion::unfinished)] = true;
  const ingest::Binding binding =
      binding_of({"NPS", "Response Status", "completed", "is_test", "test"}, requests);
  for (const auto* cells : {&binding.ruled_cells, &binding.doubted_cells}) {
    CHECK(std::none_of(cells->begin(), cells->end(), [](const ingest::RuledCell& ruled) {
      return ruled.rule.exclusion == Exclusion::unfinished;
    }));
    CHECK(std::any_of(cells->begin(), cells->end(), [](const ingest::RuledCell& ruled) {
      return ruled.rule.exclusion == Exclusion::test;
    }));
  }
}

TEST_CASE("no rule of unknown services sets an ordinary answer aside", "[ingest]") {
  for (const RowRule& rule : ingest::unknown_service_row_rules()) {
    for (const char* const cell :
         {"", "0", "2", "Complete", "Completed", "complète", "vollständig", "ok", "n", "f", "no",
          "finished", "submitted", "closed", "open", "resolved", "new", "active"}) {
      CAPTURE(rule.columns, cell);
      CHECK_FALSE(ingest::sets_aside(rule, cell));
    }
  }
}
