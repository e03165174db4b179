// SPDX-License-Identifier: MIT
#include <npslice/render/display_width.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace npslice::render;
using namespace std::string_view_literals;
using Lines = std::vector<std::string>;

namespace {

/// Texts of all kinds of width.
const std::vector<std::string> texts{
    "",
    "a",
    "Nordics",
    "Île-de-France",
    "I\u0302le-de-France",
    "日本語",
    "a日b本c",
    "שלום עולם",
    "👩\u200D👩\u200D👧 family",
    "🇫🇷🇩🇪",
    "The quick brown fox jumps over the lazy dog",
};

std::string joined(const Lines& lines) {
  std::string all;
  for (const std::string& line : lines) {
    all += line;
  }
  return all;
}

std::string without_blanks(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

/// Texts made at random from words of all widths and runs of blanks.
std::string random_text(std::mt19937& random) {
  const std::vector<std::string> words{"a", "to",       "word",  "Île", "日本", "extraordinarily",
                                       "😀", "👩\u200D👧", "עברית", "-"};
  std::uniform_int_distribution<std::size_t> word(0, words.size() - 1);
  std::uniform_int_distribution<std::size_t> blanks(1, 3);
  std::uniform_int_distribution<int> count(0, 12);
  std::string text;
  for (int i = count(random); i > 0; --i) {
    text += words[word(random)];
    if (i > 1) text.append(blanks(random), ' ');
  }
  return text;
}

} // namespace

TEST_CASE("wide characters and emoji take two columns, combining marks none") {
  const std::vector<std::pair<std::string_view, std::size_t>> cases{
      {"", 0},
      {"abc", 3},
      {"é", 1},
      {"e\u0301", 1},
      {"e\u0301\u0323", 1},
      {"日本", 4},
      {"한국", 4},
      {"\u1112\u1161\u11AB", 2}, // one syllable in three letters
      {"ﾊﾝｶｸ", 4},               // half-width forms
      {"Ａ", 2},                 // a full-width letter
      {"שלום", 4},
      {"שָׁלוֹם", 4}, // with its points
      {"العربية", 7},
      {"Привет", 6},
      {"😀", 2},
      {"👍🏽", 2},               // with a skin tone
      {"👨\u200D👩\u200D👧\u200D👦", 2}, // a family is one character
      {"❤\uFE0F", 2},                // a heart in emoji style
      {"🇫🇷", 2},                     // a flag
      {"🇫🇷🇩🇪", 4},
      {"1\uFE0F\u20E3", 2}, // a keycap
      {"−–…×▓▒█", 7},       // what our own tables are drawn with
  };
  for (const auto& [text, width] : cases) {
    CAPTURE(text);
    CHECK(display_width(text) == width);
  }
}

TEST_CASE("the width of two texts with a blank between them is the sum and one") {
  for (const std::string& left : texts) {
    for (const std::string& right : texts) {
      CAPTURE(left, right);
      CHECK(display_width(left + " " + right) == display_width(left) + 1 + display_width(right));
    }
  }
}

TEST_CASE("a text that is too wide is cut and ends in the ellipsis") {
  CHECK(elided("abcdef", 6, "…") == "abcdef");
  CHECK(elided("abcdef", 5, "…") == "abcd…");
  CHECK(elided("abcdef", 5, "..") == "abc..");
  CHECK(elided("abcdef", 1, "…") == "…");
  CHECK(elided("日本語", 5, "…") == "日本…");
  CHECK(elided("日本語", 4, "…") == "日…");
  CHECK(elided("e\u0301e\u0301e\u0301", 2, "…") == "e\u0301…");
  CHECK(elided("👩\u200D👧👩\u200D👧", 3, "…") == "👩\u200D👧…");
  CHECK(elided("👩\u200D👧👩\u200D👧", 2, "…") == "…");
  CHECK(elided("", 0, "…").empty());
}

TEST_CASE("an elided text is never wider than asked, and as it was when it fits") {
  for (const std::string& text : texts) {
    for (std::size_t width = 2; width < 50; ++width) {
      CAPTURE(text, width);
      const std::string cut = elided(text, width, "..");
      CHECK(display_width(cut) <= width);
      if (display_width(text) <= width) {
        CHECK(cut == text);
      } else {
        CHECK_THAT(cut, Catch::EndsWith(".."));
        CHECK_THAT(text, Catch::StartsWith(cut.substr(0, cut.size() - 2)));
        CHECK(display_width(cut) + 1 >= width); // a wide character may leave one column free
      }
    }
  }
}

TEST_CASE("an elided text is at most as wide as asked even where the ellipsis alone is wider") {
  CHECK(display_width(elided("abcdef", 1, "..")) <= 1);
  CHECK(elided("abcdef", 0, "…").empty());
}

TEST_CASE("a padded text has the width that is asked for, or its own where that is more") {
  CHECK(padded_right("ab", 4) == "ab  ");
  CHECK(padded_left("ab", 4) == "  ab");
  CHECK(padded_right("日", 3) == "日 ");
  CHECK(padded_left("e\u0301", 2) == " e\u0301");
  for (const std::string& text : texts) {
    for (std::size_t width = 0; width < 50; ++width) {
      CAPTURE(text, width);
      CHECK(display_width(padded_right(text, width)) == std::max(width, display_width(text)));
      CHECK(display_width(padded_left(text, width)) == std::max(width, display_width(text)));
      CHECK_THAT(padded_right(text, width), Catch::StartsWith(text));
      CHECK_THAT(padded_left(text, width), Catch::EndsWith(text));
    }
  }
}

TEST_CASE("a text is broken at blanks, a word that is longer than a line anywhere") {
  struct Case {
    std::string text;
    std::size_t width;
    Lines lines;
  };
  const std::vector<Case> cases{
      {"", 10, {""}},
      {"one two three", 20, {"one two three"}},
      {"one two three", 13, {"one two three"}},
      {"one two three", 12, {"one two", "three"}},
      {"one two three", 7, {"one two", "three"}},
      {"one two three", 5, {"one", "two", "three"}},
      {"abcdefgh", 3, {"abc", "def", "gh"}},
      {"a bcdefgh", 3, {"a", "bcd", "efg", "h"}},
      {"ab cdefgh ij", 5, {"ab", "cdefg", "h ij"}},
      {"日本語です", 4, {"日本", "語で", "す"}},
      {"日本語です", 5, {"日本", "語で", "す"}},
      {"one  two", 3, {"one", "two"}},
      {"👩\u200D👧👩\u200D👧", 2, {"👩\u200D👧", "👩\u200D👧"}},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text, row.width);
    CHECK(wrapped(row.text, row.width) == row.lines);
  }
}

TEST_CASE("blanks at the end of a text that fills its line make no further line") {
  CHECK(wrapped("ab ", 2) == Lines{"ab"});
  CHECK(wrapped("one two  ", 7) == Lines{"one two"});
  CHECK(wrapped("abc ", 4) == Lines{"abc"});
}

TEST_CASE("no wrapped line is too wide or ends in a blank, and no character is lost") {
  std::mt19937 random(5);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = random_text(random);
    for (const std::size_t width : {2U, 3U, 7U, 15U, 40U}) {
      CAPTURE(text, width);
      const Lines lines = wrapped(text, width);
      REQUIRE_FALSE(lines.empty());
      for (const std::string& line : lines) {
        REQUIRE(display_width(line) <= width);
        REQUIRE_FALSE((!line.empty() && line.back() == ' '));
        REQUIRE_FALSE((line.empty() && !text.empty()));
      }
      REQUIRE(without_blanks(joined(lines)) == without_blanks(text));
    }
  }
}

TEST_CASE("a word that fits into a line is never broken") {
  std::mt19937 random(6);
  for (int round = 0; round < 500; ++round) {
    const std::string text = random_text(random);
    std::string again;
    for (const std::string& line : wrapped(text, 15)) { // the longest word has 15 letters
      again += (again.empty() ? "" : " ") + line;
    }
    const auto words = [](const std::string& whole) {
      Lines all(1);
      for (const char byte : whole) {
        if (byte != ' ') {
          all.back() += byte;
        } else if (!all.back().empty()) {
          all.emplace_back();
        }
      }
      return all;
    };
    CAPTURE(text);
    REQUIRE(words(again) == words(text));
  }
}

TEST_CASE("a character that is wider than the line stands alone rather than being lost") {
  CHECK(joined(wrapped("日本", 1)) == "日本");
}
