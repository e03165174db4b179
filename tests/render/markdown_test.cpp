// SPDX-License-Identifier: MIT
#include "render/whole_reports.hpp"

#include <npslice/render/markdown.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::markdown_of;
using render::markdown_text;

namespace {

/// The bars of a line that begin a cell.
std::size_t cells_in(const std::string& line) {
  std::size_t bars = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '|' && (i == 0 || line[i - 1] != '\\')) ++bars;
  }
  return bars;
}

} // namespace

TEST_CASE("signs of Markdown in text are shown as they are") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"plain, text. (1-2)", "plain, text. (1-2)"},
      {"a|b", "a\\|b"},
      {"*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"},
      {"<b>&amp;", "&lt;b&gt;&amp;amp;"},
      {"[a](b)", "\\[a\\](b)"},
      {"back\\slash", "back\\\\slash"},
      {"https://example.org", "https\\://example.org"},
      {"www.example.org", "www\\.example.org"},
      {"- list", "\\- list"},
      {"# heading", "\\# heading"}};
  for (const auto& [text, shown] : rows) {
    CHECK(markdown_text(text) == shown);
  }
}

TEST_CASE("a report as Markdown holds headline, tables, comments and the sum of the records") {
  const std::string page = markdown_of({whole_report("Region", "France", "Too slow")});
  CHECK_THAT(page, Catch::StartsWith("# Region\n\n**NPS +38** (95 %: +26 … +49, n = 161)\n"));
  CHECK_THAT(page, Catch::Contains("\n## NPS by Region\n\n| Region | NPS |"));
  CHECK_THAT(page, Catch::Contains("\n| France | +45 |"));
  CHECK_THAT(page, Catch::Contains("\n| (blank) | −25 |"));
  CHECK_THAT(page, Catch::Contains("\n| **All** | +38 |"));
  CHECK_THAT(page, Catch::Contains("\n| Feb 2026 | – | | 0 |"));
  CHECK_THAT(page, Catch::Contains("\n- **2** · 27 Mar 2026 · Region: Too slow\n"));
  CHECK_THAT(page, Catch::Contains("\n- 5 more\n"));
  CHECK_THAT(page, Catch::Contains("- **Records**: 161 = 161 used\n"));
}

TEST_CASE("the rows of a table have as many cells as its head, whatever stands in the survey") {
  for (const std::string& text : hostile_texts()) {
    CAPTURE(text.substr(0, 60));
    const std::string page = markdown_of({whole_report(text, text, text)});
    std::size_t expected = 0;
    for (const std::string& line : lines_of(page)) {
      const bool row = !line.empty() && line[0] == '|';
      if (!row) {
        expected = 0;
        continue;
      }
      if (expected == 0) expected = cells_in(line);
      CHECK(cells_in(line) == expected);
    }
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("[link](") == std::string::npos);
    CHECK(page.find('\x1B') == std::string::npos);
    CHECK(page.find("\u202E") == std::string::npos);
  }
}
