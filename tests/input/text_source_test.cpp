// SPDX-License-Identifier: MIT
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
    if (bytes_.empty()) throw InputError("a.csv: cannot be read: Input/output error");
    const std::size_t count = std::min({buffer.size(), bytes_.size(), std::size_t{700}});
    std::memcpy(buffer.data(), bytes_.data(), count);
    bytes_.erase(0, count);
    return count;
  }

private:
  std::string bytes_;
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
  // What decides the encoding is read at once; only what comes after it arrives in pieces.
  const std::string long_text(700, 'x');
  const std::u16string long_units(300, u'x');
  const std::vector<std::string> inputs{
      "",
      in_units(u"Score\n10\n", 2, false),
      "\xEF\xBB\xBFNote;é😀日\n9;\xE9t\xE9\n8;\x80\x81\n",
      long_text + "a\0b\xF0\x9F\x98\x80\xF0\x9F\xE2\x82" + "\xE2\x82\xAC\xC3",
      long_text + "é😀日\xED\xA0\x80\xF4\x90\x80\x80\xE9t\xE9 end",
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
      {"\x1F\x8B\x08\0\0"sv, "gzip"},
      {"\x28\xB5\x2F\xFD\x04"sv, "zstd"},
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
  bytes.append(3000, 'x');
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

TEST_CASE("what the file knows about itself is passed on") {
  const TextSource source(std::make_unique<ChangedSource>(), "", "a.csv");
  CHECK(source.changed_while_read());
  CHECK(source.size() == 12U);
  CHECK_FALSE(TextSource(bytes_in_memory("a"), "", "a.csv").changed_while_read());
}
