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

/// More periods than this do not fit beside a title.
constexpr std::size_t longest_sparkline = 53;

/// The NPS of the periods as a line of blocks between the lowest and the highest of them.
std::string sparkline(const std::vector<report::TrendRow>& rows, const Glyphs& glyphs) {
  if (rows.size() < 3 || rows.size() > longest_sparkline) return {};
  std::optional<stats::WideInteger> low;
  std::optional<stats::WideInteger> high;
  constexpr int digits = 6;
  for (const report::TrendRow& row : rows) {
    if (!row.figures.net_share) continue;
    const stats::WideInteger value = rounded(*row.figures.net_share, digits);
    low = low ? std::min(*low, value) : value;
    high = high ? std::max(*high, value) : value;
  }
  if (!low) return {};
  std::string line;
  const stats::WideInteger range = *high - *low;
  const auto top = static_cast<stats::WideInteger>(glyphs.sparks.size() - 1);
  for (const report::TrendRow& row : rows) {
    if (!row.figures.net_share) {
      line += glyphs.no_spark;
      continue;
    }
    const stats::WideInteger value = rounded(*row.figures.net_share, digits);
    const stats::WideInteger step =
        range == 0 ? top / 2 : ((value - *low) * top + range / 2) / range;
    line += glyphs.sparks[static_cast<std::size_t>(step)];
  }
  return line;
}

std::string growing_note(const report::TrendRow& row, const std::optional<survey::Day>& newest) {
  if (row.complete || !newest) return {};
  return "to " + shown_day(*newest, false);
}

void append_series(const report::TrendSeries& series, const std::optional<survey::Day>& newest,
                   TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  TextTable lines({Align::left, Align::right, Align::left, Align::left, Align::right, Align::right,
                   Align::right, Align::right, Align::right});
  lines.add_row({"", "NPS", std::to_string(stats::interval_level_percent) + " %", "", "n", "change",
                 "detractors", "passives", "promoters"});
  for (const report::TrendRow& row : series.rows) {
    const std::string mark = base_mark(row.figures.counts);
    page.marks_small = page.marks_small || mark == "*";
    page.marks_very_small = page.marks_very_small || mark == "**";
    std::vector<std::string> cells{survey::label_of(row.period),
                                   shown_nps(row.figures, glyphs),
                                   shown_interval(row.figures, glyphs),
                                   mark,
                                   grouped(row.figures.counts.responses()),
                                   row.change ? points(*row.change, glyphs.minus) : ""};
    for (const std::uint64_t tenths : tenths_of_percent(row.figures.counts)) {
      cells.push_back(row.figures.net_share ? shown_share(tenths) : std::string{});
    }
    lines.add_row(std::move(cells), growing_note(row, newest));
  }
  for (const std::string& line : lines.lines()) {
    out += line + '\n';
  }
}

} // namespace

void append_trend(const report::TrendTable& table, TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const std::string every(survey::name_of(table.every));
  std::string title = "NPS per " + every;
  if (!table.dimensions.empty()) title += " by " + shown_dimensions(table.dimensions, glyphs);
  const std::string line = sparkline(table.total.rows, glyphs);
  const bool alone = table.segments.empty();
  out += title_line(title, alone && !line.empty() ? "NPS " + line : page.span,
                    std::min(page.style.width, default_width), page.style);
  for (const report::TrendSeries& series : table.segments) {
    const std::string segment_line = sparkline(series.rows, glyphs);
    out += '\n';
    out +=
        title_line(shown_key(series.key, false), segment_line.empty() ? "" : "NPS " + segment_line,
                   std::min(page.style.width, default_width), page.style);
    append_series(series, table.newest, page, out);
  }
  out += '\n';
  if (!alone) {
    out += title_line("All", line.empty() ? "" : "NPS " + line,
                      std::min(page.style.width, default_width), page.style);
  }
  if (table.total.rows.empty()) {
    out += "No response has a date.\n";
  } else {
    append_series(table.total, table.newest, page, out);
  }
}

} // namespace npslice::render
