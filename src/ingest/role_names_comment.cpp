// SPDX-License-Identifier: MIT
#include "name_words.hpp"

#include <npslice/base/text.hpp>

namespace npslice::ingest {
namespace {

/// What comes along with a comment, or with a person, and is none.
bool names_an_attribute(const Words& words) {
  const bool any_length =
      any_of_words(words, {"id", "date", "email", "mail", "url", "sentiment", "sentiments"});
  return any_length ||
         (words.size() < words_of_a_question &&
          any_of_words(words,
                       {"name",     "names", "fullname",  "firstname", "lastname",  "surname",
                        "username", "nom",   "prenom",    "nombre",    "apellido*", "nome",
                        "cognome",  "naam",  "vorname",   "nachname",  "author",    "rank",
                        "title",    "titre", "titel",     "titulo",    "titolo",    "link",
                        "website",  "phone", "telephone", "telefon*",  "mobile",    "language",
                        "tag",      "tags",  "topic",     "topics",    "count",     "length"}));
}

/// Companies, places and products, of which a name alone tells nothing but which one it is.
bool names_a_thing(const Words& words) {
  return words.size() < words_of_a_question &&
         any_of_words(words, {"company",  "entreprise",   "empresa",      "firma",      "azienda",
                              "bedrijf",  "organization", "organisation", "store",      "shop",
                              "magasin",  "filiale",      "tienda",       "negozio",    "loja",
                              "winkel",   "address",      "adresse",      "direccion",  "indirizzo",
                              "endereco", "adres",        "street",       "rue",        "strasse",
                              "city",     "ville",        "stadt",        "ciudad",     "citta",
                              "cidade",   "stad",         "country",      "pays",       "land",
                              "pais",     "paese",        "region",       "state",      "location",
                              "venue",    "product",      "products",     "produit",    "produits",
                              "produkt",  "producto",     "prodotto",     "produto",    "model",
                              "role",     "job",          "position",     "department", "agent",
                              "browser",  "referer",      "referrer",     "campaign",   "choices"});
}

/// Questions that are answered in words, whatever they are about.
bool asks_for_words(const Words& words) {
  const bool what = any_of_words(words, {"what", "how"});
  const bool we = near(words, "can", "we", 0) || near(words, "could", "we", 0) ||
                  near(words, "should", "we", 0);
  const bool you = near(words, "you", "like", 1) || near(words, "you", "enjoy", 1);
  const bool begins_so = words.size() > 2 && ((words[0] == "was" && words[1] == "hat") ||
                                              (words[0] == "qu" && words[2] == "ce"));
  return (what && (we || you)) || begins_so || near(words, "own", "words", 0) ||
         near(words, "tell", "us", 0) || near(words, "anything", "else", 0) ||
         near(words, "do", "better", 1);
}

} // namespace

NameTier comment_tier(const Words& words) {
  if (names_an_attribute(words)) return NameTier::against;
  const bool clear = any_of_words(
      words,
      {"comment*",   "verbatim",    "verbatims",   "feedback",    "why",          "pourquoi",
       "reason",     "reasons",     "raison",      "raisons",     "motif",        "explication",
       "explique",   "justifi*",    "comentario",  "comentarios", "commento",     "commenti",
       "kommentar",  "kommentare",  "opinion",     "avis",        "remarque",     "remarques",
       "suggestion", "suggestions", "improve",     "improvement", "improvements", "ameliore*",
       "warum",      "porque",      "perche",      "waarom",      "grund",        "hauptgrund",
       "begrundung", "motivo",      "motivos",     "reden",       "toelichting",  "opmerking*",
       "anmerkung*", "verbesser*",  "verbeter*",   "mejorar",     "mejoras",      "migliorare",
       "melhorar",   "melhorias",   "sugerencia*", "sugestao",    "sugestoes",    "suggeriment*"});
  if (clear || asks_for_words(words)) return NameTier::clear;
  if (names_a_thing(words)) return NameTier::against;
  if (any_of_words(words, {"text", "texte", "open", "answer", "message", "say", "tell", "notes"})) {
    return NameTier::general;
  }
  return NameTier::none;
}

} // namespace npslice::ingest
