// SPDX-License-Identifier: MIT
#include "name_words.hpp"

#include <npslice/base/text.hpp>

namespace npslice::ingest {
namespace {

/// What a column of numbers may count or number although its name also speaks of a time:
/// "Response ID", "time taken (seconds)".
bool names_a_quantity(const Words& words) {
  return any_of_words(words, {"id",       "ids",     "no",       "nr",      "num",    "number",
                              "numero",   "nummer",  "code",     "count",   "ref",    "reference",
                              "token",    "key",     "index",    "zip",     "postal", "price",
                              "amount",   "total",   "duration", "minutes", "hours",  "taken",
                              "elapsed",  "spent",   "length",   "size",    "value",  "session",
                              "sequence", "version", "batch"});
}

/// What happened to the questionnaire before it was answered, or after.
bool names_a_step(const Words& words) {
  return any_of_words(words, {"sent", "opened", "modified", "updated", "modification", "stage",
                              "invited", "invitation", "delivered"});
}

/// What happened to a customer, which is not that they answered.
bool names_business(const Words& words) {
  return any_of_words(
      words, {"purchase*",   "achat",     "order",    "orders",      "commande",    "kauf*",
              "bestell*",    "compra",    "pedido",   "acquisto",    "aankoop",     "ordine",
              "departure",   "arrival",   "checkout", "checkin",     "check",       "appointment",
              "visit",       "visite",    "visita",   "besuch",      "bezoek",      "stay",
              "delivery",    "livraison", "shipped",  "interaction", "transaction", "transaccion",
              "since",       "depuis",    "last",     "joined",      "signup",      "registration",
              "inscription", "registro",  "invoice",  "facture",     "payment",     "event",
              "call",        "travel",    "trip",     "booking",     "reservation", "account"});
}

/// What a person did who answered: enough without a word for the date.
bool names_answering(const Words& words) {
  return any_of_words(words,
                      {"response",     "responses",  "reponse",    "respuesta",  "resposta",
                       "risposta",     "antwort",    "antwoord",   "reactie",    "antwortdatum",
                       "responded",    "answered",   "respondido", "respondida", "beantwortet",
                       "ingevuld",     "rated",      "evaluated",  "submitted",  "submit",
                       "submitdate",   "submission", "completed",  "completion", "recorded",
                       "recordeddate", "horodateur", "horodatage", "timestamp",  "tijdstempel",
                       "zeitstempel",  "soumis",     "soumission", "survey"});
}

/// What the date of an answer may be called after; "NPS" alone is the score.
bool names_an_answer(const Words& words) {
  return any_of_words(words, {"answer",   "answers",   "rating",      "score",     "nps",
                              "tnr",      "feedback",  "evaluation",  "interview", "questionnaire",
                              "encuesta", "pesquisa",  "umfrage",     "befragung", "enquete",
                              "sondage",  "sondaggio", "review",      "reviewed",  "received",
                              "recu",     "recibido",  "recebido",    "ricevuto",  "eingang",
                              "posted",   "added",     "entry",       "entered",   "collected",
                              "collecte", "saisie",    "enregistre*", "avis",      "ingevoerd"});
}

bool is_date_word(const std::string& word) {
  return is_one_of(word, {"date",      "dates", "datum",    "fecha",  "data",   "creation",
                          "created",   "cree",  "creado",   "criado", "creato", "erstellt",
                          "createdat", "time",  "day",      "jour",   "dia",    "giorno",
                          "dag",       "tag",   "datetime", "when",   "wann",   "quand"});
}

bool is_month_word(const std::string& word) {
  return is_one_of(word, {"month", "mois", "monat", "maand", "mes", "mese", "yearmonth", "yyyymm"});
}

bool is_end_word(const std::string& word) {
  return is_one_of(word, {"end", "enddate", "ended", "endtime", "fin", "ende"});
}

bool is_start_word(const std::string& word) {
  return is_one_of(word,
                   {"start", "started", "starttime", "startdate", "debut", "beginn", "inicio"});
}

/// What may stand beside "date" without making it the date of something else.
bool stands_beside_a_date(const std::string& word) {
  return is_one_of(word,
                   {"utc",  "gmt",  "est", "cet",     "local", "at",  "on",  "in",   "the", "of",
                    "and",  "de",   "la",  "le",      "du",    "des", "del", "di",   "da",  "do",
                    "der",  "und",  "et",  "y",       "e",     "em",  "el",  "um",   "am",  "heure",
                    "hour", "hora", "ora", "uhrzeit", "tijd",  "dd",  "mm",  "yyyy", "jj",  "aaaa",
                    "tt",   "jjjj", "yy",  "hh",      "iso",   "a"});
}

/// Whether each word is wanted or means a date or next to nothing, and not all mean nothing.
bool all_are(const Words& words, bool (*wanted)(const std::string&)) {
  const bool any = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return wanted(word) || is_date_word(word);
  });
  return any && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
           return wanted(word) || is_date_word(word) || stands_beside_a_date(word);
         });
}

} // namespace

NameTier date_tier(const Words& words) {
  if (any_of_words(words, {"birth",      "birthday",     "naissance", "geburt*",  "expiry",
                           "expiration", "echeance",     "duration",  "duree",    "update",
                           "zone",       "dob",          "hire",      "hired",    "embauche",
                           "renewal",    "subscription", "contract",  "contrat",  "login",
                           "due",        "next",         "vertrag*",  "contrato", "contratto"})) {
    return NameTier::against;
  }
  const bool starts = std::any_of(words.begin(), words.end(), is_start_word);
  if (starts) {
    const bool of_answer = names_answering(words) || names_an_answer(words);
    return of_answer || all_are(words, is_start_word) ? NameTier::weak : NameTier::none;
  }
  if (names_a_step(words)) return NameTier::weak;
  const bool dated = std::any_of(words.begin(), words.end(), is_date_word);
  if (names_answering(words) || (dated && names_an_answer(words))) return NameTier::clear;
  if (names_business(words)) return NameTier::none;
  if (all_are(words, is_end_word)) return NameTier::general;
  if (all_are(words, is_month_word)) return NameTier::weak;
  return NameTier::none;
}

bool names_an_end(std::string_view column_name) {
  const Words words = base::words_of(column_name);
  if (names_answering(words) || names_an_answer(words)) return false;
  return std::any_of(words.begin(), words.end(), is_start_word) ||
         std::any_of(words.begin(), words.end(), is_end_word);
}

bool names_a_moment(std::string_view column_name) {
  const Words words = base::words_of(column_name);
  if (date_tier(words) == NameTier::against || names_a_quantity(words)) return false;
  return any_of_words(words, {"date",       "datum",      "fecha",    "data",       "dates",
                              "time",       "timestamp",  "datetime", "at",         "day",
                              "jour",       "created",    "creation", "cree",       "submitted",
                              "submitdate", "completed",  "recorded", "responded",  "answered",
                              "horodateur", "horodatage", "soumis",   "soumission", "recordeddate",
                              "startdate",  "starttime",  "start",    "started",    "debut",
                              "end",        "ended",      "enddate",  "fin",        "sent",
                              "opened",     "modified",   "joined",   "unix",       "epoch",
                              "month",      "mois",       "monat",    "maand",      "mes",
                              "mese",       "yearmonth",  "yyyymm",   "yyyymmdd"});
}

} // namespace npslice::ingest
