// SPDX-License-Identifier: MIT
#include <npslice/ingest/score_form.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using Cells = std::vector<std::string>;
using ingest::ScoreForm;
using Kind = ingest::ScoreForm::Kind;

namespace {

ingest::ColumnSample sample_of(const Cells& cells, const survey::Scale& scale = {}) {
  std::string text;
  for (const std::string& cell : cells) {
    text += cell + "|\n";
  }
  return ingest::sample_columns(text, {'|'}, 2, true, scale).columns[0];
}

ScoreForm form(const Cells& cells, const survey::Scale& scale = {}, const char* name = "NPS") {
  return ingest::form_of(name, sample_of(cells, scale), scale);
}

const survey::Scale one_to_five{1, 5, 3, 4};
const Cells low_numbers{"3", "4", "2", "5", "3", "4", "5", "2", "3", "4"};
const Cells numbers{"9", "8", "1", "5", "7", "9", "3", "8", "9", "6"};

Cells with(Cells cells, const Cells& more) {
  cells.insert(cells.end(), more.begin(), more.end());
  return cells;
}

} // namespace

TEST_CASE("labels of the ends count where the other cells are numbers of the scale", "[ingest]") {
  CHECK(form(with(numbers, {"Extremely likely"})).end_labels);
  CHECK(form(with(numbers, {"Extremely likely", "Not at all likely", "NA", "Don't know"}))
            .end_labels);
  CHECK(form(with(numbers, Cells(40, "Tout à fait probable"))).end_labels);
  CHECK(form(with({"4", "3"}, {"Very likely"}), one_to_five).end_labels);
  CHECK_FALSE(form(numbers).end_labels);
}

TEST_CASE("labels of words only, or of a shorter scale, are no ends", "[ingest]") {
  CHECK_FALSE(form({"Very likely", "Likely", "Neutral", "Very likely"}).end_labels);
  CHECK_FALSE(form({"Very likely", "Not likely"}).end_labels);
  CHECK_FALSE(form({"Very likely", "Likely", "Neutral", "9"}).end_labels);
  // Seven steps: 2 to 6 with a label at each end.
  CHECK_FALSE(form(with(low_numbers, {"6", "Extremely likely", "Not at all likely"})).end_labels);
}

TEST_CASE("a vague label beside the number of its end is no end", "[ingest]") {
  const Cells with_ten = with(numbers, {"10", "0"});
  for (const char* const vague :
       {"Very likely", "Very unlikely", "Definitely", "Sehr wahrscheinlich", "Très probable",
        "Muy probable", "Not likely"}) {
    CAPTURE(vague);
    CHECK(form(with(numbers, {vague})).end_labels);
    CHECK_FALSE(form(with(with_ten, {vague})).end_labels);
  }
  for (const char* const sure : {"Extremely likely", "Not at all likely", "Tout à fait probable",
                                 "Pas du tout probable", "Äußerst wahrscheinlich", "Nada probable",
                                 "Estremamente probabile", "Uiterst waarschijnlijk"}) {
    CAPTURE(sure);
    CHECK(form(with(with_ten, {sure})).end_labels);
  }
}

TEST_CASE("steps in words among the numbers leave no label an end", "[ingest]") {
  CHECK(form(with(numbers, {"Extremely likely", "Likely"})).end_labels); // one may be a slip
  CHECK_FALSE(form(with(numbers, {"Extremely likely", "Likely", "Neutral"})).end_labels);
}

TEST_CASE("stars are a form on short scales only", "[ingest]") {
  const Cells stars{"\u2B50\u2B50\u2B50\u2B50\u2B50", "\u2605\u2605\u2606\u2606\u2606", ""};
  CHECK(form(stars, one_to_five).kind == Kind::stars);
  CHECK(form(stars).kind == Kind::numbers);
  const auto flaw = ingest::flaw_of_score("NPS", sample_of(stars), {});
  REQUIRE(flaw);
  CHECK_THAT(*flaw, Catch::Contains("--scale 1-5 --cuts 3,4"));
  CHECK_FALSE(ingest::flaw_of_score("NPS", sample_of(stars, one_to_five), one_to_five));
}

TEST_CASE("a column of -100, 0 and 100 is recoded", "[ingest]") {
  CHECK(form({"-100", "0", "100"}).kind == Kind::recoded);
  CHECK(form({"100", "0", "", "NA", "99"}, {}, "Q16").kind == Kind::recoded);
  CHECK(form({"100", "100"}).kind == Kind::recoded);
  CHECK(form({"100", "100"}, {}, "Share").kind == Kind::numbers);
  CHECK(form({"0", "0"}).kind == Kind::numbers);
  CHECK(form({"-100", "0", "100", "50"}).kind == Kind::numbers);
  const survey::Scale percent{0, 100, 60, 80};
  CHECK(form({"0", "100"}, percent).kind == Kind::numbers);
  CHECK(form({"0", "100", "-100"}, percent).kind == Kind::recoded);
}

TEST_CASE("a column of category names holds groups, one of feelings or codes does not",
          "[ingest]") {
  CHECK(form({"Promoter", "Passive", "Detractor", ""}).kind == Kind::categories);
  CHECK(ingest::holds_groups(sample_of({"Promoteur", "Neutre"})));
  CHECK_FALSE(ingest::holds_groups(sample_of({"Neutral", "Neutral"})));
  CHECK_FALSE(ingest::holds_groups(sample_of({"Positive", "Neutral", "Negative"})));
  CHECK_FALSE(ingest::holds_groups(sample_of({"1", "2", "3"})));
  CHECK_FALSE(ingest::holds_groups(sample_of({"", "NA"})));
  CHECK(ingest::flaw_of_score("Q1_NPS_GROUP", sample_of({"1", "2", "3"}), {}));
  CHECK_FALSE(ingest::flaw_of_score("NPS", sample_of({"1", "2", "3"}), {}));
}

TEST_CASE("what counts as a score depends on the form and on the decimals", "[ingest]") {
  const auto column = sample_of({"9", "8.5", "Very likely", "Promoter", "\u2B50", "-100", "99"});
  CHECK(ingest::scores_in(column, {}, ingest::Decimals::reject) == 1);
  CHECK(ingest::scores_in(column, {}, ingest::Decimals::round) == 2);
  CHECK(ingest::scores_in(column, {Kind::numbers, true}, ingest::Decimals::reject) == 2);
  CHECK(ingest::scores_in(column, {Kind::stars}, ingest::Decimals::reject) == 1);
  CHECK(ingest::scores_in(column, {Kind::recoded}, ingest::Decimals::reject) == 1);
  CHECK(ingest::scores_in(column, {Kind::categories}, ingest::Decimals::reject) == 1);
  CHECK(column.no_scores == 1);
}
