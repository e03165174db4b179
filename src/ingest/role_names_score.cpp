// SPDX-License-Identifier: MIT
#include "name_words.hpp"

#include <npslice/base/text.hpp>

#include <array>
#include <charconv>
#include <string>

namespace npslice::ingest {
namespace {

/// What stands beside "NPS" in the names of columns that hold something else than the answers:
/// numbers of surveys, weeks, earlier scores.
bool names_a_by_product(const Words& words) {
  return words.size() < words_of_a_question &&
         any_of_words(words,
                      {"id",       "ids",       "no",       "num",     "number",   "numero",
                       "nombre",   "count",     "wave",     "vague",   "week",     "semaine",
                       "month",    "mois",      "quarter",  "year",    "annee",    "day",
                       "date",     "version",   "delta",    "change",  "hours",    "hour",
                       "days",     "sent",      "previous", "last",    "prior",    "used",
                       "rank",     "target",    "goal",     "cible",   "objectif", "avg",
                       "average",  "mean",      "moyenne",  "trend",   "type",     "predicted",
                       "expected", "estimated", "forecast", "modeled", "prevu",    "benchmark"});
}

/// Other questions than the one for a recommendation, and what goes with an answer.
bool names_another_question(const Words& words) {
  return any_of_words(words, {"category", "categorie", "segment",    "dpp",       "points",
                              "duration", "progress",  "csat",       "ces",       "effort",
                              "satisf*",  "soddisf*",  "zufrieden*", "tevreden*", "why",
                              "pourquoi", "comment",   "reason",     "weight",    "poids"});
}

/// What is measured in numbers from 0 to 10 as well, and what people and things have.
bool names_another_measure(const Words& words) {
  return any_of_words(
      words, {"sentiment*", "quality",     "qualite",     "qualitat", "calidad",     "qualita",
              "qualidade",  "kwaliteit",   "performance", "leistung", "rendimiento", "exam*",
              "esame",      "prufung",     "klausur",     "student*", "eleve",       "eleves",
              "schuler*",   "estudiante*", "aluno",       "alunos",   "quiz",        "price*",
              "prix",       "preis*",      "precio*",     "prezzo",   "prezzi",      "preco*",
              "prijs",      "items",       "products",    "produits", "produkte",    "productos",
              "prodotti",   "produtos",    "producten",   "articles", "received",    "recues"});
}

bool names_an_age(const Words& words) {
  return words.size() < words_of_a_question &&
         any_of_words(words, {"age", "ages", "edad", "alter", "leeftijd", "idade", "eta"});
}

/// The NPS, also of one kind (transactional, relationship, of employees, of a brand) and run
/// together with what it is.
bool speaks_of_an_nps(const Words& words) {
  return any_of_words(words, {"nps", "tnr", "enps", "tnps", "rnps", "bnps", "npsscore", "npsrating",
                              "npsvalue", "scorenps", "notenps"}) ||
         near(words, "net", "promoter", 0);
}

/// How clearly a name asks for a recommendation. What was recommended, or received as one, is
/// something else: "recommended_items".
NameTier recommendation_tier(const Words& words) {
  const bool verb = any_of_words(words, {"ltr",           "recommend",        "recommends",
                                         "recommending",  "recommander*",     "recommandez",
                                         "recommande",    "recommandiez",     "recommandes",
                                         "recomendar*",   "recomendaria*",    "recomienda*",
                                         "recomendas",    "recomenda",        "recomiend*",
                                         "raccomandere*", "raccomanderest*",  "raccomandare",
                                         "raccomanda",    "consigliare",      "consigliere*",
                                         "consiglia",     "weiterempfehlen",  "empfehlen",
                                         "empfiehlst",    "weiterempfiehlst", "aanbevelen",
                                         "aanbeveelt",    "aanrad*",          "aanraad*",
                                         "polec*"});
  const bool noun =
      any_of_words(words, {"recommendation", "recommandation", "recomendacion", "recomendacao",
                           "raccomandazione", "empfehlung", "weiterempfehlung", "aanbeveling",
                           "weiterempfehlungsbereitschaft", "empfehlungsbereitschaft"});
  const bool other = any_of_words(words, {"recommend*", "recommand*", "recomend*", "raccomand*",
                                          "weiterempf*", "empfehl*", "aanbevel*", "aanraa*"});
  const bool asks = any_of_words(words, {"would", "likely", "likelihood", "likeliness", "probab*",
                                         "wahrscheinlich*", "waarschijnlijk*"});
  const bool short_name = words.size() < words_of_a_question;
  if (verb || (asks && (noun || other))) return NameTier::clear;
  if ((noun || other) && short_name && names_another_measure(words)) return NameTier::against;
  if (noun) return NameTier::clear;
  return other ? NameTier::weak : NameTier::none;
}

bool is_score_word(const std::string& word) {
  return is_one_of(word, {"score",     "scores",    "note",        "nota",        "rating",
                          "ratings",   "grade",     "likelihood",  "probability", "likeliness",
                          "bewertung", "punteggio", "puntaje",     "puntuacion",  "pontuacao",
                          "cijfer",    "voto",      "probabilite", "notering",    "calificacion"});
}

/// What may stand beside a general word without giving it another meaning: "customer score", "note
/// sur 10", "Sur une échelle de 0 à 10, quelle note …".
bool is_neutral(const std::string& word) {
  return is_score_word(word) ||
         is_one_of(word,
                   {"customer", "customers", "client",  "clients", "kunde",  "kunden",  "cliente",
                    "clientes", "clienti",   "klant",   "klanten", "user",   "users",   "survey",
                    "answer",   "response",  "reponse", "value",   "the",    "a",       "an",
                    "your",     "our",       "my",      "us",      "you",    "we",      "of",
                    "for",      "to",        "from",    "and",     "on",     "out",     "in",
                    "de",       "du",        "la",      "le",      "les",    "el",      "der",
                    "die",      "das",       "von",     "bis",     "di",     "da",      "do",
                    "du",       "dos",       "per",     "por",     "para",   "van",     "tot",
                    "sur",      "su",        "op",      "auf",     "scale",  "echelle", "skala",
                    "escala",   "scala",     "schaal",  "une",     "un",     "una",     "uma",
                    "einer",    "een",       "votre",   "notre",   "ihre",   "unsere",  "tu",
                    "su",       "sua",       "vostra",  "uw",      "quelle", "what",    "which",
                    "how",      "would",     "rate",    "do",      "think",  "give",    "is",
                    "est",      "0",         "1",       "10"});
}

int number_in(const std::string& word) {
  int number = -1;
  const char* const end = word.data() + word.size();
  const auto result = std::from_chars(word.data(), end, number);
  return result.ec == std::errc{} && result.ptr == end ? number : -1;
}

/// What may stand between the ends of a scale: "1-5", "1 to 5", "1 à 5", "1 und 5".
bool joins_a_scale(const std::string& word) {
  return is_one_of(word, {"to", "a", "bis", "and", "et", "und", "al", "tot", "through", "e", "en"});
}

/// Whether `number` is where scales usually end.
bool is_usual_end(int number) {
  constexpr std::array<int, 9> usual_ends{3, 4, 5, 6, 7, 9, 10, 20, 100};
  return std::find(usual_ends.begin(), usual_ends.end(), number) != usual_ends.end();
}

bool is_word_byte(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') || code >= 0x80;
}

/// Whether what follows a number says what it means: "= no", "(not at all likely)", "is low".
bool explains(std::string_view rest) {
  rest = base::trim(rest);
  constexpr std::array<std::string_view, 10> starts{
      "=", "(", ":", "being ", "is ", "means", "est ", "meaning", "ist ", "bedeutet"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return rest.starts_with(start); });
}

/// The scale whose single scores a name explains: "(1 = no; 2 = maybe; 3 = yes)", "1 (never) - 5
/// (always)".
std::optional<NamedScale> explained_scale(std::string_view column_name) {
  const std::string name = base::fold(column_name);
  std::vector<int> explained;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool begins =
        name[at] >= '0' && name[at] <= '9' && (at == 0 || !is_word_byte(name[at - 1]));
    if (!begins) continue;
    std::size_t end = at;
    while (end < name.size() && name[end] >= '0' && name[end] <= '9') {
      ++end;
    }
    const int number = number_in(name.substr(at, end - at));
    if (number >= 0 && explains(std::string_view(name).substr(end))) explained.push_back(number);
    at = end - 1;
  }
  if (explained.size() < 2) return std::nullopt;
  const auto [low, high] = std::minmax_element(explained.begin(), explained.end());
  if (*low > 1 || !is_usual_end(*high)) return std::nullopt;
  return NamedScale{*low, *high};
}

/// How satisfied somebody was.
bool names_satisfaction(const Words& words) {
  return any_of_words(
      words, {"csat", "osat", "satisf*", "satisfech*", "zufrieden*", "tevreden*", "soddisf*"});
}

/// How easy it was.
bool names_an_effort(const Words& words) {
  return any_of_words(words, {"ces", "effort*", "easy", "ease", "facile", "facilement", "facilite",
                              "aufwand", "einfach", "esfuerzo", "facil", "esforco", "moeite"});
}

/// What stands beside the answers to such a question.
bool names_a_remark(const Words& words) {
  return any_of_words(words, {"why", "pourquoi", "comment", "comments", "reason", "weight", "poids",
                              "category", "categorie", "segment", "duration", "progress"});
}

} // namespace

NameTier tier_of_score(std::string_view column_name, survey::Metric metric) {
  const bool satisfaction = metric == survey::Metric::csat;
  if (!satisfaction && metric != survey::Metric::ces) {
    return tier_of_name(Role::score, column_name);
  }
  const Words words = base::words_of(column_name);
  const bool wanted = satisfaction ? names_satisfaction(words) : names_an_effort(words);
  const bool other =
      satisfaction ? any_of_words(words, {"ces", "effort*"}) : names_satisfaction(words);
  const bool recommendation =
      speaks_of_an_nps(words) || recommendation_tier(words) == NameTier::clear;
  if (names_a_by_product(words) || asks_how_many(words) || names_an_age(words) ||
      names_a_remark(words) || recommendation || (other && !wanted)) {
    return NameTier::against;
  }
  return wanted ? NameTier::clear : score_tier(words);
}

std::optional<NamedScale> scale_in_name(std::string_view column_name) {
  const Words words = base::words_of(column_name);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const int low = number_in(words[i]);
    if (low != 0 && low != 1) continue;
    const bool joined = joins_a_scale(words[i + 1]) && i + 2 < words.size();
    const int high = number_in(words[joined ? i + 2 : i + 1]);
    if (is_usual_end(high)) return NamedScale{low, high};
  }
  return explained_scale(column_name);
}

bool names_an_nps(std::string_view column_name) {
  const Words words = base::words_of(column_name);
  const bool nps = any_of_words(words, {"nps", "tnr", "dpp"}) || near(words, "net", "promoter", 0);
  return nps && !names_a_by_product(words);
}

NameTier score_tier(const Words& words) {
  // `Q1_NPS_GROUP` holds categories; `Group 1/NPS` is a question in a group.
  const bool is_group = !words.empty() && (words.back() == "group" || words.back() == "groupe");
  // `… - Option ID` beside a question holds the codes of its answers.
  const bool is_code = near(words, "option", "id", 0) && words.back() == "id";
  const bool other = names_another_question(words) || names_a_by_product(words) ||
                     asks_how_many(words) || names_an_age(words);
  if (is_group || is_code || other) return NameTier::against;
  if (speaks_of_an_nps(words)) return NameTier::clear;
  if (const NameTier tier = recommendation_tier(words); tier != NameTier::none) return tier;
  const bool names_the_scale = near(words, "0", "10", 2);
  if (!names_the_scale && std::none_of(words.begin(), words.end(), is_score_word))
    return NameTier::none;
  if (names_another_measure(words)) return NameTier::against;
  return std::all_of(words.begin(), words.end(), is_neutral) ? NameTier::general : NameTier::weak;
}

} // namespace npslice::ingest
