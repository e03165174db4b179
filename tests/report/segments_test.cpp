// SPDX-License-Identifier: MIT
#include "report/segments.hpp"
#include "report/small_surveys.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::SegmentKey;
using report::SegmentOrder;
using Names = std::vector<std::string>;

namespace {

/// The keys of a table in order, the values of a crossed key joined.
Names keys_in(const ReadSurvey& survey, SegmentOrder order) {
  Names names;
  for (const report::Segment& segment : report::segments_of(survey.findings, 0, order)) {
    std::string name;
    const SegmentKey key = segment.key();
    for (const std::string& value : key) {
      name += (&value == key.data() ? "" : "|") + value;
    }
    names.push_back(name);
  }
  return names;
}

/// The values of one dimension, each answered once, as they come out by name.
Names sorted(const Names& values) {
  std::string csv = "Score,Region,Plan\n";
  for (const std::string& value : values) {
    csv += "9," + value + ",x\n";
  }
  return keys_in(read_survey(csv, by({{"Region"}})), SegmentOrder::name);
}

} // namespace

TEST_CASE("segments are sorted by name: numbers by size, words as people do, a blank last") {
  struct Case {
    Names values;
    Names expected;
  };
  const std::vector<Case> cases{
      {{"10", "9", "2"}, {"2", "9", "10"}},
      {{"", "10", "9"}, {"9", "10", ""}},
      {{"1.5", "0", "-3", "100"}, {"-3", "0", "1.5", "100"}},
      {{"18446744073709551617", "18446744073709551616"},
       {"18446744073709551616", "18446744073709551617"}},
      {{"1.0", "1", "01"}, {"01", "1", "1.0"}}, // equal numbers go by their text
      {{"10", "9", "x"}, {"10", "9", "x"}},     // one word makes all of them words
      {{"Zoo", "Île", "Jura", "Ile", "éclair", "Eclair"},
       {"Eclair", "éclair", "Ile", "Île", "Jura", "Zoo"}},
      {{"b", "A", "B", "a"}, {"A", "a", "B", "b"}},
      {{"", "日本", "Écosse", "DACH", "Fr"}, {"DACH", "Écosse", "Fr", "日本", ""}},
      {{"v10", "v9"}, {"v10", "v9"}},
  };
  for (const Case& row : cases) {
    CAPTURE(row.values);
    CHECK(sorted(row.values) == row.expected);
    Names reversed = row.values;
    std::reverse(reversed.begin(), reversed.end());
    CHECK(sorted(reversed) == row.expected);
  }
}

TEST_CASE("the order of the input does not show in the order of the segments") {
  Names values{"", "3", "Île", "ile", "ILE", "a", "B", "10", "9", "-"};
  std::sort(values.begin(), values.end());
  const Names expected = sorted(values);
  for (int round = 0; round < 40; ++round) {
    std::next_permutation(values.begin(), values.end());
    std::rotate(values.begin(), values.begin() + 3, values.end());
    REQUIRE(sorted(values) == expected);
  }
}

TEST_CASE("a crossed table is sorted by its first dimension, then by the next") {
  const auto survey = read_survey("Score,Region,Size\n"
                                  "9,North,10\n9,East,9\n9,,9\n9,North,9\n9,East,\n9,East,10\n",
                                  by({{"Region", "Size"}}));
  CHECK(keys_in(survey, SegmentOrder::name) ==
        Names{"East|9", "East|10", "East|", "North|9", "North|10", "|9"});
}

TEST_CASE("segments may be sorted by NPS or by responses, the highest first, ties by name") {
  const auto survey = read_survey("Score,Region\n"
                                  "10,c\n5,c\n"            // 0
                                  "10,d\n7,d\n"            // +50
                                  "10,b\n10,b\n8,b\n8,b\n" // +50, from other counts
                                  "0,a\n0,a\n0,a\n"        // −100
                                  "7,\n7,\n",              // 0
                                  by({{"Region"}}));
  CHECK(keys_in(survey, SegmentOrder::name) == Names{"a", "b", "c", "d", ""});
  CHECK(keys_in(survey, SegmentOrder::nps) == Names{"b", "d", "c", "", "a"});
  CHECK(keys_in(survey, SegmentOrder::responses) == Names{"b", "a", "c", "d", ""});
}

TEST_CASE("a segment without a response is left out") {
  const auto survey = read_survey("Score,Region\n9,a\n,b\n11,c\n", by({{"Region"}}));
  CHECK(keys_in(survey, SegmentOrder::name) == Names{"a"});
  CHECK(keys_in(survey, SegmentOrder::nps) == Names{"a"});
}

TEST_CASE("blanks around a value do not make another segment, letter case does") {
  const auto survey = read_survey("Score,Region\n9,a\n9, a \n9,A\n", by({{"Region"}}));
  CHECK(keys_in(survey, SegmentOrder::name) == Names{"A", "a"});
}

TEST_CASE("the whole survey is there even when it has no response") {
  const auto survey = read_survey("Score,Region\n,a\n", by({{"Region"}}));
  CHECK(report::whole_survey(survey.findings).counts.responses() == 0);
}

TEST_CASE("bands are sorted as they were given, then what is in none, a blank last") {
  engine::Questions questions = by({{"Size", "Region"}});
  questions.segments.bands = {engine::read_band_request("Size:0-6,7-12,100-")};
  const std::string csv = "Score,Region,Size\n9,a,100\n9,a,\n9,b,8\n9,a,8\n9,a,x\n9,a,0\n9,a,50\n";
  CHECK(keys_in(read_survey(csv, questions), SegmentOrder::name) ==
        Names{"0-6|a", "7-12|a", "7-12|b", "100-|a", "(no band)|a", "(no number)|a", "|a"});
}

TEST_CASE("the segment of the small ones is the last in any order, behind a blank one") {
  const std::string csv =
      "Score,Region\n9,a\n9,a\n0,b\n0,b\n0,\n0,\n0,\n10,c\n10,d\n10,e\n10,f\n10,g\n";
  engine::Questions questions = by({{"Region"}});
  questions.segments.others = 3;
  const auto survey = read_survey(csv, questions);
  CHECK(keys_in(survey, SegmentOrder::name) == Names{"a", "b", "", "(other)"});
  CHECK(keys_in(survey, SegmentOrder::nps) == Names{"a", "b", "", "(other)"});
  CHECK(keys_in(survey, SegmentOrder::responses) == Names{"", "a", "b", "(other)"});
  questions.by = {{"Region", "Score"}};
  questions.segments.others = 1;
  CHECK(keys_in(read_survey(csv, questions), SegmentOrder::nps) == Names{"|0", "(other)|(other)"});
}

TEST_CASE("numbers stay sorted by size when the small segments are folded") {
  engine::Questions questions = by({{"Region"}});
  questions.segments.others = 2;
  const auto survey = read_survey("Score,Region\n9,10\n9,10\n9,9\n9,9\n9,x\n", questions);
  CHECK(keys_in(survey, SegmentOrder::name) == Names{"9", "10", "(other)"});
}

TEST_CASE("cells that hold the word for the small segments stay apart from them") {
  engine::Questions questions = by({{"Region"}});
  questions.segments.others = 1;
  const auto survey = read_survey("Score,Region\n9,(other)\n9,(other)\n9,a\n0,b\n", questions);
  const auto segments = report::segments_of(survey.findings, 0, SegmentOrder::name);
  REQUIRE(segments.size() == 2);
  CHECK(segments[0].key() == segments[1].key());
  CHECK(segments[0].tally->counts.promoters == 2);
  CHECK(segments[1].tally->counts.detractors == 1);
}
