// SPDX-License-Identifier: MIT
#include "metric_columns.hpp"
#include "sheet.hpp"
#include "xlsx_charts.hpp"
#include "xlsx_text.hpp"
#include "xlsx_workbook.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/render/xlsx.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace npslice::render {
namespace {

constexpr std::size_t rows_of_sheet = 1048576;
constexpr std::size_t columns_of_sheet = 16384;
constexpr std::size_t most_bars = 50;  // of a chart
constexpr std::size_t most_lines = 12; //

/// From here on, rows wait on the disk while the workbook is written.
constexpr std::size_t many_rows = 50000;

std::size_t rows_in(const report::Report& report) {
  std::size_t rows = 0;
  for (const report::ScoreTable& table : report.scores) {
    rows += table.rows.size();
  }
  for (const report::TrendTable& table : report.trends) {
    rows += (table.segments.size() + 1) * table.total.rows.size();
  }
  for (const report::VerbatimTable& table : report.verbatims) {
    for (const report::VerbatimGroup& group : table.groups) {
      rows += group.shown.size();
    }
  }
  return rows;
}

bool has_many_rows(const std::vector<report::Report>& reports) {
  std::size_t rows = 0;
  for (const report::Report& report : reports) {
    rows += rows_in(report);
  }
  return rows > many_rows;
}

/// "score by Region, Plan"
std::string title_of(const Sheet& sheet) {
  std::string title(sheet.kind);
  for (const std::string& name : sheet.dimensions) {
    title += (&name == sheet.dimensions.data() ? " by " : ", ") + name;
  }
  return title;
}

/// Writes the tables of reports into a workbook.
class Book {
public:
  Book(const std::vector<report::Report>& reports, const XlsxStyle& style)
      : reports_(reports), style_(style), language_(*style.wording.language),
        out_(has_many_rows(reports), style.stamp) {}

  std::string write() {
    for (const report::Report& report : reports_) {
      wording_ = style_.wording;
      wording_.level_percent = report.foot.interval.level_percent;
      for (const Sheet& sheet : sheets_of(report, style_.total)) {
        table(sheet, report);
      }
      table(sheet_of(report.foot.accounting), report);
    }
    if (!trends_.empty() || !bars_.empty()) charts();
    notes();
    return out_.finish();
  }

private:
  void table(const Sheet& sheet, const report::Report& report) {
    const std::string title = title_of(sheet);
    const std::string name = names_.name_for(title);
    out_.begin_sheet(name);
    if (name != title) renamed_.emplace_back(name, title);
    const std::size_t keys = sheet.dimensions.size();
    const bool several = reports_.size() > 1;
    const std::size_t columns = keys + sheet.columns.size() + (several ? 1 : 0);
    if (columns > columns_of_sheet) refuse(title, columns, "columns", columns_of_sheet);
    head(sheet, several);
    ChartSource source;
    std::size_t row = 0;
    const report::SegmentKey* last_key = nullptr;
    sheet.each_row([&](const SheetRow& cells) {
      ++row;
      if (row >= rows_of_sheet) return;
      for (std::size_t i = 0; i < keys; ++i) {
        out_.write(row, i, cells.is_total ? Cell{Word{"(all)"}} : Cell{Text{(*cells.key)[i]}});
      }
      for (std::size_t i = 0; i < cells.cells.size(); ++i) {
        out_.write(row, keys + i, cells.cells[i], sheet.columns[i].unit);
      }
      if (several) out_.write(row, columns - 1, Text{report.foot.score_column});
      note_line(sheet, cells, row, last_key, source);
      last_key = cells.key;
    });
    if (row >= rows_of_sheet) refuse(title, row, "rows", rows_of_sheet - 1);
    out_.finish_table(row, columns, keys + (sheet.kind == "trend" ? 1 : 0));
    source.sheet = name;
    remember_chart(sheet, report, std::move(source));
  }

  void head(const Sheet& sheet, bool several) {
    std::size_t column = 0;
    for (const std::string& name : sheet.dimensions) {
      out_.write_head(0, column++, name);
    }
    for (const ColumnHead& one : sheet.columns) {
      out_.write_head(0, column++, one.name);
    }
    if (several) out_.write_head(0, column, "score_column");
  }

  /// A table with more rows than a sheet is not cut: what is missing would not be seen.
  [[noreturn]] static void refuse(const std::string& title, std::size_t count,
                                  std::string_view what, std::size_t most) {
    throw base::OutputError(fmt::format(
        "{} has {} {}, and a sheet of a workbook holds {}: write CSV, or fewer segments with "
        "--other N",
        base::quoted(title), count, what, most));
  }

  /// Remembers which rows belong to one line of a chart: those of one key.
  void note_line(const Sheet& sheet, const SheetRow& cells, std::size_t row,
                 const report::SegmentKey* last_key, ChartSource& source) const {
    if (sheet.kind == "score") {
      if (cells.is_total) return;
      if (source.lines.empty()) source.lines.push_back({row, row, {}});
      source.lines.back().last = row;
    } else if (sheet.kind == "trend") {
      if (cells.key != last_key || source.lines.empty()) {
        source.lines.push_back({row, row, shown_key(*cells.key, cells.is_total, language_)});
      }
      source.lines.back().last = row;
    }
  }

  void remember_chart(const Sheet& sheet, const report::Report& report, ChartSource source) {
    if (source.lines.empty()) return;
    const std::size_t keys = sheet.dimensions.size();
    const auto column = [&](std::string_view name_of_nps) {
      const std::string_view name = column_in(report.foot.metric, name_of_nps);
      const auto found = std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                      [&](const ColumnHead& head) { return head.name == name; });
      return keys + static_cast<std::size_t>(found - sheet.columns.begin());
    };
    source.nps = column("nps");
    source.nps_low = column("nps_low");
    source.nps_high = column("nps_high");
    source.promoters_pct = column("promoters_pct");
    source.passives_pct = column("passives_pct");
    source.detractors_pct = column("detractors_pct");
    const std::string names = shown_names(sheet.dimensions, {});
    if (sheet.kind == "score") {
      source.last_name = keys - 1;
      source.title = language_.by(wording_.score, names);
      ChartRows& rows = source.lines.front();
      const std::size_t all = rows.last - rows.first + 1;
      if (all > most_bars)
        remarks_.emplace_back(source.sheet, language_.first_in_chart(most_bars, all));
      rows.last = std::min(rows.last, rows.first + most_bars - 1);
      bars_.push_back(std::move(source));
    } else {
      source.first_name = source.last_name = keys; // the period
      const std::string per = language_.per(wording_.score, report.trends.front().every);
      source.title = names.empty() ? per : language_.by(per, names);
      const std::size_t all = source.lines.size();
      if (all > most_lines)
        remarks_.emplace_back(source.sheet, language_.first_in_chart(most_lines, all));
      source.lines.resize(std::min(all, most_lines));
      trends_.push_back(std::move(source));
    }
  }

  void charts() {
    ChartSheet sheet(out_, out_.begin_sheet(names_.name_for("charts")), wording_);
    for (const ChartSource& source : trends_) {
      sheet.trend(source);
    }
    for (const ChartSource& source : bars_) {
      sheet.segments(source);
    }
  }

  /// What a reader must know, and what this format could not take.
  void notes() {
    out_.begin_sheet(names_.name_for("notes"));
    std::size_t row = 0;
    const auto add = [&](std::string_view label, std::string_view text) {
      out_.write(row, 0, Text{label});
      out_.write_wrapped(row++, 1, text);
    };
    for (const report::Report& report : reports_) {
      for (const FootLine& line : language_.foot(report.foot)) {
        add(line.label, line.text);
      }
    }
    for (const auto& [name, title] : renamed_) {
      add(name, title);
    }
    for (const auto& [name, remark] : remarks_) {
      add(name, remark);
    }
    const std::uint64_t cut = out_.cut_texts();
    if (cut > 0) add("", language_.cut_texts(cut));
    if (style_.stamp) add("", language_.made_on(*style_.stamp));
    out_.finish_table(row, 0, 0);
  }

  const std::vector<report::Report>& reports_;
  const XlsxStyle& style_;
  const Language& language_;
  Wording wording_;
  Workbook out_;
  SheetNames names_;
  std::vector<std::pair<std::string, std::string>> renamed_; // where the title did not fit
  std::vector<std::pair<std::string, std::string>> remarks_; // of a sheet
  std::vector<ChartSource> trends_;
  std::vector<ChartSource> bars_;
};

} // namespace

std::string xlsx_of(const std::vector<report::Report>& reports, const XlsxStyle& style) {
  return Book(reports, style).write();
}

} // namespace npslice::render
