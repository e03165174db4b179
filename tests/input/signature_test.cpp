// SPDX-License-Identifier: MIT
#include "input/signature.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace npslice::input;
using namespace std::string_view_literals;

TEST_CASE("text exports are not taken for anything else") {
  for (const std::string_view front : {"score,comment\n"sv,
                                       "P,K\n"sv,
                                       "PK\n"sv,
                                       "%;PDF\n"sv,
                                       "\x1F;x"sv,
                                       "<score>;x"sv,
                                       ""sv,
                                       "(\xB5"sv,
                                       "\"<html>\",score\n"sv,
                                       "a <html>\n"sv,
                                       "BZh9;score\n"sv,
                                       "BZh91\n"sv,
                                       "PAR1,score\n"sv,
                                       "PAR1"sv,
                                       "7z;score\n"sv,
                                       "Rar!,a\n"sv,
                                       "<header>;x\n"sv,
                                       "<tablet>;x\n"sv,
                                       "<p>Q1</p>;x\n"sv,
                                       "<!-- note -->;score\n"sv,
                                       "<!-- never closed"sv,
                                       "[Score];x\n"sv,
                                       "[1];x\n"sv,
                                       "{score};x\n"sv,
                                       "{;x\n"sv,
                                       "\"{\"\"ImportId\"\"\n"sv,
                                       "(\xB5/l);x\n"sv,
                                       "SQLite;x\n"sv,
                                       "a\0b"sv}) {
    CAPTURE(front);
    CHECK_FALSE(not_text(front));
  }
}

TEST_CASE("what is no table is known by its first bytes, and the advice says what to do") {
  struct Advice {
    std::string_view front;
    std::string words;
  };
  const std::vector<Advice> cases{
      {"PK\x03\x04", "CSV UTF-8"},
      {"PK\x05\x06", "nothing in it"},
      {"\xD0\xCF\x11\xE0\xA1\xB1", "old Excel workbook"},
      {"%PDF-1.7", "PDF"},
      {"{\\rtf1\\ansi", "RTF"},
      {"BZh91AY&SY", "bzcat"},
      {"BZh9\x17rE8P\x90", "bzcat"},
      {"\xFD"
       "7zXZ\0\0"sv,
       "xzcat"},
      {"7z\xBC\xAF\x27\x1C", "7z archive"},
      {"Rar!\x1A\x07\0"sv, "rar archive"},
      {"SQLite format 3\0"sv, "SQLite"},
      {"PAR1\x15\x04", "Parquet"},
      {"$FL2@(#) SPSS DATA FILE", "SPSS"},
      {"bplist00\xD1", "property list"},
      {"\0\x05\x16\x07\0\x02"sv, "\"._\""},
      {"\x89PNG\r\n\x1A\n", "picture"},
      {"\xFF\xD8\xFF\xE0", "picture"},
      {"<html>", "login page"},
      {"<!DOCTYPE html>\n<title>Log in</title>", "login page"},
      {"\xEF\xBB\xBF\r\n\r\n <HTML lang=\"fr\">", "web page"},
      {"<!-- saved from\n url -->\n<!-- 2 --> <html>", "web page"},
      {"<meta charset=utf-8><table><tr>", "open it in a spreadsheet"},
      {"<table border=1>", "open it in a spreadsheet"},
      {"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", "open it in a spreadsheet"},
      {"<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC", "web page"},
      {"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>", "workbook saved as"},
      {"<?xml version=\"1.0\"?>\n<answers>", "is XML"},
      {"\xFF\xFE<\0?\0x\0m\0l\0 \0"sv, "is XML"},
      {"\xFE\xFF\0<\0h\0t\0m\0l\0>"sv, "web page"},
      {"{\"id\":1}\n", "JSON"},
      {"{\n  \"responses\": [", "JSON"},
      {"\xEF\xBB\xBF [\r\n  {\r\n", "JSON"},
      {"[{\"id\":1}]", "JSON"},
  };
  for (const Advice& row : cases) {
    CAPTURE(row.front);
    const auto advice = not_text(row.front);
    REQUIRE(advice);
    CHECK_THAT(*advice, Catch::Contains(row.words));
  }
  std::string tar = "export.csv";
  tar.resize(257);
  CHECK_THAT(not_text(tar + "ustar").value_or(""), Catch::Contains("tar archive"));
}
