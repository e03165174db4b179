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

Lines drawn(const report::VerbatimTable& table, std::size_t width = 100) {
  TextPage page;
  page.style.width = width;
  std::string out;
  render::append_verbatims(table, page, out);
  return lines_of(out);
}

} // namespace

TEST_CASE("comments stand under their segment and category with score and date") {
  const auto table =
      verbatims({"Plan"}, {"Starter"},
                {verbatim(2, "Billing charged us twice."), verbatim(6, "Good tool")}, 1200);
  const Lines lines = drawn(table);
  CHECK(lines == Lines{"Verbatims by Plan, newest first", "",
                       "Starter, detractors: 1,203 responses, 1,202 comments",
                       "    2  27 Mar  Billing charged us twice.", "    6  27 Mar  Good tool",
                       "       1,200 more"});
}

TEST_CASE("the lines of a comment stay lines, indented under the first") {
  const Lines lines =
      drawn(verbatims({}, {}, {verbatim(6, "It loses:\n- on the train\n\n- asleep")}));
  REQUIRE(lines.size() == 7);
  CHECK(lines[2] == "Detractors: 2 responses, 1 comment");
  CHECK(lines[3] == "    6  27 Mar  It loses:");
  CHECK(lines[4] == "               - on the train");
  CHECK(lines[5].empty());
  CHECK(lines[6] == "               - asleep");
}

TEST_CASE("a long comment is wrapped beside its margin and no word is lost") {
  std::string comment;
  for (int i = 0; i < 40; ++i) {
    comment += (i == 0 ? "word" : " word") + std::to_string(i);
  }
  for (const std::size_t width : {40U, 80U}) {
    std::string again;
    const Lines lines = drawn(verbatims({}, {}, {verbatim(10, comment)}), width);
    for (std::size_t i = 3; i < lines.size(); ++i) {
      CHECK(lines[i].size() <= width);
      again += (again.empty() ? "" : " ") + lines[i].substr(15);
    }
    CHECK(again == comment);
  }
}

TEST_CASE("the year is shown only where the comments are of several years") {
  auto table = verbatims({}, {}, {verbatim(9, "Now"), verbatim(9, "Then")});
  table.groups[0].shown[1].stamp = survey::Stamp{day(2025, 12, 1)};
  const Lines lines = drawn(table);
  CHECK(lines[3] == "    9  27 Mar 2026  Now");
  CHECK(lines[4] == "    9   1 Dec 2025  Then");
}

TEST_CASE("a comment without a date leaves its column empty, and without dates there is none") {
  auto table = verbatims({}, {}, {verbatim(9, "Now"), verbatim(9, "Some day")});
  table.groups[0].shown[1].stamp.reset();
  CHECK(drawn(table)[4] == "    9          Some day");
  table.newest_first = false;
  table.groups[0].shown[0].stamp.reset();
  CHECK(drawn(table)[0] == "Verbatims, in file order");
  CHECK(drawn(table)[3] == "    9  Now");
}

TEST_CASE("a random sample says that it is one") {
  auto table = verbatims({}, {}, {verbatim(9, "Now")});
  table.sampled = true;
  CHECK(drawn(table)[0] == "Verbatims, a random sample");
}

TEST_CASE("a group without comments has its title, and no group at all is said") {
  CHECK(drawn(verbatims({}, {}, {})).back() == "Detractors: 1 response, 0 comments");
  CHECK(drawn(report::VerbatimTable{}).back() == "No response to show.");
}
