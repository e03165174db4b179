// SPDX-License-Identifier: MIT
#include <npslice/report/score_rows.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace npslice;
using report::ScoreRow;
using report::ScoreRows;
using report::SegmentKey;

namespace {

std::vector<SegmentKey> keys_of(const ScoreRows& rows) {
  std::vector<SegmentKey> keys;
  for (const ScoreRow& row : rows) {
    keys.push_back(row.key);
  }
  return keys;
}

} // namespace

TEST_CASE("rows come back in their order, with their keys and figures") {
  ScoreRows rows;
  CHECK(rows.empty());
  CHECK(keys_of(rows).empty());
  const auto few = rows.add_figures({report::figures_of({1, 2, 3})});
  const auto many = rows.add_figures({report::figures_of({10, 20, 30}), {}, .25});
  const std::vector<SegmentKey> keys{{"A", "x"}, {"", ""}, {"A", ""}, {"", "a long value, \xFF\n"}};
  const std::vector<std::uint32_t> numbers{many, few, many, few};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    rows.add(keys[i], numbers[i]);
  }
  CHECK(rows.size() == 4);
  CHECK(keys_of(rows) == keys);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    CAPTURE(i);
    const ScoreRow row = rows[i];
    CHECK(row.key == keys[i]);
    CHECK_FALSE(row.is_total);
    CHECK(rows.number_of_figures(i) == numbers[i]);
    CHECK(row.figures.responses() == (numbers[i] == few ? 6 : 60));
    CHECK(row.detectable == (numbers[i] == few ? 0 : .25));
  }
}

TEST_CASE("figures that are found out later reach all rows that have them") {
  ScoreRows rows;
  const auto figures = rows.add_figures({report::figures_of({1, 0, 0})});
  rows.add({"a"}, figures);
  rows.add({"b"}, figures);
  rows.all_figures()[figures].against_rest.emplace().corrected_p = .5;
  const ScoreRows copy = rows;
  CHECK(rows[0].against_rest->corrected_p == .5);
  CHECK(copy[1].against_rest->corrected_p == .5);
}
