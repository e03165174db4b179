// SPDX-License-Identifier: MIT
#include "render/whole_reports.hpp"

#include <npslice/page/html.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using page::html_of;

namespace {

/// What is wrong with the elements of a page: each must be closed in its order. Attributes stand in
/// double quotes, so that a `>` ends a tag.
std::vector<std::string> faults_of(std::string_view page) {
  const std::set<std::string, std::less<>> without_end{"meta", "br", "!DOCTYPE"};
  std::vector<std::string> faults;
  std::vector<std::string> open;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const std::size_t end = page.find('>', at);
    if (end == std::string_view::npos) return {"a tag without an end"};
    const std::string_view tag = page.substr(at + 1, end - at - 1);
    const bool closes = tag.starts_with('/');
    const std::string name(
        tag.substr(closes ? 1 : 0, tag.find_first_of(" ", 1) - (closes ? 1 : 0)));
    if (tag.find('<') != std::string_view::npos) faults.push_back("a tag in a tag: " + name);
    if (closes) {
      if (open.empty() || open.back() != name) faults.push_back("ends out of order: " + name);
      if (!open.empty()) open.pop_back();
    } else if (!tag.ends_with('/') && without_end.find(name) == without_end.end()) {
      open.push_back(name);
    }
  }
  if (!open.empty()) faults.push_back("never closed: " + open.back());
  return faults;
}

/// The names of all elements of a page.
std::set<std::string> elements_of(std::string_view page) {
  std::set<std::string> names;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const std::size_t end = page.find_first_of(" >/", at + 1);
    if (page[at + 1] != '/') names.insert(std::string(page.substr(at + 1, end - at - 1)));
  }
  return names;
}

std::vector<std::string> ids_of(std::string_view page) {
  std::vector<std::string> ids;
  constexpr std::string_view mark = " id=\"";
  for (std::size_t at = page.find(mark); at != std::string_view::npos;
       at = page.find(mark, at + 1)) {
    const std::size_t begin = at + mark.size();
    ids.emplace_back(page.substr(begin, page.find('"', begin) - begin));
  }
  return ids;
}

report::Report plain_report() { return whole_report("Region", "France", "Too slow"); }

} // namespace

TEST_CASE("a page holds headline, figures, tables, comments and the sum of the records") {
  const std::string page = html_of({plain_report()});
  CHECK(faults_of(page) == std::vector<std::string>{});
  for (const std::string part :
       {"<!DOCTYPE html>\n<html lang=\"en\">", "<title>NPS report – Region</title>", "<b>+38</b>",
        "<b>+26 … +49</b>", "<h2>NPS by Region</h2>", "<td class=\"main\">+45</td>",
        "<h2>NPS per month</h2>", "<h2>NPS per month by Region</h2>", "Too slow", "161 = 161 used",
        "fewer than 100 responses"}) {
    CAPTURE(part);
    CHECK(page.find(part) != std::string::npos);
  }
}

TEST_CASE("a page forbids whatever it does not need and asks for nothing from outside") {
  const std::string page = html_of({plain_report()});
  CHECK_THAT(
      page, Catch::Contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'"));
  for (const std::string part : {"<script", "<link", "<img", "<iframe", "href=", "src=", "url(",
                                 "@import", "http://", "https://"}) {
    CAPTURE(part);
    CHECK(page.find(part) == std::string::npos);
  }
}

TEST_CASE("every figure is named and described under ids of its own") {
  const std::string page = html_of({plain_report(), plain_report()});
  const std::vector<std::string> ids = ids_of(page);
  CHECK(ids.size() >= 8);
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
  for (std::size_t at = page.find("role=\"img\""); at != std::string::npos;
       at = page.find("role=\"img\"", at + 1)) {
    const std::string element = page.substr(at, page.find("</desc>", at) - at);
    CHECK_THAT(element, Catch::Contains("aria-labelledby=") && Catch::Contains("<title id="));
  }
}

TEST_CASE("the same reports give the same bytes, and a stamp only when it is given") {
  CHECK(html_of({plain_report()}) == html_of({plain_report()}));
  CHECK(html_of({plain_report()}).find("Made on") == std::string::npos);
  CHECK_THAT(html_of({plain_report()}, {}, day(2026, 4, 1)), Catch::Contains("Made on 1 Apr 2026"));
}

TEST_CASE("text of the survey is nothing but text") {
  const std::set<std::string> known = elements_of(html_of({plain_report()}));
  for (const std::string& text : hostile_texts()) {
    CAPTURE(text.substr(0, 60));
    const std::string page = html_of({whole_report(text, text, text)});
    CHECK(faults_of(page) == std::vector<std::string>{});
    CHECK(elements_of(page) == known);
    CHECK(page.find('\x1B') == std::string::npos);
    CHECK(page.find("\u202E") == std::string::npos);
    CHECK(page.find("\" onclick") == std::string::npos);
  }
}

TEST_CASE("a page without a response or a date says so") {
  report::Report report;
  report.foot = foot(0);
  report.scores = {headline({}), score_table({"Region"}, {})};
  report.trends = {trend({})};
  report.verbatims.emplace_back();
  const std::string page = html_of({report});
  CHECK(faults_of(page) == std::vector<std::string>{});
  CHECK_THAT(page, Catch::Contains("no response with a score") &&
                       Catch::Contains("No response has a date.") &&
                       Catch::Contains("No response to show."));
}

TEST_CASE("200 segments by 60 periods stay below a megabyte") {
  report::Report report;
  report.foot = foot(1);
  std::vector<report::ScoreRow> rows;
  std::vector<stats::CategoryCounts> counts;
  for (std::uint64_t i = 0; i < 60; ++i) {
    counts.push_back({20 + i, 10, 5 + i % 7});
  }
  report::TrendTable periods = trend(counts);
  periods.dimensions = {"Shop"};
  for (std::uint64_t i = 0; i < 200; ++i) {
    const std::string name = "Shop number " + std::to_string(i);
    rows.push_back(score_row({name}, {20 + i, 10, 5 + i % 7}));
    periods.segments.push_back(months({name}, false, counts));
  }
  report.scores = {score_table({"Shop"}, rows)};
  report.trends = {periods, trend(counts)};
  const std::string page = html_of({report});
  CHECK(page.size() < 1'000'000);
  CHECK_THAT(page,
             Catch::Contains("The figure shows the 50 segments with the most responses of 200"));
}
