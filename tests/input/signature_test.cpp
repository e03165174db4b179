// SPDX-License-Identifier: MIT
#include "input/signature.hpp"

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

TEST_CASE("an encoding is recognised by its mark, else by its NUL bytes, else taken for UTF-8") {
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
      {"\xEF\xBB", "UTF-8", 0},
      {"\xFF", "UTF-8", 0},
  };
  for (const Front& front : cases) {
    CAPTURE(front.encoding, front.bytes.size());
    const SniffedEncoding sniffed = sniff_encoding(front.bytes);
    CHECK(sniffed.encoding.name == front.encoding);
    CHECK(sniffed.mark_length == front.mark_length);
  }
}

TEST_CASE("text exports are not taken for anything else") {
  for (const std::string_view front :
       {"score,comment\n"sv, "P,K\n"sv, "PK\n"sv, "%;PDF\n"sv, "\x1F;x"sv, "<score>;x"sv, ""sv,
        "(\xB5"sv, "\"<html>\",score\n"sv, "a <html>\n"sv}) {
    CAPTURE(front);
    CHECK_FALSE(not_text(front));
  }
}

TEST_CASE("the advice says how to make a text export of it") {
  CHECK_THAT(std::string(*not_text("\x1F\x8B\x08")), Catch::Contains("zcat"));
  CHECK_THAT(std::string(*not_text("\x28\xB5\x2F\xFD")), Catch::Contains("zstdcat"));
  CHECK_THAT(std::string(*not_text("PK\x03\x04")), Catch::Contains("CSV UTF-8"));
  CHECK_THAT(std::string(*not_text("<html>")), Catch::Contains("login page"));
}
