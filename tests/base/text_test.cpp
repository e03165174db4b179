// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace npslice::base;
using namespace std::string_view_literals;
using Words = std::vector<std::string>;

TEST_CASE("trim takes what cannot be seen off both ends, nothing else") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"", ""},
      {" ", ""},
      {"\t\n\v\f\r ", ""},
      {"\u00A0", ""},
      {"\u00A0 \u00A0\t", ""},
      {"a", "a"},
      {"  a b  ", "a b"},
      {"\u00A0a\u00A0b\u00A0", "a\u00A0b"},
      {" \u00A0 é \u00A0 ", "é"},
      {"\u200Ba\u200B", "a"},
      {" \uFEFF\u200D a \u200C", "a"},
      {"a\u200Bb", "a\u200Bb"},
      {"\u2003a\u2003", "\u2003a\u2003"}, // an em space is text
      {"à", "à"},                         // ends in the byte A0, which is not a blank
      {"\xA0"sv, "\xA0"sv},
      {"a\xC2"sv, "a\xC2"sv},
      {"\0a\0"sv, "\0a\0"sv},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(trim(text) == expected);
  }
}

TEST_CASE("the view that trim gives points into its text") {
  const std::string text = "  abc ";
  CHECK(trim(text).data() == text.data() + 2);
}

TEST_CASE("lower_ascii puts ASCII letters in lower case and keeps every other byte") {
  CHECK(lower_ascii("AbZ@[`{09") == "abz@[`{09");
  CHECK(lower_ascii("ÉÀ") == "ÉÀ");
  CHECK(lower_ascii("\xC3X\xFF"sv) == "\xC3x\xFF"sv);
  CHECK(lower_ascii("A\0B"sv) == "a\0b"sv);
}

TEST_CASE("fold leaves letter case and accents out") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"Région", "REGION"},  {"Île", "ile"},           {"e\u0301", "É"},
      {"Straße", "STRASSE"}, {"ÅNGSTRÖM", "angstrom"}, {"ΣΊΣΥΦΟΣ", "σισυφος"},
      {"ЙОГУРТ", "йогурт"},  {"Ñandú", "nandu"},       {"", ""},
  };
  for (const auto& [left, right] : cases) {
    CAPTURE(left, right);
    CHECK(fold(left) == fold(right));
  }
  CHECK(fold("Region") != fold("Regions"));
  CHECK(fold("日本") != fold("日木"));
}

TEST_CASE("folding twice changes nothing more") {
  for (const std::string_view text :
       {"Région"sv, "Straße"sv, "ﬁn"sv, "日本"sv, "\xFF Ab"sv, ""sv}) {
    CAPTURE(text);
    CHECK(fold(fold(text)) == fold(text));
  }
}

TEST_CASE("text that is not valid UTF-8 is folded as ASCII") {
  CHECK(fold("R\xE9gion ABC"sv) == "r\xE9gion abc"sv);
}

TEST_CASE("two texts are the same word when they are equal after trim and fold") {
  CHECK(same_word(" Région ", "REGION"));
  CHECK(same_word("\u00A0plan", "Plan\t"));
  CHECK(same_word("", " "));
  CHECK_FALSE(same_word("plan a", "plana"));
  CHECK_FALSE(same_word("plan", "plans"));
}

TEST_CASE("words are maximal runs of letters and digits of the folded text, in order") {
  const std::vector<std::pair<std::string_view, Words>> cases{
      {"", {}},
      {" -_/?! ", {}},
      {"LikelyToRecommend", {"likely", "to", "recommend"}},
      {"nps_score", {"nps", "score"}},
      {"Q3 NPS-Group", {"q3", "nps", "group"}},
      {"NPSScore", {"npsscore"}}, // only a small letter before a capital splits
      {"Note (0-10)", {"note", "0", "10"}},
      {"Où êtes-vous ?", {"ou", "etes", "vous"}},
      {"e\u0301te\u0301", {"ete"}},
      {"評価 日付", {"評価", "日付"}},
      {"  a  b  ", {"a", "b"}},
      {"a\xFF\x62"sv, {"a", "b"}}, // an invalid byte is no letter
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(words_of(text) == expected);
  }
}

TEST_CASE("an answer stands behind its question", "[base]") {
  const std::vector<std::array<std::string, 3>> table{
      {"Reason", "slow", "Reason: slow"},
      {"Why?", "slow", "Why? slow"},
      {"Pourquoi ?", "lent", "Pourquoi ? lent"},
      {"Say why:", "slow", "Say why: slow"},
      {"Tell us more.", "slow", "Tell us more. slow"},
      {"\u306A\u305C\uFF1F", "slow", "\u306A\u305C\uFF1F slow"},
      {"A very long question\u2026", "slow", "A very long question\u2026 slow"},
      {"Reason", "two\nlines", "Reason: two\nlines"}};
  for (const auto& [label, text, expected] : table) {
    CHECK(labelled(label, text) == expected);
  }
}

TEST_CASE("ASCII texts fold and fall into words as they do beside other letters") {
  // Behind a letter that is not ASCII the way leads through Unicode.
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t length = random() % 12; length > 0; --length) {
      const char* const signs = "aZbQ 9_-./\t\n'\"";
      text += round % 2 == 0 ? static_cast<char>(random() % 128) : signs[random() % 15];
    }
    CAPTURE(text);
    CHECK("e " + fold(text) == fold("\u00C9 " + text));
    auto words = words_of("\u00C9 " + text);
    words.erase(words.begin());
    CHECK(words_of(text) == words);
  }
}
