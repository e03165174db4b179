// SPDX-License-Identifier: MIT
#include "support/dice.hpp"
#include "support/survey_run.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/engine/left_out_examples.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

using namespace npslice;
using engine::LeftOut;
using engine::LeftOutExamples;
using engine::LeftOutReason;
using survey::Exclusion;

namespace {

std::string shown(const std::optional<LeftOut>& example) {
  if (!example) return "none";
  return std::to_string(example->file) + ':' + std::to_string(example->record) + ' ' +
         example->column + " [" + example->text + ']';
}

std::vector<LeftOutReason> all_reasons() {
  std::vector<LeftOutReason> reasons(survey::all_exclusions.begin(), survey::all_exclusions.end());
  reasons.emplace_back();
  return reasons;
}

std::string shown(const LeftOutExamples& examples) {
  std::string text;
  for (const LeftOutReason reason : all_reasons()) {
    text += std::string(reason ? survey::name_of(*reason) : "unanswered") + ' ' +
            shown(examples.of(reason)) + '\n';
  }
  return text;
}

/// The example of one reason in a survey of one file.
std::string example_in(const std::string& csv, LeftOutReason reason,
                       engine::ReadSettings settings = {}) {
  tests::SurveyRun run({csv});
  settings.files = run.settings.files;
  run.settings = std::move(settings);
  return shown(run.run().left_out.of(reason));
}

engine::ReadSettings only(const std::string& condition) {
  engine::ReadSettings settings;
  settings.conditions = {engine::Condition::parse(condition)};
  return settings;
}

} // namespace

TEST_CASE("the first record of each reason is kept, however the input was cut and merged",
          "[engine]") {
  tests::Dice dice(77);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::pair<LeftOutReason, LeftOut>> records;
    const std::size_t count = dice.below(20);
    for (std::size_t i = 0; i < count; ++i) {
      const std::vector<LeftOutReason> reasons = all_reasons();
      const auto file = static_cast<std::uint32_t>(dice.below(3));
      records.push_back({reasons[dice.below(reasons.size())],
                         {file, dice.below(50), "C", std::to_string(i % 2)}});
      records.back().second.text =
          std::to_string(file) + std::to_string(records.back().second.record);
    }
    std::vector<LeftOutExamples> parts(1 + dice.below(4));
    for (const auto& [reason, record] : records) {
      parts[dice.below(parts.size())].keep(reason, record);
    }
    LeftOutExamples merged;
    while (!parts.empty()) {
      const std::size_t next = dice.below(parts.size());
      merged.merge(parts[next]);
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(next));
    }
    LeftOutExamples expected;
    std::stable_sort(records.begin(), records.end(), [](const auto& left, const auto& right) {
      return std::tie(left.second.file, left.second.record) <
             std::tie(right.second.file, right.second.record);
    });
    for (const auto& [reason, record] : records) {
      if (!expected.of(reason)) expected.keep(reason, record);
    }
    CHECK(shown(merged) == shown(expected));
  }
}

TEST_CASE("a record is wanted only when it comes before the one that is kept", "[engine]") {
  LeftOutExamples examples;
  CHECK(examples.wants(Exclusion::spam, 1, 7));
  examples.keep(Exclusion::spam, {1, 7, "Status", "Spam"});
  CHECK(examples.wants(Exclusion::spam, 0, 9));
  CHECK(examples.wants(Exclusion::spam, 1, 6));
  CHECK_FALSE(examples.wants(Exclusion::spam, 1, 7));
  CHECK_FALSE(examples.wants(Exclusion::spam, 2, 1));
  CHECK(examples.wants(Exclusion::test, 2, 1));
  CHECK(examples.wants(std::nullopt, 2, 1));
}

TEST_CASE("an example shows the cell that says why the record is left out", "[engine]") {
  const std::string csv = "Id,NPS,Date,Status,Region,Email\n"
                          "1,9,2026-01-05,IP Address,North,a@x.org\n"
                          "2,,2026-01-06,IP Address,North,b@x.org\n"
                          "3,99,2026-01-07,IP Address,North,c@x.org\n"
                          "4,8,2026-01-08,Survey Preview,North,d@x.org\n"
                          "5,8,2026-02-09,IP Address,South,a@x.org\n"
                          "6,8,soon,IP Address,South,e@x.org\n"
                          "7,NA,2026-01-05,IP Address,North,f@x.org\n"
                          "Total,,,,,\n";
  CHECK(example_in(csv, std::nullopt) == "0:3 NPS []");
  CHECK(example_in(csv, Exclusion::no_opinion) == "0:4 NPS [99]");
  CHECK(example_in(csv, Exclusion::preview) == "0:5 Status [Survey Preview]");
  CHECK(example_in(csv, Exclusion::total_row) == "0:9 Id [Total]");
  CHECK(example_in(csv, Exclusion::filter) == "none");
  CHECK(example_in(csv, Exclusion::filter, only("Region = North")) == "0:6 Region [South]");
  engine::ReadSettings window;
  window.until = survey::make_day(2026, 1, 31);
  CHECK(example_in(csv, Exclusion::outside_dates, window) == "0:6 Date [2026-02-09]");
  CHECK(example_in(csv, Exclusion::undated, window) == "0:7 Date [soon]");
  engine::ReadSettings dedupe;
  dedupe.dedupe = engine::Dedupe::first;
  dedupe.columns[3] = "Email";
  CHECK(example_in(csv, Exclusion::duplicate, dedupe) == "0:6  [a@x.org]");
  dedupe.dedupe = engine::Dedupe::last;
  CHECK(example_in(csv, Exclusion::duplicate, dedupe) == "0:2  [a@x.org]");
}

TEST_CASE("of several conditions the example shows the first that does not hold", "[engine]") {
  engine::ReadSettings settings = only("A = 1");
  settings.conditions.push_back(engine::Condition::parse("B = 1"));
  CHECK(example_in("NPS,A,B\n9,1,1\n9,1,2\n9,2,2\n", Exclusion::filter, settings) == "0:3 B [2]");
  CHECK(example_in("NPS,A,B\n9,1,1\n9,2,2\n9,1,2\n", Exclusion::filter, settings) == "0:3 A [2]");
}

TEST_CASE("an example holds line breaks as they are and long cells in part", "[engine]") {
  CHECK(example_in("NPS,A\n9,1\n9,\"x\ny\"\n", Exclusion::filter, only("A = 1")) == "0:3 A [x\ny]");
  const std::string text = example_in("NPS,A\n9,1\n9," + std::string(5000, 'x') + "\n",
                                      Exclusion::filter, only("A = 1"));
  CHECK(text.size() < 300);
}

TEST_CASE("the order of the dates that holds in the end decides which record is the example",
          "[engine]") {
  tests::SurveyRun run({"NPS,Date\n9,04/03/2026\n8,03/04/2026\n7,31/03/2026\n"});
  run.settings.until = survey::make_day(2026, 3, 31);
  CHECK(shown(run.run().left_out.of(Exclusion::outside_dates)) == "0:3 Date [03/04/2026]");
  run.settings.date_format = engine::DateFormat::month_first;
  CHECK(shown(run.run().left_out.of(Exclusion::outside_dates)) == "0:2 Date [04/03/2026]");
}

TEST_CASE("the examples do not depend on the size of the blocks", "[engine]") {
  tests::Dice dice(5);
  tests::SurveyGenerator generator(19);
  for (int round = 0; round < 40; ++round) {
    tests::SurveyRun run(generator.next(30));
    try {
      run.settings.block_bytes = std::size_t{1} << 20U;
      const std::string whole = shown(run.run().left_out);
      run.settings.block_bytes = 1 + dice.below(200);
      CHECK(shown(run.run().left_out) == whole);
    } catch (const base::UsageError&) {
      continue; // a question about the dates
    }
  }
}
