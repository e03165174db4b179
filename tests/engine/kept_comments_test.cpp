// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/engine/kept_comments.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using engine::CommentRules;
using engine::KeptComments;
using Texts = std::vector<std::string>;

namespace {

/// A response as an owner of its text.
struct Answer {
  std::string comment;
  std::optional<int> seconds;
  std::uint64_t ordinal;

  [[nodiscard]] survey::Response response() const {
    survey::Response response;
    response.score = 9;
    if (seconds) response.stamp = survey::Stamp{std::chrono::seconds{*seconds}};
    response.comment = comment;
    response.respondent = "r";
    response.record = ordinal + 2;
    response.ordinal = ordinal;
    return response;
  }
};

Texts shown(const KeptComments& comments) {
  Texts texts;
  for (const engine::KeptComment& kept : comments.in_order()) {
    texts.push_back(kept.comment);
  }
  return texts;
}

KeptComments kept_of(const std::vector<Answer>& answers, const CommentRules& rules) {
  KeptComments comments;
  for (const Answer& answer : answers) {
    comments.update(answer.response(), rules);
  }
  return comments;
}

std::vector<Answer> random_answers(tests::Dice& dice) {
  std::vector<Answer> answers;
  const std::size_t count = dice.below(30);
  for (std::uint64_t i = 0; i < count; ++i) {
    std::optional<int> seconds;
    if (dice.chance(75)) seconds = dice.between(0, 5);
    answers.push_back({dice.chance(15) ? "" : "comment " + std::to_string(i), seconds, i});
  }
  return answers;
}

const std::vector<Answer> five{
    {"a", 10, 0}, {"b", std::nullopt, 1}, {"c", 30, 2}, {"d", 10, 3}, {"e", std::nullopt, 4}};

} // namespace

TEST_CASE("the newest comments come first, undated ones last, ties by position", "[engine]") {
  CHECK(shown(kept_of(five, {})) == Texts{"c", "a", "d", "b", "e"});
}

TEST_CASE("a limit keeps the first of the order of showing", "[engine]") {
  const Texts all = shown(kept_of(five, {}));
  for (std::size_t limit = 0; limit <= 6; ++limit) {
    CommentRules rules;
    rules.limit = limit;
    const KeptComments kept = kept_of(five, rules);
    CHECK(shown(kept) == Texts(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(
                                                              std::min<std::size_t>(limit, 5))));
    CHECK(kept.comments() == 5);
  }
}

TEST_CASE("an empty comment is not kept and not counted as one", "[engine]") {
  const KeptComments kept = kept_of({{"", 1, 0}, {"x", 1, 1}, {"", 1, 2}}, {});
  CHECK(kept.comments() == 1);
  CHECK(shown(kept) == Texts{"x"});
}

TEST_CASE("a kept comment knows where it comes from", "[engine]") {
  const auto kept = kept_of({{"x", 7, 40}}, {}).in_order();
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].score == 9);
  CHECK(kept[0].stamp == survey::Stamp{std::chrono::seconds{7}});
  CHECK(kept[0].record == 42);
  CHECK(kept[0].ordinal == 40);
  CHECK(kept[0].respondent == "r");
}

TEST_CASE("however comments are split and merged, the same are kept", "[engine]") {
  tests::Dice dice(41);
  for (int round = 0; round < 500; ++round) {
    std::vector<Answer> answers = random_answers(dice);
    CommentRules rules;
    if (dice.chance(80)) rules.limit = dice.below(8);
    if (dice.chance(50)) rules.sample_seed = dice.roll();
    const KeptComments whole = kept_of(answers, rules);
    std::vector<std::vector<Answer>> split(1 + dice.below(4));
    for (const Answer& answer : answers) {
      split[dice.below(split.size())].push_back(answer);
    }
    KeptComments merged;
    merged.merge({}, rules);
    while (!split.empty()) {
      const std::size_t i = dice.below(split.size());
      std::reverse(split[i].begin(), split[i].end()); // blocks may come in any order
      merged.merge(kept_of(split[i], rules), rules);
      split.erase(split.begin() + static_cast<std::ptrdiff_t>(i));
    }
    merged.merge({}, rules);
    CHECK(shown(merged) == shown(whole));
    CHECK(merged.comments() == whole.comments());
    CHECK(shown(merged) == shown(merged)); // asking twice changes nothing
  }
}

TEST_CASE("a sample depends on its seed and nothing else", "[engine]") {
  std::vector<Answer> answers;
  for (std::uint64_t i = 0; i < 200; ++i) {
    answers.push_back({std::to_string(i), 0, i});
  }
  CommentRules rules;
  rules.limit = 10;
  rules.sample_seed = 1;
  const Texts first = shown(kept_of(answers, rules));
  CHECK(first.size() == 10);
  CHECK(shown(kept_of(answers, rules)) == first);
  rules.sample_seed = 2;
  CHECK(shown(kept_of(answers, rules)) != first);
  // A sample is spread over all comments, not taken from one end.
  std::size_t from_second_half = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    rules.sample_seed = seed;
    for (const std::string& text : shown(kept_of(answers, rules))) {
      from_second_half += std::stoul(text) >= 100 ? 1U : 0U;
    }
  }
  CHECK(from_second_half > 400);
  CHECK(from_second_half < 600);
}

TEST_CASE("a sample without a limit is everything in the usual order", "[engine]") {
  CommentRules rules;
  rules.sample_seed = 3;
  CHECK(shown(kept_of(five, rules)) == shown(kept_of(five, {})));
}

TEST_CASE("rules name the categories they want", "[engine]") {
  CommentRules rules;
  CHECK(rules.wants(survey::Category::promoter));
  rules.categories = {true, false, false};
  CHECK(rules.wants(survey::Category::detractor));
  CHECK_FALSE(rules.wants(survey::Category::passive));
  CHECK_FALSE(rules.wants(survey::Category::promoter));
}
