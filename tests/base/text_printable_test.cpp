// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/base/utf8.hpp>

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace npslice::base;
using namespace std::string_view_literals;

namespace {

std::string utf8(char32_t point) {
  std::string text;
  append_code_point(point, text);
  return text;
}

bool is_valid(std::string_view text) {
  while (!text.empty()) {
    bool cut = false;
    const std::size_t length = sequence_length(text, cut);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

/// What could steer a terminal or reorder a line, listed by hand from the Unicode charts.
bool is_dangerous(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point <= 0x9F) || point == 0x2028 || point == 0x2029 ||
         (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
         point == 0x200E || point == 0x200F || point == 0x061C;
}

} // namespace

TEST_CASE("control characters, escapes, overrides and separators become U+FFFD") {
  for (char32_t point = 0; point < 0x3000; ++point) {
    if (!is_dangerous(point)) continue;
    const bool blank = point == '\t' || point == '\n' || point == '\r';
    CAPTURE(static_cast<unsigned>(point));
    CHECK(printable("a" + utf8(point) + "b") ==
          (blank ? "a b" : "a" + std::string(replacement_character) + "b"));
  }
}

TEST_CASE("printable shows what is harmless as it is and what is not as U+FFFD") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"", ""},
      {"plain ASCII ~!", "plain ASCII ~!"},
      {"é 日本 😀 العربية עברית", "é 日本 😀 العربية עברית"},
      {"e\u0301", "e\u0301"},
      {"👩\u200D👧", "👩\u200D👧"}, // the joiner inside an emoji is text
      {"\x1B[31mred\x1B[0m"sv, "\uFFFD[31mred\uFFFD[0m"},
      {"\x1B]0;title\x07"sv, "\uFFFD]0;title\uFFFD"},
      {"\u009B31m", "\uFFFD31m"}, // CSI as one C1 character
      {"a\tb\nc\rd", "a b c d"},
      {"a\0b"sv, "a\uFFFDb"},
      {"\u202Etxt.exe", "\uFFFDtxt.exe"},
      {"\xFF\xC3(", "\uFFFD\uFFFD("},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"}, // a surrogate
      {"\xC0\xAF", "\uFFFD\uFFFD"},           // an overlong slash
      {"caf\xC3", "caf\uFFFD"},               // a character cut at the end
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(printable(text) == expected);
  }
}

TEST_CASE("nothing that steers a terminal comes through, whatever the bytes") {
  std::mt19937 random(20260131);
  std::uniform_int_distribution<int> byte(0, 255);
  std::uniform_int_distribution<char32_t> low_point(0, 0x2FFF);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      if (i % 2 == 0) {
        text += static_cast<char>(byte(random));
      } else {
        append_code_point(low_point(random), text);
      }
    }
    const std::string shown = printable(text, 60);
    std::size_t dangerous = 0;
    for_each_code_point(shown, [&](char32_t point, std::string_view) {
      dangerous += is_dangerous(point) ? 1U : 0U;
    });
    CAPTURE(round);
    REQUIRE(is_valid(shown));
    REQUIRE(dangerous == 0);
  }
}

TEST_CASE("clip gives the longest prefix that does not cut a UTF-8 character") {
  const std::string text = "aé日😀bçe\u0301";
  for (std::size_t most = 0; most <= text.size() + 3; ++most) {
    std::size_t expected = 0;
    for (std::string_view rest = text; !rest.empty();) {
      bool cut = false;
      const std::size_t length = sequence_length(rest, cut);
      if (expected + length > most) break;
      expected += length;
      rest.remove_prefix(length);
    }
    CAPTURE(most);
    CHECK(clip(text, most) == std::string_view(text).substr(0, expected));
  }
}

TEST_CASE("stray bytes are no character, so clip need not spare them") {
  CHECK(clip("\x80\x80\x80\x80\x80\x80\x80\x80", 6).size() == 6);
}

TEST_CASE("at most the bytes that are asked for are kept, then an ellipsis") {
  CHECK(printable(std::string(200, 'a')) == std::string(200, 'a'));
  CHECK(printable(std::string(201, 'a')) == std::string(200, 'a') + "…");
  CHECK(printable("abcdef", 3) == "abc…");
  CHECK(printable("abc", 3) == "abc");
  CHECK(printable("日本語", 4) == "日…");
  CHECK(printable("日本語", 2) == "…");
  CHECK(printable("é", 1) == "…");
  CHECK(printable("", 0).empty());
}

TEST_CASE("harmless keeps line breaks and tabs, cuts nothing, and replaces as printable does") {
  CHECK(harmless("a\tb\nc\rd") == "a\tb\nc\uFFFDd");
  CHECK(harmless("\x1B[2J\u202E\u009B\xFF\0é日"sv) == "\uFFFD[2J\uFFFD\uFFFD\uFFFD\uFFFDé日");
  CHECK(harmless(std::string(5000, 'a')) == std::string(5000, 'a'));
  for (char32_t point = 1; point < 0x3000; ++point) {
    if (point == '\t' || point == '\n' || point == '\r') continue;
    CAPTURE(static_cast<unsigned>(point));
    REQUIRE(harmless(utf8(point)) == printable(utf8(point)));
  }
}

TEST_CASE("a file name is shown harmless and whole, standard input by its own name") {
  CHECK(shown_path("exports/2026-W05.csv") == "exports/2026-W05.csv");
  CHECK(shown_path(standard_input) == "standard input");
  CHECK(shown_path("a\x1B[2J\n.csv"sv) == "a\uFFFD[2J .csv");
  CHECK(shown_path(std::string(3000, 'd')) == std::string(3000, 'd'));
}

TEST_CASE("quoted is printable between double quotes") {
  CHECK(quoted("Région") == "\"Région\"");
  CHECK(quoted("") == "\"\"");
  CHECK(quoted("a\x1B[2J"sv) == "\"a\uFFFD[2J\"");
  CHECK(quoted("abcdef", 3) == "\"abc…\"");
  CHECK(quoted(std::string(81, 'x')) == '"' + std::string(80, 'x') + "…\"");
}

TEST_CASE("escaped text steers no terminal and loses nothing") {
  CHECK(escaped("Région\n\"9\"") == "Région\n\"9\"");
  CHECK(escaped("a\x7F\x1B") == "a\\u007F\\u001B");
  CHECK(escaped("\u009B\u202E\uFEFF") == "\\u009B\\u202E\\uFEFF");
  CHECK(escaped("\U000E0041") == "\\uDB40\\uDC41");
}
