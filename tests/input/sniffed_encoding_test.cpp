// SPDX-License-Identifier: MIT
#include "input/sniffed_encoding.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace npslice::input;
using namespace std::string_view_literals;

namespace {

struct Front {
  std::string_view bytes;
  std::string_view encoding;
  std::size_t mark_length;
};

} // namespace

TEST_CASE("an encoding is recognised by its mark, else by its NUL bytes, else UTF-8") {
  const std::vector<Front> cases{
      {"\xEF\xBB\xBFscore", "UTF-8", 3},
      {"\xFF\xFEs\0c\0"sv, "UTF-16LE", 2},
      {"\xFE\xFF\0s\0c"sv, "UTF-16BE", 2},
      {"\xFF\xFE\0\0s\0\0\0"sv, "UTF-32LE", 4},
      {"\0\0\xFE\xFF\0\0\0s"sv, "UTF-32BE", 4},
      {"s\0c\0o\0r\0e\0"sv, "UTF-16LE", 0},
      {"\0s\0c\0o\0r\0e"sv, "UTF-16BE", 0},
      {"s\0\x17\x04o\0r\0"sv, "UTF-16LE", 0}, // one letter beyond Latin
      {"score", "UTF-8", 0},
      {"", "UTF-8", 0},
      {"s", "UTF-8", 0},
      {"\0\0\0\0\0\0"sv, "UTF-8", 0}, // no text at all
  };
  for (const Front& front : cases) {
    CAPTURE(front.encoding, front.bytes.size());
    const SniffedEncoding sniffed = sniff_encoding(front.bytes, true);
    CHECK(sniffed.encoding.name == front.encoding);
    CHECK(sniffed.mark_length == front.mark_length);
  }
}

TEST_CASE("without a mark, the majority of what is not ASCII tells UTF-8 from Windows-1252") {
  struct Majority {
    std::string_view bytes;
    std::string_view name;
    std::string_view reason;
  };
  const std::vector<Majority> cases{
      {"score\n9\n", "UTF-8", "no byte order mark"},
      {"R\xC3\xA9gion\n", "UTF-8", "no byte order mark"},
      {"R\xE9gion\n", "WINDOWS-1252", "not valid UTF-8: byte 0xE9 at offset 1"},
      {"R\xC3\xA9gion\xE9", "UTF-8", "no byte order mark"}, // as many of each
      {"R\xC3\xA9gion\xE9t\xE9", "WINDOWS-1252", "not valid UTF-8: byte 0xE9 at offset 7"},
      {"\xC3\xA9\xC3\xA8\xE9;\xE9", "UTF-8", "no byte order mark"},
      {"a\0b"sv, "UTF-8", "no byte order mark"}, // NUL is damage, and no encoding has it
      {"caf\xC3", "WINDOWS-1252", "not valid UTF-8: byte 0xC3 at offset 3"}, // cut, or not UTF-8
      {"\xEF\xBB\xBFR\xE9gion \xE9", "UTF-8", "byte order mark"},
      {"\xEF\xBB", "WINDOWS-1252", "not valid UTF-8: byte 0xEF at offset 0"},
  };
  for (const Majority& row : cases) {
    CAPTURE(row.bytes);
    const SniffedEncoding sniffed = sniff_encoding(row.bytes, true);
    CHECK(sniffed.encoding.name == row.name);
    CHECK(sniffed.encoding.reason == row.reason);
  }
}

TEST_CASE("a character that goes on behind the front speaks neither for nor against UTF-8") {
  CHECK(sniff_encoding("caf\xC3", false).encoding.name == "UTF-8");
  CHECK(sniff_encoding("caf\xE2\x82", false).encoding.name == "UTF-8");
  CHECK(sniff_encoding("caf\xE2(", false).encoding.name == "WINDOWS-1252");
}
