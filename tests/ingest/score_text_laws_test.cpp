// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/ingest/group_text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using ingest::Decimals;
using ingest::read_score;
using ingest::ScoreForm;
using Kind = ingest::ScoreReading::Kind;

namespace {

const std::vector<survey::Scale> scales{{}, {1, 10, 6, 8}, {1, 5, 3, 4}, {0, 100, 60, 80}};
const std::vector<ScoreForm> forms{{},
                                   {ScoreForm::Kind::numbers, true},
                                   {ScoreForm::Kind::stars},
                                   {ScoreForm::Kind::recoded},
                                   {ScoreForm::Kind::categories}};

std::string full_width(const std::string& digits) {
  std::string text;
  for (const char digit : digits) {
    text += "\xEF\xBC";
    text += static_cast<char>(0x90 + (digit - '0'));
  }
  return text;
}

} // namespace

TEST_CASE("every score in every written form reads back", "[ingest]") {
  for (const survey::Scale& scale : scales) {
    for (int score = scale.low; score <= scale.high; ++score) {
      const std::string number = std::to_string(score);
      const std::string high = std::to_string(scale.high);
      for (const std::string& cell :
           {number, " " + number + "\xC2\xA0", "0" + number, "+" + number, number + ".0",
            number + ",00", number + " (label)", number + " - label", number + ": label",
            number + "/" + high, number + " / " + high, number + " out of " + high,
            number + " sur " + high, number + " von " + high, number + " de " + high,
            number + " su " + high, number + " van " + high, full_width(number),
            full_width(number) + "/" + full_width(high)}) {
        CAPTURE(cell, scale.low, scale.high);
        const auto reading = read_score(cell, scale);
        CHECK(reading.kind == Kind::scored);
        CHECK(reading.score == score);
        CHECK(reading.category == scale.category_of(score));
        CHECK(read_score(cell, scale, {}, Decimals::round).score == score);
        CHECK(read_score(cell, scale, {}, Decimals::threshold).score == score);
      }
    }
  }
}

TEST_CASE("every tenth of a scale is lowered and rounded as integers say", "[ingest]") {
  for (const survey::Scale& scale : scales) {
    for (int tenths = scale.low * 10; tenths <= scale.high * 10; ++tenths) {
      const std::string cell = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
      CAPTURE(cell, scale.high);
      CHECK(read_score(cell, scale, {}, Decimals::threshold).score == tenths / 10);
      CHECK(read_score(cell, scale, {}, Decimals::round).score == (tenths + 5) / 10);
      CHECK((read_score(cell, scale).kind == Kind::scored) == (tenths % 10 == 0));
    }
  }
}

TEST_CASE("a form accepts no text of another", "[ingest]") {
  const survey::Scale scale{1, 5, 3, 4};
  const std::vector<std::pair<ScoreForm::Kind, std::string>> texts{
      {ScoreForm::Kind::numbers, "4"},
      {ScoreForm::Kind::numbers, "4/5"},
      {ScoreForm::Kind::numbers, "4 (good)"},
      {ScoreForm::Kind::stars, "\u2605\u2605\u2605\u2605\u2606"},
      {ScoreForm::Kind::stars, "\u2B50"},
      {ScoreForm::Kind::recoded, "-100"},
      {ScoreForm::Kind::recoded, "100"},
      {ScoreForm::Kind::categories, "Promoter"},
      {ScoreForm::Kind::categories, "neutre"},
  };
  for (const auto& [kind, text] : texts) {
    for (const ScoreForm form : forms) {
      CAPTURE(text, static_cast<int>(form.kind));
      CHECK((read_score(text, scale, form).kind == Kind::scored) == (form.kind == kind));
    }
  }
}

TEST_CASE("whatever bytes a cell holds, a score lies on the scale and fits its category",
          "[ingest]") {
  tests::Dice dice(71);
  const std::vector<std::string> pieces{
      "0",      "1",      "9",      "10",       "99",   "-",        "+",    ".",       ",",
      "/",      " ",      "(",      ")",        ":",    "\xC2\xA0", "\xEF", "\xBC",    "\x90",
      "\uFF19", "\u2605", "\u2606", "\u2B50",   "\xFF", "likely",   "Very", "not",     "out of",
      "sur",    "von",    "\uFE0F", "Promoter", "know", "\xE2\x98", "\x01", "\xC3\x9F"};
  std::size_t scored = 0;
  for (int round = 0; round < 40000; ++round) {
    std::string cell;
    for (std::size_t i = dice.below(6); i > 0; --i) {
      cell +=
          dice.chance(90) ? dice.pick(pieces) : std::string(1, static_cast<char>(dice.below(256)));
    }
    const survey::Scale& scale = dice.pick(scales);
    const ScoreForm form = dice.pick(forms);
    const auto decimals = static_cast<Decimals>(dice.below(3));
    const auto reading = read_score(cell, scale, form, decimals);
    if (reading.kind != Kind::scored) continue;
    ++scored;
    CAPTURE(cell, static_cast<int>(form.kind), scale.high);
    REQUIRE(reading.score.has_value() == form.has_scores());
    if (!reading.score) continue;
    REQUIRE(scale.contains(*reading.score));
    REQUIRE(reading.category == scale.category_of(*reading.score));
  }
  CHECK(scored > 500);
}

TEST_CASE("random bytes are no group", "[ingest]") {
  tests::Dice dice(72);
  for (int round = 0; round < 20000; ++round) {
    std::string cell;
    for (std::size_t i = dice.below(20); i > 0; --i) {
      cell += static_cast<char>(dice.below(256));
    }
    CAPTURE(cell);
    REQUIRE_FALSE(ingest::read_group(cell));
  }
}

TEST_CASE("a wording is known with every punctuation and letter case around its words",
          "[ingest]") {
  tests::Dice dice(73);
  const std::vector<std::string> separators{" ",  "  ", "-",        " / ",
                                            ", ", "_",  "\xC2\xA0", " \u2013 "};
  for (int round = 0; round < 3000; ++round) {
    std::string cell;
    for (const std::string_view word : {"pas", "du", "tout", "probable"}) {
      if (!cell.empty()) cell += dice.pick(separators);
      const bool upper = dice.chance(30);
      for (const char letter : word) {
        cell += upper ? static_cast<char>(letter - 'a' + 'A') : letter;
      }
    }
    if (dice.chance(20)) cell += dice.pick(std::vector<std::string>{".", "!", " \u2026", ")"});
    CAPTURE(cell);
    REQUIRE(read_score(cell, {}, {ScoreForm::Kind::numbers, true}).score == 0);
    REQUIRE(read_score(cell + "s", {}, {ScoreForm::Kind::numbers, true}).kind == Kind::rejected);
  }
}
