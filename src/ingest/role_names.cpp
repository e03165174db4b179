// SPDX-License-Identifier: MIT
#include "name_words.hpp"

#include <npslice/base/text.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace npslice::ingest {
namespace {

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

} // namespace

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
