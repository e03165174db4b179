// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "text_sections.hpp"
#include "text_table.hpp"
#include "text_words.hpp"

#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/shown_periods.hpp>
#include <npslice/render/test_words.hpp>

#include <algorithm>

namespace npslice::render {
namespace {

/// More periods than this do not fit beside a title.
constexpr std::size_t longest_sparkline = 53;

/// The lowest and highest NPS that the sparklines of one table have in common, in millionths of the
/// net share, so that lines can be compared and a small wiggle does not look like a leap.
struct SparkScale {
  std::optional<stats::WideInteger> low;
  std::optional<stats::WideInteger> high;

  static constexpr int digits = 6;
  static constexpr stats::WideInteger least_span = 100'000; // 10 points

  void take_in(const report::TrendSeries& series) {
    for (const report::TrendRow& row : series.rows) {
      if (!row.figures.net_share) continue;
      const stats::WideInteger value = rounded(*row.figures.net_share, digits);
      low = low ? std::min(*low, value) : value;
      high = high ? std::max(*high, value) : value;
    }
  }

  /// The step of a value, from 0 to `top`.
  [[nodiscard]] std::size_t step(const stats::Ratio& net_share, std::size_t top) const {
    const stats::WideInteger span = std::max(*high - *low, least_span);
    const stats::WideInteger bottom = (*low + *high - span) / 2;
    const stats::WideInteger above = rounded(net_share, digits) - bottom;
    return static_cast<std::size_t>((above * static_cast<stats::WideInteger>(top) + span / 2) /
                                    span);
  }
};

SparkScale scale_of(const report::TrendTable& table) {
  SparkScale scale;
  for (const report::TrendSeries& series : table.segments) {
    scale.take_in(series);
  }
  scale.take_in(table.total);
  return scale;
}

/// The NPS of the periods as a line of blocks.
std::string sparkline(const std::vector<report::TrendRow>& rows, const SparkScale& scale,
                      const Glyphs& glyphs, const Wording& wording) {
  if (rows.size() < 3 || rows.size() > longest_sparkline || !scale.low) return {};
  std::string line = wording.score + " ";
  for (const report::TrendRow& row : rows) {
    const auto& net = row.figures.net_share;
    line += net ? glyphs.sparks[scale.step(*net, glyphs.sparks.size() - 1)] : glyphs.no_spark;
  }
  return line;
}

void append_gap(const ShownPeriods::Gap& gap, const TextPage& page, const Glyphs& glyphs,
                std::string& out) {
  const std::string words =
      glyphs.ellipsis + "  " +
      with_dash(page.style.wording.language->gap(gap.periods, gap.first, gap.last), glyphs);
  for (const std::string& line : wrapped(words, page.style.width)) {
    out += line + '\n';
  }
}

/// Says up to which day the periods that are not complete are known: behind their rows, or below
/// the table where there is no room.
std::string note_growing(const std::vector<report::TrendRow>& rows,
                         const std::optional<survey::Day>& newest, std::size_t room,
                         const Language& language, TextTable& lines) {
  if (!newest) return {};
  const std::string note = language.until(*newest);
  std::string below;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].complete) continue;
    if (display_width(note) <= room) {
      lines.set_tail(i + 1, note);
    } else {
      below += language.short_period(rows[i].period) + " " + language.labels().incomplete.text() +
               language.labels().colon.text() + note + '\n';
    }
  }
  return below;
}

/// The rows as a table; without `in_words`, an arrow alone stands for what a test found.
TextTable table_of(const std::vector<report::TrendRow>& rows, bool weighed, bool in_words,
                   const TextPage& page, const Glyphs& glyphs) {
  const Wording& wording = page.style.wording;
  const Language& language = *wording.language;
  const Labels& labels = language.labels();
  const std::vector<std::string> weights = weight_heads(weighed, labels);
  std::vector<Align> columns{Align::left, Align::right, Align::left, Align::left, Align::right};
  columns.insert(columns.end(), weights.size(), Align::right);
  columns.insert(columns.end(),
                 {Align::right, Align::left, Align::right, Align::right, Align::right});
  TextTable lines(std::move(columns));
  std::vector<std::string> head{"", wording.score, page.level, "", labels.base.text()};
  head.insert(head.end(), weights.begin(), weights.end());
  head.insert(head.end(), {labels.change.text(), ""});
  for (const survey::Category category : survey::all_categories) {
    head.emplace_back(plural_of(category, wording));
  }
  lines.add_row(std::move(head));
  for (const report::TrendRow& row : rows) {
    std::string verdict = row.test ? verdict_of(*row.test, language, glyphs) : "";
    if (!in_words) verdict = row.test && row.test->significant ? arrow_of(*row.test, glyphs) : "";
    std::vector<std::string> cells{
        language.short_period(row.period), shown_nps(row.figures, glyphs),
        shown_interval(row.figures, glyphs, language), base_mark(row.figures),
        language.grouped(row.figures.responses())};
    for (std::string& weight : weight_cells(row.figures, weighed, language)) {
      cells.push_back(std::move(weight));
    }
    cells.push_back(row.change ? points(*row.change, glyphs.minus) : "");
    cells.push_back(verdict);
    for (std::string& share : share_cells(row.figures, language)) {
      cells.push_back(std::move(share));
    }
    lines.add_row(std::move(cells));
  }
  return lines;
}

void append_series(const report::TrendSeries& series, const report::TrendTable& table,
                   TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const ShownPeriods shown = shown_periods(series);
  TextTable lines = table_of(shown.rows, table.weighed, true, page, glyphs);
  if (lines.width() > page.style.width)
    lines = table_of(shown.rows, table.weighed, false, page, glyphs);
  for (const report::TrendRow& row : shown.rows) {
    page.note_mark(row.figures);
  }
  lines.fit({page.style.width, 0, 0, survey::all_categories.size()}, glyphs.ellipsis);
  constexpr std::size_t gap_before_note = 2;
  const std::size_t used = std::min(page.style.width, lines.width() + gap_before_note);
  const std::string below = note_growing(shown.rows, table.newest, page.style.width - used,
                                         *page.style.wording.language, lines);
  const std::vector<std::string> drawn = lines.lines();
  auto gap = shown.gaps.begin();
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    out += drawn[i] + '\n'; // the first line holds the names of the columns
    for (; gap != shown.gaps.end() && gap->before == i; ++gap) {
      append_gap(*gap, page, glyphs, out);
    }
  }
  out += below;
  append_trend_tests(series, table.every, page, out);
}

} // namespace

void append_trend(const report::TrendTable& table, TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const SparkScale scale = scale_of(table);
  const std::size_t width = std::min(page.style.width, default_width);
  const bool alone = table.segments.empty();
  const std::string line = sparkline(table.total.rows, scale, glyphs, page.style.wording);
  const Wording& wording = page.style.wording;
  std::string title = wording.language->per(wording.score, table.every);
  if (!alone) title = wording.language->by(title, shown_dimensions(table, glyphs));
  title += rule_words(table.rules, table.every, *wording.language);
  out += title_line(title, alone && !line.empty() ? line : page.span, width, page.style);
  for (const report::TrendSeries& series : table.segments) {
    out += '\n';
    out += title_line(shown_key(series.key, false, *wording.language),
                      sparkline(series.rows, scale, glyphs, page.style.wording), width, page.style);
    append_series(series, table, page, out);
  }
  out += '\n';
  if (!alone) out += title_line(wording.language->labels().all.text(), line, width, page.style);
  if (table.total.rows.empty()) {
    const Labels& labels = wording.language->labels();
    out += (table.newest ? labels.few_periods : labels.undated).text() + '\n';
  } else {
    append_series(table.total, table, page, out);
  }
}

} // namespace npslice::render
