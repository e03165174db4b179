// SPDX-License-Identifier: MIT
#include "input/temporary_folder.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/input/byte_source.hpp>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace npslice::input;
using npslice::base::InputError;
using npslice::tests::TemporaryFolder;

namespace {

std::string read_all(ByteSource& source, std::size_t buffer_bytes = 4096) {
  std::string all;
  std::vector<char> buffer(buffer_bytes);
  while (const std::size_t count = source.read(buffer)) {
    all.append(buffer.data(), count);
  }
  return all;
}

/// Opens a file, reads half of it, lets `change` happen and reads on; then whether it was noticed.
template <class Change>
bool notices(const std::string& path, Change change) {
  const auto source = open_bytes(path);
  std::array<char, 4> half{};
  source->read(half);
  change();
  read_all(*source);
  return source->changed_while_read();
}

} // namespace

TEST_CASE("a file is read once from front to back, in buffers of any size") {
  const TemporaryFolder folder;
  std::string content;
  for (int i = 0; i < 5000; ++i) {
    content += static_cast<char>(i * 7);
  }
  const std::string path = folder.file("a.bin", content);
  for (const std::size_t buffer_bytes : {1U, 3U, 4096U, 100000U}) {
    const auto source = open_bytes(path);
    CAPTURE(buffer_bytes);
    CHECK(source->size() == content.size());
    CHECK(read_all(*source, buffer_bytes) == content);
    std::array<char, 8> more{};
    CHECK(source->read(more) == 0);
    CHECK_FALSE(source->changed_while_read());
  }
}

TEST_CASE("a missing file is an error with its name and the system's reason") {
  const TemporaryFolder folder;
  const std::string path = folder.path("none.csv");
  CHECK_THROWS_AS(open_bytes(path), InputError);
  CHECK_THROWS_WITH(open_bytes(path),
                    Catch::Contains(path) && Catch::Contains("No such file or directory"));
  CHECK_THROWS_WITH(open_bytes(folder.file("a.csv", "x") + "/b"), Catch::Contains("directory"));
  CHECK_THROWS_AS(open_bytes(""), InputError);
}

TEST_CASE("a folder is an error that says what to give instead") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(open_bytes(folder.path()), InputError);
  CHECK_THROWS_WITH(open_bytes(folder.path()),
                    Catch::Contains("is a folder") && Catch::Contains("name the export files"));
}

TEST_CASE("a name with a terminal escape in it is harmless in the message") {
  CHECK_THROWS_WITH(open_bytes("no\x1B[2Jfile"), !Catch::Contains("\x1B"));
}

TEST_CASE("an error while reading is never taken for the end") {
  const auto source = open_bytes("/proc/self/mem"); // opens, but its first page cannot be read
  std::array<char, 16> buffer{};
  CHECK_THROWS_AS(source->read(buffer), InputError);
  CHECK_THROWS_WITH(source->read(buffer), Catch::Contains("cannot be read"));
}

TEST_CASE("a file that grows, shrinks, is written anew or replaced while it is read has changed") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.csv", "score\n1\n2\n3\n");
  SECTION("left alone") {
    CHECK_FALSE(notices(path, [] {}));
  }
  SECTION("grown") {
    CHECK(notices(path, [&] { std::ofstream(path, std::ios::app) << "4\n"; }));
  }
  SECTION("shrunk") {
    CHECK(notices(path, [&] { std::filesystem::resize_file(path, 6); }));
  }
  SECTION("written anew at the same size") {
    CHECK(notices(path, [&] {
      std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() -
                                                 std::chrono::hours(1));
    }));
  }
  SECTION("replaced by another file") {
    CHECK(notices(
        path, [&] { std::filesystem::rename(folder.file("b.csv", "score\n1\n2\n3\n"), path); }));
  }
}

TEST_CASE("a pipe is read to its end, has no known size and cannot change") {
  const TemporaryFolder folder;
  const std::string path = folder.path("pipe");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::thread writer([&] { std::ofstream(path) << "score\n" << std::flush << "9\n"; });
  const auto source = open_bytes(path);
  CHECK_FALSE(source->size());
  CHECK(read_all(*source) == "score\n9\n");
  CHECK_FALSE(source->changed_while_read());
  writer.join();
}

TEST_CASE("bytes in memory are handed out in pieces of at most the size asked for") {
  for (std::size_t piece = 1; piece <= 8; ++piece) {
    const auto source = bytes_in_memory("abcdefg", piece);
    std::array<char, 5> buffer{};
    CAPTURE(piece);
    CHECK(source->size() == 7U);
    CHECK(source->read(buffer) == std::min<std::size_t>(piece, 5));
    CHECK(buffer[0] == 'a');
  }
  CHECK(read_all(*bytes_in_memory("abcdefg", 3)) == "abcdefg");
  CHECK(read_all(*bytes_in_memory("abcdefg", 0)) == "abcdefg");
  CHECK(read_all(*bytes_in_memory("")).empty());
}
