// SPDX-License-Identifier: MIT
#include "support/temporary_file.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/engine/opened_file.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace npslice;
using Catch::Matchers::Contains;

namespace {

/// The text behind the header, whether it was read already or not.
std::string rest_of(engine::OpenedFile& file) {
  std::string text = file.front;
  std::array<char, 5000> buffer{};
  while (const std::size_t count = file.text.read(buffer)) {
    text.append(buffer.data(), count);
  }
  return text;
}

} // namespace

TEST_CASE("a fingerprint is that of the text, however it is stored", "[engine]") {
  const auto fingerprint = [](const std::string& bytes) {
    const tests::TemporaryFile file(bytes);
    return engine::open_file(file.path(), {}).facts.fingerprint;
  };
  const std::uint64_t plain = fingerprint("a,b\n1,2\n");
  CHECK(fingerprint("a,b\n1,2\n") == plain);
  CHECK(fingerprint("\xEF\xBB\xBF"
                    "a,b\n1,2\n") == plain);
  CHECK(fingerprint("a,b\n1,3\n") != plain);
  CHECK(fingerprint("a,c\n1,2\n") != plain); // the header counts too
  CHECK(fingerprint("a,b\n1,2\n\n") != plain);
}

TEST_CASE("opening a file finds its encoding, delimiter, header and first records", "[engine]") {
  struct Row {
    std::string bytes;
    char delimiter;
    std::string second_name;
    std::uint64_t header_record;
    std::string rest;
  };
  const auto row = GENERATE(values<Row>({
      {"a,b\n1,2\n", ',', "b", 1, "1,2\n"},
      {"\xEF\xBB\xBF"
       "a;b\r\n1;2\r\n",
       ';', "b", 1, "1;2\r\n"},
      {"sep=;\na;b\n1;2\n", ';', "b", 2, "1;2\n"},
      {"\n\na\tb\n1\t2\n", '\t', "b", 3, "1\t2\n"},
      {"a,\"two\nlines\"\n1,2\n", ',', "two lines", 1, "1,2\n"},
      {"a,b", ',', "b", 1, ""},
      {std::string("\xFF\xFE"
                   "a\0;\0b\0\n\0"
                   "1\0;\0"
                   "2\0",
                   16),
       ';', "b", 1, "1;2"},
  }));
  CAPTURE(row.bytes);
  const tests::TemporaryFile file(row.bytes);
  engine::OpenedFile opened = engine::open_file(file.path(), {});
  CHECK(opened.facts.name == file.path());
  CHECK(opened.facts.size == row.bytes.size());
  CHECK(opened.facts.dialect.dialect.delimiter == row.delimiter);
  REQUIRE(opened.facts.header.size() == 2);
  CHECK(opened.facts.header.names()[1] == row.second_name);
  CHECK(opened.facts.header_record == row.header_record);
  CHECK(opened.facts.sample.records == (row.rest.empty() ? 0 : 1));
  CHECK(opened.facts.sample.columns.size() == 2);
  CHECK(rest_of(opened) == row.rest);
}

TEST_CASE("what cannot be a table is refused with what is wrong", "[engine]") {
  const auto open = [](const std::string& bytes) {
    const tests::TemporaryFile file(bytes);
    engine::ReadSettings settings;
    settings.delimiter = ',';
    engine::open_file(file.path(), settings);
  };
  CHECK_THROWS_AS(open(""), base::InputError);
  CHECK_THROWS_WITH(open(""), Contains("is empty"));
  CHECK_THROWS_WITH(open(" \r\n\t\n"), Contains("is empty"));
  CHECK_THROWS_WITH(open("\xEF\xBB\xBF"), Contains("is empty"));
  CHECK_THROWS_WITH(open("a,\"b\n1,2\n"), Contains("header record does not end"));
  CHECK_THROWS_WITH(open('"' + std::string(3'000'000, 'x')),
                    Contains("header record does not end"));
}

TEST_CASE("a file longer than what is looked at goes on where the look ended", "[engine]") {
  std::string text = "id,NPS\n";
  while (text.size() < 1'500'000) {
    text += std::to_string(text.size()) + ",9\n";
  }
  const tests::TemporaryFile file(text);
  engine::OpenedFile opened = engine::open_file(file.path(), {});
  CHECK_FALSE(opened.facts.sample.whole);
  CHECK(opened.facts.sample.records > 50'000);
  CHECK(opened.facts.sample.columns[1].scores == opened.facts.sample.records);
  CHECK((rest_of(opened) == text.substr(7)));
}
