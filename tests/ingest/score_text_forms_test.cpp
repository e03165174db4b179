// SPDX-License-Identifier: MIT
#include <npslice/ingest/score_text.hpp>

#include <catch2/catch.hpp>

#include <string_view>

using namespace npslice;
using ingest::Decimals;
using ingest::read_score;
using ingest::ScoreForm;
using survey::Category;
using survey::Rejection;
using Kind = ingest::ScoreReading::Kind;

namespace {

const survey::Scale nps{};
const survey::Scale one_to_five{1, 5, 3, 4};
const ScoreForm numbers{};
const ScoreForm labelled{ScoreForm::Kind::numbers, true};
const ScoreForm stars{ScoreForm::Kind::stars};
const ScoreForm recoded{ScoreForm::Kind::recoded};
const ScoreForm categories{ScoreForm::Kind::categories};

/// A cell and the score that it must give; without one it must be rejected as no number.
struct Row {
  std::string_view cell;
  std::optional<int> score;
};

void check_row(const Row& row, const survey::Scale& scale, ScoreForm form) {
  CAPTURE(row.cell);
  const auto reading = read_score(row.cell, scale, form);
  if (row.score) {
    REQUIRE(reading.kind == Kind::scored);
    CHECK(reading.score == row.score);
    CHECK(reading.category == scale.category_of(*row.score));
  } else {
    REQUIRE(reading.kind == Kind::rejected);
    CHECK(reading.reason == Rejection::not_a_number);
  }
}

} // namespace

TEST_CASE("a score out of the highest one is read, out of another one is not", "[ingest]") {
  check_row(GENERATE(values<Row>(
                {{"9/10", 9},     {"9 / 10", 9},      {"10/10", 10},      {"0/10", 0},
                 {"9,0/10", 9},   {"9 out of 10", 9}, {"9 Out Of 10", 9}, {"9 sur 10", 9},
                 {"9 von 10", 9}, {"9 de 10", 9},     {"9 su 10", 9},     {"9 van 10", 9},
                 {"9/5", {}},     {"4/5", {}},        {"9/100", {}},      {"9/10/2026", {}},
                 {"9/10%", {}},   {"9//10", {}},      {"9/", {}},         {"9 of 10", {}},
                 {"9sur10", {}},  {"9 sur10", {}},    {"9 von 11", {}},   {"9 out of ten", {}}})),
            nps, numbers);
  check_row({"4/5", 4}, one_to_five, numbers);
  check_row({"4/10", {}}, one_to_five, numbers);
  CHECK(read_score("11/10", nps).reason == Rejection::out_of_range);
  CHECK(read_score("8.5/10", nps).reason == Rejection::not_whole);
}

TEST_CASE("full-width digits are digits", "[ingest]") {
  check_row(GENERATE(values<Row>({{"\uFF19", 9},
                                  {"\uFF11\uFF10", 10},
                                  {" \uFF10 ", 0},
                                  {"\uFF19/\uFF11\uFF10", 9},
                                  {"\uFF18\uFF08good\uFF09", 8},
                                  {"\uFF01", {}},
                                  {"\uFF21", {}},
                                  {"\xEF\xBC", {}}})),
            nps, numbers);
}

TEST_CASE("the label of an end may stand beside its own number without a sign", "[ingest]") {
  check_row(GENERATE(values<Row>({{"10 Very likely", 10},
                                  {"10  extremely likely", 10},
                                  {"0 Not at all likely", 0},
                                  {"0 Pas du tout probable", 0},
                                  {"Not at all likely - 0", 0},
                                  {"Not at all likely \u2013 0", 0},
                                  {"Extremely likely - 10", 10},
                                  {"Extremely likely 10", 10},
                                  {"Extremely likely (10)", 10},
                                  {"Extremely likely: 10", 10},
                                  {"\xC3\x84u\xC3\x9F\x65rst wahrscheinlich - 10", 10},
                                  {"9 Very likely", {}},
                                  {"0 Very likely", {}}, // the scale runs the other way
                                  {"10 Not at all likely", {}},
                                  {"10 Very", {}},
                                  {"10Very likely", {}},
                                  {"Extremely likely - 0", {}},
                                  {"Extremely likely - 7", {}},
                                  {"Question - 10", {}},
                                  {"(10)", {}},
                                  {"Likely 10", {}}})),
            nps, numbers);
  check_row({"5 Very likely", 5}, one_to_five, numbers);
  check_row({"10 Very likely", {}}, one_to_five, numbers);
}

TEST_CASE("a label alone is an end only in a column whose ends are labelled", "[ingest]") {
  check_row({"Extremely likely", {}}, nps, numbers);
  check_row({"Extremely likely", 10}, nps, labelled);
  check_row({"not at all likely.", 0}, nps, labelled);
  check_row({"NOT AT ALL LIKELY", 0}, nps, labelled);
  check_row({"Extremely likely", 5}, one_to_five, labelled);
  check_row({"Not at all likely", 1}, one_to_five, labelled);
  check_row({"7", 7}, nps, labelled);
  check_row(GENERATE(values<Row>({{"Likely", {}},
                                  {"Neutral", {}},
                                  {"Somewhat likely", {}},
                                  {"Extremely likely indeed", {}},
                                  {"Promoter", {}}})),
            nps, labelled);
}

TEST_CASE("stars are counted, and only where the column holds stars", "[ingest]") {
  check_row(GENERATE(values<Row>({{"\u2B50\u2B50\u2B50\u2B50\u2B50", 5},
                                  {"\u2B50\uFE0F\u2B50\uFE0F", 2},
                                  {"\u2605\u2605\u2605\u2605\u2606", 4},
                                  {"\u2605\u2606\u2606\u2606\u2606", 1},
                                  {" \U0001F31F\U0001F31F ", 2},
                                  {"\u2605\u2605\u2606", {}},             // of three
                                  {"\u2606\u2605\u2605\u2605\u2605", {}}, // hollow ones first
                                  {"\u2605 5", {}},
                                  {"5", {}},
                                  {"five", {}}})),
            one_to_five, stars);
  check_row({"\u2B50\u2B50\u2B50", {}}, one_to_five, numbers);
  CHECK(read_score("\u2606\u2606\u2606\u2606\u2606", one_to_five, stars).reason ==
        Rejection::out_of_range);
  CHECK(read_score("\u2605\u2605\u2605\u2605\u2605\u2605", one_to_five, stars).reason ==
        Rejection::out_of_range);
  CHECK(read_score("", one_to_five, stars).kind == Kind::unanswered);
}

TEST_CASE("recodes and categories are categories without a score", "[ingest]") {
  struct Case {
    std::string_view cell;
    ScoreForm form;
    Category category;
  };
  const auto row = GENERATE(values<Case>({{"-100", recoded, Category::detractor},
                                          {"0", recoded, Category::passive},
                                          {"100", recoded, Category::promoter},
                                          {"+100.0", recoded, Category::promoter},
                                          {"Promoter", categories, Category::promoter},
                                          {" passives ", categories, Category::passive},
                                          {"Detractor (0-6)", categories, Category::detractor}}));
  CAPTURE(row.cell);
  const auto reading = read_score(row.cell, nps, row.form);
  REQUIRE(reading.kind == Kind::scored);
  CHECK(reading.category == row.category);
  CHECK_FALSE(reading.score);
}

TEST_CASE("what a form does not know is rejected with the reason", "[ingest]") {
  CHECK(read_score("50", nps, recoded).reason == Rejection::out_of_range);
  CHECK(read_score("0.5", nps, recoded).reason == Rejection::out_of_range);
  CHECK(read_score("Promoter", nps, recoded).reason == Rejection::not_a_number);
  CHECK(read_score("9", nps, categories).reason == Rejection::not_a_number);
  CHECK(read_score("1", nps, categories).reason == Rejection::not_a_number);
  CHECK(read_score("-99", nps, recoded).kind == Kind::no_opinion);
  CHECK(read_score("Don't know", nps, categories).kind == Kind::no_opinion);
  CHECK(read_score("No answer", nps, categories).kind == Kind::unanswered);
  CHECK(read_score("NA", nps, recoded).kind == Kind::unanswered);
}

TEST_CASE("scores between two whole ones are rejected, lowered or rounded", "[ingest]") {
  struct Case {
    std::string_view cell;
    int threshold;
    int round;
  };
  const auto row = GENERATE(values<Case>({{"8.5", 8, 9},
                                          {"8,5", 8, 9},
                                          {"6.5", 6, 7},
                                          {"9.2", 9, 9},
                                          {"8.49999999999999999999", 8, 8},
                                          {"8.9999999999999999999999", 8, 9},
                                          {"0.5", 0, 1},
                                          {"0.4", 0, 0},
                                          {"9.5 (good)", 9, 10},
                                          {"9.0", 9, 9},
                                          {"7.5/10", 7, 8}}));
  CAPTURE(row.cell);
  const auto lowered = read_score(row.cell, nps, {}, Decimals::threshold);
  REQUIRE(lowered.kind == Kind::scored);
  CHECK(lowered.score == row.threshold);
  CHECK(lowered.category == nps.category_of(row.threshold));
  const auto rounded = read_score(row.cell, nps, {}, Decimals::round);
  REQUIRE(rounded.kind == Kind::scored);
  CHECK(rounded.score == row.round);
  CHECK(rounded.category == nps.category_of(row.round));
}

TEST_CASE("scores outside the scale are outside whatever becomes of decimals", "[ingest]") {
  const auto decimals = GENERATE(Decimals::reject, Decimals::threshold, Decimals::round);
  for (const std::string_view cell : {"10.5", "10.1", "-0.5", "-0.1", "11.5", "11"}) {
    CAPTURE(cell);
    CHECK(read_score(cell, nps, {}, decimals).reason == Rejection::out_of_range);
    CHECK(read_score(cell, nps, {}, decimals).kind == Kind::rejected);
  }
  CHECK(read_score("0.5", one_to_five, {}, decimals).reason == Rejection::out_of_range);
  CHECK(read_score("5.5", one_to_five, {}, decimals).reason == Rejection::out_of_range);
}
