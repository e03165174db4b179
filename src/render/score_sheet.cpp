// SPDX-License-Identifier: MIT
#include "metric_columns.hpp"
#include "sheet_columns.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace npslice::render {
namespace {

using report::SegmentFigures;

/// What only score rows have, behind their figures.
constexpr std::array later_score_columns{
    Column<SegmentFigures>{{"rest_difference", Unit::points},
                           [](const SegmentFigures& of) {
                             return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                               return test.from_rest.difference;
                             });
                           }},
    Column<SegmentFigures>{{"rest_low", Unit::points},
                           [](const SegmentFigures& of) {
                             return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                               return test.from_rest.interval.low;
                             });
                           }},
    Column<SegmentFigures>{{"rest_high", Unit::points},
                           [](const SegmentFigures& of) {
                             return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                               return test.from_rest.interval.high;
                             });
                           }},
    Column<SegmentFigures>{{"rest_p"},
                           [](const SegmentFigures& of) -> Cell {
                             return of.against_rest ? probability(of.against_rest->from_rest.p)
                                                    : Cell{};
                           }},
    Column<SegmentFigures>{{"rest_p_corrected"},
                           [](const SegmentFigures& of) -> Cell {
                             return of.against_rest ? probability(of.against_rest->corrected_p)
                                                    : Cell{};
                           }},
    Column<SegmentFigures>{{"significant"},
                           [](const SegmentFigures& of) -> Cell {
                             return of.against_rest ? Cell{Flag{of.against_rest->significant}}
                                                    : Cell{};
                           }},
    Column<SegmentFigures>{{"impact", Unit::points},
                           [](const SegmentFigures& of) {
                             return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                               return test.impact;
                             });
                           }},
    Column<SegmentFigures>{{"impact_low", Unit::points},
                           [](const SegmentFigures& of) {
                             return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                               return test.impact_interval.low;
                             });
                           }},
    Column<SegmentFigures>{{"impact_high", Unit::points},
                           [](const SegmentFigures& of) {
                             return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                               return test.impact_interval.high;
                             });
                           }},
    Column<SegmentFigures>{{"detectable", Unit::points}, [](const SegmentFigures& of) -> Cell {
                             return of.against_rest ? hundredfold(of.detectable) : Cell{};
                           }}};

/// Makes the rows of a table. Those of segments with the same figures differ in their keys only: as
/// many as a small survey has are made once.
class ScoreSheetRows {
public:
  explicit ScoreSheetRows(const report::ScoreTable& table) : table_(table) {}

  /// A row without its key.
  [[nodiscard]] SheetRow row_of(const SegmentFigures& figures) const {
    SheetRow row;
    add_cells(figure_columns(), figures.figures, row);
    add_cells(later_figure_columns(), figures.figures, row);
    if (!table_.dimensions.empty()) add_cells(later_score_columns, figures, row);
    if (table_.weighed) add_cells(weight_columns(), figures.figures, row);
    return row;
  }

  /// That of a segment, to be given its key; it lasts until the next call.
  SheetRow& row_of_segment(std::size_t place) {
    const std::uint32_t number = table_.rows.number_of_figures(place);
    auto known = known_.find(number);
    if (known == known_.end()) {
      if (known_.size() == most_known) known_.clear();
      known = known_.emplace(number, row_of(table_.rows.figures(place))).first;
      known->second.alike = number;
    }
    return known->second;
  }

private:
  static constexpr std::size_t most_known = 1024; // of about a kilobyte

  const report::ScoreTable& table_;
  std::unordered_map<std::uint32_t, SheetRow> known_;
};

} // namespace

Sheet sheet_of(const report::ScoreTable& table, bool total) {
  Sheet sheet{"score", table.dimensions, {}, {}};
  add_heads(figure_columns(), sheet.columns);
  add_heads(later_figure_columns(), sheet.columns);
  // The whole survey has no rest.
  if (!table.dimensions.empty()) add_heads(later_score_columns, sheet.columns);
  rename_for(table.metric, sheet.columns);
  if (table.weighed) add_heads(weight_columns(), sheet.columns);
  sheet.each_row = [&table, total](const std::function<void(const SheetRow&)>& take) {
    ScoreSheetRows rows(table);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const report::SegmentKey key = table.rows.key(i);
      SheetRow& row = rows.row_of_segment(i);
      row.key = &key;
      take(row);
    }
    if (!total && !table.dimensions.empty()) return;
    SheetRow row = rows.row_of(table.total);
    row.key = &table.total.key;
    row.is_total = true;
    take(row);
  };
  return sheet;
}

} // namespace npslice::render
