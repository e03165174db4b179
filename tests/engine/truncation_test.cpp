// SPDX-License-Identifier: MIT
#include "support/cut_text.hpp"
#include "support/random_survey.hpp"
#include "support/survey_run.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/csv/canonical_block.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;

namespace {

/// A survey of some 20 kB; quoted, every comment is, many with line breaks.
std::string long_survey(bool quoted = true) {
  std::string text = "id,NPS,Submitted,Region,Comment\n";
  const std::vector<std::string> quoted_comments{"\"good\"",
                                                 "\"two\nlines, of text\"",
                                                 "\"a \"\"quoted\"\" word\"",
                                                 "\"\n\n\"",
                                                 "\"\xC3\xA9t\xC3\xA9 \xE2\x82\xAC\"",
                                                 "\"\""};
  const std::vector<std::string> plain_comments{"good", "it's 5 inch", "", "\xC3\xA9t\xC3\xA9",
                                                "a \"word\""};
  const std::vector<std::string>& comments = quoted ? quoted_comments : plain_comments;
  tests::Dice dice(71);
  for (int i = 0; text.size() < 20'000; ++i) {
    text += std::to_string(i) + ',' + std::to_string(dice.between(0, 10)) + ",2026-01-" +
            std::to_string(dice.between(10, 28)) + ",North," + dice.pick(comments) +
            (dice.chance(10) ? "\r\n" : "\n");
  }
  return text;
}

/// Where each record begins, the header aside.
std::vector<std::size_t> starts_of(const std::string& text) {
  csv::CuttingRules rules;
  rules.columns = 5;
  std::vector<std::size_t> starts;
  std::size_t position = 0;
  for (const tests::CutRecord& record : tests::cut_text(text, rules)) {
    REQUIRE_FALSE(record.damage);
    starts.push_back(position);
    position += record.text.size();
  }
  starts.erase(starts.begin());
  return starts;
}

std::size_t begun_before(const std::vector<std::size_t>& starts, std::size_t length) {
  return static_cast<std::size_t>(std::lower_bound(starts.begin(), starts.end(), length) -
                                  starts.begin());
}

} // namespace

TEST_CASE("a file cut at any byte holds the records that begin before the cut", "[engine]") {
  const bool quoted = GENERATE(true, false);
  const std::string text = long_survey(quoted);
  const std::vector<std::size_t> starts = starts_of(text);
  REQUIRE(starts.size() > 400);
  csv::CuttingRules rules;
  rules.columns = 5;
  rules.block_bytes = 4096;
  csv::CanonicalBlock canonical;
  const csv::Projection projection{{1, 2, 4}, 5, 3};
  std::uint64_t rows_before = 0;
  for (std::size_t length = starts.front(); length <= text.size(); ++length) {
    // All that lies before the cut now and then, the last few records each time.
    const std::size_t begun = begun_before(starts, length);
    const std::size_t skipped = length % 16 == 0 ? 0 : begun - std::min<std::size_t>(begun, 20);
    const std::size_t from = starts[skipped];
    csv::BlockCutter cutter(
        text.substr(from, length - from), [](std::span<char>) { return std::size_t{0}; }, rules, 2);
    std::uint64_t records = skipped;
    std::uint64_t rows = skipped;
    while (const auto block = cutter.next()) {
      csv::make_canonical(*block, rules.dialect, projection, canonical);
      records += canonical.records;
      rows += canonical.origins.size();
    }
    // Without quotes a record that reads as whole never turns back into a damaged one.
    const bool fewer = !quoted && rows < rows_before;
    rows_before = rows;
    if (records == begun && records <= rows + 1 && !fewer) continue; // checks take their time
    CAPTURE(length, text.substr(length - std::min<std::size_t>(length, 60), 60));
    CHECK(records == begun);
    CHECK(records <= rows + 1); // only the record that is cut may be damaged
    CHECK_FALSE(fewer);
  }
}

TEST_CASE("a report on a file that was cut adds up and says so", "[engine]") {
  const std::string text = long_survey();
  const std::vector<std::size_t> starts = starts_of(text);
  tests::SurveyRun run({text});
  run.settings.columns = {"NPS", "Submitted", "Comment", std::nullopt};
  run.questions.by = {{"Region"}};
  run.questions.every = survey::PeriodLength::month;
  run.questions.comments.emplace();
  std::vector<std::size_t> lengths;
  for (std::size_t length = 0; length < text.size(); length += 401) {
    lengths.push_back(length);
  }
  for (std::size_t length = text.size() - 40; length <= text.size(); ++length) {
    lengths.push_back(length);
  }
  for (const std::size_t length : lengths) {
    run.rewrite(0, text.substr(0, length));
    CAPTURE(length, text.substr(length - std::min<std::size_t>(length, 60), 60));
    if (begun_before(starts, length) == 0) { // nothing, or a header alone
      CHECK_THROWS(run.run());
      continue;
    }
    const engine::Findings findings = run.run();
    const engine::Accounting& file = findings.tally->files().at(0);
    CHECK(file.adds_up());
    CHECK(file.records == begun_before(starts, length));
    const std::uint64_t structural = file.rejected[0] + file.rejected[2];
    CHECK(structural == (findings.files[0].cut ? 1 : 0));
    CHECK(file.records == file.used + file.unanswered + file.rejected_total());
  }
}
