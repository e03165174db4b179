// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using Kind = report::Note::Kind;
using survey::PeriodLength;

namespace {

/// A survey of `count` answers that take turns from `low` to `high`.
std::string answers(int count, int low, int high) {
  std::string csv = "Score\n";
  for (int i = 0; i < count; ++i) {
    csv += std::to_string(low + i % (high - low + 1)) + '\n';
  }
  return csv;
}

std::optional<report::Note> note_of(const report::Foot& foot, Kind kind) {
  const auto found = std::find_if(foot.notes.begin(), foot.notes.end(),
                                  [&](const report::Note& note) { return note.kind == kind; });
  return found == foot.notes.end() ? std::nullopt : std::optional(*found);
}

engine::ReadSettings with_columns(const char* date, const char* comment = nullptr) {
  engine::ReadSettings settings;
  if (date != nullptr) settings.columns[1] = date;
  if (comment != nullptr) settings.columns[2] = comment;
  return settings;
}

} // namespace

TEST_CASE("a scale that may start at 1 is noted from 300 responses without a 0 on") {
  const auto note = [](const std::string& csv) {
    return note_of(read_survey(csv).foot(), Kind::scale_may_start_at_one);
  };
  CHECK_FALSE(note(answers(299, 1, 10)));
  REQUIRE(note(answers(300, 1, 10)));
  CHECK(note(answers(300, 1, 10))->count == 300);
  CHECK(note(answers(300, 1, 10) + "\n\n")->count == 300);
  CHECK_FALSE(note(answers(300, 1, 10) + "0\n"));
  engine::ReadSettings settings;
  settings.scale_told = true; // the user named the scale, so nothing need be said about it
  CHECK_FALSE(
      note_of(read_survey(answers(300, 1, 10), {}, settings).foot(), Kind::scale_may_start_at_one));
  settings = {};
  settings.scale = {1, 10, 6, 8};
  CHECK_FALSE(
      note_of(read_survey(answers(400, 1, 10), {}, settings).foot(), Kind::scale_may_start_at_one));
}

TEST_CASE("a scale that may be shorter is noted when no score is above 7, from 10 responses on") {
  const auto note = [](const std::string& csv) {
    return note_of(read_survey(csv).foot(), Kind::scale_may_be_shorter);
  };
  for (const int highest : {4, 5, 7}) {
    CAPTURE(highest);
    const auto found = note(answers(10, 1, highest));
    REQUIRE(found);
    CHECK(found->value == static_cast<std::uint64_t>(highest));
    CHECK(found->count == 10);
    CHECK(note(answers(9, 1, highest)).has_value() == (highest <= 5));
    CHECK_FALSE(note(answers(300, 1, highest) + "10\n"));
  }
  CHECK_FALSE(note(answers(300, 0, 8)));
}

TEST_CASE("a scale of 1 to 5 is noted from 3 responses on, unless one is 0") {
  const auto note = [](const std::string& csv) {
    return note_of(read_survey(csv).foot(), Kind::scale_may_be_shorter);
  };
  CHECK(note("Score\n3\n5\n1\n"));
  CHECK_FALSE(note("Score\n3\n5\n"));
  CHECK_FALSE(note("Score\n3\n5\n0\n"));
  CHECK_FALSE(note("Score\n3\n6\n1\n"));
}

TEST_CASE("nothing is said about the scale where a condition picks the scores") {
  engine::ReadSettings settings;
  settings.conditions = {engine::Condition::parse("Score >= 1")};
  CHECK(read_survey(answers(400, 0, 10), {}, settings).foot().notes.empty());
}

TEST_CASE("the foot has the columns, the scale and the dates covered") {
  const auto survey =
      read_survey("NPS score,Submitted,Comment\n9,2026-03-29,Fine words indeed\n7,2026-01-05,"
                  "More words here\n,2020-01-01,Unanswered words\n",
                  every(PeriodLength::month), with_columns("Submitted", "Comment"));
  const report::Foot foot = survey.foot();
  CHECK(foot.score_column == "NPS score");
  CHECK(foot.scale == survey::Scale{});
  CHECK(foot.date_column == "Submitted");
  CHECK(foot.comment_column == "Comment");
  CHECK(survey::day_of(*foot.first) == day(2026, 1, 5)); // of responses, not of records
  CHECK(survey::day_of(*foot.last) == day(2026, 3, 29));
  CHECK(foot.notes.empty());
}

TEST_CASE("the foot has the columns of comments where verbatims are asked for") {
  const std::string csv = "Score,Praise,Blame\n9,Fine words indeed,\n7,,More words here\n";
  engine::ReadSettings settings = with_columns(nullptr, "Praise");
  settings.further_comments = {"Blame"};
  engine::Questions questions;
  CHECK(read_survey(csv, questions, settings).foot().verbatims_from.empty());
  questions.comments = engine::CommentRules{};
  const report::Foot foot = read_survey(csv, questions, settings).foot();
  REQUIRE(foot.verbatims_from.size() == 2);
  CHECK(foot.verbatims_from[0].name == "Praise");
  CHECK(foot.verbatims_from[0].label == "Praise");
  CHECK(foot.verbatims_from[1].name == "Blame");
  questions.comments_optional = true;
  CHECK(read_survey("Score\n9\n", questions).foot().verbatims_from.empty());
}

TEST_CASE("law 1 stands in every foot") {
  engine::ReadSettings settings = with_columns("Date");
  settings.conditions = {engine::Condition::parse("Region != Mars")};
  settings.since = day(2026, 1, 1);
  settings.until = day(2026, 12, 31);
  const auto survey = read_survey("Score,Date,Region\n9,2026-01-01,a\n,2026-01-01,a\n9,2025-12-31,"
                                  "a\n9,2026-01-01,Mars\n11,2026-01-01,a\nten,2026-01-01,a\n8.5,"
                                  "2026-01-01,a\n9,,a\n9,2026-01-01,a,b\n",
                                  {}, settings);
  const report::Foot foot = survey.foot();
  CHECK(foot.accounting.adds_up());
  CHECK(foot.accounting.records == 9);
  CHECK(foot.accounting.used == 1);
  CHECK(foot.accounting.unanswered == 1);
  CHECK(foot.accounting.excluded_total() == 3);
  CHECK(foot.accounting.rejected_total() == 4);
  CHECK(foot.conditions == std::vector<std::string>{"Region != Mars"});
  CHECK(foot.since == day(2026, 1, 1));
  CHECK(foot.until == day(2026, 12, 31));
}

TEST_CASE("responses without a date are noted where periods are asked for") {
  const std::string csv = "Score,Date\n9,2026-01-01\n8,\n7,31/31/2026\n6,yesterday\n";
  const auto note =
      note_of(read_survey(csv, every(PeriodLength::month), with_columns("Date")).foot(),
              Kind::in_no_period);
  REQUIRE(note);
  CHECK(note->count == 3);
  CHECK(note->value == 4);
  CHECK(note->text == "31/31/2026");
  const std::string blank = "Score,Date\n9,2026-01-01\n8,\n";
  const auto blank_note =
      note_of(read_survey(blank, every(PeriodLength::month), with_columns("Date")).foot(),
              Kind::in_no_period);
  REQUIRE(blank_note);
  CHECK(blank_note->count == 1);
  CHECK(blank_note->text.empty());
}

TEST_CASE("where no periods are asked for, only dates that cannot be read are noted") {
  const auto survey = [](const std::string& csv) {
    engine::Questions questions;
    questions.comments = engine::CommentRules{};
    return read_survey(csv, questions, with_columns("Date", "Comment"));
  };
  const std::string csv = "Score,Date,Comment\n9,2026-01-01,a\n8,,b\n";
  CHECK(survey(csv).foot().notes.empty());
  const auto note = note_of(survey(csv + "7,31/31/2026,c\n").foot(), Kind::undated);
  REQUIRE(note);
  CHECK(note->count == 2);
  CHECK(note->text == "31/31/2026");
}

TEST_CASE("an open order of day and month is noted when no figure depends on it") {
  const auto survey =
      read_survey("Score,Date\n9,03/04/2026\n8,05/06/2026\n", {}, with_columns("Date"));
  const report::Foot foot = survey.foot();
  REQUIRE(note_of(foot, Kind::dates_not_settled));
  CHECK(note_of(foot, Kind::dates_not_settled)->value == 0);
  CHECK_FALSE(foot.first);
  CHECK_FALSE(foot.last);
}

TEST_CASE("dates that contradict each other in their order are noted as such") {
  const auto survey =
      read_survey("Score,Date\n9,31/01/2026\n8,01/31/2026\n", {}, with_columns("Date"));
  const report::Foot foot = survey.foot();
  REQUIRE(note_of(foot, Kind::dates_not_settled));
  CHECK(note_of(foot, Kind::dates_not_settled)->value == 1);
}

TEST_CASE("a missing date or comment column is noted where it is asked for") {
  engine::Questions questions = every(PeriodLength::month);
  questions.dates_optional = true;
  questions.comments = engine::CommentRules{};
  questions.comments_optional = true;
  const report::Foot foot = read_survey("Score\n9\n", questions).foot();
  CHECK(note_of(foot, Kind::no_date_column));
  CHECK(note_of(foot, Kind::no_comment_column));
  CHECK(read_survey("Score\n9\n").foot().notes.empty());
}

TEST_CASE("short records and bytes that are not UTF-8 are counted in notes") {
  const report::Foot foot =
      read_survey("Score,Region,Plan\n9,caf\xE9,éèàù\n8,\xE0 c\xF4t\xE9,x\n7\n6,a\n5,a,x\n").foot();
  REQUIRE(note_of(foot, Kind::short_records));
  CHECK(note_of(foot, Kind::short_records)->count == 2);
  REQUIRE(note_of(foot, Kind::replaced_bytes));
  CHECK(note_of(foot, Kind::replaced_bytes)->count == 4);
  CHECK_FALSE(note_of(foot, Kind::repaired_bytes));
}

TEST_CASE(
    "in a file in Windows-1252, repaired bytes and replaced ones are counted in notes apart") {
  const report::Foot foot =
      read_survey("Score,Region,Plan\n9,caf\x82,tr\x8As\n8,\xE0 c\xF4t\xE9,\x90\n").foot();
  REQUIRE(note_of(foot, Kind::replaced_bytes));
  CHECK(note_of(foot, Kind::replaced_bytes)->count == 1);
  REQUIRE(note_of(foot, Kind::repaired_bytes));
  CHECK(note_of(foot, Kind::repaired_bytes)->count == 2);
  CHECK(read_survey("Score,Region\n9,caf\xE9\n").foot().notes.empty());
}

TEST_CASE("a file that ends inside a record or was changed is damage") {
  auto survey = read_survey("Score,Region,Plan\n9,a,x\n8,a,x\n7,\"a");
  REQUIRE(note_of(survey.foot(), Kind::cut_inside_record));
  CHECK(note_of(survey.foot(), Kind::cut_inside_record)->text == survey.settings.files[0]);
  survey.findings.files[0].changed_while_read = true;
  CHECK(note_of(survey.foot(), Kind::changed_while_read));
  for (int kind = 0; kind <= static_cast<int>(Kind::changed_while_read); ++kind) {
    const bool damage = kind == static_cast<int>(Kind::cut_inside_record) ||
                        kind == static_cast<int>(Kind::changed_while_read);
    CAPTURE(kind);
    CHECK(report::is_damage(static_cast<Kind>(kind)) == damage);
  }
}

TEST_CASE("doubtful responses are noted with the condition that leaves them out") {
  const auto text_of = [](const std::string& csv, Kind kind) {
    const auto note = note_of(read_survey(csv).foot(), kind);
    return note ? std::to_string(note->count) + ' ' + note->text : std::string("-");
  };
  CHECK(text_of("NPS,Completed\n9,yes\n3,No\n4,No\n", Kind::may_be_unfinished) ==
        "2 Completed != No");
  CHECK(text_of("NPS,test\n9,0\n3,1\n", Kind::may_be_tests) == "1 test != 1");
  CHECK(text_of("NPS,Completed\n9,yes\n3,yes\n", Kind::may_be_unfinished) == "-");
  // What --where would take for an operator or a quote.
  CHECK(text_of("NPS,\"<Completed>\"\n9,yes\n3,0\n", Kind::may_be_unfinished) == "1 #2 != 0");
  CHECK(text_of("NPS,'Completed'\n9,yes\n3,0\n", Kind::may_be_unfinished) == "1 #2 != 0");
}
