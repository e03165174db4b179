// SPDX-License-Identifier: MIT
#include "input/packed.hpp"
#include "support/dice.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/input/text_source.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice::input;
using npslice::base::InputError;
using npslice::base::UsageError;
using namespace std::string_view_literals;

namespace {

struct Outcome {
  std::string text;
  std::string encoding;
  std::string reason;
  std::uint64_t replaced = 0;
  std::uint64_t repaired = 0;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome read_text(std::string_view bytes, const std::string& encoding = "",
                  std::size_t piece = SIZE_MAX, std::size_t buffer_bytes = 4096) {
  TextSource source(bytes_in_memory(std::string(bytes), piece), encoding, "a.csv");
  Outcome outcome;
  std::vector<char> buffer(buffer_bytes);
  while (const std::size_t count = source.read(buffer)) {
    outcome.text.append(buffer.data(), count);
  }
  outcome.encoding = source.encoding().name;
  outcome.reason = source.encoding().reason;
  outcome.replaced = source.replaced();
  outcome.repaired = source.repaired();
  return outcome;
}

/// `text`, which is ASCII or Latin, in units of `bytes` bytes.
std::string in_units(std::u16string_view text, std::size_t bytes, bool little_endian) {
  std::string out;
  for (const char16_t unit : text) {
    std::string one(bytes, '\0');
    one[0] = static_cast<char>(unit & 0xFFU);
    one[1] = static_cast<char>(unit >> 8U);
    if (!little_endian) std::reverse(one.begin(), one.end());
    out += one;
  }
  return out;
}

/// A source that gives some bytes and then fails, for ever.
class FailingSource final : public ByteSource {
public:
  explicit FailingSource(std::string bytes) : bytes_(std::move(bytes)) {}
  std::size_t read(std::span<char> buffer) override {
    if (given_ == bytes_.size()) throw InputError("a.csv: cannot be read: Input/output error");
    const std::size_t count = std::min({buffer.size(), bytes_.size() - given_, std::size_t{700}});
    std::memcpy(buffer.data(), bytes_.data() + given_, count);
    given_ += count;
    return count;
  }

private:
  std::string bytes_;
  std::size_t given_ = 0;
};

/// A source that knows that it was changed.
class ChangedSource final : public ByteSource {
public:
  std::size_t read(std::span<char> /*buffer*/) override { return 0; }
  [[nodiscard]] bool changed_while_read() const override { return true; }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return 12; }
};

} // namespace

TEST_CASE("a byte order mark decides the encoding and is not part of the text") {
  const std::u16string_view text = u"Note;é\n9;à\n";
  const std::string utf8 = "Note;é\n9;à\n";
  CHECK(read_text("\xEF\xBB\xBF" + utf8) == Outcome{utf8, "UTF-8", "byte order mark", 0});
  CHECK(read_text("\xFF\xFE" + in_units(text, 2, true)) ==
        Outcome{utf8, "UTF-16LE", "byte order mark", 0});
  CHECK(read_text("\xFE\xFF" + in_units(text, 2, false)) ==
        Outcome{utf8, "UTF-16BE", "byte order mark", 0});
  CHECK(read_text(std::string("\xFF\xFE\0\0"sv) + in_units(text, 4, true)) ==
        Outcome{utf8, "UTF-32LE", "byte order mark", 0});
  CHECK(read_text(std::string("\0\0\xFE\xFF"sv) + in_units(text, 4, false)) ==
        Outcome{utf8, "UTF-32BE", "byte order mark", 0});
}

TEST_CASE("without a mark, the pattern of NUL bytes shows UTF-16, and all else is UTF-8") {
  const std::u16string_view text = u"Note;Région\n9;Île\n";
  const std::string utf8 = "Note;Région\n9;Île\n";
  CHECK(read_text(in_units(text, 2, true)) == Outcome{utf8, "UTF-16LE", "pattern of NUL bytes", 0});
  CHECK(read_text(in_units(text, 2, false)) ==
        Outcome{utf8, "UTF-16BE", "pattern of NUL bytes", 0});
  CHECK(read_text(utf8) == Outcome{utf8, "UTF-8", "no byte order mark", 0});
  CHECK(read_text("") == Outcome{"", "UTF-8", "no byte order mark", 0});
  CHECK(read_text("a\0b;c\n"sv).encoding == "UTF-8"); // one NUL is damage, not a pattern
}

TEST_CASE("an encoding that the user names is used, and the reason says so") {
  CHECK(read_text("R\xE9gion\x80", "WINDOWS-1252") ==
        Outcome{"Région€", "WINDOWS-1252", "--encoding", 0});
  CHECK(read_text("R\x8Egion", "MACINTOSH").text == "Région");
  CHECK(read_text("\x93\xFA\x96\x7B", "SHIFT_JIS").text == "日本");
  CHECK(read_text("caf\xC3\xA9", "utf8") == Outcome{"café", "utf8", "--encoding", 0});
  CHECK(read_text("caf\xC3\xA9", "LATIN1").text == "cafÃ©");
}

TEST_CASE("a byte order mark of the named encoding is no text either") {
  const std::string marked = "\xFF\xFE" + in_units(u"é;1\n", 2, true);
  for (const char* const name : {"UTF-16LE", "utf-16le", "UTF-16", "UTF16LE", "UCS-2"}) {
    CAPTURE(name);
    CHECK(read_text(marked, name).text == "é;1\n");
  }
  for (const char* const name : {"UTF-8", "utf-8", "UTF8"}) {
    CAPTURE(name);
    CHECK(read_text("\xEF\xBB\xBFé;1\n", name).text == "é;1\n");
  }
}

TEST_CASE("a byte order mark that contradicts the named encoding is left to be seen") {
  const Outcome outcome = read_text("\xFF\xFEscore\n", "UTF-8");
  CHECK(outcome.text == "ÿþscore\n");
  CHECK(outcome.replaced == 2);
}

TEST_CASE("an unknown encoding is a mistake on the command line that names the option") {
  CHECK_THROWS_AS(read_text("a\n", "UTF-9"), UsageError);
  CHECK_THROWS_WITH(read_text("a\n", "UTF-9"),
                    Catch::Contains("--encoding") && Catch::Contains("\"UTF-9\""));
  CHECK_THROWS_WITH(read_text("a\n", "x\x1B[2J"), !Catch::Contains("\x1B"));
}

TEST_CASE("pieces of every size give the same text, and so do buffers of every size") {
  const std::string long_text(700, 'x');
  const std::u16string long_units(300, u'x');
  const std::vector<std::string> inputs{
      "",
      in_units(u"Score\n10\n", 2, false),
      "\xEF\xBB\xBFNote;é😀日\n9;\xE9t\xE9\n8;\x80\x81\n",
      long_text + "a\0b\xF0\x9F\x98\x80\xF0\x9F\xE2\x82" + "\xE2\x82\xAC\xC3",
      long_text + "é😀日\xED\xA0\x80\xF4\x90\x80\x80\xE9t\xE9 end",
      long_text + "tr\x8As app\x82r\x82, d\x82j\x85 \x90t\x81\x90 \x82t\x82 \x90",
      "\xFF\xFE" + in_units(long_units + u"é\n9;\xD83D\xDE00\n", 2, true),
      "\xFE\xFF" + in_units(long_units + u"é\n9;\xD800x\xD83D", 2, false) + "\x04",
      std::string("\xFF\xFE\0\0"sv) + in_units(long_units + u"é\n", 4, true),
      std::string("\0\0\xFE\xFF"sv) + in_units(long_units + u"é\n", 4, false) + "\x01",
  };
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Outcome whole = read_text(inputs[i]);
    for (std::size_t piece = 1; piece <= 7; ++piece) {
      CAPTURE(i, piece);
      CHECK(read_text(inputs[i], "", piece) == whole);
      CHECK(read_text(inputs[i], "", SIZE_MAX, piece) == whole);
      CHECK(read_text(inputs[i], "", 8 - piece, piece) == whole);
    }
  }
}

TEST_CASE("a text larger than any buffer comes through byte for byte") {
  std::string text;
  for (int i = 0; text.size() < 700000; ++i) {
    text += std::to_string(i) + ";é😀\n";
  }
  CHECK(read_text(text) == Outcome{text, "UTF-8", "no byte order mark", 0});
  CHECK(read_text(text, "", 99991, 1000).text == text);
}

TEST_CASE("what is not a text export is refused by what it is and what to do") {
  const std::vector<std::pair<std::string_view, std::string>> cases{
      {"PK\x03\x04\x14\0"sv, "zip archive or an Excel workbook"},
      {"\xD0\xCF\x11\xE0\xA1\xB1"sv, "old Excel workbook"},
      {"%PDF-1.7\n", "PDF"},
      {"<!DOCTYPE html>\n<title>Log in</title>", "web page"},
      {"\n  <HTML lang=\"en\">", "web page"},
      {"\xEF\xBB\xBF<!doctype HTML>", "web page"},
  };
  for (const auto& [bytes, words] : cases) {
    CAPTURE(words);
    CHECK_THROWS_AS(read_text(bytes), InputError);
    CHECK_THROWS_WITH(read_text(bytes), Catch::StartsWith("a.csv: ") && Catch::Contains(words));
    CHECK_THROWS_AS(read_text(bytes, "", 1), InputError);
  }
  CHECK(read_text("PK;score\n1;9\n").text == "PK;score\n1;9\n");
  CHECK(read_text("<b>;score\n").text == "<b>;score\n");
}

TEST_CASE("an error midway is passed on and never looks like the end") {
  std::string bytes = "score;comment\n";
  bytes.append(2000000, 'x'); // more than is looked at before the first text is given
  TextSource source(std::make_unique<FailingSource>(bytes), "", "a.csv");
  std::string text;
  std::vector<char> buffer(400);
  bool ended = false;
  CHECK_THROWS_AS(
      [&] {
        for (;;) {
          const std::size_t count = source.read(buffer);
          if (count == 0) {
            ended = true;
            return;
          }
          text.append(buffer.data(), count);
        }
      }(),
      InputError);
  CHECK_FALSE(ended);
  CHECK(text == bytes);
  CHECK_THROWS_AS(source.read(buffer), InputError); // and again, when asked again
  CHECK_THROWS_AS(TextSource(std::make_unique<FailingSource>("score"), "", "a.csv"), InputError);
}

TEST_CASE(
    "a file in which single bytes stand for letters is Windows-1252, and nothing is replaced") {
  CHECK(read_text("R\xE9gion;Note\n\x80;9\n") ==
        Outcome{"Région;Note\n€;9\n", "WINDOWS-1252", "not valid UTF-8: byte 0xE9 at offset 1", 0});
  const Outcome holes = read_text("\xE9;\x90;\x81\0\n"sv);
  CHECK(holes.text == "é;\uFFFD;\uFFFD\uFFFD\n");
  CHECK(holes.replaced == 3);
  CHECK(holes.repaired == 0);
  const Outcome repaired = read_text("tr\x8As \xE0 c\x93t\x82\n");
  CHECK(repaired.text == "très à c“té\n"); // two leftovers prove nothing
  CHECK(repaired.repaired == 2);
  CHECK(repaired.replaced == 0);
}

TEST_CASE("the first MiB decides the encoding, and what comes after it is read byte by byte") {
  std::string front(1048576, 'x');
  CHECK(read_text(front + "\xE9\xE9").encoding == "UTF-8");
  CHECK(read_text(front + "\xE9\xE9").replaced == 2);
  CHECK(read_text(front + "\xE9\xE9").text == front + "éé");
  front.back() = '\xE9';
  CHECK(read_text(front + "x").encoding == "UTF-8"); // perhaps a character goes on there
  CHECK(read_text(front + "x", "", 99991).text == read_text(front + "x").text);
  front[front.size() - 2] = '\xE9';
  CHECK(read_text(front + "x").encoding == "WINDOWS-1252");
  CHECK(read_text(front + "é\x90t\x82\x90" + std::string(300000, 'y') + "\x82", "", 65537) ==
        read_text(front + "é\x90t\x82\x90" + std::string(300000, 'y') + "\x82"));
}

TEST_CASE("leftovers of CP850 that the front proves are repaired in doubtful places all over") {
  const std::string proof = "tr\x82s r\x82put\x82\n";
  CHECK(read_text(proof + "l'\x82t\x82 c\x93t\x82 go\x96t\n").text ==
        "trés réputé\nl'été côté goût\n");
  CHECK(read_text("l'\x82t\x82 c\x93t go\x96t\n").text == "l'‚té c“t go–t\n");
}

TEST_CASE("random bytes come out the same whatever the pieces, and as many as went in") {
  npslice::tests::Dice dice(23);
  for (int round = 0; round < 300; ++round) {
    std::string bytes = "\xE9\xE9\xE9;"; // enough for Windows-1252 as a rule
    while (bytes.size() < 60) {
      const auto kind = dice.below(4);
      bytes += static_cast<char>(kind == 0   ? dice.below(256)
                                 : kind == 1 ? 0x80 + dice.below(32)
                                             : 'a' + dice.below(26));
    }
    const Outcome whole = read_text(bytes);
    for (const std::size_t piece : {1U, 2U, 3U, 7U}) {
      CAPTURE(round, piece, bytes);
      REQUIRE(read_text(bytes, "", piece) == whole);
      REQUIRE(read_text(npslice::tests::gzip_of(bytes), "", piece, piece) == whole);
      REQUIRE(read_text(npslice::tests::zstd_of(bytes), "", piece) == whole);
    }
  }
}

TEST_CASE("compression comes off before the encoding is recognised or the file is refused") {
  using npslice::tests::gzip_of;
  using npslice::tests::zstd_of;
  const std::string marked = "\xFF\xFE" + in_units(u"Note;é\n", 2, true);
  for (const std::string& packed : {gzip_of(marked), zstd_of(marked)}) {
    CHECK(read_text(packed) == Outcome{"Note;é\n", "UTF-16LE", "byte order mark", 0});
  }
  CHECK(read_text(gzip_of("R\x8Egion"), "MACINTOSH").text == "Région");
  CHECK(TextSource(bytes_in_memory(gzip_of("a")), "", "a.csv").compression() == "gzip");
  CHECK(TextSource(bytes_in_memory(zstd_of("a")), "", "a.csv").compression() == "zstd");
  CHECK(TextSource(bytes_in_memory("a"), "", "a.csv").compression().empty());
  CHECK_THROWS_WITH(read_text(gzip_of("PK\x03\x04")),
                    Catch::StartsWith("a.csv (compressed with gzip): is a zip archive"));
  CHECK_THROWS_WITH(read_text(zstd_of("\n<html>")),
                    Catch::StartsWith("a.csv (compressed with zstd): is a web page"));
  CHECK_THROWS_AS(read_text(gzip_of(std::string(3000000, 'x')).substr(0, 2000)), InputError);
}

TEST_CASE("what the file knows about itself is passed on") {
  const TextSource source(std::make_unique<ChangedSource>(), "", "a.csv");
  CHECK(source.changed_while_read());
  CHECK(source.size() == 12U);
  CHECK_FALSE(TextSource(bytes_in_memory("a"), "", "a.csv").changed_while_read());
}
