// SPDX-License-Identifier: MIT
#include <npslice/ingest/score_text.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using ingest::read_score;
using ingest::ScoreForm;
using survey::Rejection;
using Kind = ingest::ScoreReading::Kind;

namespace {

const survey::Scale nps{};
const ScoreForm labelled{ScoreForm::Kind::numbers, true};

/// Columns of every form: what says that there is no score says so in each.
const std::initializer_list<ScoreForm> all_forms{{},
                                                 {ScoreForm::Kind::numbers, true},
                                                 {ScoreForm::Kind::stars},
                                                 {ScoreForm::Kind::recoded},
                                                 {ScoreForm::Kind::categories}};

} // namespace

TEST_CASE("the ends of a scale are known in seven languages", "[ingest]") {
  struct Row {
    const char* low;
    const char* high;
  };
  const auto row =
      GENERATE(values<Row>({{"Not at all likely", "Extremely likely"},
                            {"Not likely", "Very likely"},
                            {"Very unlikely", "Definitely"},
                            {"Pas du tout probable", "Tout à fait probable"},
                            {"Très improbable", "Extrêmement probable"},
                            {"Pas du tout", "Oui, tout à fait"},
                            {"PAS DU TOUT PROBABLE", "EXTREMEMENT PROBABLE"},
                            {"Sehr unwahrscheinlich", "Sehr wahrscheinlich"},
                            {"Äußerst unwahrscheinlich", "Äußerst wahrscheinlich"},
                            {"Überhaupt nicht wahrscheinlich", "Höchst wahrscheinlich"},
                            {"Nada probable", "Muy probable"},
                            {"Muy improbable", "Extremadamente probable"},
                            {"Per niente probabile", "Estremamente probabile"},
                            {"Molto improbabile", "Molto probabile"},
                            {"Nada provável", "Extremamente provável"},
                            {"Muito improvável", "Muito provável"},
                            {"Helemaal niet waarschijnlijk", "Zeer waarschijnlijk"},
                            {"Zeer onwaarschijnlijk", "Uiterst waarschijnlijk"}}));
  CAPTURE(row.low, row.high);
  CHECK(read_score(row.low, nps, labelled).score == 0);
  CHECK(read_score(row.high, nps, labelled).score == 10);
  CHECK(read_score(std::string("10 ") + row.high, nps).score == 10);
  CHECK(read_score(std::string(row.low) + " - 0", nps).score == 0);
  CHECK(read_score(row.low, nps).reason == Rejection::not_a_number);
}

TEST_CASE("words that may be any step of a scale are no end of it", "[ingest]") {
  const std::string word =
      GENERATE("Likely", "Unlikely", "Probable", "Peu probable", "Wahrscheinlich", "Probabile",
               "Provável", "Waarschijnlijk", "Neutral", "Agree", "Yes", "Oui", "Somewhat likely");
  CAPTURE(word);
  CHECK(read_score(word, nps, labelled).reason == Rejection::not_a_number);
  CHECK(read_score("10 " + word, nps, labelled).reason == Rejection::not_a_number);
}

TEST_CASE("not knowing is no opinion in seven languages", "[ingest]") {
  const std::string text =
      GENERATE("Don't know", "don\u2019t know", "I don't know", "Not sure", "No opinion",
               "Not applicable", "Prefer not to say", "Ne sait pas", "NSP", "nsp", "Sans opinion",
               "Sans objet", "Je ne sais pas", "Weiß nicht", "WEISS NICHT", "Keine Angabe", "k. A.",
               "No sé", "NS/NC", "Sin opinión", "Non so", "Nessuna opinione", "Não sei",
               "Sem opinião", "Weet niet", "Geen mening", "Niet van toepassing", "99 - Don't know",
               "6 - Don't know", "12 (Ne sait pas)", "11: weiß nicht");
  CAPTURE(text);
  CHECK(read_score(text, nps).kind == Kind::no_opinion);
  if (text[0] >= '0' && text[0] <= '9') return;
  for (const ScoreForm form : all_forms) {
    CHECK(read_score(text, nps, form).kind == Kind::no_opinion);
  }
}

TEST_CASE("not answering is unanswered in seven languages", "[ingest]") {
  const std::string text =
      GENERATE("No answer", "No response", "No score", "NOT ANSWERED", "Sans réponse",
               "sans reponse", "Keine Antwort", "Sin respuesta", "Nessuna risposta", "Sem resposta",
               "Geen antwoord", "", "NA", "#NV", ".");
  CAPTURE(text);
  for (const ScoreForm form : all_forms) {
    CHECK(read_score(text, nps, form).kind == Kind::unanswered);
  }
}

TEST_CASE("words that only resemble such wordings are no numbers", "[ingest]") {
  const std::string text = GENERATE("Don't", "know", "I don't know yet", "Answer", "No", "Nope",
                                    "no answer was given to me when I called your hotline twice");
  CAPTURE(text);
  for (const ScoreForm form : all_forms) {
    CHECK(read_score(text, nps, form).reason == Rejection::not_a_number);
  }
}

TEST_CASE("the usual codes outside the scale are no opinion, other numbers are out of range",
          "[ingest]") {
  for (int number = -1200; number <= 1200; ++number) {
    if (nps.contains(number)) continue;
    const int size = number < 0 ? -number : number;
    const bool code = size == 77 || size == 88 || (size >= 97 && size <= 99) || size == 777 ||
                      size == 888 || (size >= 997 && size <= 999) || number == -1 || number == -9;
    const std::string text = std::to_string(number);
    CAPTURE(text);
    for (const std::string& cell : {text, text + ".0", text + " (x)"}) {
      const auto reading = read_score(cell, nps);
      CHECK((reading.kind == Kind::no_opinion) == code);
      if (!code) CHECK(reading.reason == Rejection::out_of_range);
    }
    CHECK(read_score(text + ".5", nps).reason == Rejection::out_of_range);
  }
}

TEST_CASE("a code that lies on the scale is a score", "[ingest]") {
  const survey::Scale percent{0, 100, 60, 80};
  for (const int code : {77, 88, 97, 98, 99}) {
    CHECK(read_score(std::to_string(code), percent).score == code);
  }
  CHECK(read_score("-1", percent).kind == Kind::no_opinion);
  CHECK(read_score("999", percent).kind == Kind::no_opinion);
}
