// SPDX-License-Identifier: MIT
#include "support/temporary_file.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/engine/segment_rules.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using Catch::Matchers::Contains;
using engine::SegmentRequests;
using engine::SegmentRules;
using Names = std::vector<std::string>;

namespace {

const ingest::Header header(Names{"NPS", "Channels", "Q: Channels", "Q", "City", "a:b", "a"});

SegmentRules settle(const SegmentRequests& requests,
                    const std::vector<Names>& dimensions = {
                        {"Channels"}, {"Q: Channels", "Q"}, {"City", "a:b", "a"}}) {
  const std::string text = "9|Web;Mail|x, y|1\n2\n3|Paris|a|b\n";
  const auto sample = ingest::sample_columns(text, {'|'}, header.size(), true, {});
  return engine::settle_segments("s.csv", header, sample, dimensions, requests);
}

SegmentRules split(const std::string& text) {
  SegmentRequests requests;
  requests.splits = {text};
  return settle(requests);
}

/// `column>separator` of every dimension that is split.
std::string splits_in(const SegmentRules& rules) {
  std::string text;
  for (const auto& table : rules.tables) {
    for (const engine::DimensionRules& dimension : table) {
      if (dimension.separator) text += dimension.column + ">" + *dimension.separator + " ";
    }
  }
  return text;
}

} // namespace

TEST_CASE("the longest name of a column wins in --split, what is left is the separator",
          "[engine]") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> cases{
      {"Channels", "Channels>; "},
      {"channels:pipe", "Channels>| "},
      {"#2:|", "Channels>| "},
      {"Channels:COMMA", "Channels>, "},
      {"Channels:semicolon", "Channels>; "},
      {"Channels:newline", "Channels>\n "},
      {"Channels:, ", "Channels>,  "},
      {"Channels: / ", "Channels> /  "},
      {"Channels::", "Channels>: "},
      {"Q: Channels", "Q: Channels>,  "},
      {"Q: Channels:;", "Q: Channels>; "},
      {"Q", "Q> "}, // nothing in the sample tells
      {"Q:;", "Q>; "},
      {"a:b", "a:b> "},
      {"a:b:;", "a:b>; "},
      {"a:;", "a>; "},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(splits_in(split(row.text)) == row.expected);
  }
}

TEST_CASE("a --split that cannot be meant is refused", "[engine]") {
  CHECK_THROWS_WITH(split("Chanels:;"),
                    Contains("no column \"Chanels\"") && Contains("\"Channels\""));
  CHECK_THROWS_WITH(split("Chanels"), Contains("no column \"Chanels\""));
  CHECK_THROWS_WITH(split("Channels:"), Contains("--split \"Channels:\": expected semicolon"));
  CHECK_THROWS_WITH(split("Channels:semicolom"), Contains("Did you mean semicolon?"));
  CHECK_THROWS_WITH(split("Channels: and "), Contains("not \" and \""));
  CHECK_THROWS_WITH(split("NPS"), Contains("--split is about \"NPS\", which no --by uses"));
  SegmentRequests twice;
  twice.splits = {"Channels", "#2:;"};
  CHECK_THROWS_WITH(settle(twice), Contains("--split names the column \"Channels\" twice"));
}

TEST_CASE("rules hold for a column in every table that uses it", "[engine]") {
  SegmentRequests requests;
  requests.splits = {"City:;"};
  requests.bands = {engine::read_band_request("CITY:0-6,7-")};
  requests.most_segments = 7;
  const SegmentRules rules = settle(requests, {{"City"}, {"Q", "City"}});
  CHECK(splits_in(rules) == "City>; City>; ");
  CHECK(rules.tables[1][1].bands.size() == 2);
  CHECK(rules.tables[1][0].plain());
  CHECK(rules.most_segments == 7);
  CHECK(settle({}).most_segments == 10'000);
  CHECK_THROWS_WITH(settle(requests, {{"Q"}}), Contains("which no --by uses"));
  requests.splits.clear();
  requests.bands.push_back(requests.bands[0]);
  CHECK_THROWS_WITH(settle(requests), Contains("--band names the column \"City\" twice"));
  requests.bands = {engine::read_band_request("Towns:0-6")};
  CHECK_THROWS_WITH(settle(requests), Contains("no column \"Towns\""));
  requests.bands = {engine::read_band_request("NPS:0-6")};
  CHECK_THROWS_WITH(settle(requests), Contains("--band is about \"NPS\""));
}

TEST_CASE("a map holds for all columns of --by or for the one that its record names", "[engine]") {
  const tests::TemporaryFile general("from,to\nx,y\n");
  const tests::TemporaryFile special("column,from,to\nCITY,Paris,IDF\nNPS,9,10\n");
  SegmentRequests requests;
  requests.maps = {general.path(), special.path()};
  const SegmentRules rules = settle(requests, {{"City"}, {"Q"}});
  CHECK(rules.entries.size() == 3);
  CHECK(rules.tables[0][0].map->entries() == std::vector<std::size_t>{0, 1});
  CHECK(rules.tables[1][0].map->entries() == std::vector<std::size_t>{0});
  const tests::TemporaryFile unknown("column,from,to\nTown,Paris,IDF\n");
  requests.maps = {unknown.path()};
  CHECK_THROWS_WITH(settle(requests), Contains("no column \"Town\""));
  const tests::TemporaryFile against("column,from,to\nCity,x,z\n");
  requests.maps = {general.path(), against.path()};
  CHECK_THROWS_WITH(settle(requests), Contains("makes \"y\" of \"x\"") && Contains("\"z\""));
}
