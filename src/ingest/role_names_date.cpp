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

} // namespace

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
