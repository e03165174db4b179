// SPDX-License-Identifier: MIT
#include "metric_columns.hpp"
#include "sheet_columns.hpp"

#include <array>

namespace npslice::render {
namespace {

using report::ScoreRow;

/// What only score rows have, behind their figures.
constexpr std::array later_score_columns{
    Column<ScoreRow>{{"rest_difference", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                         return test.from_rest.difference;
                       });
                     }},
    Column<ScoreRow>{{"rest_low", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                         return test.from_rest.interval.low;
                       });
                     }},
    Column<ScoreRow>{{"rest_high", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                         return test.from_rest.interval.high;
                       });
                     }},
    Column<ScoreRow>{{"rest_p"},
                     [](const ScoreRow& of) -> Cell {
                       return of.against_rest ? probability(of.against_rest->from_rest.p) : Cell{};
                     }},
    Column<ScoreRow>{{"rest_p_corrected"},
                     [](const ScoreRow& of) -> Cell {
                       return of.against_rest ? probability(of.against_rest->corrected_p) : Cell{};
                     }},
    Column<ScoreRow>{{"significant"},
                     [](const ScoreRow& of) -> Cell {
                       return of.against_rest ? Cell{Flag{of.against_rest->significant}} : Cell{};
                     }},
    Column<ScoreRow>{{"impact", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest,
                                        [](const stats::SegmentTest& test) { return test.impact; });
                     }},
    Column<ScoreRow>{{"impact_low", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                         return test.impact_interval.low;
                       });
                     }},
    Column<ScoreRow>{{"impact_high", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                         return test.impact_interval.high;
                       });
                     }},
    Column<ScoreRow>{{"detectable", Unit::points}, [](const ScoreRow& of) -> Cell {
                       return of.against_rest ? hundredfold(of.detectable) : Cell{};
                     }}};

} // namespace

Sheet sheet_of(const report::ScoreTable& table, bool total) {
  Sheet sheet{"score", table.dimensions, {}, {}};
  add_heads(figure_columns(), sheet.columns);
  add_heads(later_figure_columns(), sheet.columns);
  const bool tested = !table.dimensions.empty(); // the whole survey has no rest
  if (tested) add_heads(later_score_columns, sheet.columns);
  rename_for(table.metric, sheet.columns);
  const bool weighed = table.weighed;
  if (weighed) add_heads(weight_columns(), sheet.columns);
  sheet.each_row = [&table, total, tested,
                    weighed](const std::function<void(const SheetRow&)>& take) {
    const auto give = [&](const ScoreRow& row, std::optional<std::uint32_t> figures) {
      SheetRow cells{&row.key, row.is_total, {}, figures};
      add_cells(figure_columns(), row.figures, cells);
      add_cells(later_figure_columns(), row.figures, cells);
      if (tested) add_cells(later_score_columns, row, cells);
      if (weighed) add_cells(weight_columns(), row.figures, cells);
      take(cells);
    };
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      give(table.rows[i], table.rows.number_of_figures(i));
    }
    if (total || table.dimensions.empty()) give(table.total, std::nullopt);
  };
  return sheet;
}

} // namespace npslice::render
