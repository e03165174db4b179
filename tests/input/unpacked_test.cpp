// SPDX-License-Identifier: MIT
#include "input/packed.hpp"
#include "input/unpacked.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice::input;
using namespace npslice::tests;
using namespace std::string_literals;
using namespace std::string_view_literals;
using npslice::base::InputError;

namespace {

struct Format {
  std::string name;
  std::function<std::string(std::string_view)> pack;
};

const std::vector<Format> formats{{"gzip", gzip_of}, {"zstd", zstd_of}};

std::string unpacked(const std::string& bytes, std::size_t piece = SIZE_MAX,
                     std::size_t buffer_bytes = 4096) {
  const Unpacked source = unpack(bytes_in_memory(bytes, piece), "a.csv");
  return drained(*source.bytes, buffer_bytes);
}

/// What comes out, or nothing when the input is refused as damaged.
std::optional<std::string> sound_text(const std::string& bytes) {
  try {
    return unpacked(bytes);
  } catch (const InputError&) {
    return std::nullopt;
  }
}

class ChangedSource final : public ByteSource {
public:
  explicit ChangedSource(std::string bytes) : inner_(bytes_in_memory(std::move(bytes))) {}
  std::size_t read(std::span<char> buffer) override { return inner_->read(buffer); }
  [[nodiscard]] bool changed_while_read() const override { return true; }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return 12; }

private:
  std::unique_ptr<ByteSource> inner_;
};

} // namespace

TEST_CASE("what is not compressed passes through without loss, in pieces of every size") {
  for (const std::string_view bytes : {""sv, "a"sv, "\x1F"sv, "\x1F;"sv, "(\xB5/"sv,
                                       "(\xB5/l);score\n9\n"sv, "score\n\0\xFF\n"sv}) {
    for (std::size_t piece = 1; piece <= 6; ++piece) {
      const Unpacked source = unpack(bytes_in_memory(std::string(bytes), piece), "a.csv");
      CAPTURE(bytes, piece);
      CHECK(source.compression.empty());
      CHECK(drained(*source.bytes, 3) == bytes);
    }
  }
}

TEST_CASE("compressed text comes out whole, in pieces and buffers of every size") {
  const std::string text = varied_text(40);
  for (const Format& format : formats) {
    CAPTURE(format.name);
    CHECK(unpack(bytes_in_memory(format.pack(text)), "a.csv").compression == format.name);
    for (const std::size_t size : {1U, 2U, 3U, 7U, 100000U}) {
      CAPTURE(size);
      CHECK(unpacked(format.pack(text), size) == text);
      CHECK(unpacked(format.pack(text), SIZE_MAX, size) == text);
      CHECK(unpacked(format.pack(text), size, size) == text);
    }
    CHECK(unpacked(format.pack("")).empty());
  }
}

TEST_CASE("text larger than any buffer, and text that compresses a thousandfold, come out whole") {
  const std::string varied = varied_text(30000);
  const std::string bomb(20000000, '\n');
  for (const Format& format : formats) {
    CAPTURE(format.name);
    CHECK(unpacked(format.pack(varied)) == varied);
    CHECK(unpacked(format.pack(varied), 65536, 100000) == varied);
    CHECK(unpacked(format.pack(bomb)) == bomb);
  }
}

TEST_CASE("several members are one stream, wherever the boundary falls") {
  const std::string one = varied_text(5);
  const std::string two = "9,10\n";
  for (const Format& format : formats) {
    const std::string packed =
        format.pack(one) + format.pack("") + format.pack(two) + format.pack(two);
    CAPTURE(format.name);
    for (std::size_t piece = 1; piece <= packed.size(); ++piece) {
      CAPTURE(piece);
      REQUIRE(unpacked(packed, piece) == one + two + two);
    }
  }
}

TEST_CASE("a truncated file is never taken for a shorter one") {
  const std::string text = varied_text(60);
  for (const Format& format : formats) {
    const std::string packed = format.pack(text);
    for (std::size_t kept = 0; kept < packed.size(); ++kept) {
      const auto found = sound_text(packed.substr(0, kept));
      CAPTURE(format.name, kept);
      // Too short to be recognised, it passes through as the few bytes that it is.
      if (found) REQUIRE((kept < 4 && *found == packed.substr(0, kept)));
    }
    CHECK_THROWS_WITH(unpacked(packed.substr(0, packed.size() - 1)),
                      Catch::Contains("a.csv: the " + format.name + " file is damaged") &&
                          Catch::Contains("ends too early") && Catch::Contains("no report"));
  }
}

TEST_CASE("no single changed byte of a gzip file changes the text unnoticed") {
  const std::string text = varied_text(3);
  const std::string packed = gzip_of(text);
  for (std::size_t at = 0; at < packed.size(); ++at) {
    for (unsigned change = 1; change < 256; ++change) {
      std::string changed = packed;
      changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ change);
      const auto found = sound_text(changed);
      CAPTURE(at, change);
      if (found) REQUIRE(*found == text);
    }
  }
}

TEST_CASE("no single changed byte behind the first four of a zstd file does so either") {
  const std::string text = varied_text(3);
  const std::string packed = zstd_of(text);
  for (std::size_t at = 4; at < packed.size(); ++at) {
    for (const unsigned change : {1U, 2U, 4U, 8U, 16U, 32U, 64U, 128U, 255U}) {
      std::string changed = packed;
      changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ change);
      const auto found = sound_text(changed);
      CAPTURE(at, change);
      if (found) REQUIRE(*found == text);
    }
  }
}

TEST_CASE("a wrong checksum, a wrong length and corrupt text are told apart") {
  const std::string packed = gzip_of(varied_text(20));
  const auto broken = [&](std::size_t from_end) {
    std::string changed = packed;
    changed[changed.size() - from_end] ^= 0x10;
    return changed;
  };
  for (const std::size_t piece : {1U, 3U, 5U, 100U, 100000U}) {
    CHECK_THROWS_WITH(unpacked(broken(5), piece), Catch::Contains("checksum"));
    CHECK_THROWS_WITH(unpacked(broken(1), piece), Catch::Contains("length"));
    CHECK_THROWS_WITH(unpacked(packed + broken(8), piece), Catch::Contains("checksum"));
    CHECK_THROWS_WITH(unpacked(packed + broken(4), piece), Catch::Contains("length"));
  }
  CHECK_THROWS_WITH(unpacked("\x1F\x8B\x07" + packed.substr(3)), Catch::Contains("header"));
  std::string corrupt = packed;
  corrupt.replace(10, 3, "\xFF\xFF\xFF");
  CHECK_THROWS_WITH(unpacked(corrupt), Catch::Contains("corrupt"));
  std::string frame = zstd_of(varied_text(20));
  frame.back() ^= 0x10;
  CHECK_THROWS_WITH(unpacked(frame), Catch::Contains("checksum"));
}

TEST_CASE("NUL bytes may fill up the last block of a gzip file, and nothing else may follow it") {
  const std::string packed = gzip_of("score\n9\n");
  const std::string frame = zstd_of("score\n9\n");
  for (const std::size_t piece : {1U, 100U, 100000U}) {
    CAPTURE(piece);
    CHECK(unpacked(packed + std::string(1000, '\0'), piece) == "score\n9\n");
    for (const std::string& rest : {std::string("score\n"), std::string(900, '\0') + "x",
                                    std::string("\x1F\x8C\x08"), frame, '\0' + packed}) {
      CHECK_THROWS_WITH(unpacked(packed + rest, piece), Catch::Contains("other bytes follow"));
    }
    CHECK_THROWS_WITH(unpacked(frame + "score\n", piece), Catch::Contains("other bytes follow"));
    CHECK_THROWS_WITH(unpacked(frame + packed, piece), Catch::Contains("other bytes follow"));
  }
}

TEST_CASE("frames of zstd that are to be skipped are skipped wherever they stand") {
  const std::string skipped = "\x5A\x2A\x4D\x18\x03\0\0\0abc"s;
  const std::string frame = zstd_of("score\n9\n");
  for (const std::size_t piece : {1U, 3U, 100U}) {
    CHECK(unpacked(skipped + frame + skipped + frame, piece) == "score\n9\nscore\n9\n");
    CHECK(unpacked(frame + skipped, piece) == "score\n9\n");
    CHECK_THROWS_AS(unpacked(frame + skipped.substr(0, 9), piece), InputError);
  }
}

TEST_CASE("a header of gzip with a name, a comment and an extra field is read over") {
  const std::string plain = gzip_of("score\n9\n");
  const std::string fields = "\x01\x02\x03\x04\0\x03\x02\0xyname\0comment\0"s;
  const std::string header = "\x1F\x8B\x08\x1C" + fields;
  std::string with_checksum = "\x1F\x8B\x08\x1E" + fields;
  const auto crc = crc32(0, reinterpret_cast<const Bytef*>(with_checksum.data()),
                         static_cast<uInt>(with_checksum.size()));
  with_checksum += static_cast<char>(crc & 0xFFU);
  with_checksum += static_cast<char>((crc >> 8U) & 0xFFU);
  for (const std::string& front : {header, with_checksum}) {
    const std::string packed = front + plain.substr(10);
    for (std::size_t piece = 1; piece <= packed.size(); ++piece) {
      CAPTURE(piece, front.size());
      CHECK(unpacked(packed, piece) == "score\n9\n");
      CHECK(unpacked(plain + packed, piece) == "score\n9\nscore\n9\n");
    }
  }
  std::string wrong = with_checksum;
  wrong[20] ^= 0x20;
  CHECK_THROWS_WITH(unpacked(wrong + plain.substr(10)), Catch::Contains("header is wrong"));
}

TEST_CASE("a header of gzip may be long, and nothing unknown may be announced in it") {
  const std::string plain = gzip_of("score\n9\n");
  const std::string start = "\x1F\x8B\x08\x0C\0\0\0\0\0\x03"s;
  const std::string longest_extra = "\xFF\xFF" + std::string(65535, 'x');
  const auto with_name = [&](std::size_t length) {
    return start + longest_extra + std::string(length, 'n') + '\0' + plain.substr(10);
  };
  for (const std::size_t piece : {997U, 65536U, 1000000U}) {
    CHECK(unpacked(with_name(4096), piece) == "score\n9\n");
    CHECK_THROWS_WITH(unpacked(with_name(200000), piece), Catch::Contains("header is wrong"));
  }
  for (const char flag : {'\x20', '\x40', '\x80'}) {
    std::string changed = plain;
    changed[3] = flag;
    CHECK_THROWS_WITH(unpacked(changed), Catch::Contains("header is wrong"));
    CHECK_THROWS_WITH(unpacked(plain + changed), Catch::Contains("other bytes follow"));
  }
}

TEST_CASE("a window of zstd beyond 128 MiB is refused with the command that unpacks it") {
  const std::string frame = "\x28\xB5\x2F\xFD\x04\xA8\x01\0\0"s; // window descriptor: 2 GiB
  CHECK_THROWS_WITH(unpacked(frame), Catch::Contains("--long=31"));
}

TEST_CASE("a compressed file within a compressed file is named and refused") {
  CHECK_THROWS_WITH(unpacked(gzip_of(gzip_of("a\n"))), Catch::Contains("gzip inside of gzip"));
  CHECK_THROWS_WITH(unpacked(gzip_of(zstd_of("a\n"))), Catch::Contains("zstd inside of gzip"));
  CHECK_THROWS_WITH(unpacked(zstd_of(gzip_of("a\n"))), Catch::Contains("gzip inside of zstd"));
}

TEST_CASE("damage is met again when it is read again, and never turns into an end") {
  for (const Format& format : formats) {
    const std::string packed = format.pack(varied_text(2000));
    for (const std::string& bytes : {packed.substr(0, packed.size() - 3), packed + "tail"}) {
      const Unpacked source = unpack(bytes_in_memory(bytes), "a.csv");
      CAPTURE(format.name);
      CHECK_THROWS_AS(drained(*source.bytes), InputError);
      CHECK_THROWS_AS(drained(*source.bytes), InputError);
    }
  }
}

TEST_CASE("what the file knows about itself is passed on by every kind of source") {
  for (const std::string& bytes : {"score\n"s, gzip_of("score\n"), zstd_of("score\n")}) {
    const Unpacked source = unpack(std::make_unique<ChangedSource>(bytes), "a.csv");
    CHECK(source.bytes->changed_while_read());
    CHECK(source.bytes->size() == 12U);
  }
}
