// SPDX-License-Identifier: MIT
#include <npslice/base/utf8.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace npslice::base;
using namespace std::string_view_literals;

namespace {

struct Expected {
  std::string_view bytes;
  std::size_t length;
  bool cut;
};

bool is_scalar(char32_t point) { return point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF); }

std::size_t index_of(std::string_view bytes) {
  std::size_t index = 0;
  for (const char byte : bytes) {
    index = index * 256 + static_cast<unsigned char>(byte);
  }
  return index;
}

/// Which byte strings are whole characters and which begin a longer one, for lengths up to three.
struct KnownSequences {
  std::vector<std::vector<bool>> whole;
  std::vector<std::vector<bool>> begun;

  KnownSequences() {
    for (std::size_t length = 0, size = 1; length <= 3; ++length, size *= 256) {
      whole.emplace_back(size);
      begun.emplace_back(size);
    }
    std::string bytes;
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
      if (!is_scalar(point)) continue;
      bytes.clear();
      append_code_point(point, bytes);
      for (std::size_t length = 1; length <= 3 && length <= bytes.size(); ++length) {
        auto& known = length == bytes.size() ? whole : begun;
        known[length][index_of(std::string_view(bytes).substr(0, length))] = true;
      }
    }
  }

  [[nodiscard]] Expected expected(std::string_view bytes) const {
    for (std::size_t length = 1; length <= bytes.size(); ++length) {
      if (whole[length][index_of(bytes.substr(0, length))]) return {bytes, length, false};
    }
    return {bytes, 0, begun[bytes.size()][index_of(bytes)]};
  }
};

} // namespace

TEST_CASE("a sequence is valid exactly as RFC 3629, section 4, has it") {
  const std::vector<Expected> cases{
      {""sv, 0, false},
      {"a"sv, 1, false},
      {"\0"sv, 1, false},
      {"\x7F"sv, 1, false},
      {"ab"sv, 1, false},
      {"\x80"sv, 0, false}, // a trailing byte leads nothing
      {"\xBF"sv, 0, false},
      {"\xC0\x80"sv, 0, false}, // overlong
      {"\xC1\xBF"sv, 0, false},
      {"\xC0"sv, 0, false}, // never valid, so nothing is cut
      {"\xC1"sv, 0, false},
      {"\xC2\x80"sv, 2, false}, // U+0080
      {"\xDF\xBF"sv, 2, false}, // U+07FF
      {"\xC2"sv, 0, true},
      {"\xC2\x7F"sv, 0, false},
      {"\xC2\xC0"sv, 0, false},
      {"\xE0\x80\x80"sv, 0, false}, // overlong
      {"\xE0\x9F\xBF"sv, 0, false},
      {"\xE0\x9F"sv, 0, false},
      {"\xE0\xA0\x80"sv, 3, false}, // U+0800
      {"\xE0\xA0"sv, 0, true},
      {"\xE0"sv, 0, true},
      {"\xED\x9F\xBF"sv, 3, false}, // U+D7FF
      {"\xED\xA0\x80"sv, 0, false}, // U+D800, a surrogate
      {"\xED\xBF\xBF"sv, 0, false}, // U+DFFF
      {"\xED\xA0"sv, 0, false},
      {"\xEE\x80\x80"sv, 3, false}, // U+E000
      {"\xEF\xBF\xBF"sv, 3, false}, // U+FFFF
      {"\xE2\x82"sv, 0, true},
      {"\xE2\x82(", 0, false},
      {"\xF0\x80\x80\x80"sv, 0, false}, // overlong
      {"\xF0\x8F\xBF\xBF"sv, 0, false},
      {"\xF0\x90\x80\x80"sv, 4, false}, // U+10000
      {"\xF0\x9F\x98\x80!"sv, 4, false},
      {"\xF0\x9F\x98"sv, 0, true},
      {"\xF0\x9F"sv, 0, true},
      {"\xF0"sv, 0, true},
      {"\xF0\x8F"sv, 0, false},
      {"\xF0\x9F\x98("sv, 0, false},
      {"\xF4\x8F\xBF\xBF"sv, 4, false}, // U+10FFFF
      {"\xF4\x90\x80\x80"sv, 0, false}, // above it
      {"\xF4\x90"sv, 0, false},
      {"\xF5\x80\x80\x80"sv, 0, false},
      {"\xF5"sv, 0, false},
      {"\xFE"sv, 0, false},
      {"\xFF"sv, 0, false},
  };
  for (const Expected& row : cases) {
    bool cut = !row.cut;
    CAPTURE(row.bytes.size(), index_of(row.bytes));
    CHECK(sequence_length(row.bytes, cut) == row.length);
    CHECK(cut == row.cut);
  }
}

TEST_CASE("every text of two or three bytes is judged as the list of all characters says") {
  const KnownSequences known;
  std::size_t wrong = 0;
  const auto judge = [&](std::string_view text) {
    bool cut = false;
    const std::size_t length = sequence_length(text, cut);
    const Expected expected = known.expected(text);
    if (length != expected.length || cut != expected.cut) ++wrong;
  };
  std::string text(3, '\0');
  for (unsigned first = 0; first < 256; ++first) {
    text[0] = static_cast<char>(first);
    for (unsigned second = 0; second < 256; ++second) {
      text[1] = static_cast<char>(second);
      judge(std::string_view(text).substr(0, 2));
      for (unsigned third = 0; first >= 0xE0 && third < 256; ++third) {
        text[2] = static_cast<char>(third);
        judge(text);
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("every character is written, measured and read back") {
  std::size_t wrong = 0;
  std::string bytes;
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    if (!is_scalar(point)) continue;
    bytes.clear();
    append_code_point(point, bytes);
    bool cut = false;
    const bool whole = sequence_length(bytes, cut) == bytes.size();
    if (!whole || cut || decode(bytes) != point) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a character is appended in its shortest form") {
  const std::vector<std::pair<char32_t, std::string_view>> cases{
      {0x0, "\0"sv},
      {0x7F, "\x7F"},
      {0x80, "\xC2\x80"},
      {0x7FF, "\xDF\xBF"},
      {0x800, "\xE0\xA0\x80"},
      {0xFFFD, replacement_character},
      {0xFFFF, "\xEF\xBF\xBF"},
      {0x10000, "\xF0\x90\x80\x80"},
      {0x10FFFF, "\xF4\x8F\xBF\xBF"},
  };
  for (const auto& [point, expected] : cases) {
    std::string out = "x";
    append_code_point(point, out);
    CHECK(out == "x" + std::string(expected));
  }
}

TEST_CASE("each byte that belongs to no valid sequence is visited as U+FFFD by itself") {
  std::vector<char32_t> points;
  std::string bytes;
  for_each_code_point("a\xE9\xF0\x9F\x98\x80\xE2\x82", [&](char32_t point, std::string_view own) {
    points.push_back(point);
    bytes += own;
  });
  CHECK(points == std::vector<char32_t>{'a', 0xFFFD, 0x1F600, 0xFFFD, 0xFFFD});
  CHECK(bytes == "a\uFFFD😀\uFFFD\uFFFD");
}
