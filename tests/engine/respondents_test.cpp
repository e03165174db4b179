// SPDX-License-Identifier: MIT
#include "engine/respondents.hpp"
#include "support/dice.hpp"
#include "support/survey_run.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

using namespace npslice;
using engine::Dedupe;
using engine::HeldResponse;
using engine::RespondentCount;
using tests::SurveyRun;

namespace {

constexpr std::size_t duplicate = static_cast<std::size_t>(survey::Exclusion::duplicate);
constexpr std::size_t outside = static_cast<std::size_t>(survey::Exclusion::outside_dates);

RespondentCount count_of(const std::vector<std::string>& keys) {
  RespondentCount count;
  for (const std::string& key : keys) {
    count.update(key);
  }
  return count;
}

/// "promoters/passives/detractors, duplicates", after checking law 1.
std::string figures(const engine::Findings& findings) {
  const auto& whole = findings.tally->tables().at(0);
  const stats::CategoryCounts counts = whole.empty() ? stats::CategoryCounts{} : whole[0].counts;
  std::uint64_t duplicates = 0;
  for (const engine::Accounting& file : findings.tally->files()) {
    CHECK(file.adds_up());
    duplicates += file.excluded[duplicate];
  }
  return std::to_string(counts.promoters) + '/' + std::to_string(counts.passives) + '/' +
         std::to_string(counts.detractors) + ", " + std::to_string(duplicates);
}

SurveyRun run_of(const std::vector<std::string>& files, Dedupe which) {
  SurveyRun run(files);
  run.settings.dedupe = which;
  run.settings.columns[3] = "Email";
  return run;
}

} // namespace

TEST_CASE("a respondent is known by the cell, nobody by a word that names nobody", "[engine]") {
  const std::vector<std::pair<std::string, std::string>> cells{
      {" 41 ", "41"},
      {"A@x.Org", "a@x.org"},
      {"001A000001abcD", "001A000001abcD"},
      {"001A000001abcd", "001A000001abcd"},
      {"", ""},
      {" \n", ""},
      {"N/A", ""},
      {"0", ""},
      {"00", "00"},
      {"Anonymous", ""},
      {"an\xC3\xB3nimo", ""},
      {"Invit\xC3\xA9", ""},
      {"(unknown)", ""},
      {"anonymous@x.org", "anonymous@x.org"},
      {"guest house", "guest house"},
      {std::string(5000, 'x'), std::string(5000, 'x')}};
  for (const auto& [cell, key] : cells) {
    CAPTURE(cell);
    std::string room;
    CHECK(engine::respondent_key(cell, room) == key);
  }
}

TEST_CASE("responses of a respondent count as repeated but for one", "[engine]") {
  CHECK(RespondentCount().repeated() == 0);
  CHECK(count_of({"a", "b", "c"}).repeated() == 0);
  CHECK(count_of({"a", "b", "a", "a", "b"}).repeated() == 3);
}

TEST_CASE("counts of respondents merge as if all was one", "[engine]") {
  RespondentCount left = count_of({"a", "b", "b"});
  RespondentCount right = count_of({"c", "a"});
  left.merge(RespondentCount());
  CHECK(left.repeated() == 1);
  RespondentCount other = right;
  other.merge(left);
  left.merge(right);
  CHECK(left.repeated() == 2);
  CHECK(other.repeated() == 2);
}

TEST_CASE("marks tell hardly fewer hashes than there are, and never more", "[engine]") {
  tests::Dice dice(97);
  engine::HashMarks marks;
  std::vector<std::uint64_t> hashes(1U << 18U);
  for (std::uint64_t& hash : hashes) {
    hash = dice.roll();
  }
  marks.mark(hashes);
  const std::size_t told = marks.at_least();
  CHECK(told <= hashes.size());
  CHECK(told > hashes.size() * 97 / 100);
  marks.mark(hashes); // once more
  CHECK(marks.at_least() == told);
  marks.clear();
  CHECK(marks.at_least() == 0);
}

TEST_CASE("a few respondents with millions of responses are still counted", "[engine]") {
  constexpr std::uint64_t responses = 3'000'000; // more than wait at a time
  constexpr std::uint64_t respondents = 5000;
  RespondentCount count;
  for (std::uint64_t i = 0; i < responses; ++i) {
    count.update(std::to_string(i % respondents));
  }
  CHECK(count.repeated() == responses - respondents);
}

TEST_CASE("beyond a million respondents none are counted as repeated", "[engine]") {
  constexpr int most = 1 << 20;
  RespondentCount count;
  RespondentCount half;
  for (int i = 0; i < most; ++i) {
    count.update(std::to_string(i));
    if (i % 2 == 0) half.update(std::to_string(-i - 1));
  }
  count.update("7");
  CHECK(count.repeated() == 1);
  RespondentCount merged = half;
  merged.merge(count);
  CHECK_FALSE(merged.repeated());
  merged.merge(RespondentCount());
  CHECK_FALSE(merged.repeated());
  half.merge(merged);
  CHECK_FALSE(half.repeated());
  count.update("one more");
  CHECK_FALSE(count.repeated());
}

TEST_CASE("the last or the first response of each respondent is kept by its date", "[engine]") {
  const std::string survey = "NPS,Email,Submitted\n"
                             "9,a@x,2026-03-05\n"
                             "7,A@X ,2026-01-05\n"
                             "0,b@x,\n"
                             "10,b@x,2026-01-01\n"
                             "3,b@x,2026-01-01\n"
                             "8,c@x,\n"
                             "1,c@x,soon\n"
                             "9,,2026-01-01\n"
                             "9,,2026-01-01\n"
                             "4,anonymous,2026-01-01\n"
                             "5,anonymous,2026-01-01\n";
  const std::size_t block_bytes = GENERATE(1U, 40U, 4096U);
  const auto kept = [&](Dedupe which) {
    SurveyRun run = run_of({survey}, which);
    run.settings.block_bytes = block_bytes;
    return figures(run.run());
  };
  CHECK(kept(Dedupe::last) == "3/0/4, 4");  // 9, 3, 1
  CHECK(kept(Dedupe::first) == "3/2/2, 4"); // 7, 10, 8
  CHECK(kept(Dedupe::all) == "4/2/5, 0");
}

TEST_CASE("an answer without a score displaces nothing, nor does one that a rule leaves out",
          "[engine]") {
  SurveyRun run = run_of({"NPS,Email,Submitted,Region\n"
                          "9,a,2026-01-01,North\n"
                          ",a,2026-01-02,North\n"
                          "ten,a,2026-01-03,North\n"
                          "99,a,2026-01-04,North\n"
                          "0,a,2026-01-05,South\n"
                          "0,a,2026-03-01,North\n"},
                         Dedupe::last);
  run.settings.conditions.push_back(engine::Condition::parse("Region = North"));
  run.settings.until = survey::make_day(2026, 2, 1);
  const engine::Findings findings = run.run();
  CHECK(figures(findings) == "1/0/0, 0");
  CHECK(findings.tally->files().at(0).excluded[outside] == 1);
}

TEST_CASE("the order of day and month decides which response is the last", "[engine]") {
  // As day and month: 5 March, then 4 June. As month and day: 3 May, then 6 April.
  const std::string survey = "NPS,Email,Submitted\n9,a,05/03/2026\n0,a,04/06/2026\n";
  const std::size_t block_bytes = GENERATE(1U, 4096U);
  const auto kept = [&](const std::string& more) {
    SurveyRun run = run_of({survey + more}, Dedupe::last);
    run.settings.block_bytes = block_bytes;
    return figures(run.run());
  };
  CHECK(kept("8,b,25/01/2026\n") == "0/1/1, 1");
  CHECK(kept("8,b,01/25/2026\n") == "1/1/0, 1");
  CHECK_THROWS_AS(kept("8,b,01/01/2026\n"), base::UsageError);
  SurveyRun told = run_of({survey}, Dedupe::last);
  told.settings.date_format = engine::DateFormat::month_first;
  CHECK(figures(told.run()) == "1/0/0, 1");
}

TEST_CASE("respondents are the same in all files, and a duplicate counts in its own", "[engine]") {
  SurveyRun run = run_of({"NPS,Email\n9,a\n0,b\n", "Email,NPS\na,5\nc,10\n"}, Dedupe::last);
  const engine::Findings findings = run.run();
  CHECK(figures(findings) == "1/0/2, 1");
  CHECK(findings.tally->files().at(0).excluded[duplicate] == 1);
  SurveyRun lacking = run_of({"NPS,Email\n9,a\n0,b\n", "NPS\n5\n"}, Dedupe::last);
  CHECK_THROWS_AS(lacking.run(), base::UsageError);
}

TEST_CASE("a segment that loses its only response is empty", "[engine]") {
  SurveyRun run = run_of({"NPS,Email,Region\n9,a,North\n9,a,South\n3,b,South\n"}, Dedupe::last);
  run.questions.by = {{"Region"}};
  const engine::Findings findings = run.run();
  const auto& segments = findings.tally->tables().at(1);
  for (std::uint32_t i = 0; i < segments.size(); ++i) {
    CHECK(segments[i].counts.responses() == (findings.keys.at(1).key(i) == "South" ? 2 : 0));
  }
}

TEST_CASE("repeated respondents are counted among the responses that are used", "[engine]") {
  SurveyRun run({"NPS,Email,Submitted\n9,a,2026-01-01\n8,a,2026-02-01\n,a,2026-01-02\n"
                 "7,a,2026-01-03\n6,b,2026-01-04\n"});
  CHECK(run.run().repeated_respondents == 2);
  run.settings.until = survey::make_day(2026, 1, 31);
  CHECK(run.run().repeated_respondents == 1);
  SurveyRun orders({"NPS,Email,Submitted\n9,a,01/02/2026\n8,a,02/03/2026\n7,a,03/01/2026\n"});
  orders.settings.columns[3] = "Email";
  orders.settings.until = survey::make_day(2026, 1, 31);
  orders.settings.date_format = engine::DateFormat::day_first;
  CHECK(orders.run().repeated_respondents == 0);
  orders.settings.date_format = engine::DateFormat::month_first; // 2 January, 3 February, 1 March
  CHECK(orders.run().repeated_respondents == 0);
  orders.settings.until = survey::make_day(2026, 2, 28);
  CHECK(orders.run().repeated_respondents == 1);
}

TEST_CASE("a column that may number the rows is no respondent unasked", "[engine]") {
  const std::string survey = "Id,NPS,Region\n1,9,N\n2,8,S\n1,3,N\n";
  CHECK(SurveyRun({survey}).run().repeated_respondents == 1);
  SurveyRun run = run_of({survey}, Dedupe::last);
  run.settings.columns[3] = std::nullopt;
  CHECK_THROWS_WITH(run.run(), Catch::Matchers::Contains("--respondent Id"));
  run.settings.columns[3] = "id";
  CHECK(figures(run.run()) == "0/1/1, 1");
  SurveyRun all = run_of({"NPS\n9\n"}, Dedupe::all);
  all.settings.columns[3] = std::nullopt;
  CHECK(figures(all.run()) == "1/0/0, 0");
}
