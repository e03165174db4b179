// SPDX-License-Identifier: MIT
#include "name_words.hpp"

namespace npslice::ingest {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view pattern) {
    if (!pattern.ends_with('*')) return word == pattern;
    pattern.remove_suffix(1);
    return word.starts_with(pattern);
  });
}

bool any_of_words(const Words& words, std::initializer_list<std::string_view> wanted) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return is_one_of(word, wanted); });
}

bool all_of_words(const Words& words, std::initializer_list<std::string_view> wanted) {
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return is_one_of(word, wanted); });
}

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

bool asks_how_many(const Words& words) {
  // "À combien sur 10 nous recommanderiez-vous ?" asks for a score.
  const bool combien = any_of_words(words, {"combien"}) && !near(words, "a", "combien", 0);
  return combien || near(words, "how", "many", 0) || near(words, "number", "of", 0) ||
         near(words, "wie", "viele", 0) || near(words, "anzahl", "der", 0) ||
         any_of_words(words, {"wieviele", "anzahl", "cuantos", "cuantas", "quanti", "quante",
                              "quantos", "quantas", "hoeveel"});
}

} // namespace npslice::ingest
