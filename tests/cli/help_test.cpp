// SPDX-License-Identifier: MIT
#include "cli/accepted.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using cli::parse;

namespace {

std::string text_of(const std::vector<std::string>& arguments) {
  const cli::Parsed parsed = parse(arguments);
  CHECK_FALSE(parsed.invocation);
  return parsed.text;
}

} // namespace

TEST_CASE("the help of the program leads with examples and lists commands and exit codes") {
  const std::string help = text_of({"--help"});
  CHECK(text_of({"-h"}) == help);
  CHECK(text_of({"help"}) == help);
  CHECK(help.find("Examples:") < help.find("Commands:"));
  for (const cli::Verb verb : cli::all_verbs) {
    CHECK_THAT(help, Catch::Contains("  " + std::string(cli::name_of(verb)) + " "));
  }
  for (const char* const code : {"0 done", "1 ", "2 ", "3 ", "4 ", "5 ", "70 "}) {
    CHECK_THAT(help, Catch::Contains(code));
  }
}

TEST_CASE("the help of a command leads with examples of it") {
  for (const cli::Verb verb : cli::all_verbs) {
    const std::string name(cli::name_of(verb));
    const std::string help = text_of({name, "--help"});
    CAPTURE(name);
    CHECK(text_of({name, "-h"}) == help);
    CHECK(text_of({"help", name}) == help);
    CHECK(text_of({name, "a.csv", "--format", "csv", "--help"}) == help);
    CHECK(help.find("Examples:") < help.find("--score"));
    CHECK_THAT(help, Catch::Contains("  npslice " + name + " export.csv"));
  }
}

TEST_CASE("every option of the documentation is in the help of its commands") {
  const std::vector<std::string> for_all{
      "--score",      "--date",   "--comment",   "--respondent",  "--where",    "--since",
      "--until",      "--scale",  "--cuts",      "--delimiter",   "--encoding", "--date-format",
      "--max-record", "--format", "-o,--output", "--rejects",     "--color",    "--quiet",
      "--raw",        "--width",  "--ascii",     "--max-rejects", "--help"};
  const auto has = [](const std::string& verb, const std::string& option) {
    return text_of({verb, "--help"}).find(option + " ") != std::string::npos ||
           text_of({verb, "--help"}).find(option + "\n") != std::string::npos;
  };
  for (const cli::Verb verb : cli::all_verbs) {
    const std::string name(cli::name_of(verb));
    for (const std::string& option : for_all) {
      CAPTURE(name, option);
      CHECK(has(name, option));
    }
    CAPTURE(name);
    const bool inspect = verb == cli::Verb::inspect;
    const bool trend = verb == cli::Verb::trend || verb == cli::Verb::report;
    const bool comments = verb == cli::Verb::verbatims || verb == cli::Verb::report;
    const bool compare = verb == cli::Verb::compare;
    const bool total = verb == cli::Verb::score || verb == cli::Verb::trend || compare;
    for (const char* const option : {"--before", "--after", "--between"}) {
      CAPTURE(option);
      CHECK(has(name, option) == compare);
    }
    const bool plan = verb == cli::Verb::plan;
    for (const char* const option : {"--margin", "--detect", "--responses", "--spread"}) {
      CAPTURE(option);
      CHECK(has(name, option) == plan);
    }
    CHECK(has(name, "--by") == (!inspect && !plan));
    for (const char* const option :
         {"--sort", "--split", "--band", "--map", "--other", "--max-segments"}) {
      CAPTURE(option);
      CHECK(has(name, option) == (!inspect && !plan));
    }
    CHECK(has(name, "--fail-under") == !inspect);
    CHECK(has(name, "--every") == trend);
    CHECK(has(name, "--category") == comments);
    CHECK(has(name, "--limit") == comments);
    CHECK(has(name, "--sample") == comments);
    CHECK(has(name, "--seed") == comments);
    CHECK(has(name, "--total") == total);
  }
}

TEST_CASE("help is plain ASCII and ends in a line end, so that it can be read anywhere") {
  std::vector<std::string> texts{text_of({"--help"}), text_of({"--version"})};
  for (const cli::Verb verb : cli::all_verbs) {
    texts.push_back(text_of({std::string(cli::name_of(verb)), "--help"}));
  }
  for (const std::string& text : texts) {
    CHECK_THAT(text, Catch::EndsWith("\n"));
    const bool ascii = std::all_of(text.begin(), text.end(), [](char byte) {
      return byte == '\n' || (byte >= ' ' && byte <= '~');
    });
    CAPTURE(text);
    CHECK(ascii);
  }
}

TEST_CASE("the version is the name of the program and three numbers") {
  const std::string version = text_of({"--version"});
  CHECK_THAT(version, Catch::Matches("npslice [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST_CASE("every example in the help is a call that is understood") {
  for (const cli::Verb verb : cli::all_verbs) {
    const std::string help = text_of({std::string(cli::name_of(verb)), "--help"});
    std::size_t examples = 0;
    for (std::size_t at = help.find("  npslice "); at != std::string::npos;
         at = help.find("  npslice ", at + 1)) {
      std::string line = help.substr(at + 10, help.find('\n', at) - at - 10);
      line = line.substr(0, line.find(" |"));
      if (line.starts_with("COMMAND")) continue;
      std::vector<std::string> arguments(1);
      bool quoted = false;
      for (const char byte : line) {
        if (byte == '\'') {
          quoted = !quoted;
        } else if (byte == ' ' && !quoted) {
          arguments.emplace_back();
        } else {
          arguments.back() += byte;
        }
      }
      CAPTURE(line);
      CHECK(tests::refusal_of(arguments).empty());
      ++examples;
    }
    CHECK(examples >= 2);
  }
}
