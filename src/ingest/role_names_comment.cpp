// SPDX-License-Identifier: MIT
#include "name_words.hpp"

namespace npslice::ingest {

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

} // namespace npslice::ingest
