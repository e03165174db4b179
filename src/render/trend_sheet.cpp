// SPDX-License-Identifier: MIT
#include "metric_columns.hpp"
#include "sheet_columns.hpp"

#include <array>

namespace npslice::render {
namespace {

using report::TrendRow;

constexpr std::array period_columns{
    Column<TrendRow>{{"period"},
                     [](const TrendRow& of) -> Cell { return Word{survey::label_of(of.period)}; }},
    Column<TrendRow>{
        {"period_start"},
        [](const TrendRow& of) -> Cell { return survey::first_day(of.from.value_or(of.period)); }},
    Column<TrendRow>{{"period_end"},
                     [](const TrendRow& of) -> Cell { return survey::last_day(of.period); }},
    Column<TrendRow>{{"complete"}, [](const TrendRow& of) -> Cell { return Flag{of.complete}; }}};

constexpr std::array change_columns{Column<TrendRow>{
    {"change", Unit::points}, [](const TrendRow& of) { return hundredfold(of.change); }}};

/// What only trend rows have, behind all that they share with score rows.
constexpr std::array later_trend_columns{
    Column<TrendRow>{{"change_low", Unit::points},
                     [](const TrendRow& of) {
                       return points_of(of.test, [](const report::ChangeTest& test) {
                         return test.change.interval.low;
                       });
                     }},
    Column<TrendRow>{{"change_high", Unit::points},
                     [](const TrendRow& of) {
                       return points_of(of.test, [](const report::ChangeTest& test) {
                         return test.change.interval.high;
                       });
                     }},
    Column<TrendRow>{{"change_p"},
                     [](const TrendRow& of) -> Cell {
                       return of.test ? probability(of.test->change.p) : Cell{};
                     }},
    Column<TrendRow>{{"significant"},
                     [](const TrendRow& of) -> Cell {
                       return of.test ? Cell{Flag{of.test->significant}} : Cell{};
                     }},
    Column<TrendRow>{{"detectable", Unit::points},
                     [](const TrendRow& of) {
                       return points_of(
                           of.test, [](const report::ChangeTest& test) { return test.detectable; });
                     }},
    Column<TrendRow>{{"limit_low", Unit::points},
                     [](const TrendRow& of) {
                       return points_of(of.limits,
                                        [](const stats::Interval& limits) { return limits.low; });
                     }},
    Column<TrendRow>{{"limit_high", Unit::points}, [](const TrendRow& of) {
                       return points_of(of.limits,
                                        [](const stats::Interval& limits) { return limits.high; });
                     }}};

} // namespace

Sheet sheet_of(const report::TrendTable& table, bool total) {
  Sheet sheet{"trend", table.dimensions, {}, {}};
  add_heads(period_columns, sheet.columns);
  add_heads(figure_columns(), sheet.columns);
  add_heads(change_columns, sheet.columns);
  add_heads(later_figure_columns(), sheet.columns);
  add_heads(later_trend_columns, sheet.columns);
  rename_for(table.metric, sheet.columns);
  const bool weighed = table.weighed;
  if (weighed) add_heads(weight_columns(), sheet.columns);
  sheet.each_row = [&table, total, weighed](const std::function<void(const SheetRow&)>& take) {
    const auto give = [&](const report::TrendSeries& series) {
      for (const TrendRow& row : series.rows) {
        SheetRow cells{&series.key, series.is_total, {}};
        add_cells(period_columns, row, cells);
        add_cells(figure_columns(), row.figures, cells);
        add_cells(change_columns, row, cells);
        add_cells(later_figure_columns(), row.figures, cells);
        add_cells(later_trend_columns, row, cells);
        if (weighed) add_cells(weight_columns(), row.figures, cells);
        take(cells);
      }
    };
    for (const report::TrendSeries& series : table.segments) {
      give(series);
    }
    if (total || table.dimensions.empty()) give(table.total);
  };
  return sheet;
}

} // namespace npslice::render
