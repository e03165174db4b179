// SPDX-License-Identifier: MIT
#include <npslice/ingest/score_text.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using ingest::read_score;
using survey::Rejection;
using Kind = ingest::ScoreReading::Kind;

namespace {

const survey::Scale nps{};
const survey::Scale one_to_ten{1, 10, 6, 8};
const survey::Scale percent{0, 100, 60, 80};
const survey::Scale stars{1, 5, 3, 4};

} // namespace

TEST_CASE("scores are read in all the ways they are written", "[ingest]") {
  struct Row {
    std::string_view cell;
    int score;
  };
  const auto row = GENERATE(values<Row>({
      {"0", 0},
      {"6", 6},
      {"9", 9},
      {"10", 10},
      {"9.0", 9},
      {"9,0", 9},
      {"10.00", 10},
      {"0.0", 0},
      {" 9 ", 9},
      {"\t10\n", 10},
      {"\xC2\xA0"
       "9\xC2\xA0",
       9},
      {"\u200B9", 9},
      {"10\uFEFF", 10},
      {"=\"9\"", 9},
      {"=\" 10 \"", 10},
      {"'9", 9},
      {"010", 10},
      {"007", 7},
      {"10 (Very Likely)", 10},
      {"0 (Not Likely)", 0},
      {"10 - Extremely likely", 10},
      {"10 \xE2\x80\x93 extr\xC3\xAAmement probable", 10},
      {"10 \xE2\x80\x94 sure", 10},
      {"0: not at all", 0},
      {"0 = pas du tout", 0},
      {"9(good)", 9},
      {"9.0 - good", 9},
  }));
  CAPTURE(row.cell);
  const auto reading = read_score(row.cell, nps);
  CHECK(reading.kind == Kind::scored);
  CHECK(reading.score == row.score);
}

TEST_CASE("what is no score of the scale is rejected with the reason", "[ingest]") {
  struct Row {
    std::string_view cell;
    Rejection reason;
  };
  const auto row = GENERATE(values<Row>({
      {"11", Rejection::out_of_range},
      {"12", Rejection::out_of_range},
      {"-2", Rejection::out_of_range},
      {"100", Rejection::out_of_range},
      {"10.5", Rejection::out_of_range},
      {"-0.5", Rejection::out_of_range},
      {"99999999999999999999", Rejection::out_of_range},
      {"-99999999999999999999", Rejection::out_of_range},
      {"11 (beyond)", Rejection::out_of_range},
      {"8.5", Rejection::not_whole},
      {"8,5", Rejection::not_whole},
      {"0.1", Rejection::not_whole},
      {"9.99999999999999999999999999", Rejection::not_whole},
      {"8.5 (good)", Rejection::not_whole},
      {"ten", Rejection::not_a_number},
      {"9-10", Rejection::not_a_number},
      {"9 - 10", Rejection::not_a_number},
      {"10-Sep", Rejection::not_a_number}, // what a spreadsheet makes of 9/10
      {"9-Oct-25", Rejection::not_a_number},
      {"9 - oct.", Rejection::not_a_number},
      {"9/5", Rejection::not_a_number},
      {"9 10", Rejection::not_a_number},
      {"1e1", Rejection::not_a_number},
      {"0x9", Rejection::not_a_number},
      {"9.", Rejection::not_a_number},
      {"9%", Rejection::not_a_number},
      {"9 -", Rejection::not_a_number},
      {"9.0.0", Rejection::not_a_number},
      {"(9)", Rejection::not_a_number},
      {"'9'", Rejection::not_a_number},
      {"- 9", Rejection::not_a_number},
      {"9 good", Rejection::not_a_number},
      {"good", Rejection::not_a_number},
      {"Promoter", Rejection::not_a_number},
      {"9\xEF\xB8\x8F\xE2\x83\xA3", Rejection::not_a_number}, // an emoji keycap
      {"\xE2\xAD\x90\xE2\xAD\x90", Rejection::not_a_number},  // stars
      {"9\xEF\xBF\xBD", Rejection::not_a_number},
  }));
  CAPTURE(row.cell);
  const auto reading = read_score(row.cell, nps);
  REQUIRE(reading.kind == Kind::rejected);
  CHECK(reading.reason == row.reason);
}

TEST_CASE("a missing score is unanswered in any letter case", "[ingest]") {
  const std::string word = GENERATE("", " ", "\t", "\xC2\xA0", "NA", "N/A", "#N/A", "null", "none",
                                    "NaN", "-", " NA ", " - ", ".", "#NV", "#N/V", "#N/D");
  CAPTURE(word);
  const std::size_t letters = word.size();
  for (std::size_t cases = 0; cases < (std::size_t{1} << letters); ++cases) {
    std::string written = word;
    for (std::size_t i = 0; i < letters; ++i) {
      const bool lower = (written[i] | 0x20) >= 'a' && (written[i] | 0x20) <= 'z' && written[i] > 0;
      if (lower) {
        written[i] =
            static_cast<char>((cases >> i & 1U) != 0 ? written[i] | 0x20 : written[i] & ~0x20);
      }
    }
    CHECK(ingest::is_missing(written));
    CHECK(read_score(written, nps).kind == Kind::unanswered);
  }
}

TEST_CASE("words that only look missing are not", "[ingest]") {
  const std::string word = GENERATE("0", "nothing", "NAN0", "n", "a", "--", "nope", "n / a",
                                    "none.", "..", "#VALUE!", "#REF!", "No answer");
  CAPTURE(word);
  CHECK_FALSE(ingest::is_missing(word));
}

TEST_CASE("the scale decides what is in range", "[ingest]") {
  struct Row {
    survey::Scale scale;
    std::string_view cell;
    Kind kind;
    int score;
  };
  const auto row = GENERATE(values<Row>({
      {one_to_ten, "0", Kind::rejected, 0},
      {one_to_ten, "1", Kind::scored, 1},
      {one_to_ten, "10", Kind::scored, 10},
      {one_to_ten, "0.0", Kind::rejected, 0},
      {percent, "0", Kind::scored, 0},
      {percent, "11", Kind::scored, 11},
      {percent, "100", Kind::scored, 100},
      {percent, "100,0", Kind::scored, 100},
      {percent, "101", Kind::rejected, 0},
      {stars, "5", Kind::scored, 5},
      {stars, "6", Kind::rejected, 0},
      {stars, "9", Kind::rejected, 0},
      {stars, "5 (best)", Kind::scored, 5},
  }));
  CAPTURE(row.cell, row.scale.low, row.scale.high);
  const auto reading = read_score(row.cell, row.scale);
  CHECK(reading.kind == row.kind);
  if (row.kind == Kind::scored) CHECK(reading.score == row.score);
  if (row.kind == Kind::rejected) CHECK(reading.reason == Rejection::out_of_range);
}

TEST_CASE("every whole number of a scale is a score, with and without decimals", "[ingest]") {
  for (int number = 0; number <= 150; ++number) {
    for (const std::string_view tail : {"", ".0", ",00", " (label)"}) {
      const std::string cell = std::to_string(number) + std::string(tail);
      CAPTURE(cell);
      CHECK((read_score(cell, percent).kind == Kind::scored) == (number <= 100));
      CHECK((read_score(cell, nps).kind == Kind::scored) == (number <= 10));
    }
  }
}

TEST_CASE("a bare number says the same as behind a blank", "[ingest]") {
  // A cell with a blank before it is never read by its places.
  const survey::Scale scale = GENERATE(nps, one_to_ten, percent, stars);
  for (int number = 0; number < 1000; ++number) {
    for (const std::string& cell : {std::to_string(number), '0' + std::to_string(number)}) {
      CAPTURE(cell);
      const ingest::ScoreReading one = ingest::read_score(cell, scale);
      const ingest::ScoreReading other = ingest::read_score(' ' + cell, scale);
      CHECK(one.kind == other.kind);
      CHECK(one.score == other.score);
      CHECK(one.reason == other.reason);
      CHECK(one.category == other.category);
    }
  }
}
