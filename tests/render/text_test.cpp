// SPDX-License-Identifier: MIT
#include "render/small_reports.hpp"

#include <npslice/render/text.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::text_of;
using render::TextStyle;

namespace {

/// One report with everything in it; `text` stands in every place where text of the survey can.
report::Report full_report(const std::string& text) {
  report::Report report;
  report.foot = foot(161);
  report.foot.score_column = text;
  report.foot.date_column = text;
  report.foot.comment_column = text;
  report.foot.first = survey::Stamp{day(2025, 12, 30)};
  report.foot.last = survey::Stamp{day(2026, 3, 29)};
  report.foot.conditions = {text + " = " + text};
  report.foot.since = day(2025, 1, 1);
  report.foot.accounting.rejected[4] = 2;
  report.foot.accounting.records += 2;
  using Kind = report::Note::Kind;
  report.foot.notes = {{Kind::undated, 3, 9, text},
                       {Kind::cut_inside_record, 0, 0, text},
                       {Kind::changed_while_read, 0, 0, text}};
  report.scores = {headline({86, 50, 25}),
                   score_table({text, "Plan"}, {score_row({text, "Pro"}, {60, 40, 10}),
                                                score_row({text, ""}, {26, 10, 15})})};
  report.trends = {trend({{40, 20, 10}, {}, {30, 20, 5}, {16, 10, 10}})};
  report.trends[0].dimensions = {text};
  report.trends[0].segments = {months({text}, false, {{40, 20, 10}, {}, {30, 20, 5}})};
  report.verbatims = {verbatims({text}, {text}, {verbatim(2, text + "\n" + text)}, 4)};
  report.verbatims[0].groups[0].shown[0].respondent = text;
  return report;
}

std::string without_colors(std::string text) {
  for (std::size_t at = text.find('\x1B'); at != std::string::npos; at = text.find('\x1B', at)) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  return text;
}

} // namespace

TEST_CASE("no control character, escape or override of the survey reaches the text") {
  const std::vector<std::string> hostile{"a\x1B[31mb",
                                         "a\x1B]0;owned\x07"
                                         "b",
                                         "a\u009B2Jb",
                                         "a\u202Etxt.b",
                                         "a\u2066b\u2069",
                                         "a\x08\x7F"
                                         "b",
                                         "a\rb",
                                         "a\u2028b",
                                         "a\u0085b",
                                         "a\u200Fb"};
  for (const std::string& text : hostile) {
    for (const bool ascii : {false, true}) {
      const std::string shown = text_of(full_report(text), TextStyle{100, ascii, false});
      CAPTURE(shown);
      for (const char byte : shown) {
        REQUIRE((byte == '\n' || static_cast<unsigned char>(byte) >= ' '));
        REQUIRE(byte != '\x7F');
      }
      for (const std::string_view bad :
           {"\u0085", "\u009B", "\u202E", "\u2066", "\u2069", "\u2028", "\u200F"}) {
        REQUIRE(shown.find(bad) == std::string::npos);
      }
    }
  }
}

TEST_CASE("a line break in a name does not break a table") {
  const auto table = score_table({"Region"}, {score_row({"North\nPole"}, {60, 40, 10})});
  report::Report report;
  report.foot = foot(110);
  report.scores = {table};
  CHECK_THAT(text_of(report, {}), Catch::Contains("North Pole  +45"));
}

TEST_CASE("colours are drawn only when asked for, and change nothing else") {
  const report::Report report = full_report("Region");
  const std::string plain = text_of(report, TextStyle{100, false, false});
  const std::string colored = text_of(report, TextStyle{100, false, true});
  CHECK(plain.find('\x1B') == std::string::npos);
  CHECK(colored.find('\x1B') != std::string::npos);
  CHECK(without_colors(colored) == plain);
}

TEST_CASE("the ASCII style is plain ASCII when the survey's texts are") {
  CHECK(is_plain_ascii(text_of(full_report("Region"), TextStyle{100, true, false})));
  CHECK(is_plain_ascii(text_of(full_report("Region"), TextStyle{40, true, false})));
  CHECK_FALSE(is_plain_ascii(text_of(full_report("Region"), TextStyle{100, false, false})));
}

TEST_CASE("the ASCII style is plain ASCII when a long text is clipped") {
  CHECK(is_plain_ascii(text_of(full_report(std::string(400, 'q')), TextStyle{100, true, false})));
}

TEST_CASE("the ASCII style is plain ASCII when a control character is replaced") {
  CHECK(is_plain_ascii(text_of(full_report("a\x07"
                                           "b"),
                               TextStyle{100, true, false})));
}

TEST_CASE("the ASCII style is plain ASCII in every note") {
  report::Report report = full_report("Region");
  using Kind = report::Note::Kind;
  report.foot.notes.clear();
  for (int kind = 0; kind <= static_cast<int>(Kind::changed_while_read); ++kind) {
    report.foot.notes.push_back({static_cast<Kind>(kind), 3, 5, "a.csv"});
  }
  CHECK(is_plain_ascii(text_of(report, TextStyle{100, true, false})));
}

TEST_CASE("the ASCII style leaves the texts of the survey as they are") {
  CHECK_THAT(text_of(full_report("Région"), TextStyle{100, true, false}),
             Catch::Contains("Région"));
}

TEST_CASE("no line is wider than asked, or else as narrow as it can be") {
  for (const char* const text : {"Region", "Île-de-France 日本語", "a"}) {
    const report::Report report = full_report(text);
    const std::size_t least = widest_line(text_of(report, TextStyle{40, false, false}));
    for (const std::size_t width : {40U, 60U, 80U, 100U, 200U}) {
      CAPTURE(text, width);
      CHECK(widest_line(text_of(report, TextStyle{width, false, false})) <=
            std::max<std::size_t>(width, least));
    }
  }
}

TEST_CASE("a score table fits into 80 columns, however long the names are") {
  report::Report report;
  report.foot = foot(4277);
  report.scores = {
      score_table({"Region"}, {score_row({std::string(150, 'n')}, {2000, 900, 600}),
                               score_row({"日本語のとても長い地域の名前"}, {9, 8, 7})})};
  const std::string shown = text_of(report, TextStyle{80, false, false});
  CAPTURE(shown);
  CHECK(widest_line(shown) <= 80);
}

TEST_CASE("a trend by month fits into 80 columns") {
  report::Report report;
  report.foot = foot(4277);
  report.trends = {trend({{800, 400, 200}, {700, 400, 250}, {900, 300, 300}})};
  const std::string shown = text_of(report, TextStyle{80, false, false});
  CAPTURE(shown);
  CHECK(widest_line(shown) <= 80);
}

TEST_CASE("comments and their titles fit into the width, however long the names and words are") {
  report::Report report;
  report.foot = foot(9);
  report.verbatims = {verbatims({"Team"}, {std::string(150, 'n')},
                                {verbatim(2, std::string(300, 'w') + " and so on")})};
  for (const std::size_t width : {40U, 80U, 200U}) {
    CAPTURE(width);
    CHECK(widest_line(text_of(report, TextStyle{width, false, false})) <= width);
  }
}

TEST_CASE("a title is no wider than the page, however long the name of a column is") {
  const std::string question(120, 'q');
  report::Report report;
  report.foot = foot(200);
  report.scores = {score_table({question, question}, {score_row({"a", "b"}, {100, 50, 50})})};
  report.trends = {trend({{100, 50, 50}})};
  report.trends[0].dimensions = {question, question};
  report.trends[0].segments = {months({question, question}, false, {{100, 50, 50}})};
  CHECK(widest_line(text_of(report, TextStyle{100, false, false})) <= 100);
}

TEST_CASE("the same report gives the same bytes and ends in a line end") {
  const report::Report report = full_report("Region");
  CHECK(text_of(report, {}) == text_of(report, {}));
  CHECK_THAT(text_of(report, {}), Catch::EndsWith("\n"));
  CHECK_THAT(text_of(report, {}), !Catch::EndsWith("\n\n"));
}

TEST_CASE("no line of a report ends in a blank") {
  for (const std::string& line : lines_of(text_of(full_report("Region"), {}))) {
    CAPTURE(line);
    CHECK_FALSE((!line.empty() && line.back() == ' '));
  }
}
