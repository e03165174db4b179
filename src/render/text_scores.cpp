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
constexpr std::size_t narrowest_name = 8;
constexpr std::size_t gap_before_bar = 2;

/// NPS, interval, mark, n and the three shares: the same in every table.
void append_figure_cells(const report::Figures& figures, const Glyphs& glyphs,
                         std::vector<std::string>& cells) {
  cells.push_back(shown_nps(figures, glyphs));
  cells.push_back(shown_interval(figures, glyphs));
  cells.push_back(base_mark(figures.counts));
  cells.push_back(grouped(figures.counts.responses()));
  for (const std::uint64_t tenths : tenths_of_percent(figures.counts)) {
    cells.push_back(figures.net_share ? shown_share(tenths) : std::string{});
  }
}

void note_marks(const report::Figures& figures, TextPage& page) {
  const std::string mark = base_mark(figures.counts);
  page.marks_small = page.marks_small || mark == "*";
  page.marks_very_small = page.marks_very_small || mark == "**";
}

/// A table row before its bar is drawn: the bars take what the other columns leave.
struct PlannedRow {
  const report::ScoreRow* row;
  std::vector<std::string> cells;
};

TextTable layout(std::size_t dimensions) {
  std::vector<Align> columns(dimensions, Align::left);
  columns.insert(columns.end(), {Align::right, Align::left, Align::left, Align::right, Align::right,
                                 Align::right, Align::right});
  return TextTable(std::move(columns));
}

} // namespace

void append_headline(const report::ScoreTable& table, TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const report::Figures& figures = table.total.figures;
  const std::size_t width = std::min(page.style.width, default_width);
  if (!figures.net_share) {
    out += title_line("NPS " + glyphs.dash + "  (no response with a score)", page.span, width,
                      page.style);
    return;
  }
  note_marks(figures, page);
  const std::string interval = points(figures.interval->low, glyphs.minus) + " " + glyphs.ellipsis +
                               " " + points(figures.interval->high, glyphs.minus);
  const std::string mark = base_mark(figures.counts);
  out += title_line("NPS " + shown_nps(figures, glyphs) + (mark.empty() ? "" : " " + mark) + "  (" +
                        std::to_string(stats::interval_level_percent) + " %: " + interval +
                        ", n = " + grouped(figures.counts.responses()) + ")",
                    page.span, width, page.style);
  out += '\n';
  const auto tenths = tenths_of_percent(figures.counts);
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
    lines.add_row({plural_of(category), grouped(counts[i]), shown_share(tenths[i])},
                  in_color(bar, category, page.style));
  }
  for (const std::string& line : lines.lines()) {
    out += line + '\n';
  }
}

void append_scores(const report::ScoreTable& table, TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const std::size_t dimensions = table.dimensions.size();
  std::vector<PlannedRow> planned;
  const auto plan = [&](const report::ScoreRow& row) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < dimensions; ++i) {
      cells.push_back(!row.is_total ? shown_value(row.key[i]) : i == 0 ? "All" : "");
    }
    append_figure_cells(row.figures, glyphs, cells);
    note_marks(row.figures, page);
    planned.push_back({&row, std::move(cells)});
  };
  for (const report::ScoreRow& row : table.rows) {
    plan(row);
  }
  plan(table.total);

  std::vector<std::string> head(dimensions);
  head.insert(head.end(), {"NPS", std::to_string(stats::interval_level_percent) + " %", "", "n",
                           "detractors", "passives", "promoters"});
  TextTable measured = layout(dimensions);
  measured.add_row(head);
  for (const PlannedRow& row : planned) {
    measured.add_row(row.cells);
  }
  measured.fit(page.style.width, dimensions, narrowest_name, glyphs.ellipsis);
  const std::size_t used = measured.width() + gap_before_bar;
  const std::size_t left = page.style.width > used ? page.style.width - used : 0;
  const std::size_t bar = left < narrowest_bar ? 0 : std::min(left, widest_bar);

  TextTable lines = layout(dimensions);
  lines.add_row(head);
  for (PlannedRow& row : planned) {
    lines.add_row(std::move(row.cells), bar_of(row.row->figures.counts, bar, glyphs, page.style));
  }
  lines.fit(page.style.width, dimensions, narrowest_name, glyphs.ellipsis);
  out += title_line(
      "NPS by " + shown_dimensions(table.dimensions, glyphs), page.span,
      std::min(page.style.width, measured.width() + (bar > 0 ? bar + gap_before_bar : 0)),
      page.style);
  out += '\n';
  for (const std::string& line : lines.lines()) {
    out += line + '\n';
  }
}

} // namespace npslice::render
