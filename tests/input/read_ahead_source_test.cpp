// SPDX-License-Identifier: MIT
#include "input/gzip_source.hpp"
#include "input/packed.hpp"
#include "input/read_ahead_source.hpp"
#include "input/temporary_folder.hpp"
#include "input/zstd_source.hpp"
#include "support/changed_bytes.hpp"
#include "support/dice.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

using namespace npslice;
using base::InputError;
using input::ByteSource;
using input::ReadAheadSource;

namespace {

/// Gives some bytes in pieces of all sizes, and then fails, if it is told to. Remembers whether it
/// was read by another thread.
class RestlessSource final : public ByteSource {
public:
  RestlessSource(std::string bytes, std::uint64_t seed, bool fails = false)
      : bytes_(std::move(bytes)), dice_(seed), fails_(fails) {}

  std::size_t read(std::span<char> buffer) override {
    other_thread_ = other_thread_ || std::this_thread::get_id() != own_thread_;
    if (given_ == bytes_.size() && fails_) throw InputError("it broke");
    const std::size_t piece = 1 + dice_.below(40);
    const std::size_t count = std::min({buffer.size(), piece, bytes_.size() - given_});
    std::memcpy(buffer.data(), bytes_.data() + given_, count);
    given_ += count;
    return count;
  }
  [[nodiscard]] bool changed_while_read() const override { return other_thread_; }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return bytes_.size(); }
  [[nodiscard]] std::uint64_t position() const override { return given_; }

private:
  std::string bytes_;
  tests::Dice dice_;
  bool fails_;
  std::size_t given_ = 0;
  std::thread::id own_thread_ = std::this_thread::get_id();
  bool other_thread_ = false;
};

std::unique_ptr<ByteSource> decompressor(bool gzip, const std::string& packed) {
  auto bytes = input::bytes_in_memory(packed, 100);
  if (gzip) return std::make_unique<input::GzipSource>(std::move(bytes), "a.csv");
  return std::make_unique<input::ZstdSource>(std::move(bytes), "a.csv");
}

/// What comes out, or nothing when the input is refused as damaged.
std::optional<std::string> read_ahead(bool gzip, const std::string& packed) {
  ReadAheadSource source(decompressor(gzip, packed), 0, 50);
  try {
    return tests::drained(source, 33);
  } catch (const InputError&) {
    CHECK_THROWS_AS(tests::drained(source, 33), InputError); // and never turns into an end
    return std::nullopt;
  }
}

} // namespace

TEST_CASE("what is read ahead is the same, in parts and buffers of all sizes") {
  const std::string text = tests::varied_text(100);
  std::uint64_t seed = 0;
  for (const std::size_t alone : {0U, 1U, 500U}) {
    for (const std::size_t part : {1U, 7U, 1000U, 100000U}) {
      for (const std::size_t buffer : {1U, 10U, 5000U}) {
        ReadAheadSource source(std::make_unique<RestlessSource>(text, ++seed), alone, part);
        CAPTURE(alone, part, buffer);
        REQUIRE(tests::drained(source, buffer) == text);
        REQUIRE(tests::drained(source, buffer).empty());
        REQUIRE(source.position() == text.size());
        REQUIRE(source.size() == text.size());
        REQUIRE(source.changed_while_read()); // here: by another thread
      }
    }
  }
}

TEST_CASE("no thread is started for a small input") {
  const std::string text = tests::varied_text(100);
  ReadAheadSource source(std::make_unique<RestlessSource>(text, 1));
  CHECK(tests::drained(source) == text);
  CHECK_FALSE(source.changed_while_read());
}

TEST_CASE("what goes wrong is thrown behind all that came before it, and again when asked again") {
  const std::string text = tests::varied_text(30);
  for (const std::size_t alone : {0U, 100U, 1000000U}) {
    ReadAheadSource source(std::make_unique<RestlessSource>(text, 5, true), alone, 64);
    std::string given;
    std::vector<char> buffer(50);
    const auto read_on = [&] {
      while (const std::size_t count = source.read(buffer)) {
        given.append(buffer.data(), count);
      }
    };
    CHECK_THROWS_WITH(read_on(), "it broke");
    CHECK(given == text);
    CHECK_THROWS_WITH(read_on(), "it broke");
    CHECK(given == text);
  }
}

TEST_CASE("a reader may stop anywhere, whatever is read ahead") {
  const std::string text = tests::varied_text(100);
  std::vector<char> buffer(70);
  for (std::size_t reads = 0; reads < 40; ++reads) {
    ReadAheadSource source(std::make_unique<RestlessSource>(text, reads, reads % 2 == 0), 0, 30);
    for (std::size_t i = 0; i < reads; ++i) {
      source.read(buffer);
    }
  }
  SUCCEED("no thread was left behind");
}

TEST_CASE("a reader may stop while the writer of a pipe writes nothing and does not go away") {
  const tests::TemporaryFolder folder;
  const std::string path = folder.path("pipe");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::atomic<bool> stopped = false;
  std::thread writer([&] {
    std::ofstream pipe(path);
    pipe << "score\n" << std::flush;
    while (!stopped) {
      std::this_thread::yield();
    }
  });
  {
    ReadAheadSource source(input::open_bytes(path), 0, 100);
    std::vector<char> buffer(6);
    CHECK(source.read(buffer) > 0);
  }
  stopped = true;
  writer.join();
}

TEST_CASE("a cut file is refused on the thread too") {
  const std::string text = tests::varied_text(150);
  for (const bool gzip : {true, false}) {
    const std::string packed = gzip ? tests::gzip_of(text) : tests::zstd_of(text);
    CHECK(read_ahead(gzip, packed) == text);
    for (std::size_t kept = 0; kept < packed.size(); kept += tests::changes_apart) {
      if (!read_ahead(gzip, packed.substr(0, kept)) || kept == 0) continue;
      CAPTURE(gzip, kept, packed.size());
      FAIL_CHECK("a cut file is read as a whole one");
    }
  }
}

TEST_CASE("no changed byte of a gzip file changes the text unnoticed on the thread either") {
  const std::string text = tests::varied_text(40);
  const std::string packed = tests::gzip_of(text);
  for (std::size_t at = 0; at < packed.size(); at += tests::changes_apart) {
    for (const unsigned change : {1U, 16U, 128U, 255U}) {
      std::string changed = packed;
      changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ change);
      const auto found = read_ahead(true, changed);
      CAPTURE(at, change);
      if (found) REQUIRE(*found == text);
    }
  }
}
