// SPDX-License-Identifier: MIT
#pragma once

#include "render/small_reports.hpp"

#include <string>
#include <utility>
#include <vector>

// Reports with every kind of table, for the tests of formats.
namespace npslice::tests {

/// A headline, a table by segment, trends with a gap and by segment, and comments; the texts of the
/// survey are those given.
inline report::Report whole_report(const std::string& name, const std::string& value,
                                   const std::string& comment) {
  report::Report whole;
  whole.foot = foot(161);
  whole.foot.score_column = name;
  whole.foot.score_label = name;
  whole.foot.conditions = {name + " = " + value};
  whole.scores.push_back(headline({86, 50, 25}));
  whole.scores.push_back(
      score_table({name}, {score_row({value}, {85, 40, 20}), score_row({""}, {1, 10, 5})}));
  whole.trends.push_back(trend({{1, 1, 0}, {}, {0, 1, 1}, {2, 1, 0}}));
  report::TrendTable by_segment = trend({{3, 1, 0}, {}, {60, 1, 1}});
  by_segment.dimensions = {name};
  by_segment.segments = {months({value}, false, {{3, 1, 0}, {}, {60, 1, 1}}),
                         months({""}, false, {{}, {}, {0, 1, 0}})};
  whole.trends.push_back(std::move(by_segment));
  report::Verbatim one = verbatim(2, comment);
  one.respondent = value;
  one.question = name;
  report::Verbatim undated = verbatim(6, "Too slow");
  undated.stamp.reset();
  whole.verbatims.push_back(verbatims({name}, {value}, {one, undated}, 5));
  return whole;
}

/// Texts of a survey that must do no harm in any format.
inline std::vector<std::string> hostile_texts() {
  return {"<script>alert(1)</script>",
          "</style><img src=x onerror=alert(1)>",
          "\"><svg/onload=alert(1)>",
          "' onclick='alert(1)",
          "=HYPERLINK(\"http://example.org\",\"x\")",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "\x1B[31mred\x1B]0;title\x07",
          "\u202Egnp.exe",
          "عربي עברית",
          "| a | b |\n|---|---|",
          "[link](javascript:alert(1)) ![x](http://example.org/x.png) `code`",
          "https://example.org www.example.org",
          "&lt;b&gt; &amp; ]]> -->",
          std::string(10000, 'W'),
          "a\tb\r\nc",
          std::string("\xE2\x80\xA8", 3) + "line",
          "{{7*7}} ${7*7} <%= 7 %>"};
}

} // namespace npslice::tests
