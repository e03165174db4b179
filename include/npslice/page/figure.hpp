// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/distribution.hpp>
#include <npslice/report/tables.hpp>

#include <optional>
#include <string>

namespace npslice::page {

/// A drawing as SVG, without the element around it.
struct Figure {
  std::string title;       ///< in words, not yet escaped
  std::string description; ///< what it shows, for those who cannot see it
  int width = 0;
  int height = 0;
  std::string body;
};

/// For which room a figure is drawn: text keeps its size, so that a phone needs another drawing,
/// not a smaller one.
enum class Extent : unsigned char { wide, narrow };

/// Of a table with more segments, those with the most responses are drawn.
inline constexpr std::size_t most_bars = 50;

/// Stacked bars of the shares of each segment, the highest score first, with intervals. Nothing
/// without a segment.
std::optional<Figure> bars_figure(const report::ScoreTable& table, const render::Wording& wording,
                                  Extent extent);

/// The score per period as a line with its interval as a band, and the shares as columns behind it.
/// Nothing when fewer than two periods have responses.
std::optional<Figure> trend_figure(const report::TrendSeries& series, const std::string& title,
                                   const render::Wording& wording, Extent extent);

/// Segments by periods, coloured by score. Nothing without segments or periods.
std::optional<Figure> heat_figure(const report::TrendTable& table, const render::Wording& wording);

/// A column for each score, as high as responses gave it, in the colour of its category. Nothing
/// where no response has a score or figures are withheld.
std::optional<Figure> distribution_figure(const report::Distribution& distribution,
                                          const render::Wording& wording, Extent extent);

/// What is drawn where there is nothing to draw: a line that says so.
Figure empty_figure(const render::Wording& wording);

/// The element of a figure in a page; `id` begins the ids in it and is unique in the page.
std::string svg_element(const Figure& figure, const std::string& id, const std::string& css_class);

/// A figure as a file of its own, on white, that programs which know little of CSS draw too.
std::string svg_document(const Figure& figure);

/// The colours of figures as CSS, for light and dark.
std::string figure_style();

/// The step of a colour scale for an NPS: 0 (lowest) to 8 (highest); for a share, 4 to 8.
int heat_step(const stats::Ratio& net_share, stats::Measure measure = stats::Measure::net);

} // namespace npslice::page
