// SPDX-License-Identifier: MIT
#include "xlsx_charts.hpp"

#include "xlsx_text.hpp"

#include <array>
#include <cstdint>
#include <utility>

namespace npslice::render {
namespace {

// The colours of the categories on white, as on the page: they differ for every colour vision.
constexpr lxw_color_t detractor_color = 0xB34700;
constexpr lxw_color_t passive_color = 0xD3D8DE;
constexpr lxw_color_t promoter_color = 0x0B5CAD;
constexpr lxw_color_t line_color = 0x12263A;
constexpr lxw_color_t limit_color = 0x8A95A1;

/// What the library draws without being told, in pixels.
constexpr double plain_width = 480;
constexpr double plain_height = 288;
constexpr std::size_t row_height = 20;

/// The library takes a text that begins with = as a reference to cells.
std::string chart_text(const std::string& text) {
  CellText cell = cell_text(text);
  if (cell.text.starts_with('=')) cell.text.insert(cell.text.begin(), ' ');
  return std::move(cell.text);
}

lxw_row_t row_number(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_number(std::size_t column) { return static_cast<lxw_col_t>(column); }

} // namespace

lxw_chart_series* ChartSheet::add(lxw_chart* chart, const ChartSource& source,
                                  const ChartRows& rows, std::size_t column,
                                  const std::string& name) const {
  lxw_chart_series* const series = library_.add_series(chart, nullptr, nullptr);
  library_.set_categories(series, source.sheet.c_str(), row_number(rows.first),
                          column_number(source.first_name), row_number(rows.last),
                          column_number(source.last_name));
  library_.set_values(series, source.sheet.c_str(), row_number(rows.first), column_number(column),
                      row_number(rows.last), column_number(column));
  library_.set_series_name(series, chart_text(name).c_str());
  return series;
}

void ChartSheet::place(lxw_chart* chart, const std::string& title, const std::string& described,
                       std::size_t height) {
  library_.set_title(chart, chart_text(title).c_str());
  library_.set_legend(chart, LXW_CHART_LEGEND_BOTTOM);
  std::string description = described;
  lxw_chart_options options{};
  constexpr double width = 960;
  options.x_scale = width / plain_width;
  options.y_scale = static_cast<double>(height) / plain_height;
  options.description = description.data();
  library_.insert_chart(sheet_, row_number(row_), 0, chart, &options);
  row_ += height / row_height + 2;
}

void ChartSheet::trend(const ChartSource& source) {
  lxw_chart* const chart = library_.add_chart(book_.raw(), LXW_CHART_LINE);
  const bool one = source.lines.size() == 1;
  for (const ChartRows& rows : source.lines) {
    lxw_chart_series* const series =
        add(chart, source, rows, source.nps, one ? wording_.score : rows.name);
    if (!one) continue; // each segment in a colour of the spreadsheet's own
    lxw_chart_line line{};
    constexpr float width = 2.5F;
    line.color = line_color;
    line.width = width;
    library_.set_line(series, &line);
    for (const std::size_t limit : {source.nps_low, source.nps_high}) {
      lxw_chart_line thin{};
      thin.color = limit_color;
      thin.width = 1;
      thin.dash_type = LXW_CHART_LINE_DASH_DASH;
      library_.set_line(
          add(chart, source, rows, limit, wording_.language->interval(wording_.level_percent)),
          &thin);
    }
  }
  std::array<std::int16_t, 2> second_limit{2, -1}; // both limits have one name
  if (one) library_.hide_in_legend(chart, second_limit.data());
  library_.set_axis_format(chart->y_axis, "+0;-0;0");
  library_.set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  constexpr std::size_t height = 420;
  place(chart, source.title, wording_.language->labels().trend_described.text(), height);
}

void ChartSheet::segments(const ChartSource& source) {
  lxw_chart* const chart = library_.add_chart(book_.raw(), LXW_CHART_BAR_STACKED_PERCENT);
  const Labels& labels = wording_.language->labels();
  const std::array<std::pair<std::size_t, lxw_color_t>, 3> columns{
      {{source.detractors_pct, detractor_color},
       {source.passives_pct, passive_color},
       {source.promoters_pct, promoter_color}}};
  const ChartRows& rows = source.lines.front();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string name(plural_of(survey::all_categories[i], wording_));
    lxw_chart_fill fill{};
    fill.color = columns[i].second;
    library_.set_fill(add(chart, source, rows, columns[i].first, name), &fill);
  }
  library_.set_reverse(chart->y_axis); // of bars, the one with the names: the first one on top
  constexpr std::size_t around = 160;
  constexpr std::size_t for_each = 26;
  place(chart, source.title, labels.bars_described.text(),
        around + for_each * (rows.last - rows.first + 1));
}

} // namespace npslice::render
