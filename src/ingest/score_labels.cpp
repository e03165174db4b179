// SPDX-License-Identifier: MIT
#include "score_labels.hpp"

#include "name_words.hpp"

#include <npslice/base/text.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

namespace npslice::ingest {
namespace {

// Only what is extreme by itself stands here: "Likely" and "Unlikely" may be any step of a scale of
// words.
constexpr std::array low_ends{
    // English
    "Not at all likely", "Not likely at all", "Not likely", "Very unlikely", "Extremely unlikely",
    "Highly unlikely", "Most unlikely", "Least likely", "Not at all", "Definitely not",
    "Definitely would not recommend", "Would not recommend", "Would definitely not recommend",
    "Not at all likely to recommend", "Very unlikely to recommend",
    "Extremely unlikely to recommend",
    // French
    "Pas du tout probable", "Pas probable du tout", "Très improbable", "Extrêmement improbable",
    "Tout à fait improbable", "Hautement improbable", "Pas du tout", "Non, pas du tout",
    "Certainement pas", "Aucune chance", "Très peu probable",
    // German
    "Sehr unwahrscheinlich", "Äußerst unwahrscheinlich", "Aeusserst unwahrscheinlich",
    "Höchst unwahrscheinlich", "Extrem unwahrscheinlich", "Überhaupt nicht wahrscheinlich",
    "Gar nicht wahrscheinlich", "Überhaupt nicht", "Auf keinen Fall", "Ganz sicher nicht",
    // Spanish
    "Nada probable", "Para nada probable", "Muy improbable", "Extremadamente improbable",
    "Sumamente improbable", "Muy poco probable", "En absoluto probable", "De ninguna manera",
    // Italian
    "Per niente probabile", "Per nulla probabile", "Molto improbabile", "Estremamente improbabile",
    "Altamente improbabile", "Per niente", "Assolutamente no",
    // Portuguese
    "Nada provável", "Muito improvável", "Extremamente improvável", "Muito pouco provável",
    "De modo algum", "De forma alguma",
    // Dutch
    "Helemaal niet waarschijnlijk", "Zeer onwaarschijnlijk", "Heel onwaarschijnlijk",
    "Uiterst onwaarschijnlijk", "Extreem onwaarschijnlijk", "Helemaal niet", "Absoluut niet"};

constexpr std::array high_ends{
    // English
    "Extremely likely", "Very likely", "Highly likely", "Most likely", "Definitely", "Absolutely",
    "Definitely would recommend", "Would definitely recommend", "Extremely likely to recommend",
    "Very likely to recommend",
    // French
    "Tout à fait probable", "Extrêmement probable", "Très probable", "Hautement probable",
    "Tout à fait", "Oui, tout à fait", "Certainement", "Oui, certainement", "Très certainement",
    // German
    "Sehr wahrscheinlich", "Äußerst wahrscheinlich", "Aeusserst wahrscheinlich",
    "Höchst wahrscheinlich", "Höchstwahrscheinlich", "Extrem wahrscheinlich", "Auf jeden Fall",
    "Ganz sicher",
    // Spanish
    "Muy probable", "Extremadamente probable", "Sumamente probable", "Altamente probable",
    "Totalmente probable", "Definitivamente",
    // Italian
    "Estremamente probabile", "Molto probabile", "Altamente probabile", "Assolutamente sì",
    // Portuguese
    "Extremamente provável", "Muito provável", "Altamente provável", "Com certeza",
    // Dutch
    "Zeer waarschijnlijk", "Heel waarschijnlijk", "Uiterst waarschijnlijk",
    "Extreem waarschijnlijk", "Zeer zeker"};

constexpr std::array no_opinions{
    // English
    "Don't know", "Dont know", "Do not know", "I don't know", "I do not know",
    "Don't know / refused", "Don't know / not applicable", "Don't know/no opinion", "DK", "DK/NA",
    "Not sure", "Unsure", "I'm not sure", "Can't say", "Cannot say", "No opinion", "Not applicable",
    "Does not apply", "Prefer not to say", "Prefer not to answer", "I prefer not to say",
    "Would rather not say", "Refused",
    // French
    "Ne sait pas", "Ne sais pas", "Je ne sais pas", "NSP", "NSPP", "NSP/NR", "Ne se prononce pas",
    "Sans opinion", "Pas d'opinion", "Sans avis", "Pas d'avis", "Sans objet", "Non applicable",
    "Non concerné", "Non concernée", "Ne souhaite pas répondre", "Préfère ne pas répondre",
    "Je préfère ne pas répondre",
    // German
    "Weiß nicht", "Weiss nicht", "Ich weiß nicht", "Weiß ich nicht", "Keine Angabe",
    "Keine Angaben", "Keine Meinung", "k. A.", "kA", "Nicht zutreffend", "Trifft nicht zu",
    "Möchte ich nicht sagen", "Weiß nicht / keine Angabe",
    // Spanish
    "No sé", "No lo sé", "No sabe", "NS/NC", "NS", "NSNC", "No sabe / no contesta", "Sin opinión",
    "No aplica", "No procede", "Prefiero no decirlo", "Prefiero no contestar",
    "Prefiero no responder",
    // Italian
    "Non so", "Non lo so", "Non saprei", "Nessuna opinione", "Senza opinione", "Non applicabile",
    "Preferisco non rispondere", "Preferisco non dirlo",
    // Portuguese
    "Não sei", "Não sabe", "NS/NR", "Não sabe / não responde", "Sem opinião", "Não aplicável",
    "Não se aplica", "Prefiro não responder", "Prefiro não dizer",
    // Dutch
    "Weet niet", "Weet ik niet", "Ik weet het niet", "Weet het niet", "Geen mening",
    "Niet van toepassing", "nvt", "n.v.t.", "Zeg ik liever niet", "Wil ik niet zeggen"};

constexpr std::array unanswered{
    "No response",       "No answer",        "No score",       "No rating",       "No reply",
    "Not answered",      "Unanswered",       "Did not answer", "Skipped",         "Sans réponse",
    "Pas de réponse",    "Non répondu",      "Aucune réponse", "Sans note",       "Keine Antwort",
    "Nicht beantwortet", "Ohne Antwort",     "Sin respuesta",  "Sin contestar",   "No contesta",
    "No contestado",     "Nessuna risposta", "Non risponde",   "Senza risposta",  "Sem resposta",
    "Não respondeu",     "Não respondido",   "Geen antwoord",  "Niet beantwoord", "Niet ingevuld"};

constexpr std::array detractors{
    "Detractor",    "Detractors",  "NPS Detractor", "Détracteur",  "Détracteurs", "Détractrice",
    "Détractrices", "Detraktor",   "Detraktoren",   "Detraktorin", "Kritiker",    "Kritikerin",
    "Detractora",   "Detractores", "Detractoras",   "Detrattore",  "Detrattori",  "Detrattrice",
    "Detrattrici",  "Detrator",    "Detratores",    "Detratora",   "Criticaster", "Criticasters",
    "Criticus",     "Critici"};

constexpr std::array passives{
    "Passive",  "Passives",    "NPS Passive",  "Neutral",         "Neutrals",       "Passif",
    "Passifs",  "Passives",    "Neutre",       "Neutres",         "Passiv",         "Passive",
    "Passiver", "Indifferent", "Indifferente", "Unentschlossene", "Unentschiedene", "Pasivo",
    "Pasivos",  "Pasiva",      "Pasivas",      "Neutro",          "Neutros",        "Neutra",
    "Passivo",  "Passivi",     "Passiva",      "Neutrale",        "Neutrali",       "Neutri",
    "Passivos", "Passivas",    "Passief",      "Passieven",       "Neutraal"};

constexpr std::array promoters{"Promoter",   "Promoters",   "NPS Promoter", "Promoteur",
                               "Promoteurs", "Promotrice",  "Promotrices",  "Promotor",
                               "Promotors",  "Promotoren",  "Promotorin",   "Promotora",
                               "Promotores", "Promotoras",  "Promotore",    "Promotori",
                               "Promotrici", "Ambassadeur", "Ambassadeurs"};

/// Longer cells are no label, and looking into every comment would be slow.
constexpr std::size_t longest_wording = 48;

/// The words of a text with one blank between them: what is compared.
std::string key_of(std::string_view text) {
  std::string key;
  for (const std::string& word : base::words_of(text)) {
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }

/// The same as `key_of` for a text of ASCII letters, blanks and punctuation, which nearly all are:
/// in `room`, without the way through Unicode. Nothing for other text; `digits` says that it holds
/// one, so that it is no wording.
std::optional<std::string_view> plain_key_of(std::string_view text, std::span<char> room,
                                             bool& digits) {
  std::size_t length = 0;
  char last = ' ';
  for (const char byte : text) {
    digits = byte >= '0' && byte <= '9';
    if (digits || static_cast<unsigned char>(byte) >= 0x80) return std::nullopt;
    const bool letter = is_lower(byte) || is_upper(byte);
    const bool starts_word =
        letter && length > 0 &&
        (!(is_lower(last) || is_upper(last)) || (is_lower(last) && is_upper(byte)));
    if (starts_word) room[length++] = ' ';
    if (letter) room[length++] = is_upper(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
    last = byte;
  }
  return std::string_view(room.data(), length);
}

/// Lets a key be looked up without a copy of it.
struct KeyHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
};

using Wordings = std::unordered_map<std::string, Wording, KeyHash, std::equal_to<>>;

Wordings all_wordings() {
  Wordings wordings;
  const auto add = [&](const auto& texts, Wording meaning) {
    for (const char* text : texts) {
      wordings.emplace(key_of(text), meaning);
    }
  };
  add(low_ends, Wording::low_end);
  add(high_ends, Wording::high_end);
  add(no_opinions, Wording::no_opinion);
  add(unanswered, Wording::unanswered);
  add(detractors, Wording::detractor);
  add(passives, Wording::passive);
  add(promoters, Wording::promoter);
  return wordings;
}

} // namespace

Wording wording_of(std::string_view text) {
  static const Wordings wordings = all_wordings();
  if (text.size() > longest_wording) return Wording::unknown;
  std::array<char, 2 * longest_wording> room{};
  bool digits = false;
  const auto plain = plain_key_of(text, room, digits);
  if (digits) return Wording::unknown;
  const auto found = plain ? wordings.find(*plain) : wordings.find(key_of(text));
  return found == wordings.end() ? Wording::unknown : found->second;
}

bool is_superlative(std::string_view label) {
  const std::vector<std::string> words = base::words_of(label);
  const std::string key = key_of(label);
  const bool by_word =
      any_of_words(words, {"extrem*", "estrem*", "uiterst", "ausserst", "aeusserst", "hochst*",
                           "sumamente", "totalmente", "least", "most"});
  constexpr std::array whole{"not at all likely",
                             "not likely at all",
                             "not at all likely to recommend",
                             "pas du tout probable",
                             "pas probable du tout",
                             "tout a fait probable",
                             "tout a fait improbable",
                             "nada probable",
                             "para nada probable",
                             "per niente probabile",
                             "per nulla probabile",
                             "nada provavel",
                             "gar nicht wahrscheinlich",
                             "uberhaupt nicht wahrscheinlich",
                             "helemaal niet waarschijnlijk"};
  return by_word || std::find(whole.begin(), whole.end(), key) != whole.end();
}

} // namespace npslice::ingest
