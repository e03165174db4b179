// SPDX-License-Identifier: MIT
#include <npslice/base/nearest.hpp>

#include <catch2/catch.hpp>

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice::base;

namespace {

struct Pair {
  std::string_view left;
  std::string_view right;
  std::size_t distance;
};

struct Choice {
  std::string_view typed;
  std::vector<std::string> candidates;
  std::optional<std::string> expected;
};

} // namespace

TEST_CASE("the edit distance counts single-character edits, a swap of neighbours as one") {
  const std::vector<Pair> cases{
      {"", "", 0},
      {"", "abc", 3},
      {"score", "score", 0},
      {"score", "scores", 1},
      {"score", "core", 1},
      {"score", "scare", 1},
      {"score", "socre", 1},
      {"regoin", "region", 1},
      {"kitten", "sitting", 3},
      {"ca", "abc", 3}, // optimal string alignment: a swapped pair is not edited again
      {"flaw", "lawn", 2},
  };
  for (const Pair& pair : cases) {
    CAPTURE(pair.left, pair.right);
    CHECK(edit_distance(pair.left, pair.right) == pair.distance);
    CHECK(edit_distance(pair.right, pair.left) == pair.distance);
  }
}

TEST_CASE("letter case and accents do not count") {
  CHECK(edit_distance("Région", "REGION") == 0);
  CHECK(edit_distance("Île", "ILES") == 1);
}

TEST_CASE("an edit of a character beyond ASCII is one edit, however many bytes it has") {
  CHECK(edit_distance("город", "горад") == 1);
  CHECK(edit_distance("жар", "пар") == 1);
  CHECK(edit_distance("日付", "日本") == 1);
  CHECK(edit_distance("日", "") == 1);
}

TEST_CASE("the edit distance is symmetric, zero for the same text only, and takes no detours") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> letter('a', 'c');
  std::uniform_int_distribution<int> size(0, 6);
  const auto word = [&] {
    std::string text(static_cast<std::size_t>(size(random)), ' ');
    for (char& byte : text) {
      byte = static_cast<char>(letter(random));
    }
    return text;
  };
  for (int round = 0; round < 500; ++round) {
    const std::string left = word();
    const std::string right = word();
    const std::size_t distance = edit_distance(left, right);
    CAPTURE(left, right);
    REQUIRE(distance == edit_distance(right, left));
    REQUIRE((distance == 0) == (left == right));
    REQUIRE(distance <= std::max(left.size(), right.size()));
    REQUIRE(distance >= std::max(left.size(), right.size()) - std::min(left.size(), right.size()));
    REQUIRE(edit_distance(left + "x", right + "x") <= distance);
  }
}

TEST_CASE("the nearest candidate is the one that was most likely meant") {
  const std::vector<std::string> verbs{"report", "score", "trend", "verbatims", "inspect"};
  const std::vector<Choice> cases{
      {"reprot", verbs, "report"},
      {"scroe", verbs, "score"},
      {"TREND", verbs, "trend"},
      {"verbatim", verbs, "verbatims"},
      {"verb", verbs, "verbatims"}, // begins with what was typed
      {"ins", verbs, "inspect"},
      {"banana", verbs, std::nullopt},
      {"xyz", verbs, std::nullopt},
      {"score", {}, std::nullopt},
      {"regoin", {"Region", "Religion"}, "Region"},
      {"Regin", {"Religion", "Région"}, "Région"},
      {"plen", {"plan", "plea"}, "plan"}, // a tie goes to the earlier one
      {"plen", {"plea", "plan"}, "plea"},
      {"ab", {"cd"}, std::nullopt},
      {"abcdef", {"abcdxy"}, "abcdxy"},     // two edits in six letters
      {"abcdef", {"abcxyz"}, std::nullopt}, // three are too many
  };
  for (const Choice& choice : cases) {
    CAPTURE(choice.typed, choice.candidates);
    CHECK(nearest(choice.typed, choice.candidates) == choice.expected);
  }
}

TEST_CASE("a candidate that is equal but for case and accents wins over any other") {
  const std::vector<std::string> columns{"Regions", "RÉGION", "Region2"};
  CHECK(nearest("region", columns) == "RÉGION");
}

TEST_CASE("very long texts are compared without taking long or failing") {
  const std::string text(100000, 'a');
  CHECK(edit_distance(text, text) == 0);
  const std::vector<std::string> columns{text, "b"};
  CHECK(nearest(text, columns) == text);
}
