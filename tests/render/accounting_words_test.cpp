// SPDX-License-Identifier: MIT
#include <npslice/render/accounting_words.hpp>
#include <npslice/render/foot_words.hpp>

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice;
using namespace npslice::render;
using Kind = report::Note::Kind;

namespace {

constexpr std::size_t index_of(survey::Rejection reason) {
  return static_cast<std::size_t>(reason);
}
constexpr std::size_t index_of(survey::Exclusion reason) {
  return static_cast<std::size_t>(reason);
}

} // namespace

TEST_CASE("law 1 is told in one sentence that adds up") {
  engine::Accounting accounting;
  CHECK(accounting_words(accounting, true) == "0 = 0 used");
  accounting.records = 4460;
  accounting.used = 4277;
  accounting.unanswered = 171;
  accounting.rejected[index_of(survey::Rejection::out_of_range)] = 9;
  accounting.rejected[index_of(survey::Rejection::not_a_number)] = 3;
  CHECK(accounting_words(accounting, false) ==
        "4,460 = 4,277 used + 171 unanswered + 12 rejected (3 not a number, 9 out of range)");
  CHECK(accounting_words(accounting, true) ==
        accounting_words(accounting, false) + "; npslice inspect shows them");
  accounting.excluded[index_of(survey::Exclusion::filter)] = 1000;
  accounting.excluded[index_of(survey::Exclusion::undated)] = 1;
  accounting.records += 1001;
  CHECK_THAT(accounting_words(accounting, false),
             Catch::Contains("5,461 = 4,277 used + 171 unanswered + 1,001 excluded (1,000 by "
                             "--where, 1 without a date) + 12 rejected"));
}

TEST_CASE("what did not happen is not told, and a clean survey points nowhere") {
  engine::Accounting accounting;
  accounting.records = accounting.used = 3;
  CHECK(accounting_words(accounting, true) == "3 = 3 used");
}

TEST_CASE("scores that are not whole are counted with the option that takes them") {
  CHECK(note_words({Kind::not_whole, 1, 0, {}}) ==
        "1 score is not whole and is rejected; --decimals threshold counts such a score as the "
        "whole one below it, --decimals round as the nearest.");
  CHECK_THAT(note_words({Kind::not_whole, 1200, 0, {}}),
             Catch::StartsWith("1,200 scores are not whole and are rejected;"));
}

TEST_CASE("a file that seems to be a copy is named with the one before it") {
  report::Note note{Kind::copied_file, 1200, 0, "d01 (1).csv"};
  note.other_file = "d01.csv";
  CHECK(note_words(note) == "d01 (1).csv seems to be a copy of d01.csv, so its 1,200 records count "
                            "twice. If it is one, leave it out.");
  note.count = 1;
  note.other_file = "-";
  CHECK(note_words(note) ==
        "d01 (1).csv seems to be a copy of standard input, so its record counts "
        "twice. If it is one, leave it out.");
}

TEST_CASE("a header that may be or hold a record is noted with what to look for") {
  CHECK(
      note_words({Kind::all_records_short, 1, 0, "a.csv"}) ==
      "the one record of a.csv has fewer cells than its header; the missing ones count as blank.");
  CHECK(note_words({Kind::all_records_short, 1200, 1, "a.csv"}) ==
        "every one of the 1,200 records of a.csv has fewer cells than its header; the missing ones "
        "count as blank. Was the line end behind the header lost? Then the first response is part "
        "of it and not counted.");
  CHECK(note_words({Kind::header_reads_as_score, 0, 10, "a.csv"}) ==
        "the first row of a.csv was taken for its header, and holds 10 in the score column. If the "
        "file has no header, one response is missing here: put a row of names before it.");
}

TEST_CASE("dates that lie far apart are named with the options that leave them out") {
  const auto day = [](int year, int month, int day_of_month) {
    return *survey::make_day(year, month, day_of_month);
  };
  report::Note note{Kind::dates_far_apart, 0, 0, "Answered"};
  CHECK(note_words(note).empty());
  report::DateSpread spread;
  spread.first = day(1970, 1, 1);
  spread.last = day(2062, 3, 1);
  spread.first_stands_for_none = true;
  spread.early = 1200;
  spread.since = day(2026, 1, 2);
  spread.late = 1;
  spread.until = day(2026, 2, 9);
  note.spread = spread;
  CHECK(note_words(note) ==
        "the dates in \"Answered\" run from 1970-01-01 to 2062-03-01. 1970-01-01 often stands for "
        "no date. 1,200 responses lie long before all others; --since 2026-01-02 leaves them out. "
        "1 response lies long after all others; --until 2026-02-09 leaves it out.");
  note.spread->early = note.spread->late = 0;
  note.spread->last = note.spread->first;
  CHECK(
      note_words(note) ==
      "the dates in \"Answered\" are all 1970-01-01. 1970-01-01 often stands for no date. If that "
      "is not when the responses were given, --date names another column; --since and --until "
      "pick a time.");
}

TEST_CASE("groups are compared with the scores in one sentence") {
  report::GroupComparison groups{"Q1_NPS_GROUP", {}, {}};
  groups.check.compared = 1493;
  CHECK(group_words(groups) ==
        "the groups in \"Q1_NPS_GROUP\" agree with the scores in all 1,493 responses.");
  groups.check.disagreements = 12;
  groups.check.first = engine::GroupWitness{0, 5, survey::Category::passive, 8, "Promoter"};
  CHECK(group_words(groups) ==
        "the groups in \"Q1_NPS_GROUP\" disagree with the scores in 12 of 1,493 responses, first "
        "in record 5: score 8 is \"Promoter\" there.");
  CHECK(note_words({Kind::groups_disagree, 0, 0, {}, groups}) == group_words(groups));
  groups.file = "b.csv";
  groups.check.first->score.reset();
  groups.check.unreadable = 3;
  CHECK(group_words(groups) ==
        "the groups in \"Q1_NPS_GROUP\" disagree with the scores in 12 of 1,493 responses, first "
        "in record 5 of b.csv: a passive is \"Promoter\" there. In 3 more the group cannot be "
        "read.");
}

TEST_CASE("every reason has words of its own, in each language") {
  for (const Language* language : {&english(), &french()}) {
    const FootWords& words_of = language->foot_words();
    std::set<std::string_view> words;
    for (const survey::Rejection reason : survey::all_rejections) {
      CHECK_FALSE(words_of.reason(reason).empty());
      words.insert(words_of.reason(reason));
    }
    for (const survey::Exclusion reason : survey::all_exclusions) {
      CHECK_FALSE(words_of.reason(reason).empty());
      words.insert(words_of.reason(reason));
    }
    CHECK(words.size() == survey::all_rejections.size() + survey::all_exclusions.size());
  }
}

TEST_CASE("every note is a sentence with its numbers and the way out") {
  const std::vector<std::pair<report::Note, std::vector<std::string>>> cases{
      {{Kind::scale_may_start_at_one, 1412, 0, {}}, {"1,412", "--scale 1-10"}},
      {{Kind::scale_may_be_shorter, 512, 5, {}}, {"above 5", "512", "--scale 1-5", "--cuts"}},
      {{Kind::scale_may_be_shorter, 3, 4, {}}, {"above 4", "--scale 1-5", "--cuts"}},
      {{Kind::undated, 1, 0, {}}, {"1 response has no date."}},
      {{Kind::undated, 2, 9, "soon"}, {"2 responses have no date", "\"soon\"", "record 9"}},
      {{Kind::in_no_period, 1, 0, {}}, {"1 response has no date", "is in no period."}},
      {{Kind::in_no_period, 1200, 7, "31/31/2026"},
       {"1,200 responses have no date", "are in no period", "\"31/31/2026\"", "record 7"}},
      {{Kind::dates_not_settled, 0, 0, {}}, {"day/month", "--date-format dmy or mdy"}},
      {{Kind::dates_not_settled, 0, 1, {}}, {"contradict", "--date-format dmy or mdy"}},
      {{Kind::short_records, 1, 0, {}}, {"1 record has fewer cells"}},
      {{Kind::short_records, 4, 0, {}}, {"4 records have fewer cells"}},
      {{Kind::replaced_bytes, 1, 0, {}}, {"1 byte that is not valid", "--encoding"}},
      {{Kind::replaced_bytes, 2000, 0, {}}, {"2,000 bytes that are not valid", "Windows-1252"}},
      {{Kind::repaired_bytes, 1, 0, {}}, {"1 byte left over from CP850", "is read as the letter"}},
      {{Kind::repaired_bytes, 2000, 0, {}}, {"2,000 bytes left over", "are read as the letters"}},
      {{Kind::no_date_column, 0, 0, {}}, {"no trend", "--date"}},
      {{Kind::no_comment_column, 0, 0, {}}, {"no verbatims", "--comment"}},
      {{Kind::in_several_segments, 1000, 1849, "Ch"},
       {"several segments of \"Ch\" (1.8 on average)", "add up to more than 1,000"}},
      {{Kind::in_several_segments, 1000, 1850, "Ch"}, {"(1.9 on average)"}},
      {{Kind::in_several_segments, 1000, 1001, "Ch"}, {"(fewer than 1.1 on average)"}},
      {{Kind::split_nowhere, 0, 0, "Ch"}, {"no response", "\"Ch\"", "--split COL:SEP"}},
      {{Kind::looks_multi_select, 0, 0, "Ch"}, {"\"Ch\"", "several values", "--split"}},
      {{Kind::in_no_band, 1, 0, "Age"}, {"1 response has a number in \"Age\"", "no band"}},
      {{Kind::in_no_band, 1200, 0, "Age"}, {"1,200 responses have a number"}},
      {{Kind::no_number, 2, 0, "Age"}, {"2 responses have a value in \"Age\" that is no number"}},
      {{Kind::folded_segments, 1, 0, "City"}, {"(other) holds 1 segment of \"City\"."}},
      {{Kind::folded_segments, 1700, 0, "City"}, {"(other) holds 1,700 segments of"}},
      {{Kind::other_in_cells, 0, 0, "City"}, {"\"City\"", "the word (other)", "--other"}},
      {{Kind::unused_map_entries, 1, 4, "Pariss"},
       {"1 entry of --map met no value", "\"Pariss\" in record 4"}},
      {{Kind::unused_map_entries, 3, 2, ""}, {"3 entries", "(blank) in record 2"}},
      {{Kind::may_be_unfinished, 1, 7, "Completed != no"},
       {"1 response may be unfinished, and counts", "--where 'Completed != no' leaves it out"}},
      {{Kind::may_be_unfinished, 1200, 7, "Completed != no"},
       {"1,200 responses may be unfinished, and count", "--where 'Completed != no'", "the first"}},
      {{Kind::may_be_tests, 1, 7, "test != 1"}, {"1 response may be a test, and counts"}},
      {{Kind::may_be_tests, 2, 7, "test != 1"}, {"2 responses may be tests", "'test != 1'"}},
      {{Kind::cut_inside_record, 0, 0, "a.csv"}, {"a.csv ends inside a record"}},
      {{Kind::changed_while_read, 0, 0, "a.csv"}, {"a.csv was changed while it was read"}},
  };
  for (const auto& [note, parts] : cases) {
    const std::string words = note_words(note);
    CAPTURE(words);
    for (const std::string& part : parts) {
      CHECK_THAT(words, Catch::Contains(part));
    }
  }
}

TEST_CASE("text from the survey in a note is made harmless") {
  for (const Kind kind :
       {Kind::in_several_segments, Kind::split_nowhere, Kind::looks_multi_select, Kind::in_no_band,
        Kind::no_number, Kind::folded_segments, Kind::other_in_cells, Kind::unused_map_entries,
        Kind::may_be_unfinished, Kind::may_be_tests, Kind::undated, Kind::in_no_period,
        Kind::cut_inside_record, Kind::changed_while_read}) {
    const std::string words = note_words({kind, 2, 3, "a\x1B[2J\u202E\nb"});
    CAPTURE(words);
    CHECK_THAT(words, !Catch::Contains("\x1B"));
    CHECK_THAT(words, !Catch::Contains("\u202E"));
    CHECK_THAT(words, !Catch::Contains("\n"));
    CHECK_THAT(words, Catch::Contains("\uFFFD[2J\uFFFD b"));
  }
}
