// SPDX-License-Identifier: MIT
#include "text_sections.hpp"
#include "text_table.hpp"
#include "text_words.hpp"

#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/test_words.hpp>

#include <algorithm>

namespace npslice::render {
namespace {

/// More significant segments than this are for CSV, which has all of them.
constexpr std::size_t most_rows = 8;

TextTable table_of(const std::vector<std::size_t>& rows, const report::ScoreTable& table,
                   const TextPage& page, const Glyphs& glyphs) {
  TextTable lines(
      {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right});
  const Language& language = *page.style.wording.language;
  const TestLabels& labels = language.tests().labels();
  lines.add_row({"", labels.difference.text(), page.level, "p", labels.impact.text(), page.level});
  for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) {
    const stats::SegmentTest& test = *table.rows.figures(rows[i]).against_rest;
    lines.add_row({shown_key(table.rows.key(rows[i]), false, language),
                   points(test.from_rest.difference, glyphs.minus),
                   limits_of(test.from_rest.interval, glyphs), p_alone(test.corrected_p, language),
                   tenths_of(test.impact, language, glyphs),
                   fine_limits_of(test.impact_interval, language, glyphs)});
  }
  return lines;
}

} // namespace

void append_segment_tests(const report::ScoreTable& table, TextPage& page, std::string& out) {
  if (table.tested < 2) return;
  const Glyphs glyphs = glyphs_of(page.style);
  const Language& language = *page.style.wording.language;
  const std::vector<std::size_t> significant = significant_segments(table);
  const SegmentSentences sentences = segment_sentences(table, most_rows, language, glyphs);
  page.shows_tests = page.corrects = true;
  out += '\n';
  const auto append = [&](const std::string& sentence) {
    if (!sentence.empty()) append_wrapped(sentence, page.style, out);
  };
  append(sentences.none);
  if (!significant.empty()) {
    out +=
        title_line(language.tests().labels().against_rest.text(), {}, page.style.width, page.style);
    TextTable lines = table_of(significant, table, page, glyphs);
    lines.fit({page.style.width, 1, narrowest_name, 2}, glyphs.ellipsis);
    for (const std::string& line : lines.lines()) {
      out += line + '\n';
    }
  }
  if (!sentences.more.empty()) out += sentences.more + '\n';
  append(sentences.others);
  append(sentences.overlap);
  if (!sentences.whole.empty()) out += sentences.whole + '\n';
}

} // namespace npslice::render
