// SPDX-License-Identifier: MIT
#pragma once

#include "xlsx_workbook.hpp"

#include <npslice/render/language.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace npslice::render {

/// Rows of a sheet that are one line of a chart, the first and the last one.
struct ChartRows {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string name; ///< as people read it
};

/// A table that a chart is drawn of; columns are counted from 0.
struct ChartSource {
  std::string sheet; ///< its name
  std::string title;
  std::vector<ChartRows> lines;   ///< of a trend: each segment; of segments: all of them as one
  std::size_t first_name = 0;     ///< the columns that name the points of a line
  std::size_t last_name = 0;      //
  std::size_t nps = 0;            ///< of a trend
  std::size_t nps_low = 0;        //
  std::size_t nps_high = 0;       //
  std::size_t promoters_pct = 0;  ///< of segments
  std::size_t passives_pct = 0;   //
  std::size_t detractors_pct = 0; //
};

/// Draws charts below each other on the sheet of a workbook that was begun last.
class ChartSheet {
public:
  ChartSheet(Workbook& book, lxw_worksheet* sheet, const Wording& wording)
      : book_(book), library_(xlsx_library()), sheet_(sheet), wording_(wording) {}

  /// The NPS per period as a line, of the whole survey in its interval.
  void trend(const ChartSource& source);

  /// The shares of detractors, passives and promoters as stacked bars, the first segment on top.
  void segments(const ChartSource& source);

private:
  [[nodiscard]] lxw_chart_series* add(lxw_chart* chart, const ChartSource& source,
                                      const ChartRows& rows, std::size_t column,
                                      const std::string& name) const;
  void place(lxw_chart* chart, const std::string& title, const std::string& described,
             std::size_t height);

  Workbook& book_;
  const XlsxLibrary& library_;
  lxw_worksheet* sheet_;
  const Wording& wording_;
  std::size_t row_ = 0;
};

} // namespace npslice::render
