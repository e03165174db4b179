// SPDX-License-Identifier: MIT
#include "render/whole_reports.hpp"

#include <npslice/render/prometheus.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using Catch::Contains;
using render::prometheus_of;

namespace {

std::string exposition(report::ScoreTable table) {
  report::Report report;
  report.foot = foot(table.total.figures.counts.responses());
  report.scores.push_back(std::move(table));
  return prometheus_of({report});
}

bool is_name(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_';
  });
}

/// Reads a sample as a Prometheus server would, slowly: its series; empty when it is none.
std::string series_of(const std::string& line) {
  std::size_t at = line.find_first_of("{ ");
  if (at == std::string::npos || !is_name(line.substr(0, at))) return {};
  if (line[at] == '{') {
    do {
      const std::size_t equals = line.find('=', at);
      if (equals == std::string::npos || !is_name(line.substr(at + 1, equals - at - 1))) return {};
      if (line[equals + 1] != '"') return {};
      for (at = equals + 2; at < line.size() && line[at] != '"'; ++at) {
        if (line[at] == '\\') ++at;
      }
      ++at;
    } while (at < line.size() && line[at] == ',');
    if (line.substr(at, 1) != "}") return {};
    ++at;
  }
  if (line.substr(at, 1) != " ") return {};
  const std::string value = line.substr(at + 1);
  const bool number = value.find_first_not_of("0123456789.-") == std::string::npos;
  return number && !value.empty() ? line.substr(0, at) : std::string{};
}

} // namespace

TEST_CASE("the whole survey has no label, a segment one for each dimension") {
  const std::string text =
      exposition(score_table({"Region", "Plan type"}, {score_row({"DACH", "Pro"}, {5, 3, 2})}));
  CHECK_THAT(text, Contains("# HELP npslice_nps Net Promoter Score, from -100 to 100 points.\n"
                            "# TYPE npslice_nps gauge\n"
                            "npslice_nps{by_region=\"DACH\",by_plan_type=\"Pro\"} 30.0000\n"
                            "npslice_nps 30.0000\n"));
  CHECK_THAT(text, Contains("\nnpslice_responses 10\n"));
  CHECK_THAT(text, Contains("npslice_category_responses{by_region=\"DACH\",by_plan_type=\"Pro\","
                            "category=\"promoter\"} 5\n"));
}

TEST_CASE("where the records went stands with its reasons") {
  const std::string text = exposition(headline({5, 3, 2}));
  CHECK_THAT(text, Contains("\nnpslice_read_records 10\n") &&
                       Contains("\nnpslice_used_records 10\n") &&
                       Contains("\nnpslice_rejected_records{reason=\"out_of_range\"} 0\n"));
}

TEST_CASE("what is suppressed is left out") {
  report::ScoreTable table = score_table({"Region"}, {score_row({"A"}, {9, 1, 0})});
  report::Figures few;
  few.suppressed = 3;
  add_row(table, {{few}, {"B"}});
  const std::string text = exposition(table);
  CHECK_THAT(text, Contains("by_region=\"A\"") && !Contains("by_region=\"B\""));
}

TEST_CASE("without a response there is no NPS, and a blank value is not the whole survey") {
  const std::string text =
      exposition(score_table({"Région", "Регион"}, {score_row({"", "x"}, {})}));
  CHECK_THAT(text, !Contains("npslice_nps"));
  CHECK_THAT(text, Contains("npslice_responses{by_region=\"(blank)\",by_2=\"x\"} 0\n"));
}

TEST_CASE("every sample can be read and stands once, whatever is in the survey") {
  for (const std::string& text : hostile_texts()) {
    CAPTURE(text.substr(0, 60));
    const std::string all =
        prometheus_of({whole_report(text, text, text), whole_report("Q2", text + "\"\\", text)});
    std::set<std::string> seen;
    for (const std::string& line : lines_of(all)) {
      if (line.starts_with("# HELP npslice_") || line.starts_with("# TYPE npslice_")) continue;
      const std::string series = series_of(line);
      CAPTURE(line.substr(0, 200));
      REQUIRE(!series.empty());
      CHECK(seen.insert(series).second);
      CHECK(line.find('\x1B') == std::string::npos);
    }
    CHECK(seen.size() > 20);
  }
}
