// SPDX-License-Identifier: MIT
#include "cli/output_file.hpp"
#include "input/temporary_folder.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace npslice::cli;
using npslice::base::OutputError;
using npslice::tests::content_of;
using npslice::tests::TemporaryFolder;

namespace {

mode_t rights_of(const std::string& path) {
  struct stat found {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mode & 07777U;
}

void write_whole(const std::string& path, const std::string& content) {
  OutputFile file(path);
  file.write(content);
  file.commit();
}

} // namespace

TEST_CASE("a file appears whole, and only when it is finished") {
  const TemporaryFolder folder;
  const std::string path = folder.path("out.csv");
  {
    OutputFile file(path);
    file.write("a,b\n");
    CHECK_FALSE(std::filesystem::exists(path));
    file.write("1,2\n");
    file.commit();
  }
  CHECK(content_of(path) == "a,b\n1,2\n");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a reader sees the old file until the new one is whole") {
  const TemporaryFolder folder;
  const std::string path = folder.file("out.csv", "old\n");
  OutputFile file(path);
  file.write("new\n");
  CHECK(content_of(path) == "old\n");
  file.commit();
  CHECK(content_of(path) == "new\n");
}

TEST_CASE("an unfinished file is removed and the old content kept") {
  const TemporaryFolder folder;
  const std::string path = folder.file("out.csv", "old\n");
  {
    OutputFile file(path);
    file.write("half");
    CHECK(folder.entries() == 2);
  }
  CHECK(content_of(path) == "old\n");
  CHECK(folder.entries() == 1);
  { const OutputFile file(folder.path("never.csv")); }
  CHECK(folder.entries() == 1);
}

TEST_CASE("the access rights of the old file are kept") {
  const TemporaryFolder folder;
  const std::string path = folder.file("out.csv", "old\n");
  for (const mode_t rights : {0600U, 0640U, 0664U, 0444U}) {
    REQUIRE(::chmod(path.c_str(), rights) == 0);
    write_whole(path, "new\n");
    CAPTURE(rights);
    CHECK(rights_of(path) == rights);
  }
}

TEST_CASE("a new file has the rights that the mask of the caller leaves") {
  const TemporaryFolder folder;
  const mode_t before = ::umask(027);
  write_whole(folder.path("a.csv"), "x");
  ::umask(077);
  write_whole(folder.path("b.csv"), "x");
  ::umask(before);
  CHECK(rights_of(folder.path("a.csv")) == 0640);
  CHECK(rights_of(folder.path("b.csv")) == 0600);
}

TEST_CASE("where a link leads to, the file is replaced and the link stays") {
  const TemporaryFolder folder;
  const std::string target = folder.file("real.csv", "old\n");
  const std::string link = folder.path("latest.csv");
  std::filesystem::create_symlink("real.csv", link);
  write_whole(link, "new\n");
  CHECK(std::filesystem::is_symlink(link));
  CHECK(content_of(target) == "new\n");
  CHECK_FALSE(std::filesystem::is_symlink(target));
}

TEST_CASE("a link that leads to no file yet stays a link, and the file is made") {
  const TemporaryFolder folder;
  const std::string link = folder.path("latest.csv");
  std::filesystem::create_symlink("real.csv", link);
  write_whole(link, "new\n");
  CHECK(std::filesystem::is_symlink(link));
  CHECK(content_of(folder.path("real.csv")) == "new\n");
}

TEST_CASE("a full device fails with its name and the system's reason") {
  const auto write_to_full = [] {
    OutputFile file("/dev/full");
    file.write("x");
    file.commit();
  };
  CHECK_THROWS_AS(write_to_full(), OutputError);
  CHECK_THROWS_WITH(write_to_full(),
                    Catch::Contains("/dev/full") && Catch::Contains("No space left on device"));
}

TEST_CASE("a folder or a missing folder is refused before anything is written") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(OutputFile(folder.path()), OutputError);
  CHECK_THROWS_WITH(OutputFile(folder.path()), Catch::Contains("directory"));
  CHECK_THROWS_AS(OutputFile(folder.path("none/out.csv")), OutputError);
  CHECK_THROWS_WITH(OutputFile(folder.path("none/out.csv")), Catch::Contains("none/out.csv"));
  CHECK(folder.entries() == 0);
}

TEST_CASE("a name with a terminal escape in it is harmless in the message") {
  CHECK_THROWS_WITH(OutputFile("none/\x1B[2J"), !Catch::Contains("\x1B"));
}

TEST_CASE("a pipe is written to directly") {
  const TemporaryFolder folder;
  const std::string path = folder.path("pipe");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::string read;
  std::thread reader([&] { read = content_of(path); });
  write_whole(path, "a,b\n");
  reader.join();
  CHECK(read == "a,b\n");
  CHECK(folder.entries() == 1);
}

TEST_CASE("more files than a signal can clean up can be written at once") {
  const TemporaryFolder folder;
  std::vector<std::unique_ptr<OutputFile>> files;
  for (int i = 0; i < 20; ++i) {
    files.push_back(std::make_unique<OutputFile>(folder.path(std::to_string(i))));
    files.back()->write("x");
  }
  for (auto& file : files) {
    file->commit();
  }
  CHECK(folder.entries() == 20);
}

TEST_CASE("two paths to one regular file are the same file, by whatever way they lead there") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", "x");
  std::filesystem::create_symlink("a.csv", folder.path("link.csv"));
  std::filesystem::create_hard_link(file, folder.path("hard.csv"));
  CHECK(is_same_file(file, file));
  CHECK(is_same_file(file, folder.path("./a.csv")));
  CHECK(is_same_file(folder.path("link.csv"), file));
  CHECK(is_same_file(folder.path("hard.csv"), file));
  CHECK_FALSE(is_same_file(file, folder.file("b.csv", "x")));
  CHECK_FALSE(is_same_file(file, folder.path("none.csv")));
  CHECK_FALSE(is_same_file(folder.path("none.csv"), folder.path("none.csv")));
  CHECK_FALSE(is_same_file("/dev/null", "/dev/null"));
}

TEST_CASE("two outputs are the same when writing to both would write to one place") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", "x");
  std::filesystem::create_symlink("a.csv", folder.path("link.csv"));
  CHECK(is_same_output(file, folder.path("./a.csv")));
  CHECK(is_same_output(file, folder.path("link.csv")));
  CHECK(is_same_output(folder.path("new.csv"), folder.path("new.csv")));
  CHECK_FALSE(is_same_output(file, folder.path("new.csv")));
  CHECK_FALSE(is_same_output(folder.path("one.csv"), folder.path("two.csv")));
}

TEST_CASE("a folder is made when there is none, and a file in its place is refused") {
  const TemporaryFolder folder;
  make_folder(folder.path("tables"));
  CHECK(std::filesystem::is_directory(folder.path("tables")));
  CHECK_NOTHROW(make_folder(folder.path("tables")));
  CHECK_THROWS_AS(make_folder(folder.file("file", "x")), OutputError);
  CHECK_THROWS_WITH(make_folder(folder.path("file")), Catch::Contains("is a file"));
  CHECK_THROWS_AS(make_folder(folder.path("none/tables")), OutputError);
}
