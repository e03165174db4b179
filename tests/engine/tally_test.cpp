// SPDX-License-Identifier: MIT
#include "support/dice.hpp"
#include "support/survey_summary.hpp"

#include <npslice/engine/tally.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <vector>

using namespace npslice;
using engine::Tally;
using engine::TallyRules;
using tests::SurveySummary;

namespace {

constexpr auto month = survey::PeriodLength::month;

TallyRules all_rules() {
  TallyRules rules;
  rules.every = month;
  rules.comments.emplace();
  rules.comments->limit = 2;
  rules.tables = 2;
  return rules;
}

/// One response and the segment it falls into.
struct Vote {
  int score;
  std::optional<int> day;
  std::string comment;
  std::uint32_t file;
  std::string segment;
  std::uint64_t ordinal;
};

/// A tally with its own numbering of the segments, as each part of the input has one.
struct Part {
  Tally tally{all_rules()};
  std::vector<engine::KeyDictionary> keys{2};

  Part() { keys[0].number_of({}); }

  void use(const Vote& vote) {
    survey::Response response;
    response.score = vote.score;
    response.category = survey::Scale{}.category_of(vote.score);
    if (vote.day) response.stamp = survey::Stamp{survey::Day{std::chrono::days{*vote.day}}};
    response.comment = vote.comment;
    response.file = vote.file;
    response.ordinal = vote.ordinal;
    const std::array<std::uint32_t, 2> segments{0, keys[1].number_of(vote.segment)};
    tally.use(response, segments);
    ++tally.of_file(vote.file).records;
  }

  void merge(Part&& other) {
    std::vector<std::vector<std::uint32_t>> numbers(2);
    for (std::size_t table = 0; table < 2; ++table) {
      for (std::uint32_t i = 0; i < other.keys[table].size(); ++i) {
        numbers[table].push_back(keys[table].number_of(other.keys[table].key(i)));
      }
    }
    tally.merge(std::move(other.tally), numbers);
  }

  [[nodiscard]] SurveySummary summary() const { return tests::summary_of(tally, keys, month); }
};

Vote random_vote(tests::Dice& dice, std::uint64_t ordinal) {
  const std::array<std::string, 4> segments{"North", "South", "", "West"};
  std::optional<int> day;
  if (dice.chance(80)) day = 20'000 + dice.between(0, 90);
  return {dice.between(0, 10),
          day,
          dice.chance(50) ? "c" + std::to_string(ordinal) : "",
          static_cast<std::uint32_t>(dice.below(3)),
          dice.pick(segments),
          ordinal};
}

} // namespace

TEST_CASE("a tally counts what is asked", "[engine]") {
  Part part;
  part.use({9, 20'000, "good", 0, "North", 1}); // 2024-10-04
  part.use({7, 20'000, "", 0, "North", 2});
  part.use({0, 20'030, "bad", 1, "South", 3}); // 2024-11-03
  part.use({10, std::nullopt, "", 1, "North", 4});
  SurveySummary expected;
  expected.counts = {{"file 0 records", 2},
                     {"file 0 used", 2},
                     {"file 1 records", 2},
                     {"file 1 used", 2},
                     {"table 0 [] promoters", 2},
                     {"table 0 [] passives", 1},
                     {"table 0 [] detractors", 1},
                     {"table 0 [] 2024-10 promoters", 1},
                     {"table 0 [] 2024-10 passives", 1},
                     {"table 0 [] 2024-11 detractors", 1},
                     {"table 0 [] promoters with a comment", 1},
                     {"table 0 [] detractors with a comment", 1},
                     {"table 1 [North] promoters", 2},
                     {"table 1 [North] passives", 1},
                     {"table 1 [North] 2024-10 promoters", 1},
                     {"table 1 [North] 2024-10 passives", 1},
                     {"table 1 [North] promoters with a comment", 1},
                     {"table 1 [South] detractors", 1},
                     {"table 1 [South] 2024-11 detractors", 1},
                     {"table 1 [South] detractors with a comment", 1},
                     {"score 0", 1},
                     {"score 7", 1},
                     {"score 9", 1},
                     {"score 10", 1}};
  expected.comments = {{"table 0 [] promoters", {"9 good"}},
                       {"table 0 [] detractors", {"0 bad"}},
                       {"table 1 [North] promoters", {"9 good"}},
                       {"table 1 [South] detractors", {"0 bad"}}};
  CHECK(part.summary() == expected);
}

TEST_CASE("what is not asked for is not kept", "[engine]") {
  Tally tally{TallyRules{}};
  survey::Response response;
  response.score = 9;
  response.category = survey::Category::promoter;
  response.comment = "good";
  response.stamp = survey::Stamp{survey::Day{std::chrono::days{20'000}}};
  const std::array<std::uint32_t, 1> segments{0};
  tally.use(response, segments);
  const engine::SegmentTally& whole = tally.tables().at(0).at(0);
  CHECK(whole.counts == stats::CategoryCounts{1, 0, 0});
  CHECK(whole.periods().empty());
  CHECK_FALSE(whole.comments());
}

TEST_CASE("comments of unwanted categories are not kept", "[engine]") {
  TallyRules rules;
  rules.comments.emplace();
  rules.comments->categories = {true, false, false};
  engine::SegmentTally segment;
  survey::Response response;
  response.comment = "text";
  for (const survey::Category category : survey::all_categories) {
    response.category = category;
    segment.update(response, std::nullopt, rules);
  }
  REQUIRE(segment.comments());
  CHECK((*segment.comments())[0].comments() == 1);
  CHECK((*segment.comments())[1].comments() == 0);
  CHECK((*segment.comments())[2].comments() == 0);
}

TEST_CASE("merging with nothing changes nothing, on either side", "[engine]") {
  tests::Dice dice(51);
  Part part;
  for (std::uint64_t i = 0; i < 40; ++i) {
    part.use(random_vote(dice, i));
  }
  const SurveySummary before = part.summary();
  part.merge(Part{});
  CHECK(part.summary() == before);
  Part empty;
  empty.merge(std::move(part));
  CHECK(empty.summary() == before);
  CHECK(empty.summary() == before); // asked twice
}

TEST_CASE("a copy goes on by itself", "[engine]") {
  tests::Dice dice(52);
  Part part;
  part.use({9, 20'000, "one", 0, "North", 1});
  const Tally copy = part.tally;
  const SurveySummary before = part.summary();
  part.use({0, 20'000, "two", 0, "North", 2});
  CHECK(tests::summary_of(copy, part.keys, month) == before);
  CHECK_FALSE(part.summary() == before);
}

TEST_CASE("any split and merge equals the whole", "[engine]") {
  tests::Dice dice(53);
  for (int round = 0; round < 150; ++round) {
    Part whole;
    std::vector<Part> parts(1 + dice.below(4));
    const std::size_t votes = dice.below(40);
    for (std::uint64_t i = 0; i < votes; ++i) {
      const Vote vote = random_vote(dice, i);
      whole.use(vote);
      parts[dice.below(parts.size())].use(vote);
    }
    while (parts.size() > 1) {
      std::swap(parts[dice.below(parts.size())], parts.back());
      Part taken = std::move(parts.back());
      parts.pop_back();
      parts[dice.below(parts.size())].merge(std::move(taken));
    }
    CHECK(parts.front().summary() == whole.summary());
  }
}

TEST_CASE("segments and periods sum to the total", "[engine]") {
  tests::Dice dice(54);
  Part part;
  std::uint64_t undated = 0;
  for (std::uint64_t i = 0; i < 300; ++i) {
    const Vote vote = random_vote(dice, i);
    undated += vote.day ? 0U : 1U;
    part.use(vote);
  }
  for (const auto& table : part.tally.tables()) {
    stats::CategoryCounts total;
    std::uint64_t dated = 0;
    for (const engine::SegmentTally& segment : table) {
      total.merge(segment.counts);
      for (const auto& [number, counts] : segment.periods().entries()) {
        dated += counts.responses();
      }
    }
    CHECK(total == part.tally.tables()[0][0].counts);
    CHECK(total.responses() == 300);
    CHECK(dated + undated == 300);
  }
}
