// SPDX-License-Identifier: MIT
#include "render/whole_reports.hpp"

#include <npslice/page/mail.hpp>

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using Catch::Contains;
using page::mail_of;

namespace {

/// The elements of a page by name, of all tags that open or close one.
std::set<std::string> elements_of(const std::string& html) {
  std::set<std::string> names;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    names.insert(html.substr(at + 1, html.find_first_of(" >\n", at) - at - 1));
  }
  return names;
}

} // namespace

TEST_CASE("a mail has the headline, a bar of the shares, tables, comments and the foot") {
  const std::string html = mail_of({whole_report("Region", "France", "Bad")});
  CHECK_THAT(html, Contains(">+38</b>") && Contains("bgcolor=\"#0b5cad\"") &&
                       Contains("NPS by Region") && Contains("<bdi>Region: Bad</bdi>") &&
                       Contains("How to read this"));
  CHECK_THAT(mail_of({whole_report("Region", "France", "Bad")}, {&render::french(), "TNR"}),
             Contains("<html lang=\"fr\">") && Contains("TNR selon Region") &&
                 Contains("161 réponses") && !Contains("detractors"));
}

TEST_CASE("a mail loads nothing and holds nothing but text and tables, whatever is in the survey") {
  const std::set<std::string> known{"!DOCTYPE", "html", "/html", "head", "/head", "meta",  "title",
                                    "/title",   "body", "/body", "div",  "/div",  "h1",    "/h1",
                                    "h2",       "/h2",  "h3",    "/h3",  "p",     "/p",    "b",
                                    "/b",       "bdi",  "/bdi",  "br",   "span",  "/span", "table",
                                    "/table",   "tr",   "/tr",   "th",   "/th",   "td",    "/td"};
  for (const std::string& text : hostile_texts()) {
    CAPTURE(text.substr(0, 60));
    const std::string html = mail_of({whole_report(text, text, text)});
    for (const std::string& name : elements_of(html)) {
      CAPTURE(name);
      CHECK(known.count(name) == 1);
    }
    CHECK_THAT(html,
               !Contains("src=\"") && !Contains("url(") && !Contains("href") && !Contains("\x1B"));
  }
}

TEST_CASE(
    "a mail stays below the size at which it is cut, says what is left out, and keeps its foot") {
  std::vector<report::ScoreRow> segments;
  for (int i = 0; i < 2000; ++i) {
    segments.push_back(score_row({"Segment " + std::to_string(i)}, {10, 5, 5}));
  }
  report::Report report = whole_report("Region", "France", "Bad");
  report.scores.push_back(score_table({"Team"}, segments));
  const std::string html = mail_of({report});
  CHECK(html.size() <= page::longest_mail);
  CHECK(html.size() > page::longest_mail / 2);
  CHECK_THAT(html, Contains("The rest is left out") && Contains("Records") &&
                       Catch::EndsWith("</table>\n" + html.substr(html.rfind("</table>") + 9)));
  CHECK_THAT(mail_of({whole_report("Region", "France", "Bad")}), !Contains("left out"));
}
