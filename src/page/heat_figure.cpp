// SPDX-License-Identifier: MIT
#include "canvas.hpp"

#include <npslice/page/figure.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace npslice::page {
namespace {

constexpr double row_height = 24;
constexpr double name_width = 150;
constexpr double top = 26;
constexpr std::size_t longest_period = 10;

/// The score of one cell, on the colour of its step.
void draw_cell(const report::TrendRow& row, Point corner, double width, Canvas& canvas) {
  if (!row.figures.net_share) return;
  const int step = heat_step(*row.figures.net_share, row.figures.measure);
  const bool strong = step <= 1 || step >= 7;
  canvas.rectangle({corner.first + 1, corner.second + 1}, width - 2, row_height - 2,
                   fmt::format("h{}", step));
  canvas.text({corner.first + width / 2, corner.second + 16},
              strong ? "small mid os" : "small mid ow", render::shown_score(row.figures));
}

} // namespace

std::optional<Figure> heat_figure(const report::TrendTable& table, const render::Wording& wording) {
  if (table.segments.empty() || table.total.rows.empty()) return std::nullopt;
  const std::size_t periods = table.total.rows.size();
  const render::Language& language = *wording.language;
  double cell = 40;
  for (const report::TrendRow& row : table.total.rows) {
    const double letters = static_cast<double>(language.period(row.period).size());
    cell = std::max(cell, 6.4 * std::min(letters, 1.0 * longest_period) + 8);
  }
  Canvas canvas;
  for (std::size_t i = 0; i < periods; ++i) {
    canvas.text({name_width + cell * (static_cast<double>(i) + 0.5), 16}, "small quiet mid",
                language.period(table.total.rows[i].period));
  }
  double y = top;
  const auto draw = [&](const report::TrendSeries& series) {
    canvas.text({0, y + 16}, series.is_total ? "bold" : "",
                fitted(render::shown_key(series.key, series.is_total, language), name_width - 8));
    for (std::size_t i = 0; i < series.rows.size(); ++i) {
      draw_cell(series.rows[i], {name_width + cell * static_cast<double>(i), y}, cell, canvas);
    }
    y += row_height;
  };
  for (const report::TrendSeries& series : table.segments) {
    draw(series);
  }
  y += 4;
  draw(table.total);
  const std::string title = language.by(language.per(wording.score, table.every),
                                        render::shown_names(table.dimensions, table.labels));
  return Figure{title, language.labels().heat_described.text(),
                static_cast<int>(name_width + cell * static_cast<double>(periods)),
                static_cast<int>(y + 2), canvas.take()};
}

} // namespace npslice::page
