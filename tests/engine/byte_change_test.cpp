// SPDX-License-Identifier: MIT
#include "support/changed_bytes.hpp"
#include "support/dice.hpp"
#include "support/survey_run.hpp"

#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice;

namespace {

/// What a change may not do unnoticed.
struct Outcome {
  engine::Accounting accounting;
  std::uint64_t short_records = 0;
  std::vector<std::uint64_t> scores;

  /// Records that gave no response.
  [[nodiscard]] std::uint64_t set_aside() const { return accounting.records - accounting.used; }
};

/// A pass that recognises everything by itself; nothing when it ends with a message.
std::optional<Outcome> outcome_of(tests::SurveyRun& run, const std::string& bytes) {
  run.rewrite(0, bytes);
  try {
    const engine::Findings findings = run.run();
    return Outcome{findings.tally->files().at(0),
                   findings.files.at(0).short_records,
                   {findings.tally->scores().begin(), findings.tally->scores().end()}};
  } catch (const base::InputError&) {
    return std::nullopt;
  } catch (const base::UsageError&) {
    return std::nullopt;
  }
}

std::uint64_t scores_apart(const Outcome& left, const Outcome& right) {
  std::uint64_t apart = 0;
  for (std::size_t i = 0; i < std::max(left.scores.size(), right.scores.size()); ++i) {
    const auto at = [i](const Outcome& outcome) {
      return i < outcome.scores.size() ? outcome.scores[i] : 0;
    };
    apart += std::max(at(left), at(right)) - std::min(at(left), at(right));
  }
  return apart;
}

struct Survey {
  std::string text;
  std::vector<bool> in_score; ///< which bytes are part of a score, or border on one
  std::size_t body = 0;       ///< where the first answer begins
};

/// Some 2 kB with a header; every other comment is quoted, some over several lines.
Survey small_survey() {
  const std::vector<std::string> comments{"good",        "\"slow, but ok\"",
                                          "no comment",  "\"two\nlines of text\"",
                                          "caf\xC3\xA9", "\"a \"\"quoted\"\" word\""};
  tests::Dice dice(31);
  Survey survey;
  survey.text = "id,Submitted,NPS,Comment,Region\n";
  survey.body = survey.text.size();
  survey.in_score.resize(survey.body, false);
  for (int i = 0; survey.text.size() < 2000; ++i) {
    survey.text += 'R' + std::to_string(i) + ",2026-01-" + std::to_string(dice.between(13, 28));
    survey.in_score.resize(survey.text.size(), false);
    survey.text += ',' + std::to_string(dice.between(0, 10)) + ',';
    survey.in_score.resize(survey.text.size(), true);
    survey.text += dice.pick(comments) + ",North\n";
    survey.in_score.resize(survey.text.size(), false);
  }
  return survey;
}

} // namespace

TEST_CASE("a changed byte costs two responses at most, and none unnoticed", "[engine]") {
  const Survey survey = small_survey();
  tests::SurveyRun run({survey.text});
  const std::optional<Outcome> before = outcome_of(run, survey.text);
  REQUIRE(before);
  REQUIRE(before->set_aside() == 0);
  constexpr std::size_t every = 29;
  const auto check = [&](const std::string& changed, std::size_t position) {
    const std::optional<Outcome> after = outcome_of(run, changed);
    const bool in_header = position < survey.body;
    // Only in the header may a byte decide whether the columns are recognised.
    bool well = after || in_header;
    if (after) {
      const std::uint64_t apart = scores_apart(*before, *after);
      const bool noticed = apart == 0 || after->set_aside() > 0 || after->short_records > 0 ||
                           survey.in_score[position];
      well = after->accounting.adds_up() && noticed && (apart <= 4 || in_header);
    }
    if (well) return;
    CAPTURE(position, static_cast<int>(changed[position]), after.has_value());
    CAPTURE(changed.substr(position - std::min<std::size_t>(position, 60), 120));
    CHECK(well);
  };
  tests::for_each_changed_byte(survey.text, check, every);
}

TEST_CASE("a file of one byte or two is refused with a message", "[engine]") {
  tests::SurveyRun run({""});
  for (int first = 0; first < 256; ++first) {
    CAPTURE(first);
    const std::string one(1, static_cast<char>(first));
    CHECK_FALSE(outcome_of(run, one));
    for (const std::string_view second : {"\n", "\"", "9"}) {
      CHECK_FALSE(outcome_of(run, one + std::string(second)));
    }
  }
}
