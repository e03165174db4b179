// SPDX-License-Identifier: MIT
#include <npslice/survey/scale.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace npslice::survey;

TEST_CASE("the usual scale runs from 0 to 10, detractors to 6, passives to 8") {
  const Scale usual;
  CHECK(usual == Scale{0, 10, 6, 8});
  CHECK_FALSE(flaw_of(usual));
}

TEST_CASE("every score of the usual scale has the category that Reichheld gave it") {
  const Scale usual;
  for (int score = 0; score <= 10; ++score) {
    CAPTURE(score);
    CHECK(usual.contains(score));
    CHECK(usual.category_of(score) == (score <= 6   ? Category::detractor
                                       : score <= 8 ? Category::passive
                                                    : Category::promoter));
  }
  CHECK_FALSE(usual.contains(-1));
  CHECK_FALSE(usual.contains(11));
}

TEST_CASE("a scale from 1 to 5 is split where its cuts say") {
  const Scale stars{1, 5, 3, 4};
  REQUIRE_FALSE(flaw_of(stars));
  CHECK_FALSE(stars.contains(0));
  CHECK(stars.category_of(1) == Category::detractor);
  CHECK(stars.category_of(3) == Category::detractor);
  CHECK(stars.category_of(4) == Category::passive);
  CHECK(stars.category_of(5) == Category::promoter);
  CHECK_FALSE(stars.contains(6));
}

TEST_CASE("a flaw of a scale is told in a sentence") {
  const std::vector<std::pair<Scale, std::string>> cases{
      {{-1, 10, 6, 8}, "between 0 and 100"},
      {{0, 101, 6, 8}, "between 0 and 100"},
      {{0, 1, 0, 1}, "at least three scores"},
      {{5, 5, 5, 5}, "at least three scores"},
      {{10, 0, 6, 8}, "at least three scores"},
      {{0, 10, 8, 6}, "8,6"},
      {{0, 10, 6, 6}, "0 <= first < second < 10"},
      {{0, 10, 6, 10}, "do not split"}, // no promoter is left
      {{0, 10, -1, 8}, "do not split"}, // no detractor is left
      {{7, 10, 6, 8}, "do not split"},
      {{1, 5, 6, 8}, "1-5"},
  };
  for (const auto& [scale, part] : cases) {
    CAPTURE(scale.low, scale.high, scale.detractor_max, scale.passive_max);
    const auto flaw = flaw_of(scale);
    REQUIRE(flaw);
    CHECK_THAT(*flaw, Catch::Contains(part));
  }
}

TEST_CASE("a scale without a flaw leaves no category empty, a scale with one breaks the rule") {
  for (int low = 0; low <= 3; ++low) {
    for (int high = 0; high <= 6; ++high) {
      for (int first = -1; first <= 7; ++first) {
        for (int second = -1; second <= 7; ++second) {
          const Scale scale{low, high, first, second};
          const bool sound = low <= first && first < second && second < high;
          CAPTURE(low, high, first, second);
          REQUIRE(flaw_of(scale).has_value() == !sound);
          if (!sound) continue;
          for (const Category category : all_categories) {
            int scores = 0;
            for (int score = low; score <= high; ++score) {
              scores += scale.category_of(score) == category ? 1 : 0;
            }
            REQUIRE(scores > 0);
          }
        }
      }
    }
  }
}

TEST_CASE("the highest score that a scale may have is 100") {
  CHECK(highest_score == 100);
  CHECK_FALSE(flaw_of({0, 100, 60, 80}));
}
