// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "text_sections.hpp"
#include "text_table.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <algorithm>

namespace npslice::render {
namespace {

constexpr std::size_t widest_bar = 40;
constexpr std::size_t narrowest_bar = 10;
constexpr std::size_t gap_before_bar = 2;

TextTable layout(std::size_t dimensions, bool weighed, const std::string& level,
                 const Wording& wording) {
  std::vector<Align> columns(dimensions, Align::left);
  columns.insert(columns.end(), {Align::right, Align::left, Align::left, Align::right, Align::right,
                                 Align::right, Align::right});
  const Labels& labels = wording.language->labels();
  const std::vector<std::string> weights = weight_heads(weighed, labels);
  columns.insert(columns.end(), weights.size(), Align::right);
  TextTable table(std::move(columns));
  std::vector<std::string> head(dimensions);
  head.insert(head.end(), {wording.score, level, "", labels.base.text()});
  head.insert(head.end(), weights.begin(), weights.end());
  for (const survey::Category category : survey::all_categories) {
    head.emplace_back(plural_of(category, wording));
  }
  table.add_row(std::move(head));
  return table;
}

std::vector<std::string> cells_of(const report::ScoreRow& row, const report::ScoreTable& table,
                                  const Glyphs& glyphs, const Language& language) {
  const std::size_t dimensions = table.dimensions.size();
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < dimensions; ++i) {
    cells.push_back(!row.is_total ? shown_value(row.key[i], language)
                    : i == 0      ? language.labels().all.text()
                                  : "");
  }
  const report::Figures& figures = row.figures;
  cells.push_back(shown_nps(figures, glyphs));
  cells.push_back(shown_interval(figures, glyphs, language));
  cells.push_back(base_mark(figures));
  cells.push_back(language.grouped(figures.responses()));
  for (std::string& weight : weight_cells(figures, table.weighed, language)) {
    cells.push_back(std::move(weight));
  }
  for (std::string& share : share_cells(figures, language)) {
    cells.push_back(std::move(share));
  }
  return cells;
}

/// The bars take what the columns leave, or go when that is too little.
std::size_t bar_width(std::size_t table_width, std::size_t page_width) {
  const std::size_t used = table_width + gap_before_bar;
  const std::size_t left = page_width > used ? page_width - used : 0;
  return left < narrowest_bar ? 0 : std::min(left, widest_bar);
}

} // namespace

void append_headline(const report::ScoreTable& table, TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const Wording& wording = page.style.wording;
  const Language& language = *wording.language;
  const Labels& labels = language.labels();
  const report::Figures& figures = table.total.figures;
  const std::size_t width = std::min(page.style.width, default_width);
  if (!figures.net_share) {
    page.note_mark(figures);
    const Label& reason = figures.suppressed ? labels.suppressed : labels.no_response;
    out += title_line(wording.score + " " + glyphs.dash + "  " +
                          (figures.suppressed ? reason.text() : "(" + reason.text() + ")"),
                      page.span, width, page.style);
    return;
  }
  page.note_mark(figures);
  std::string interval;
  if (figures.interval) {
    interval = page.level + labels.colon.text() +
               interval_text(*figures.interval, figures.measure, glyphs.minus, glyphs.ellipsis) +
               ", ";
  }
  const std::string mark = base_mark(figures);
  out += title_line(wording.score + " " + shown_nps(figures, glyphs) +
                        (mark.empty() ? "" : " " + mark) + "  (" + interval + labels.base.text() +
                        " = " + language.grouped(figures.counts.responses()) +
                        weight_words(figures, language) + ")",
                    page.span, width, page.style);
  out += '\n';
  const auto tenths = tenths_of_percent(figures.parts());
  const std::array<std::uint64_t, 3> counts{figures.counts.detractors, figures.counts.passives,
                                            figures.counts.promoters};
  TextTable lines({Align::left, Align::right, Align::right});
  for (std::size_t i = survey::all_categories.size(); i-- > 0;) {
    const survey::Category category = survey::all_categories[i];
    const std::size_t cells = page.style.width > 60 ? widest_bar : narrowest_bar;
    std::string bar;
    for (std::uint64_t k = 0; k < (tenths[i] * cells + 500) / 1000; ++k) {
      bar += glyphs.bars[i];
    }
    lines.add_row({std::string(plural_of(category, wording)), language.grouped(counts[i]),
                   language.share(tenths[i])},
                  in_color(bar, category, page.style));
  }
  for (const std::string& line : lines.lines()) {
    out += line + '\n';
  }
}

void append_scores(const report::ScoreTable& table, TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const std::size_t dimensions = table.dimensions.size();
  TextTable lines = layout(dimensions, table.weighed, page.level, page.style.wording);
  const auto add_row = [&](const report::ScoreRow& row) {
    lines.add_row(cells_of(row, table, glyphs, *page.style.wording.language));
    page.note_mark(row.figures);
  };
  for (const report::ScoreRow& row : table.rows) {
    add_row(row);
  }
  add_row(table.total);
  lines.fit({page.style.width, dimensions, narrowest_name, survey::all_categories.size()},
            glyphs.ellipsis);
  const std::size_t bar = bar_width(lines.width(), page.style.width);
  for (std::size_t i = 0; i <= table.rows.size(); ++i) {
    const bool segment = i < table.rows.size();
    const report::Figures& figures = segment ? table.rows.figures(i).figures : table.total.figures;
    lines.set_tail(i + 1, bar_of(figures.parts(), bar, glyphs, page.style));
  }
  const std::size_t width = lines.width() + (bar > 0 ? bar + gap_before_bar : 0);
  out += title_line(
      page.style.wording.language->by(page.style.wording.score, shown_dimensions(table, glyphs)),
      page.span, std::min(page.style.width, width), page.style);
  out += '\n';
  for (const std::string& line : lines.lines()) {
    out += line + '\n';
  }
  append_segment_tests(table, page, out);
}

} // namespace npslice::render
