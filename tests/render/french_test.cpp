// SPDX-License-Identifier: MIT
#include "render/whole_reports.hpp"

#include <npslice/render/display_width.hpp>
#include <npslice/render/language.hpp>
#include <npslice/render/markdown.hpp>
#include <npslice/render/test_words.hpp>
#include <npslice/render/text.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::french;

namespace {

std::string period(int year, int month, int day_of_month, survey::PeriodLength length) {
  return french().period(survey::period_of(day(year, month, day_of_month), length));
}

/// Every kind of note, each as it may occur.
std::vector<report::Note> all_notes() {
  std::vector<report::Note> notes;
  for (int kind = 0; kind <= static_cast<int>(report::Note::Kind::changed_while_read); ++kind) {
    report::Note note;
    note.kind = static_cast<report::Note::Kind>(kind);
    note.count = 12345;
    note.value = 2;
    note.text = "Région";
    note.other_file = "b.csv";
    note.spread =
        report::DateSpread{day(1970, 1, 1), day(2026, 3, 1), true, 2, day(2026, 1, 1), 0, {}};
    note.groups = report::GroupComparison{"Groupe", {}, "a.csv"};
    notes.push_back(note);
  }
  return notes;
}

} // namespace

TEST_CASE("French numbers have a comma and spaces that do not break") {
  CHECK(french().share(534) == "53,4\u00A0%");
  CHECK(french().grouped(1234567) == "1\u202F234\u202F567");
  CHECK(french().responses(0) == "0 réponse");
  CHECK(french().responses(1) == "1 réponse");
  CHECK(french().responses(2) == "2 réponses");
}

TEST_CASE("French days and periods are written as in a French report") {
  using Length = survey::PeriodLength;
  CHECK(french().day(day(2026, 1, 1), true) == "1er janv. 2026");
  CHECK(french().day(day(2026, 8, 15), false) == "15 août");
  CHECK(french().span(day(2025, 12, 31), day(2026, 1, 2)) == "31 déc. 2025 – 2 janv. 2026");
  CHECK(french().span(day(2026, 1, 2), day(2026, 3, 4)) == "2 janv. – 4 mars 2026");
  CHECK(period(2026, 2, 3, Length::month) == "févr. 2026");
  CHECK(period(2026, 5, 3, Length::quarter) == "T2 2026");
  CHECK(period(2026, 2, 3, Length::week) == "2026-S06");
  CHECK(period(2026, 2, 3, Length::year) == "2026");
}

TEST_CASE("every note is told in French, in other words than in English") {
  report::Foot in_both = foot(10);
  in_both.score_column = "Note";
  in_both.notes = all_notes();
  const auto english = render::english().foot(in_both);
  const auto french_lines = french().foot(in_both);
  REQUIRE(english.size() == french_lines.size());
  for (std::size_t i = 0; i < english.size(); ++i) {
    CAPTURE(english[i].text, french_lines[i].text);
    CHECK_FALSE(french_lines[i].text.empty());
    CHECK(french_lines[i].text != english[i].text);
    CHECK(french_lines[i].text.find("{}") == std::string::npos);
    for (const std::string word : {" the ", " of ", " and ", " is ", " are ", " has "}) {
      CHECK(french_lines[i].text.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("a French page and a French text hold the same figures as the English ones") {
  const report::Report report = whole_report("Région", "Nord", "Trop lent");
  const std::string page = render::markdown_of({report}, {&french(), "TNR"});
  CHECK_THAT(page, Catch::Contains("**TNR +38** (IC 95\u00A0%\u00A0: +26 … +49, n = 161)") ||
                       Catch::Contains("**TNR +38**"));
  CHECK_THAT(page, Catch::Contains("## TNR selon Région") && Catch::Contains("## TNR par mois"));
  CHECK_THAT(page,
             Catch::Contains("| (vide) | −25 |") && Catch::Contains("| **Ensemble** | +38 |"));
  CHECK_THAT(page, Catch::Contains("détracteurs") && Catch::Contains("58,6\u00A0%"));
  for (const std::string word : {"detractors", "promoters", "blank", "NPS", "responses", " more"}) {
    CAPTURE(word);
    CHECK(page.find(word) == std::string::npos);
  }
  render::TextStyle style;
  style.wording = {&french(), "TNR"};
  const std::string text = render::text_of(report, style);
  CHECK_THAT(text, Catch::StartsWith("TNR +38 ") && Catch::Contains("TNR selon Région") &&
                       Catch::Contains("janv. 2026") &&
                       Catch::Contains("Enregistrements\u00A0: 161"));
}

TEST_CASE("every sentence about tests is told in French, in other words than in English") {
  const auto said = [](const render::Language& language) {
    const render::TestWords& words = language.tests();
    const render::TestLabels& labels = words.labels();
    return std::vector<std::string>{labels.difference.text(),
                                    labels.against_rest.text(),
                                    labels.none_differs.text(),
                                    labels.not_significant.text(),
                                    labels.hardly_any.text(),
                                    labels.overlapping.text(),
                                    labels.all_within_limits.text(),
                                    labels.outside_limits.text(),
                                    words.detectable(render::Tested::changes, 6, 14, "…"),
                                    words.detectable(render::Tested::differences, 1, 1, "…"),
                                    words.more_significant(2),
                                    words.more_names(2),
                                    words.heterogeneity({12.34, 3, 0.01}),
                                    words.slope("+0.4", true, survey::PeriodLength::year),
                                    words.beyond(true, "3"),
                                    words.beyond(false, "3"),
                                    words.unseen_changes(2, 5),
                                    words.unseen_segments(2, 5),
                                    words.by_chance("0.5", 10),
                                    words.rolling(3, survey::PeriodLength::week),
                                    words.against_year_ago(),
                                    words.against_first(survey::PeriodLength::year),
                                    words.against("2026-01")};
  };
  const auto in_english = said(render::english());
  const auto in_french = said(french());
  for (std::size_t i = 0; i < in_english.size(); ++i) {
    CAPTURE(in_english[i]);
    CHECK(in_french[i] != in_english[i]);
    for (const std::string word : {" the ", " of ", " and ", " is ", "{}"}) {
      CHECK(in_french[i].find(word) == std::string::npos);
    }
  }
  CHECK(french().tests().against_first(survey::PeriodLength::year) ==
        "par rapport à la première année");
  CHECK(french().tests().detectable(render::Tested::changes, 1, 1, "…") ==
        "une évolution réelle de 1 pt serait probablement décelée");
  CHECK_THAT(french().tests().heterogeneity({12.34, 1, 0.01}),
             Catch::Contains("entre eux\u00A0? p = 0,010 (Q = 12,3, 1 degré de liberté)"));
}

TEST_CASE("French in plain signs keeps its letters and its columns") {
  const report::Report report = whole_report("Région", "Nord", "Trop lent");
  render::TextStyle style;
  style.wording = {&french(), "TNR"};
  const std::string signs = render::text_of(report, style);
  style.ascii = true;
  const std::string plain = render::text_of(report, style);
  CHECK_THAT(plain, Catch::Contains("détracteurs"));
  for (const std::string sign : {"\u00A0", "\u202F", "«", "»", "’", "–", "−", "…", "▲"}) {
    CAPTURE(sign);
    CHECK(plain.find(sign) == std::string::npos);
  }
  CHECK(std::count(plain.begin(), plain.end(), '\n') ==
        std::count(signs.begin(), signs.end(), '\n'));
}

TEST_CASE("no line of a French text is wider than the page, whatever the survey is called") {
  const report::Report report = whole_report("Région 日本語", "Nord e\u0301", "Trop lent");
  for (const std::size_t width : {70U, 80U, 100U}) {
    render::TextStyle style;
    style.width = width;
    style.wording = {&french(), "TNR"};
    std::string text = render::text_of(report, style);
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      CAPTURE(width, text.substr(0, end));
      CHECK(render::display_width(text.substr(0, end)) <= width);
      text.erase(0, end + 1);
    }
  }
}

TEST_CASE("languages are found by their tags") {
  CHECK(render::language_with("fr") == &french());
  CHECK(render::language_with("en") == &render::english());
  CHECK(render::language_with("de") == nullptr);
  CHECK(render::language_tags() == std::vector<std::string>{"en", "fr"});
}
