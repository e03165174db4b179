// SPDX-License-Identifier: MIT
#include "ingest/column_name.hpp"
#include "support/dice.hpp"

#include <npslice/base/utf8.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace npslice;
using ingest::clean_name;

TEST_CASE("a header cell is shown as people read it", "[ingest]") {
  struct Row {
    std::string_view cell;
    std::string_view name;
  };
  const auto row = GENERATE(values<Row>({
      {"", ""},
      {"Score", "Score"},
      {"  Score\t", "Score"},
      {"\xC2\xA0Score\xC2\xA0", "Score"},
      {"How\xC2\xA0likely", "How likely"},
      {"How \xC2\xA0 likely", "How likely"},
      {"How likely\nare you\r\nto recommend?", "How likely are you to recommend?"},
      {"&nbsp;", ""},
      {"<p></p>", ""},
      {"Where do you <strong>live</strong> in?", "Where do you live in?"},
      {"<p>How likely?</p>", "How likely?"},
      {"<P CLASS=\"x\">How likely?</P>", "How likely?"},
      {"one<br>two<br/>three<br />four", "one two three four"},
      {"<span style=\"font-size:19px;\">How <b>likely</b>?</span>", "How likely?"},
      {"<a href=\"https://example.org/?a>b\">x", "b\">x"}, // a tag ends at its first sign
      {"H<sub>2</sub>O", "H2O"},
      {"Tom &amp; Jerry", "Tom & Jerry"},
      {"What&#39;s new, what&#x27;s old, what&apos;s left", "What's new, what's old, what's left"},
      {"we&rsquo;re &ldquo;here&rdquo; &ndash; d&eacute;j&agrave;&hellip;", "we’re “here” – déjà…"},
      {"&#8217;&#x1F600;", "’😀"},
      {"&amp;lt;b&amp;gt;", "&lt;b&gt;"}, // resolved once
      {"5 &lt; 6 &gt; 4", "5 < 6 > 4"},
  }));
  CAPTURE(row.cell);
  CHECK(clean_name(row.cell) == row.name);
}

TEST_CASE("signs that are no markup stay as they are", "[ingest]") {
  const auto* const text =
      GENERATE(as<const char*>{}, "a < b and c > d", "a <b and c> d", "x<y>z", "1 <2> 3", "R&D",
               "R&D; more", "AT&T &unknown; thing", "&#;", "&#x;", "&#55296;", "&#x110000;", "&#7;",
               "&#39", "&", "<", ">", "<>", "</>", "< b >", "<customer name>", "I <3 you", "<b",
               "score <b is low>", "Q1_NPS_GROUP", "[Row 1]", "50 % <= x");
  CHECK(clean_name(text) == text);
}

TEST_CASE("a very long tag is text", "[ingest]") {
  const std::string tag = "<b x=\"" + std::string(600, 'y') + "\">";
  CHECK(clean_name(tag) == tag);
}

TEST_CASE("whatever a cell holds, its name is one line of valid text without blanks around it",
          "[ingest]") {
  tests::Dice dice(7);
  const std::string_view pieces[] = {"<",  ">", "b",        "/",  "&",      "#", "39", ";",   " ",
                                     "\n", "é", "\xC2\xA0", "br", "&nbsp;", "x", "=",  "amp", "\""};
  for (int round = 0; round < 3000; ++round) {
    std::string cell;
    for (std::size_t i = dice.below(14); i > 0; --i) {
      cell += pieces[dice.below(std::size(pieces))];
    }
    CAPTURE(cell);
    const std::string name = clean_name(cell);
    CHECK(name.size() <= cell.size());
    CHECK(name.find_first_of("\n\r\t") == std::string::npos);
    CHECK(name.find("  ") == std::string::npos);
    CHECK_FALSE(name.starts_with(' '));
    CHECK_FALSE(name.ends_with(' '));
    base::for_each_code_point(
        name, [](char32_t point, std::string_view) { CHECK(point != char32_t{0xFFFD}); });
  }
}
