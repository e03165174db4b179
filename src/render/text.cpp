// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "text_sections.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/text.hpp>

#include <utility>

namespace npslice::render {

void TextPage::note_mark(const report::Figures& figures) {
  const std::string mark = base_mark(figures);
  suppressed = suppressed || figures.suppressed;
  marks_small = marks_small || mark == "*";
  marks_very_small = marks_very_small || mark == "**";
}

std::string text_of(const report::Report& report, const TextStyle& style) {
  std::string out;
  TextPage page;
  page.style = style;
  page.interval = report.foot.interval;
  page.level = style.wording.language->level(page.interval.level_percent);
  page.shows_figures = !report.scores.empty() || !report.trends.empty();
  page.span = shown_span(report.foot, style);
  const auto separate = [&] {
    if (!out.empty()) out += '\n';
    // The dates stand in the first title; the next ones need not repeat them.
    if (!out.empty()) page.span.clear();
  };
  for (const report::ScoreTable& table : report.scores) {
    separate();
    if (table.dimensions.empty()) {
      append_headline(table, page, out);
    } else {
      append_scores(table, page, out);
    }
  }
  if (report.distribution) {
    separate();
    append_distribution(*report.distribution, page, out);
  }
  for (const report::TrendTable& table : report.trends) {
    separate();
    append_trend(table, page, out);
  }
  for (const report::VerbatimTable& table : report.verbatims) {
    separate();
    append_verbatims(table, page, out);
  }
  out += '\n';
  append_foot(report.foot, page, out);
  return in_style(std::move(out), style);
}

std::string text_of(const std::vector<report::Report>& reports, const TextStyle& style) {
  if (reports.size() == 1) return text_of(reports.front(), style);
  std::string out;
  for (const report::Report& report : reports) {
    const std::string& label =
        report.foot.score_label.empty() ? report.foot.score_column : report.foot.score_label;
    if (!out.empty()) out += "\n\n";
    out += in_style(title_line(base::printable(label), {}, style.width, style), style);
    out += '\n' + text_of(report, style);
  }
  return out;
}

} // namespace npslice::render
