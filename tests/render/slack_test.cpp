// SPDX-License-Identifier: MIT
#include "render/whole_reports.hpp"

#include <npslice/render/slack.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using Catch::Contains;
using render::slack_of;
using render::slack_text;

namespace {

std::string joined(const std::string& text) { // ^ stands for the sign without width
  std::string out;
  for (const char byte : text) {
    out += byte == '^' ? std::string("\xE2\x81\xA0") : std::string(1, byte);
  }
  return out;
}

} // namespace

TEST_CASE("nothing in the survey becomes a mention, a link, an emoji or mark-up") {
  struct Row {
    std::string text;
    std::string shown;
  };
  const std::vector<Row> rows{{"Too slow", "Too slow"},
                              {"<!channel> & <@U123>", "&lt;!channel&gt; &amp; &lt;@^U123&gt;"},
                              {"@here, #general", "@^here, #^general"},
                              {"https://example.org", "https:^/^/^example.^org"},
                              {":smile: at 10: fine.", ":^smile: at 10: fine."},
                              {"*bold* _it_ ~no~ `code`", "∗bold∗ ＿it＿ ∼no∼ ˋcodeˋ"}};
  for (const Row& row : rows) {
    CHECK(slack_text(row.text) == joined(row.shown));
  }
}

TEST_CASE("a message has the headline, tables as blocks of code, and the foot") {
  const std::string text = slack_of({whole_report("Region", "France", "Bad")}, {});
  CHECK_THAT(text, Contains("*NPS +38* (95 %: ") && Contains("*NPS by Region*\n```\n") &&
                       Contains("France") && Contains("> 2 · ") && Contains("Records: 161"));
}

TEST_CASE("a long message is cut at a whole piece, which is said, and keeps its foot") {
  std::vector<report::Verbatim> many(100, verbatim(2, std::string(500, 'x')));
  report::Report report = whole_report("Region", "France", "Bad");
  report.verbatims.push_back(verbatims({}, {}, many));
  const std::string text = slack_of({report}, {});
  CHECK(text.size() <= 4000);
  CHECK_THAT(text, Contains("The rest is left out") && Contains("Records: 161"));
  CHECK_THAT(slack_of({whole_report("Region", "France", "Bad")}, {}), !Contains("left out"));
}

TEST_CASE("blocks of code are closed and signs of mentions escaped, whatever is in the survey") {
  for (const std::string& text : hostile_texts()) {
    CAPTURE(text.substr(0, 60));
    const std::string all = slack_of({whole_report(text, text, text)}, {});
    std::size_t marks = 0;
    for (const std::string& line : lines_of(all)) {
      if (line == "```")
        ++marks;
      else
        CHECK(line.find('`') == std::string::npos);
      const bool quotation = line.starts_with("> ");
      CHECK(line.find_first_of("<>\x1B\x07", quotation ? 1 : 0) == std::string::npos);
      CHECK(line.find("://") == std::string::npos);
    }
    CHECK(marks % 2 == 0);
  }
}
