// SPDX-License-Identifier: MIT
#include "input/transcoder.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/utf8.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice::input;
using namespace std::string_view_literals;

namespace {

struct Case {
  std::string_view bytes;
  std::string_view text;
  std::uint64_t replaced;
};

std::string transcoded(Transcoder& transcoder, std::string_view bytes) {
  std::string out;
  CHECK(transcoder.transcode(bytes, true, out) == bytes.size());
  return out;
}

/// Whether `text` is valid UTF-8 without NUL: what every room behind relies on.
bool is_clean(std::string_view text) {
  while (!text.empty()) {
    bool cut = false;
    const std::size_t length = npslice::base::sequence_length(text, cut);
    if (length == 0 || text[0] == '\0') return false;
    text.remove_prefix(length);
  }
  return true;
}

} // namespace

TEST_CASE("a byte that belongs to no valid sequence is read as Windows-1252 and counted") {
  const std::vector<Case> cases{
      {"plain", "plain", 0},
      {"é日😀", "é日😀", 0},
      {"caf\xE9", "café", 1},
      {"\xE9t\xE9;\xE0 propos", "été;à propos", 3},
      {"\x80 \x85 \x92 \x9F", "€ … ’ Ÿ", 4},
      {"\xA0|\xFF", "\u00A0|ÿ", 2},
      {"\x81\x8D\x8F\x90\x9D", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", 5}, // holes of Windows-1252
      {"a\0b"sv, "a\uFFFDb", 1},
      {"\0\0"sv, "\uFFFD\uFFFD", 2},
      {"caf\xC3", "cafÃ", 1}, // cut at the end of the input
      {"x\xF0\x9F\x98", "xðŸ˜", 3},
      {"\xC3(", "Ã(", 1},
      {"\xC0\xAF", "À¯", 2},           // overlong
      {"\xED\xA0\x80", "í\u00A0€", 3}, // a surrogate
      {"\xF4\x90\x80\x80", "ô\uFFFD€€", 4},
      {"é\xE9é", "ééé", 1}, // the damage does not spread
      {"12345678\xE9"
       "12345678",
       "12345678é12345678", 1},
      {"1234567\0"
       "12345678"sv,
       "1234567\uFFFD12345678", 1},
  };
  for (const Case& row : cases) {
    Utf8Transcoder transcoder;
    CAPTURE(row.text);
    CHECK(transcoded(transcoder, row.bytes) == row.text);
    CHECK(transcoder.replaced() == row.replaced);
  }
}

TEST_CASE("every single byte comes out as Windows-1252 has it") {
  Utf8Transcoder utf8;
  for (int byte = 1; byte < 256; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    const bool hole = byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
    IconvTranscoder system("WINDOWS-1252");
    CAPTURE(byte);
    CHECK(transcoded(utf8, one) == (hole ? "\uFFFD" : transcoded(system, one)));
  }
  CHECK(utf8.replaced() == 128);
}

TEST_CASE("the start of a character waits for the next piece unless it is the last") {
  Utf8Transcoder transcoder;
  std::string out;
  CHECK(transcoder.transcode("a\xF0\x9F", false, out) == 1);
  CHECK(transcoder.transcode("\xF0\x9F\x98\x80"
                             "b",
                             false, out) == 5);
  CHECK(transcoder.transcode("\xE2\x82", true, out) == 2);
  CHECK(out == "a😀bâ‚");
  CHECK(transcoder.replaced() == 2);
}

TEST_CASE("text of any encoding is the same in pieces of every size") {
  const std::vector<std::pair<const char*, std::string_view>> texts{
      {"UTF-16LE", "a\0\xE9\0\x3D\xD8\0\xDE"
                   "b\0"sv},
      {"UTF-32BE", "\0\0\0a\0\1\xF6\0\0\0\0b"sv},
      {"SHIFT_JIS", "\x93\xFA\x96\x7B;9"},
      {"GB18030", "\xC8\xD5\x81\x30\x81\x30z"},
      {"UTF-8", "é日😀"},
  };
  for (const auto& [name, bytes] : texts) {
    IconvTranscoder at_once(name);
    const std::string whole = transcoded(at_once, bytes);
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
      IconvTranscoder transcoder(name);
      std::string out;
      std::string waiting;
      for (std::size_t at = 0; at < bytes.size(); at += piece) {
        waiting += bytes.substr(at, piece);
        waiting.erase(0, transcoder.transcode(waiting, at + piece >= bytes.size(), out));
      }
      CAPTURE(name, piece);
      CHECK(out == whole);
      CHECK(waiting.empty());
      CHECK(transcoder.replaced() == 0);
    }
  }
}

TEST_CASE("any bytes come out as valid UTF-8 without NUL, all of them used") {
  std::mt19937 random(11);
  std::uniform_int_distribution<int> byte(0, 255);
  for (const char* const name : {"UTF-16LE", "UTF-32BE", "SHIFT_JIS", "GB18030"}) {
    for (int round = 0; round < 300; ++round) {
      std::string bytes;
      for (int i = 0; i < 41; ++i) {
        bytes += static_cast<char>(byte(random));
      }
      IconvTranscoder system(name);
      Utf8Transcoder ours;
      CAPTURE(name, round);
      REQUIRE(is_clean(transcoded(system, bytes)));
      REQUIRE(is_clean(transcoded(ours, bytes)));
    }
  }
}

TEST_CASE("a number above U+10FFFF is no character, whatever the system's iconv lets pass") {
  IconvTranscoder four_bytes("UCS-4LE");
  CHECK(transcoded(four_bytes, "a\0\0\0\0\0\x11\0"sv) == "a\uFFFD");
  CHECK(four_bytes.replaced() == 1);
  IconvTranscoder utf8("UTF-8");
  CHECK(is_clean(transcoded(utf8, "a\xF4\x90\x80\x80\xF8\x88\x80\x80\x80")));
}

TEST_CASE("a unit that is no character costs only itself") {
  const std::vector<std::pair<const char*, Case>> cases{
      {"UTF-16LE",
       {"a\0\0\xD8"
        "b\0"sv,
        "a\uFFFDb", 1}},
      {"UTF-16BE", {"\0a\xDC\0\0b"sv, "a\uFFFDb", 1}},
      {"UTF-32LE", {"a\0\0\0\0\0\x11\0b\0\0\0"sv, "a\uFFFDb", 1}},
      {"UCS-2LE",
       {"a\0\0\xD8"
        "b\0"sv,
        "a\uFFFDb", 1}},
      {"UTF-16LE", {"a\0b"sv, "a\uFFFD", 1}}, // cut in the middle of a unit
      {"UTF-16LE", {"a\0\0\0"sv, "a\uFFFD", 1}},
      {"SHIFT_JIS", {"a\x81", "a\uFFFD", 1}},
      {"EUC-JP", {"\xC6\xFC\xFF\xCB\xDC", "日\uFFFD本", 1}},
      {"ASCII", {"a\xE9z", "a\uFFFDz", 1}},
  };
  for (const auto& [name, row] : cases) {
    IconvTranscoder transcoder(name);
    CAPTURE(name);
    CHECK(transcoded(transcoder, row.bytes) == row.text);
    CHECK(transcoder.replaced() == row.replaced);
  }
}

TEST_CASE("text longer than the conversion buffer comes through whole") {
  std::string latin;
  std::string utf8;
  for (int i = 0; i < 20000; ++i) {
    latin += i % 3 == 0 ? '\xE9' : 'a';
    utf8 += i % 3 == 0 ? "é" : "a";
  }
  IconvTranscoder transcoder("LATIN1");
  CHECK(transcoded(transcoder, latin) == utf8);
}
