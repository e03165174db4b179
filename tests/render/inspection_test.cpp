// SPDX-License-Identifier: MIT
#include "render/small_reports.hpp"

#include <npslice/render/inspection.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using ingest::Role;
using render::text_of;
using render::TextStyle;

namespace {

/// An inspection with `text` in every place where text of the survey can stand.
report::Inspection inspection_of(const std::string& text) {
  report::Inspection inspection;
  report::FileInspection file;
  file.name = text;
  file.size = 123456;
  file.encoding = "UTF-8";
  file.encoding_reason = "no byte order mark";
  file.delimiter_reason = "3 of 3 records";
  file.columns = 2;
  file.records = 3;
  file.blank_lines = 1;
  file.short_records = 2;
  inspection.files = {file};
  inspection.sampled_records = 3;
  inspection.columns = {{text, Role::score, 3, 2, {text, "9"}}, {"Region", {}, 2, 1, {"North"}}};
  inspection.roles = {{Role::score, text, "named like a score", {}},
                      {Role::date, {}, "none looks like one", {text}},
                      {Role::comment, {}, "none looks like one", {}},
                      {Role::respondent, {}, "none looks like one", {}}};
  inspection.scores = {1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1};
  const survey::RowProblem problem{survey::Rejection::not_a_number, 0, 18, text, text};
  inspection.rejections = {{survey::Rejection::not_a_number, 1, problem, text}};
  inspection.options = {{"--score", text}, {"--delimiter", "comma"}, {"--encoding", "UTF-8"}};
  inspection.foot = foot(3);
  return inspection;
}

} // namespace

TEST_CASE("an inspection says how the file was read, what each column is, and what was rejected") {
  const std::string shown = text_of(inspection_of("Score"), {});
  for (const char* const part :
       {"123,456 bytes", "UTF-8 (no byte order mark)", "comma (3 of 3 records)",
        "record 1, 2 columns", "3, 1 blank line, 2 short records", "judged by the first 3 records",
        "100 %", "66 %", "\"North\"", "\"Score\": named like a score",
        "none looks like one; name it with --date: \"Score\"", "record 18 \"Score\": \"Score\"",
        "--score 'Score' --delimiter comma --encoding UTF-8", "Records: 3 = 3 used"}) {
    CAPTURE(shown);
    CHECK_THAT(shown, Catch::Contains(part));
  }
}

TEST_CASE("an inspection says which rows are no answers and which service wrote them") {
  report::Inspection inspection = inspection_of("Score");
  report::FileInspection& file = inspection.files.front();
  file.preamble_rows = 2;
  file.preamble = "Report generated 2026-01-05,,";
  file.header_first = 3;
  file.header_record = 5;
  file.header_reason = "row 3 holds {\"ImportId\"…}";
  file.service = "Qualtrics";
  file.service_reason = "by the rows of its header";
  file.service_verified = true;
  const std::string sure = text_of(inspection, {});
  for (const char* const part : {"2 rows before the header: \"Report generated 2026-01-05\"\n",
                                 "records 3-5, 2 columns: row 3 holds {\"ImportId\"…}\n",
                                 "service    Qualtrics (by the rows of its header)\n"}) {
    CAPTURE(sure);
    CHECK_THAT(sure, Catch::Contains(part));
  }
  file.service_verified = false;
  file.preamble.clear();
  const std::string unsure = text_of(inspection, {});
  CHECK_THAT(unsure, Catch::Contains("a sep= line\n"));
  CHECK_THAT(unsure, Catch::Contains("looks like Qualtrics (by the rows of its header; its files "
                                     "were not verified, so check"));
  CHECK_THAT(text_of(inspection_of("Score"), {}), !Catch::Contains("service"));
}

TEST_CASE("the title above a table cannot steer a terminal") {
  report::Inspection inspection = inspection_of("Score");
  inspection.files.front().preamble_rows = 1;
  inspection.files.front().preamble = "a\x1B[31mb";
  CHECK_THAT(text_of(inspection, {}), !Catch::Contains("\x1B"));
}

TEST_CASE("the options to paste are one word of a shell each, whatever the name of the column") {
  CHECK_THAT(text_of(inspection_of("it's $(rm -rf) `x`"), {}),
             Catch::Contains("--score 'it'\\''s $(rm -rf) `x`'"));
}

TEST_CASE("nothing in an inspection can steer a terminal") {
  for (const std::string& text :
       std::vector<std::string>{"a\x1B[31mb", "a\u009Bb", "a\u202Eb", "a\nb",
                                "a\x07"
                                "b"}) {
    const std::string shown = text_of(inspection_of(text), {});
    CAPTURE(shown);
    for (const std::string_view bad : {"\x1B", "\u009B", "\u202E", "\x07", "a\nb"}) {
      CHECK(shown.find(bad) == std::string::npos);
    }
  }
}

TEST_CASE("the ASCII style of an inspection is plain ASCII when the survey's texts are") {
  CHECK(is_plain_ascii(text_of(inspection_of("Score"), TextStyle{100, true, false})));
}

TEST_CASE("the ASCII style of an inspection is plain ASCII when a long text is clipped") {
  CHECK(is_plain_ascii(text_of(inspection_of(std::string(90, 'q')), TextStyle{100, true, false})));
}

TEST_CASE("an inspection has colours only when asked for") {
  CHECK(text_of(inspection_of("Score"), {}).find('\x1B') == std::string::npos);
  CHECK(text_of(inspection_of("Score"), TextStyle{100, false, true}).find('\x1B') !=
        std::string::npos);
}

TEST_CASE("an inspection without a score column has no scores and no foot") {
  report::Inspection inspection = inspection_of("Score");
  inspection.foot.reset();
  inspection.scores.clear();
  inspection.rejections.clear();
  const std::string shown = text_of(inspection, {});
  CHECK(shown.find("Scores") == std::string::npos);
  CHECK(shown.find("Records:") == std::string::npos);
}

TEST_CASE("the columns of an inspection are CSV rows, safe for spreadsheets unless raw") {
  CHECK(render::csv_of(inspection_of("=a"), {}) == "number,name,role,filled,distinct,example\n"
                                                   "1,'=a,score,3,2,'=a\n"
                                                   "2,Region,,2,1,North\n");
  CHECK(render::csv_of(inspection_of("=a"), {false, false}) ==
        "number,name,role,filled,distinct,example\n"
        "1,=a,score,3,2,=a\n"
        "2,Region,,2,1,North\n");
}
