// SPDX-License-Identifier: MIT
#include "render/comparison_sentence.hpp"
#include "render/small_reports.hpp"
#include "render/whole_reports.hpp"

#include <npslice/render/csv.hpp>
#include <npslice/render/document.hpp>
#include <npslice/render/text.hpp>
#include <npslice/stats/decomposition.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::ComparedRow;
using report::ComparedTable;
using stats::CategoryCounts;

namespace {

struct BothSides {
  std::string name;
  CategoryCounts before;
  CategoryCounts after;
};

ComparedRow row_of(report::SegmentKey key, const CategoryCounts& before,
                   const CategoryCounts& after) {
  ComparedRow row;
  row.key = std::move(key);
  row.before = report::figures_of(before);
  row.after = report::figures_of(after);
  if (!row.before.net_share || !row.after.net_share) return row;
  row.change = *row.after.net_share - *row.before.net_share;
  report::ChangeTest test;
  test.change =
      stats::change_between(*stats::effective_sample(before), *stats::effective_sample(after));
  test.significant = stats::is_significant(test.change.p);
  test.detectable = .1;
  row.test = test;
  return row;
}

ComparedTable table_of(const std::vector<BothSides>& segments) {
  ComparedTable table;
  table.dimensions = {"Plan"};
  std::vector<stats::SegmentPair> pairs;
  CategoryCounts before;
  CategoryCounts after;
  for (const BothSides& segment : segments) {
    table.rows.push_back(row_of({segment.name}, segment.before, segment.after));
    pairs.push_back({stats::segment_mass(segment.before), stats::segment_mass(segment.after)});
    before.merge(segment.before);
    after.merge(segment.after);
  }
  table.total = row_of({}, before, after);
  table.total.is_total = true;
  table.split = stats::decompose(pairs);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    table.rows[i].part = table.split->parts[i];
  }
  return table;
}

const std::vector<BothSides> toy{{"web", CategoryCounts{30, 20, 10}, CategoryCounts{75, 40, 25}},
                                 {"shop", CategoryCounts{60, 15, 5}, CategoryCounts{22, 6, 2}}};

report::Comparison comparison_of(ComparedTable table) {
  report::Comparison comparison;
  comparison.before = "January";
  comparison.after = "February";
  comparison.tables.push_back(std::move(table));
  comparison.feet.push_back(foot(310));
  return comparison;
}

} // namespace

TEST_CASE("the sentence names what a change is made of, the larger part first") {
  const ComparedTable table = table_of(toy);
  CHECK(render::comparison_sentence(table, render::whole_parts_of(table, 3)) ==
        "−12.4 points, not significant: −13.1 because the mix of Plan moved away from shop, +0.7 "
        "within segments, most of it web");
  const ComparedTable better =
      table_of({{"a", CategoryCounts{50, 30, 20}, CategoryCounts{90, 5, 5}},
                {"b", CategoryCounts{50, 30, 20}, CategoryCounts{60, 25, 15}}});
  CHECK(render::comparison_sentence(better, render::whole_parts_of(better, 3)) ==
        "+35.0 points: +35.0 within segments, most of it a, none from the mix of Plan");
}

TEST_CASE("parts of a change add up to it to the last digit, whatever the counts") {
  std::mt19937 dice(5);
  std::uniform_int_distribution<std::uint64_t> count(0, 40);
  const auto counts = [&] { return CategoryCounts{count(dice), count(dice), count(dice) + 1}; };
  for (int round = 0; round < 200; ++round) {
    std::vector<BothSides> segments;
    for (int i = 0; i < 1 + round % 7; ++i) {
      segments.push_back({std::to_string(i), counts(), counts()});
    }
    const ComparedTable table = table_of(segments);
    for (const int digits : {3, 6}) {
      const auto parts = render::whole_parts_of(table, digits);
      std::int64_t sum = 0;
      for (const auto& part : parts.parts) {
        sum += part.mix + part.rate;
      }
      CHECK(sum == parts.change);
      CHECK(parts.mix + parts.rate == parts.change);
    }
  }
}

TEST_CASE("a comparison says what happened, whether it is real, and where it comes from") {
  const std::string text = render::text_of(comparison_of(table_of(toy)), {});
  const auto lines = lines_of(text);
  CHECK(lines[0] == "January compared with February");
  CHECK_THAT(lines[1], Catch::StartsWith("NPS +54 → +41: −12 points, not significant (95 %: "));
  CHECK_THAT(text, Catch::Contains("because the mix of Plan moved"));
  CHECK_THAT(text, Catch::Contains("60 → 140") && Catch::Contains("43 → 82 %"));
  CHECK_THAT(text, Catch::Contains("Not significant: 2 of 2 segments; true changes of 10 points"));
  CHECK(widest_line(text) <= 100);
}

TEST_CASE("a narrow comparison keeps within its width, in plain ASCII where asked") {
  render::TextStyle style;
  style.width = 60;
  style.ascii = true;
  const std::string text = render::text_of(comparison_of(table_of(toy)), style);
  CHECK(widest_line(text) <= 60);
  CHECK(is_plain_ascii(text));
  CHECK_THAT(text, Catch::Contains("NPS +54 -> +41"));
}

TEST_CASE("segments that overlap are shown without a split, and a line says why") {
  ComparedTable table = table_of(toy);
  table.overlapping = true;
  table.split.reset();
  const std::string text = render::text_of(comparison_of(table), {});
  CHECK_THAT(text, Catch::Contains("The segments overlap"));
  CHECK_THAT(text, !Catch::Contains("because the mix"));
}

TEST_CASE("pairs are shown as a table of where respondents were and are") {
  report::Comparison comparison = comparison_of(table_of(toy));
  report::PairedRespondents paired;
  paired.column = "Id";
  paired.counts = {CategoryCounts{43, 5, 2}, CategoryCounts{7, 20, 3}, CategoryCounts{4, 6, 10}};
  paired.change = stats::paired_change(paired.counts);
  paired.shift = stats::stuart_maxwell(paired.counts);
  paired.repeated = 3;
  comparison.paired = paired;
  const std::string text = render::text_of(comparison, {});
  CHECK_THAT(text, Catch::Contains("by \"Id\": 100 answered on both sides"));
  CHECK_THAT(text, Catch::Contains("+9 points, not significant (95 %: −4 … +22, p = 0.19): "
                                   "17 rose, 10 fell, 73 stayed"));
  CHECK_THAT(text, Catch::Contains("p = 0.38 (Stuart-Maxwell 1.92, 2 degrees of freedom)"));
  const auto rows = lines_of(render::csv_of(paired, {}));
  CHECK(rows.front() == "before,after,respondents");
  CHECK(rows.back() == "promoter,promoter,43");
  CHECK(rows.size() == 10);
}

TEST_CASE("in CSV a comparison has both sides, the test and the parts of each segment") {
  const auto rows = lines_of(render::csv_of(table_of(toy), {true, true}));
  REQUIRE(rows.size() == 4);
  CHECK_THAT(rows[0], Catch::StartsWith("Plan,before_responses,") &&
                          Catch::EndsWith("before_share_pct,after_share_pct,mix,rate,suppressed"));
  CHECK_THAT(rows[1], Catch::StartsWith("web,60,30,20,10,33.3333,"));
  CHECK_THAT(rows[3], Catch::StartsWith("(all),140,") && Catch::Contains(",-13.1065,0.7115,no"));
}

TEST_CASE("a comparison in French says the same figures, in other words") {
  report::Comparison comparison;
  comparison.before = "one";
  comparison.after = "two";
  comparison.tables = {table_of(toy)};
  comparison.feet = {foot(10)};
  render::TextStyle style;
  style.wording = {&render::french(), "TNR"};
  const std::string text = render::text_of(comparison, style);
  std::string on_one_line = text;
  std::replace(on_one_line.begin(), on_one_line.end(), '\n', ' ');
  CHECK_THAT(on_one_line,
             Catch::Contains("De one à two") && Catch::Contains("Selon Plan") &&
                 Catch::Contains("d’effet de structure selon Plan (la part de shop diminue)") &&
                 Catch::Contains("−13,1") && Catch::Contains("structure  taux  total"));
  CHECK(widest_line(text) <= 100);
  const std::string page = render::markdown_of(render::document_of(comparison, style.wording));
  for (const std::string& drawn : {text, page}) {
    for (const std::string word :
         {"NPS", "points", "mix", "rate", "segments and", "share", "All"}) {
      CAPTURE(word);
      CHECK(drawn.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("names of segments cannot be Markdown or HTML in a comparison") {
  for (const std::string& name : hostile_texts()) {
    report::Comparison comparison;
    comparison.before = name;
    comparison.after = "after";
    comparison.tables = {table_of({{name, {5, 3, 2}, {2, 3, 5}}, {"b", {5, 3, 2}, {2, 3, 5}}})};
    comparison.feet = {foot(10)};
    const render::Document document = render::document_of(comparison, {});
    const std::string page = render::markdown_of(document);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find('\x1B') == std::string::npos);
    const auto columns = [](const std::string& line) {
      std::size_t bars = 0;
      for (std::size_t i = 0; i < line.size(); ++i) {
        bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1U : 0U;
      }
      return bars;
    };
    const std::size_t head = page.find("\n| ", page.find("\n## "));
    const std::size_t end = page.find("\n\n", head);
    std::string rows = page.substr(head + 1, end - head - 1) + "\n";
    while (!rows.empty()) {
      CAPTURE(rows.substr(0, rows.find('\n')));
      CHECK(columns(rows.substr(0, rows.find('\n'))) == 9);
      rows.erase(0, rows.find('\n') + 1);
    }
  }
}
