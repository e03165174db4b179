// SPDX-License-Identifier: MIT
#include "input/transcoder.hpp"
#include "support/changed_bytes.hpp"
#include "support/dice.hpp"

#include <npslice/csv/block_cutter.hpp>
#include <npslice/csv/canonical_block.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice;

namespace {

constexpr std::size_t columns = 5;

/// What became of a record: its cells joined, or that it is damaged.
using Outcomes = std::vector<std::string>;

/// The bytes as the text that stands behind the input room.
std::string decoded(const std::string& bytes) {
  input::Utf8Transcoder transcoder;
  std::string text;
  transcoder.transcode(bytes, true, text);
  return text;
}

/// All records of a text without a header, as the engine gets to see them.
Outcomes outcomes_of(const std::string& bytes) {
  csv::CuttingRules rules;
  rules.columns = columns;
  rules.block_bytes = 4096; // so much is set aside for each text
  csv::Projection projection{{0, 1, 2, 3, 4}, columns, columns};
  csv::BlockCutter cutter(
      decoded(bytes), [](std::span<char>) { return std::size_t{0}; }, rules, 1);
  csv::CanonicalBlock canonical;
  Outcomes outcomes;
  while (const auto block = cutter.next()) {
    csv::make_canonical(*block, rules.dialect, projection, canonical);
    std::vector<std::pair<std::uint64_t, std::string>> found;
    std::string_view rest = canonical.text().substr(1);
    for (const csv::RowOrigin& origin : canonical.origins) {
      const std::size_t end = rest.find('\n');
      found.emplace_back(origin.record, std::string(rest.substr(0, end)));
      rest.remove_prefix(end + 1);
    }
    for (const csv::DamagedRecord& record : canonical.damaged) {
      found.emplace_back(record.record, "damaged");
    }
    std::sort(found.begin(), found.end());
    if (found.size() != canonical.records) FAIL(bytes);
    for (auto& [number, cells] : found) {
      outcomes.push_back(std::move(cells));
    }
  }
  return outcomes;
}

/// Where each record of a sound text begins, and where the text ends.
std::vector<std::size_t> starts_of(const std::string& text, const std::vector<std::string>& rows) {
  std::vector<std::size_t> starts{0};
  for (const std::string& row : rows) {
    starts.push_back(starts.back() + row.size());
  }
  REQUIRE(starts.back() == text.size());
  return starts;
}

/// How many records at the front and at the end of two lists are the same.
struct Common {
  std::size_t front = 0;
  std::size_t back = 0;
};

Common common_of(const Outcomes& before, const Outcomes& after) {
  Common common;
  common.front = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first -
      before.begin());
  common.back = static_cast<std::size_t>(
      std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend()).first -
      before.rbegin());
  return common;
}

/// How many cells of two rows differ.
std::size_t cells_apart(std::string_view left, std::string_view right) {
  std::size_t apart = 0;
  for (std::size_t cell = 0; cell < columns; ++cell) {
    const std::size_t left_end = std::min(left.find(csv::cell_separator), left.size());
    const std::size_t right_end = std::min(right.find(csv::cell_separator), right.size());
    apart += left.substr(0, left_end) == right.substr(0, right_end) ? 0U : 1U;
    left.remove_prefix(std::min(left.size(), left_end + 1));
    right.remove_prefix(std::min(right.size(), right_end + 1));
  }
  return apart;
}

bool ends_lines(char byte) { return byte == '\n' || byte == '\r'; }

/// A survey of 2 kB, row by row; with `quotes` every comment is quoted, some over several lines.
std::vector<std::string> small_survey(bool quotes) {
  const std::vector<std::string> plain{"good", "no comment", "caf\xC3\xA9", "", "a 5 inch screen"};
  const std::vector<std::string> quoted{"\"good\"", "\"slow, but ok\"", "\"two\nlines of text\"",
                                        "\"a \"\"quoted\"\" word\"",
                                        "\"one, two\r\n\r\nthree, four\""};
  tests::Dice dice(20260131);
  std::vector<std::string> rows;
  std::size_t size = 0;
  while (size < 2000) {
    const std::string& comment = dice.pick(quotes ? quoted : plain);
    rows.push_back('R' + std::to_string(rows.size()) + ",2026-01-" +
                   std::to_string(dice.between(10, 28)) + ',' +
                   std::to_string(dice.between(0, 10)) + ',' + comment + ",North" +
                   (dice.chance(20) ? "\r\n" : "\n"));
    size += rows.back().size();
  }
  return rows;
}

std::string joined(const std::vector<std::string>& rows) {
  std::string text;
  for (const std::string& row : rows) {
    text += row;
  }
  return text;
}

/// Which record holds a position.
std::size_t record_at(const std::vector<std::size_t>& starts, std::size_t position) {
  return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), position) -
                                  starts.begin() - 1);
}

/// Changes every byte of a survey. `reach_of(old, now, record)` says how many records, from the
/// changed one on, may differ and how many more there may be.
template <class ReachOf>
void check_every_change(const std::vector<std::string>& rows, ReachOf&& reach_of) {
  const std::string text = joined(rows);
  const std::vector<std::size_t> starts = starts_of(text, rows);
  const Outcomes before = outcomes_of(text);
  REQUIRE(before.size() == rows.size());
  tests::for_each_changed_byte(text, [&](const std::string& changed, std::size_t position) {
    const std::size_t record = record_at(starts, position);
    const auto [reach, more] = reach_of(text[position], changed[position], rows[record]);
    const Outcomes after = outcomes_of(changed);
    const Common common = common_of(before, after);
    const std::size_t behind = rows.size() - std::min(rows.size(), record + reach);
    const bool apart = common.front < record || common.back < behind;
    const bool counted =
        after.size() + (reach - 1) >= before.size() && after.size() <= before.size() + more;
    // What means nothing to the grammar changes one cell and nothing else.
    const bool one_cell = tests::is_structural(text[position], changed[position]) ||
                          cells_apart(before[record], after[record]) <= 1;
    if (!apart && counted && one_cell) return;
    CAPTURE(position, rows[record], static_cast<int>(changed[position]), after.size());
    CHECK_FALSE(apart);
    CHECK(counted);
    CHECK(one_cell);
  });
}

struct Reach {
  std::size_t records = 1;
  std::size_t more = 0;
};

} // namespace

TEST_CASE("a changed byte of a plain file changes its own record only", "[csv]") {
  check_every_change(small_survey(false), [](char old, char now, const std::string&) {
    // A line end that is lost joins two records, or of CR LF one half is; a new one makes two of
    // one.
    return Reach{ends_lines(old) ? 2U : 1U, ends_lines(old) || ends_lines(now) ? 1U : 0U};
  });
}

TEST_CASE("a changed byte of a quoted file changes its own record only", "[csv]") {
  check_every_change(small_survey(true), [](char old, char now, const std::string& row) {
    if (!tests::is_structural(old, now)) return Reach{};
    // A record that loses its quotes falls apart into its lines; its neighbours stay whole.
    const auto lines = std::count_if(row.begin(), row.end(), ends_lines);
    return Reach{ends_lines(old) ? 2U : 1U, static_cast<std::size_t>(lines)};
  });
}
