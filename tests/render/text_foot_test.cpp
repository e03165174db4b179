// SPDX-License-Identifier: MIT
#include "render/small_reports.hpp"
#include "render/text_sections.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using render::TextPage;
using Lines = std::vector<std::string>;

namespace {

Lines drawn(const report::Foot& foot, const TextPage& page = {}) {
  std::string out;
  render::append_foot(foot, page, out);
  return lines_of(out);
}

} // namespace

TEST_CASE("the foot says the question, the scale with its cut points, and law 1") {
  CHECK(drawn(foot(7)) ==
        Lines{"Score: \"How likely are you to recommend us?\", 0–10, detractors 0–6, passives 7–8, "
              "promoters 9–10",
              "Records: 7 = 7 used"});
}

TEST_CASE("the foot says where categories come from and what becomes of decimals") {
  report::Foot groups = foot(7);
  groups.score_column = "Q1_NPS_GROUP";
  groups.score_form = {ingest::ScoreForm::Kind::categories};
  CHECK(drawn(groups)[0] ==
        "Score: from the groups in \"Q1_NPS_GROUP\", which were formed by the export");
  groups.score_form = {ingest::ScoreForm::Kind::recoded};
  CHECK(drawn(groups)[0] == "Score: \"Q1_NPS_GROUP\", formed by the export: detractors −100, "
                            "passives 0, promoters 100");
  report::Foot decimals = foot(7);
  decimals.score_column = "NPS";
  decimals.decimals = ingest::Decimals::threshold;
  CHECK_THAT(drawn(decimals)[0] + drawn(decimals)[1],
             Catch::Contains("decimals count as the whole"));
  decimals.decimals = ingest::Decimals::round;
  CHECK_THAT(drawn(decimals)[0] + drawn(decimals)[1], Catch::Contains("decimals are rounded"));
}

TEST_CASE("a page that shows what was rejected does not point elsewhere") {
  report::Foot rejected = foot(7);
  rejected.accounting.records = 8;
  rejected.accounting.rejected[static_cast<std::size_t>(survey::Rejection::out_of_range)] = 1;
  CHECK(drawn(rejected)[1] ==
        "Records: 8 = 7 used + 1 rejected (1 out of range); npslice inspect shows them");
  TextPage page;
  page.inspecting = true;
  CHECK(drawn(rejected, page)[1] == "Records: 8 = 7 used + 1 rejected (1 out of range)");
}

TEST_CASE("a category of one score is shown as that score") {
  report::Foot five = foot(7);
  five.scale = {1, 5, 3, 4};
  five.score_column = "Stars";
  CHECK(drawn(five)[0] == "Score: \"Stars\", 1–5, detractors 1–3, passives 4, promoters 5");
}

TEST_CASE("the dates covered are shown without the year where it is the same") {
  report::Foot dated = foot(7);
  dated.date_column = "Submitted";
  CHECK(drawn(dated).size() == 2); // no date is known yet
  dated.first = survey::Stamp{day(2026, 1, 5)};
  dated.last = survey::Stamp{day(2026, 3, 29)};
  CHECK(drawn(dated)[1] == "Dates: \"Submitted\", 5 Jan – 29 Mar 2026");
  dated.first = survey::Stamp{day(2025, 12, 30)};
  CHECK(drawn(dated)[1] == "Dates: \"Submitted\", 30 Dec 2025 – 29 Mar 2026");
  dated.last = dated.first;
  CHECK(drawn(dated)[1] == "Dates: \"Submitted\", 30 Dec 2025");
}

TEST_CASE("the columns of comments are named where verbatims are shown") {
  report::Foot commented = foot(7);
  commented.comment_column = "Why?";
  CHECK(drawn(commented).size() == 2); // known, and not shown
  commented.verbatims_from = {{"Why?", "Why?"}};
  CHECK(drawn(commented)[1] == "Comments: \"Why?\"");
  commented.verbatims_from = {{"Q4", "Why this score?"}};
  CHECK(drawn(commented)[1] == "Comments: \"Q4\": \"Why this score?\"");
  commented.verbatims_from = {{"Praise", "Praise"}, {"Q5", "Anything\x1B else?"}};
  CHECK(drawn(commented)[1] == "Comments: \"Praise\", \"Q5\": \"Anything\uFFFD else?\"");
  commented.date_column = "Submitted";
  commented.first = commented.last = survey::Stamp{day(2026, 1, 5)};
  CHECK(drawn(commented)[2].starts_with("Comments: ")); // behind the dates
}

TEST_CASE("the zone in which the dates are is shown where it is not simply as written") {
  report::Foot dated = foot(7);
  dated.date_column = "responded";
  dated.first = dated.last = survey::Stamp{day(2026, 1, 5)};
  dated.timezone = "UTC";
  dated.universal_dates = true;
  CHECK(drawn(dated)[1] == "Dates: \"responded\", 5 Jan 2026, in UTC");
  dated.timezone = "Europe/Paris";
  CHECK(drawn(dated)[1] == "Dates: \"responded\", 5 Jan 2026, in Europe/Paris");
  dated.universal_dates = false;
  CHECK(drawn(dated)[1] ==
        "Dates: \"responded\", 5 Jan 2026; times that tell their zone are shown in Europe/Paris");
}

TEST_CASE("what the report is limited to is told") {
  report::Foot limited = foot(7);
  limited.conditions = {"Region = France", "Plan ~ pro"};
  limited.since = day(2026, 1, 1);
  limited.until = day(2026, 1, 31);
  CHECK(drawn(limited)[1] ==
        "Only: Region = France and Plan ~ pro and from 2026-01-01 and to 2026-01-31");
}

TEST_CASE("the marks of small bases are explained when they were used") {
  TextPage page;
  page.marks_small = true;
  CHECK(drawn(foot(7), page)[0] == "*  fewer than 100 responses");
  page.marks_very_small = true;
  CHECK(drawn(foot(7), page)[0] ==
        "*  fewer than 100 responses   ** fewer than 30: read with care");
  page.marks_small = false;
  CHECK(drawn(foot(7), page)[0] == "** fewer than 30: read with care");
}

TEST_CASE("notes are paragraphs whose further lines are indented under the first") {
  report::Foot noted = foot(512);
  noted.notes = {{report::Note::Kind::scale_may_start_at_one, 512, 0, {}}};
  TextPage page;
  page.style.width = 60;
  const Lines lines = drawn(noted, page);
  std::size_t note = 0;
  while (note < lines.size() && !lines[note].starts_with("Note: ")) {
    ++note;
  }
  REQUIRE(note + 1 < lines.size());
  for (std::size_t i = note + 1; i < lines.size(); ++i) {
    CHECK_THAT(lines[i], Catch::StartsWith("      "));
    CHECK(lines[i].size() <= 60);
  }
}

TEST_CASE("the service that wrote the export is named, and what is only said of it is not sure") {
  report::Foot known = foot(512);
  known.service = "Qualtrics";
  known.service_verified = true;
  TextPage page;
  page.style.width = 120;
  const auto line_of = [&](const report::Foot& shown) {
    for (const std::string& line : drawn(shown, page)) {
      if (line.starts_with("Export: ")) return line;
    }
    return std::string();
  };
  CHECK(line_of(foot(512)).empty());
  CHECK(line_of(known) == "Export: Qualtrics");
  known.service_verified = false;
  CHECK(line_of(known) == "Export: looks like Qualtrics, whose files were not verified; npslice "
                          "inspect shows the roles");
  page.inspecting = true; // it says so by file
  CHECK(line_of(known).empty());
}
