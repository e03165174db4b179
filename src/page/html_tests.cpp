// SPDX-License-Identifier: MIT
#include "html_tests.hpp"

#include "markup.hpp"

#include <npslice/render/number.hpp>
#include <npslice/render/test_words.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <vector>

namespace npslice::page {
namespace {

void append_sentence(const std::string& sentence, PageContext& page) {
  if (sentence.empty()) return;
  page.tests = true;
  page.out += fmt::format(R"(<p class="quiet">{}</p>)", survey_text(sentence)) + "\n";
}

std::string test_cell(const std::string& text) { return fmt::format("<td>{}</td>", escaped(text)); }

/// The segments that differ, in the columns of the text report.
void append_differing(const std::vector<std::size_t>& rows, const report::ScoreTable& table,
                      PageContext& page) {
  const render::TestLabels& labels = page.language.tests().labels();
  const std::string level = page.language.level(page.wording.level_percent);
  page.tests = true;
  page.out += fmt::format(R"(<h3>{0}</h3><div class="scroll" tabindex="0" role="region" )"
                          R"(aria-label="{0}"><table>)"
                          "\n<thead><tr><td></td>",
                          escaped(labels.against_rest));
  for (const std::string& name :
       {labels.difference.text(), level, std::string("p"), labels.impact.text(), level}) {
    page.out += fmt::format(R"(<th scope="col">{}</th>)", escaped(name));
  }
  page.out += "</tr></thead>\n<tbody>\n";
  for (const std::size_t row : rows) {
    const stats::SegmentTest& test = *table.rows.figures(row).against_rest;
    const std::string name = render::shown_key(table.rows.key(row), false, page.language);
    page.out += fmt::format(R"(<tr><th scope="row">{}</th>)", survey_text(name));
    page.out += test_cell(render::points(test.from_rest.difference, "−")) +
                test_cell(render::limits_of(test.from_rest.interval)) +
                test_cell(render::p_alone(test.corrected_p, page.language)) +
                test_cell(render::tenths_of(test.impact, page.language)) +
                test_cell(render::fine_limits_of(test.impact_interval, page.language)) + "</tr>\n";
  }
  page.out += "</tbody></table></div>\n";
}

} // namespace

void append_segment_tests(const report::ScoreTable& table, PageContext& page) {
  if (table.tested < 2) return;
  page.corrects = true;
  const auto rows = render::significant_segments(table);
  if (!rows.empty()) append_differing(rows, table, page);
  const auto sentences = render::segment_sentences(table, rows.size(), page.language);
  append_sentence(sentences.none, page);
  append_sentence(sentences.others, page);
  append_sentence(sentences.overlap, page);
  append_sentence(sentences.whole, page);
}

void append_trend_tests(const report::TrendTable& table, PageContext& page) {
  for (const std::string& sentence :
       render::trend_sentences(table.total, table.every, page.interval, page.language)) {
    append_sentence(sentence, page);
  }
}

} // namespace npslice::page
