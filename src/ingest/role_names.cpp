// SPDX-License-Identifier: MIT
#include "role_names.hpp"

#include <npslice/base/text.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <string>
#include <vector>

namespace npslice::ingest {
namespace {

using Words = std::vector<std::string>;

/// Whether one of `words` is one of `wanted`; a wanted word that ends in `*` matches beginnings.
bool any_of_words(const Words& words, std::initializer_list<std::string_view> wanted) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view pattern) {
      if (!pattern.ends_with('*')) return word == pattern;
      pattern.remove_suffix(1);
      return word.starts_with(pattern);
    });
  });
}

/// Whether the words `first`, `second` follow each other, at most `between` words apart.
bool near(const Words& words, std::string_view first, std::string_view second,
          std::size_t between) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != first) continue;
    for (std::size_t j = i + 1; j < words.size() && j <= i + 1 + between; ++j) {
      if (words[j] == second) return true;
    }
  }
  return false;
}

/// From so many words on a name is a question, in which any word may occur.
constexpr std::size_t words_of_a_question = 6;

/// What stands beside "NPS" in the names of columns that hold something else than the answers:
/// numbers of surveys, weeks, earlier scores.
bool names_a_by_product(const Words& words) {
  return words.size() < words_of_a_question &&
         any_of_words(words,
                      {"id",      "ids",     "no",    "num",     "number",  "numero",   "nombre",
                       "count",   "wave",    "vague", "week",    "semaine", "month",    "mois",
                       "quarter", "year",    "annee", "day",     "date",    "version",  "delta",
                       "change",  "hours",   "hour",  "days",    "sent",    "previous", "last",
                       "prior",   "used",    "rank",  "target",  "goal",    "cible",    "objectif",
                       "avg",     "average", "mean",  "moyenne", "trend",   "type"});
}

/// What a quiz of Microsoft Forms puts beside each question, under the question's own name.
bool names_a_quiz_column(std::string_view column_name) {
  const std::string name = base::fold(base::trim(column_name));
  constexpr std::array<std::string_view, 10> starts{
      "points - ", "feedback - ",     "punkte - ",      "puntos - ", "pontos - ",
      "punti - ",  "commentaires - ", "comentarios - ", "punten - ", "total points"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return name.starts_with(start); });
}

/// Names of columns of categories. What such a column holds decides; its name only speaks for it.
NameTier group_tier(const Words& words) {
  const bool nps = any_of_words(words, {"nps", "tnr"}) || near(words, "net", "promoter", 0);
  const bool grouping =
      any_of_words(words, {"group", "groups", "groupe", "gruppe", "grupo", "gruppo", "groep",
                           "category", "categorie", "categoria", "kategorie", "segment", "segmento",
                           "type", "tipo", "typ", "class", "classification", "dpp"});
  const bool sides = any_of_words(words, {"promoter", "promoteur", "promotor", "promotore"}) &&
                     any_of_words(words, {"detractor", "detracteur", "detraktor", "detrattore",
                                          "detrator", "passive", "passif"});
  if ((nps && grouping) || sides) return NameTier::clear;
  return grouping || nps ? NameTier::general : NameTier::none;
}

NameTier score_tier(const Words& words) {
  if (any_of_words(words, {"category", "categorie", "segment", "dpp", "points", "duration",
                           "progress", "csat", "ces", "effort", "satisfaction", "satisf*", "why",
                           "pourquoi", "comment", "reason", "weight", "poids"})) {
    return NameTier::against;
  }
  // `Q1_NPS_GROUP` holds categories; `Group 1/NPS` is a question in a group.
  const bool is_group = !words.empty() && (words.back() == "group" || words.back() == "groupe");
  // `… - Option ID` beside a question holds the codes of its answers.
  const bool is_code = near(words, "option", "id", 0) && words.back() == "id";
  if (is_group || is_code || names_a_by_product(words)) return NameTier::against;
  if (any_of_words(words,
                   {"nps", "tnr", "ltr", "recommend*", "recommand*", "recomend*", "raccomand*",
                    "weiterempf*", "empfehl*", "aanbevel*", "aanra*", "polec*"}) ||
      near(words, "net", "promoter", 0)) {
    return NameTier::clear;
  }
  const bool names_the_scale = near(words, "0", "10", 2);
  if (names_the_scale ||
      any_of_words(words, {"score", "note", "nota", "rating", "likelihood", "grade", "bewertung",
                           "punteggio", "puntuacion", "cijfer", "probabilite"})) {
    return NameTier::general;
  }
  return NameTier::none;
}

NameTier date_tier(const Words& words) {
  if (any_of_words(words,
                   {"birth",    "birthday", "naissance", "geburt*", "expiry",       "expiration",
                    "echeance", "duration", "duree",     "update",  "zone",         "dob",
                    "hire",     "hired",    "embauche",  "renewal", "subscription", "contract",
                    "contrat",  "login",    "due",       "next"})) {
    return NameTier::against;
  }
  if (any_of_words(words, {"start",     "started", "starttime",    "startdate",   "debut",
                           "sent",      "opened",  "modified",     "updated",     "modification",
                           "stage",     "invited", "purchase",     "achat",       "order",
                           "commande",  "created", "since",        "depuis",      "last",
                           "joined",    "signup",  "registration", "inscription", "month",
                           "mois",      "monat",   "maand",        "mes",         "mese",
                           "yearmonth", "yyyymm"})) {
    return any_of_words(words, {"created"}) ? NameTier::general : NameTier::weak;
  }
  if (any_of_words(words,
                   {"submitted", "submit", "submitdate", "submission", "completed", "completion",
                    "recorded", "recordeddate", "responded", "answered", "response", "reponse",
                    "horodateur", "horodatage", "timestamp", "soumis", "soumission", "survey"})) {
    return NameTier::clear;
  }
  if (any_of_words(words, {"date", "datum", "fecha", "data", "creation", "end", "enddate", "ended",
                           "fin", "time", "day", "jour", "datetime", "cree"})) {
    return NameTier::general;
  }
  return NameTier::none;
}

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

NameTier comment_tier(const Words& words) {
  if (any_of_words(words, {"id", "date", "email", "mail", "url", "sentiment", "sentiments"})) {
    return NameTier::against;
  }
  if (any_of_words(words, {"comment*",    "verbatim",    "verbatims", "feedback",   "why",
                           "pourquoi",    "reason",      "reasons",   "raison",     "raisons",
                           "motif",       "explication", "explique",  "justifi*",   "comentario",
                           "comentarios", "commento",    "kommentar", "kommentare", "opinion",
                           "avis",        "remarque",    "remarques", "suggestion", "suggestions",
                           "improve",     "ameliore*",   "warum",     "porque"})) {
    return NameTier::clear;
  }
  if (near(words, "own", "words", 0) || near(words, "tell", "us", 0) ||
      near(words, "anything", "else", 0)) {
    return NameTier::clear;
  }
  if (any_of_words(words, {"text", "texte", "open", "answer", "message", "say", "tell"})) {
    return NameTier::general;
  }
  return NameTier::none;
}

/// Only names that mean exactly this: a wrong respondent would join people that do not belong
/// together.
NameTier respondent_tier(const Words& words) {
  const std::string name = [&] {
    std::string joined;
    for (const std::string& word : words) {
      joined += word;
    }
    return joined;
  }();
  const auto is_one_of = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (is_one_of({"respondentid", "respondent", "customerid", "clientid", "userid", "contactid",
                 "personid", "idclient", "repondant"})) {
    return NameTier::clear;
  }
  if (is_one_of({"email", "emailaddress", "courriel", "adressemail", "adressedemessagerie"})) {
    return NameTier::general;
  }
  return is_one_of({"responseid", "submissionid", "id"}) ? NameTier::weak : NameTier::none;
}

int number_in(const std::string& word) {
  int number = -1;
  const char* const end = word.data() + word.size();
  const auto result = std::from_chars(word.data(), end, number);
  return result.ec == std::errc{} && result.ptr == end ? number : -1;
}

/// What may stand between the ends of a scale: "1-5", "1 to 5", "1 à 5", "1 und 5".
bool joins_a_scale(const std::string& word) {
  constexpr std::array<std::string_view, 9> joining{"to",  "a",  "bis", "and",    "et",
                                                    "und", "al", "tot", "through"};
  return std::find(joining.begin(), joining.end(), word) != joining.end();
}

} // namespace

std::optional<NamedScale> scale_in_name(std::string_view column_name) {
  const Words words = base::words_of(column_name);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const int low = number_in(words[i]);
    if (low != 0 && low != 1) continue;
    const bool joined = joins_a_scale(words[i + 1]) && i + 2 < words.size();
    const int high = number_in(words[joined ? i + 2 : i + 1]);
    constexpr std::array<int, 9> usual_ends{3, 4, 5, 6, 7, 9, 10, 20, 100};
    if (std::find(usual_ends.begin(), usual_ends.end(), high) != usual_ends.end()) {
      return NamedScale{low, high};
    }
  }
  return std::nullopt;
}

bool names_an_nps(std::string_view column_name) {
  const Words words = base::words_of(column_name);
  const bool nps = any_of_words(words, {"nps", "tnr", "dpp"}) || near(words, "net", "promoter", 0);
  return nps && !names_a_by_product(words);
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

NameTier tier_of_name(Role role, std::string_view column_name) {
  const Words words = base::words_of(column_name);
  switch (role) {
  case Role::score:
    return names_a_quiz_column(column_name) ? NameTier::against : score_tier(words);
  case Role::date:
    return date_tier(words);
  case Role::comment:
    return comment_tier(words);
  case Role::respondent:
    return respondent_tier(words);
  case Role::group:
    return group_tier(words);
  }
  return NameTier::none;
}

} // namespace npslice::ingest
