// SPDX-License-Identifier: MIT
#include "input/temporary_folder.hpp"

#include <npslice/cli/run.hpp>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

using namespace npslice::tests;

namespace {

/// Sends one standard stream into a file for a while.
class Redirection {
public:
  Redirection(int stream, const std::string& path) : stream_(stream), saved_(::dup(stream)) {
    std::fflush(nullptr);
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(file, stream_);
    ::close(file);
  }
  Redirection(const Redirection&) = delete;
  Redirection& operator=(const Redirection&) = delete;
  ~Redirection() {
    ::dup2(saved_, stream_);
    ::close(saved_);
  }

private:
  int stream_;
  int saved_;
};

struct Outcome {
  int code = -1;
  std::string output;
  std::string messages;
};

Outcome run(const std::vector<std::string>& arguments, const std::string& output = "") {
  const TemporaryFolder folder;
  const std::string output_path = output.empty() ? folder.path("output") : output;
  Outcome outcome;
  {
    const Redirection standard_output(STDOUT_FILENO, output_path);
    const Redirection standard_error(STDERR_FILENO, folder.path("messages"));
    outcome.code = npslice::cli::run(arguments);
  }
  if (output.empty()) outcome.output = content_of(output_path);
  outcome.messages = content_of(folder.path("messages"));
  return outcome;
}

const std::string sound = "Score,Region\n10,a\n9,a\n8,b\n3,b\n";

} // namespace

TEST_CASE("a good run is silent on standard error and ends with 0") {
  const TemporaryFolder folder;
  const Outcome outcome = run({"score", folder.file("a.csv", sound), "--format", "csv"});
  CHECK(outcome.code == 0);
  CHECK(outcome.messages.empty());
  CHECK(outcome.output ==
        "responses,promoters,passives,detractors,promoters_pct,passives_pct,detractors_pct,nps,"
        "nps_low,nps_high,suppressed\n"
        "4,2,1,1,50.0000,25.0000,25.0000,25.0000,-44.1598,72.7312,no\n");
}

TEST_CASE("help and version go to standard output and end with 0") {
  CHECK(run({"--help"}).code == 0);
  CHECK_THAT(run({"--help"}).output, Catch::Contains("Examples:"));
  CHECK(run({"--version"}).code == 0);
  CHECK(run({"--version"}).messages.empty());
}

TEST_CASE("a wrong command line ends with 2 and a message") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", sound);
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"socre"},
                                             {"score", "--bye", "x"},
                                             {"score", file, "--width", "x"},
                                             {"score", file, "--by", "Nowhere"},
                                             {"trend", file},
                                             {"verbatims", file},
                                             {"score", file, "--encoding", "UTF-9"}}) {
    const Outcome outcome = run(arguments);
    CAPTURE(arguments);
    CHECK(outcome.code == 2);
    CHECK(outcome.output.empty());
    CHECK_THAT(outcome.messages, Catch::StartsWith("npslice: ") && Catch::EndsWith("\n"));
  }
}

TEST_CASE("an input that is missing, empty or no export ends with 4 and no report") {
  const TemporaryFolder folder;
  for (const std::string& file :
       {folder.path("none.csv"), folder.path(), folder.file("empty.csv", ""),
        folder.file("header.csv", "Score,Region\n"),
        folder.file("a.xlsx", "PK\x03\x04"
                              "x"),
        folder.file("a.html", "<!DOCTYPE html><p>Log in")}) {
    const Outcome outcome = run({"score", file});
    CAPTURE(file);
    CHECK(outcome.code == 4);
    CHECK(outcome.output.empty());
    CHECK_THAT(outcome.messages, Catch::Contains(file));
  }
}

TEST_CASE("an input that is cut inside a record is reported on, and ends with 3") {
  const TemporaryFolder folder;
  const Outcome outcome = run({"score", folder.file("a.csv", sound + "9,\"a")});
  CHECK(outcome.code == 3);
  CHECK_THAT(outcome.output, Catch::Contains("Records: 5 = 4 used + 1 rejected"));
  CHECK_THAT(outcome.messages, Catch::Contains("ends inside a record"));
}

TEST_CASE("output that cannot be written ends with 5") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", sound);
  CHECK(run({"score", file}, "/dev/full").code == 5);
  CHECK(run({"--help"}, "/dev/full").code == 5);
  CHECK(run({"score", file, "-o", "/dev/full"}).code == 5);
  CHECK(run({"score", file, "-o", folder.path("none/out.txt")}).code == 5);
  CHECK(run({"score", file, "--rejects", folder.path("none/out.csv")}).code == 5);
}

TEST_CASE("an alarm ends with 1 when the NPS is lower, not when it is equal") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", sound); // NPS +25
  CHECK(run({"score", file, "--fail-under", "25"}).code == 0);
  CHECK(run({"score", file, "--fail-under", "26"}).code == 1);
  CHECK_FALSE(run({"score", file, "--fail-under", "26"}).output.empty());
  CHECK(run({"score", file, "--fail-under", "-100"}).code == 0);
}

TEST_CASE("an alarm is explained on standard error, unless all is to be quiet") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", sound);
  CHECK_THAT(run({"score", file, "--fail-under", "26"}).messages,
             Catch::Contains("below --fail-under 26"));
  CHECK(run({"score", file, "--fail-under", "26", "--quiet"}).messages.empty());
  const std::string rejected = folder.file("b.csv", sound + "11,a\n");
  CHECK_THAT(run({"score", rejected, "--score", "Score", "--max-rejects", "0"}).messages,
             Catch::Contains("more than --max-rejects 0"));
}

TEST_CASE("a survey without a response has no NPS, which is below any --fail-under") {
  const TemporaryFolder folder;
  const Outcome outcome = run({"score", folder.file("a.csv", "Score,Region\n,a\n"), "--score",
                               "Score", "--fail-under", "-100"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.messages, Catch::Contains("no NPS"));
}

TEST_CASE("a file that is named twice is refused, since its responses would count twice") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", sound);
  std::filesystem::create_symlink("a.csv", folder.path("link.csv"));
  CHECK(run({"score", file, file}).code == 2);
  CHECK(run({"score", file, folder.path("link.csv")}).code == 2);
  CHECK(run({"score", file, folder.file("b.csv", sound)}).code == 0);
}

TEST_CASE("more rejects than allowed end with 3, as many do not") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", sound + "11,a\nten,a\n");
  CHECK(run({"score", file, "--score", "Score"}).code == 0);
  CHECK(run({"score", file, "--score", "Score", "--max-rejects", "2"}).code == 0);
  CHECK(run({"score", file, "--score", "Score", "--max-rejects", "1"}).code == 3);
  CHECK(
      run({"score", file, "--score", "Score", "--max-rejects", "0", "--fail-under", "100"}).code ==
      3);
}

TEST_CASE("every rejected record is written to the file of rejects") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", sound + "11,a\n=ten,a\n");
  const std::string rejects = folder.path("rejects.csv");
  CHECK(run({"score", file, "--score", "Score", "--rejects", rejects}).code == 0);
  CHECK(content_of(rejects) == "file,record,reason,column,text\n" + file +
                                   ",6,out_of_range,Score,11\n" + file +
                                   ",7,not_a_number,Score,'=ten\n");
  CHECK(folder.entries() == 2);
}

TEST_CASE("a failed run leaves the old output as it was") {
  const TemporaryFolder folder;
  const std::string old = folder.file("out.txt", "last week\n");
  CHECK(run({"score", folder.path("none.csv"), "-o", old}).code == 4);
  CHECK(content_of(old) == "last week\n");
  CHECK(folder.entries() == 1);
}

TEST_CASE("an export is never replaced by what is made of it") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", sound);
  std::filesystem::create_symlink("a.csv", folder.path("link.csv"));
  for (const std::string& output : {file, folder.path("./a.csv"), folder.path("link.csv")}) {
    CAPTURE(output);
    CHECK(run({"score", file, "-o", output}).code == 2);
    CHECK(run({"score", file, "--rejects", output}).code == 2);
    CHECK(content_of(file) == sound);
  }
}

TEST_CASE("an export that lies in the folder for the tables is not replaced by one of them") {
  const TemporaryFolder folder;
  const std::string file = folder.file("score.csv", sound);
  CHECK(run({"report", file, "--format", "csv", "-o", folder.path()}).code == 2);
  CHECK(content_of(file) == sound);
}

TEST_CASE("a report as CSV is a folder of tables") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.csv", sound);
  const std::string tables = folder.path("tables");
  CHECK(run({"report", file, "--by", "Region", "--format", "csv", "-o", tables}).code == 0);
  CHECK(std::filesystem::exists(tables + "/score.csv"));
  CHECK(std::filesystem::exists(tables + "/score-by-region.csv"));
  CHECK_THAT(content_of(tables + "/accounting.csv"), Catch::Contains("used,,4\n"));
}

TEST_CASE("the name of a file and the text of a cell cannot steer the terminal") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a\x1B[2J.csv", "Score,a\x1B[31m\n9,b\n9\x1B[1m,c\n");
  for (const std::string verb : {"report", "score", "inspect"}) {
    const Outcome outcome = run({verb, file});
    CAPTURE(verb);
    CHECK(outcome.output.find('\x1B') == std::string::npos);
    CHECK(outcome.messages.find('\x1B') == std::string::npos);
  }
  CHECK(run({"score", file, "--by", "\x1B[2J"}).messages.find('\x1B') == std::string::npos);
}
