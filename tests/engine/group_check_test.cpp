// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/engine/group_check.hpp>
#include <npslice/ingest/group_text.hpp>
#include <npslice/survey/scale.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using engine::GroupCheck;

namespace {

survey::Response response(int score, std::uint32_t file, std::uint64_t record) {
  survey::Response made;
  made.score = score;
  made.category = survey::Scale{}.category_of(score);
  made.file = file;
  made.record = record;
  return made;
}

void update(GroupCheck& check, const survey::Response& response, const std::string& cell) {
  check.update(response, ingest::read_group(cell), cell);
}

std::string shown(const GroupCheck& check) {
  std::string text = std::to_string(check.compared) + " compared, " +
                     std::to_string(check.disagreements) + " disagree, " +
                     std::to_string(check.unreadable) + " unreadable";
  if (!check.first) return text;
  return text + ", first " + std::to_string(check.first->file) + ":" +
         std::to_string(check.first->record) + " " + std::to_string(*check.first->score) + " " +
         std::string(survey::name_of(check.first->category)) + " " + check.first->group;
}

} // namespace

TEST_CASE("groups that agree with the scores are only counted", "[engine]") {
  GroupCheck check;
  update(check, response(9, 0, 2), "Promoter");
  update(check, response(8, 0, 3), "passives");
  update(check, response(0, 0, 4), "D\xC3\xA9tracteur");
  update(check, response(0, 0, 5), " ");
  update(check, response(0, 0, 6), "NA");
  update(check, response(0, 0, 7), "who knows");
  CHECK(shown(check) == "3 compared, 0 disagree, 1 unreadable");
}

TEST_CASE("the first disagreement is kept as it is written", "[engine]") {
  GroupCheck check;
  update(check, response(8, 1, 5), " Promoter ");
  update(check, response(3, 0, 9), "Passive");
  update(check, response(4, 0, 12), "Passive");
  CHECK(shown(check) == "3 compared, 3 disagree, 0 unreadable, first 0:9 3 detractor Passive");
}

TEST_CASE("checks of parts are the check of the whole", "[engine]") {
  tests::Dice dice(41);
  const std::vector<std::string> cells{"Promoter", "Passive", "Detractor", "", "?"};
  for (int round = 0; round < 200; ++round) {
    GroupCheck whole;
    std::vector<GroupCheck> parts(1 + dice.below(4));
    for (std::size_t i = dice.below(20); i > 0; --i) {
      const auto made =
          response(dice.between(0, 10), static_cast<std::uint32_t>(dice.below(2)), 100 - i);
      const std::string& cell = dice.pick(cells);
      update(whole, made, cell);
      update(parts[dice.below(parts.size())], made, cell);
    }
    GroupCheck merged;
    merged.merge({});
    while (!parts.empty()) {
      merged.merge(parts.back());
      parts.pop_back();
    }
    merged.merge({});
    CHECK(shown(merged) == shown(whole));
  }
}
