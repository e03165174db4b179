// SPDX-License-Identifier: MIT
#include "canvas.hpp"

#include <npslice/page/figure.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/distribution_words.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace npslice::page {
namespace {

constexpr double top_of_columns = 44;
constexpr double bottom_of_columns = 206;

/// The categories that the scale has scores of, with their colours.
void draw_legend(const report::Distribution& distribution, const render::Wording& wording,
                 Canvas& canvas) {
  constexpr std::array<std::string_view, 3> fills{"c0", "c1", "c2"};
  double x = 0;
  for (const survey::Category category : survey::all_categories) {
    if (distribution.scale.ranges_of(category).empty()) continue;
    const std::string name(render::plural_of(category, wording));
    canvas.rectangle({x, 4}, 11, 11, fills[static_cast<std::size_t>(category)]);
    canvas.text({x + 16, 14}, "small", name);
    x += 28 + 6.6 * static_cast<double>(render::display_width(name));
  }
}

} // namespace

std::optional<Figure> distribution_figure(const report::Distribution& distribution,
                                          const render::Wording& wording, Extent extent) {
  if (distribution.suppressed || distribution.responses == 0) return std::nullopt;
  constexpr std::array<std::string_view, 3> fills{"c0", "c1", "c2"};
  const double width = extent == Extent::narrow ? 340 : 760;
  const auto scores = distribution.counts.size();
  const double slot = width / static_cast<double>(scores);
  const double column = std::min(slot * 0.8, 56.0);
  const auto tenths = render::tenths_of_scores(distribution);
  const auto most = static_cast<double>(
      std::max<std::uint64_t>(1, *std::max_element(tenths.begin(), tenths.end())));
  // As many scores are named as have room.
  constexpr double room_for_share = 44;
  constexpr double room_for_score = 20;
  const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(room_for_score / slot)));
  Canvas canvas;
  draw_legend(distribution, wording, canvas);
  canvas.line({0, bottom_of_columns}, {width, bottom_of_columns}, "rule");
  for (std::size_t i = 0; i < scores; ++i) {
    const int score = distribution.scale.low + static_cast<int>(i);
    const auto category = static_cast<std::size_t>(distribution.scale.category_of(score));
    const double middle = slot * (static_cast<double>(i) + 0.5);
    const double height =
        (bottom_of_columns - top_of_columns) * static_cast<double>(tenths[i]) / most;
    if (height > 0) {
      canvas.rectangle({middle - column / 2, bottom_of_columns - height}, column, height,
                       fills[category]);
    }
    if (slot >= room_for_share) {
      canvas.text({middle, bottom_of_columns - height - 5}, "small mid",
                  wording.language->share(tenths[i]));
    }
    if (i % every == 0) {
      canvas.text({middle, bottom_of_columns + 16}, "small quiet mid", std::to_string(score));
    }
  }
  const std::string averages =
      render::averages_words(distribution, wording.level_percent, *wording.language);
  const render::Labels& labels = wording.language->labels();
  return Figure{labels.distribution.text(), labels.distribution_described.text() + " " + averages,
                static_cast<int>(width), static_cast<int>(bottom_of_columns + 26), canvas.take()};
}

} // namespace npslice::page
