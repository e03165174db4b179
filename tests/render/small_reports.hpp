// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/display_width.hpp>
#include <npslice/report/report.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Small reports, made by hand, that the tests of this room draw.
namespace npslice::tests {

/// A day that is known to exist.
inline survey::Day day(int year, int month, int day_of_month) {
  return *survey::make_day(year, month, day_of_month);
}

inline report::ScoreRow score_row(report::SegmentKey key, const stats::CategoryCounts& counts) {
  return {{report::figures_of(counts)}, std::move(key)};
}

/// Adds a row to a score table, with figures of its own.
inline void add_row(report::ScoreTable& table, const report::ScoreRow& row) {
  table.rows.add(row.key, table.rows.add_figures(row));
}

/// A score table with its total.
inline report::ScoreTable score_table(std::vector<std::string> dimensions,
                                      const std::vector<report::ScoreRow>& rows) {
  report::ScoreTable table;
  table.dimensions = std::move(dimensions);
  stats::CategoryCounts all;
  for (const report::ScoreRow& row : rows) {
    all.merge(row.figures.counts);
    add_row(table, row);
  }
  table.total = {{report::figures_of(all)}, {}, true};
  return table;
}

/// The whole survey alone.
inline report::ScoreTable headline(const stats::CategoryCounts& counts) {
  report::ScoreTable table;
  table.total = {{report::figures_of(counts)}, {}, true};
  return table;
}

/// Consecutive months from January 2026 on; a month without responses is a gap.
inline report::TrendSeries months(report::SegmentKey key, bool is_total,
                                  const std::vector<stats::CategoryCounts>& counts) {
  report::TrendSeries series{std::move(key), is_total, {}};
  survey::Period period = survey::period_of(day(2026, 1, 1), survey::PeriodLength::month);
  for (const stats::CategoryCounts& month : counts) {
    report::TrendRow row{period, true, report::figures_of(month), {}};
    if (!series.rows.empty() && row.figures.net_share && series.rows.back().figures.net_share) {
      row.change = *row.figures.net_share - *series.rows.back().figures.net_share;
    }
    series.rows.push_back(row);
    ++period.number;
  }
  return series;
}

/// A trend of the whole survey whose last month is not over.
inline report::TrendTable trend(const std::vector<stats::CategoryCounts>& counts) {
  report::TrendTable table;
  table.total = months({}, true, counts);
  if (table.total.rows.empty()) return table;
  report::TrendRow& last = table.total.rows.back();
  table.newest = survey::last_day(last.period) - std::chrono::days{2};
  last.complete = false;
  return table;
}

inline report::Verbatim verbatim(int score, std::string comment) {
  report::Verbatim one;
  one.score = score;
  one.stamp = survey::Stamp{day(2026, 3, 27)};
  one.comment = std::move(comment);
  one.file = "a.csv";
  one.record = 7;
  return one;
}

/// One group of comments with `more` that are not shown.
inline report::VerbatimTable verbatims(std::vector<std::string> dimensions, report::SegmentKey key,
                                       std::vector<report::Verbatim> shown,
                                       std::uint64_t more = 0) {
  report::VerbatimTable table;
  table.dimensions = std::move(dimensions);
  table.newest_first = true;
  report::VerbatimGroup group;
  group.key = std::move(key);
  group.comments = shown.size() + more;
  group.responses = group.comments + 1;
  group.shown = std::move(shown);
  table.groups.push_back(std::move(group));
  return table;
}

/// The foot of a survey of `used` sound records.
inline report::Foot foot(std::uint64_t used) {
  report::Foot foot;
  foot.score_column = "How likely are you to recommend us?";
  foot.accounting.records = foot.accounting.used = used;
  return foot;
}

/// The lines of a text that ends in a line end.
inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The width of the widest line.
inline std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  for (const std::string& line : lines_of(text)) {
    widest = std::max(widest, render::display_width(line));
  }
  return widest;
}

/// Whether a text holds nothing beyond printable ASCII and line ends.
inline bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return byte == '\n' || (byte >= ' ' && byte <= '~'); });
}

} // namespace npslice::tests
