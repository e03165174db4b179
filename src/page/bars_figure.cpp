// SPDX-License-Identifier: MIT
#include "canvas.hpp"

#include <npslice/page/figure.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace npslice::page {
namespace {

constexpr double narrow_width = 340;
constexpr double wide_width = 760;
constexpr std::array<std::string_view, 3> fills{"c0", "c1", "c2"};
constexpr std::array<std::string_view, 3> labels_on{"o0 mid small", "o1 mid small", "o2 mid small"};

/// The segments that are drawn, the highest score first and ties by their place in the table.
std::vector<report::ScoreRow> drawn_rows(const report::ScoreTable& table) {
  std::vector<std::size_t> places;
  const auto figures = [&](std::size_t place) -> const report::Figures& {
    return table.rows.figures(place).figures;
  };
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (figures(i).net_share) places.push_back(i);
  }
  if (places.size() > most_bars) {
    std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
      return figures(left).counts.responses() > figures(right).counts.responses();
    });
    places.resize(most_bars);
  }
  std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
    return *figures(right).net_share < *figures(left).net_share;
  });
  std::vector<report::ScoreRow> rows;
  rows.reserve(places.size());
  for (const std::size_t place : places) {
    rows.push_back(table.rows[place]);
  }
  return rows;
}

/// Draws the rows of one figure below each other.
class Bars {
public:
  Bars(const std::vector<report::ScoreRow>& rows, const report::ScoreRow& total,
       const render::Wording& wording, bool narrow)
      : wording_(wording), narrow_(narrow),
        total_(total.figures.net_share ? as_double(*total.figures.net_share) : 0), low_(total_),
        high_(total_) {
    for (const report::ScoreRow& row : rows) {
      const auto& interval = row.figures.interval;
      const double score = as_double(*row.figures.net_share);
      low_ = std::min(low_, interval ? interval->low : score);
      high_ = std::max(high_, interval ? interval->high : score);
    }
    // Small differences must not look large.
    constexpr double least_span = 0.4;
    const double missing = std::max(0.0, least_span - (high_ - low_)) / 2;
    low_ -= missing;
    high_ += missing;
  }

  [[nodiscard]] double width() const { return narrow_ ? narrow_width : wide_width; }

  /// The colours with their names, on one line.
  void legend() {
    double x = narrow_ ? 0 : bar_left;
    for (const survey::Category category : survey::all_categories) {
      const auto index = static_cast<std::size_t>(category);
      const std::string name(render::plural_of(category, wording_));
      canvas_.rectangle({x, 4}, 11, 11, fills[index]);
      canvas_.text({x + 16, 14}, "small", name);
      x += 28 + 6.6 * static_cast<double>(render::display_width(name));
    }
    if (!narrow_) {
      canvas_.text({track_middle, 14}, "small quiet mid",
                   wording_.language->interval(wording_.level_percent));
      canvas_.text({width(), 14}, "small quiet end", wording_.language->labels().base.text());
    }
    y_ = 26;
  }

  void row(const report::ScoreRow& row) {
    const std::string name = render::shown_key(row.key, row.is_total, *wording_.language);
    if (narrow_) {
      narrow_row(name, row);
    } else {
      wide_row(name, row);
    }
  }

  /// Space before the whole survey.
  void gap() {
    canvas_.line({0, y_ + 2}, {width(), y_ + 2}, "rule");
    y_ += 6;
  }

  Figure take(std::string title) {
    return {std::move(title), wording_.language->labels().bars_described.text(),
            static_cast<int>(width()), static_cast<int>(y_ + 2), canvas_.take()};
  }

private:
  static constexpr double bar_left = 392;
  static constexpr double bar_right = 700;
  static constexpr double track_left = 232;
  static constexpr double track_right = 376;
  static constexpr double track_middle = (track_left + track_right) / 2;

  [[nodiscard]] double on_track(double net_share) const {
    return track_left + (net_share - low_) / (high_ - low_) * (track_right - track_left);
  }

  void wide_row(const std::string& name, const report::ScoreRow& row) {
    constexpr double height = 28;
    const report::Figures& figures = row.figures;
    const double middle = y_ + height / 2;
    canvas_.text({0, middle + 5}, row.is_total ? "bold" : "", fitted(name, 176));
    canvas_.text({222, middle + 5}, "bold end", render::shown_score(figures));
    canvas_.line({track_left, middle}, {track_right, middle}, "rule");
    canvas_.line({on_track(total_), y_}, {on_track(total_), y_ + height}, "whole");
    if (figures.interval) {
      canvas_.line({on_track(figures.interval->low), middle},
                   {on_track(figures.interval->high), middle}, "whisker");
    }
    canvas_.circle({on_track(as_double(*figures.net_share)), middle}, 3, "dot");
    stack(figures, {bar_left, y_ + 4}, bar_right - bar_left, height - 8);
    canvas_.text({width(), middle + 5}, "small quiet end",
                 wording_.language->grouped(figures.responses()) + marked(figures));
    y_ += height;
  }

  void narrow_row(const std::string& name, const report::ScoreRow& row) {
    const report::Figures& figures = row.figures;
    canvas_.text({0, y_ + 14}, row.is_total ? "bold" : "", fitted(name, 190));
    canvas_.text({width() - 102, y_ + 14}, "bold end", render::shown_score(figures));
    canvas_.text({width(), y_ + 14}, "small quiet end", render::shown_limits(figures));
    stack(figures, {0, y_ + 20}, width(), 18);
    y_ += 48;
  }

  static double as_double(const stats::Ratio& ratio) {
    return static_cast<double>(ratio.numerator) / static_cast<double>(ratio.denominator);
  }

  static std::string marked(const report::Figures& figures) {
    const std::string mark = render::mark_of(figures);
    return mark.empty() ? "" : " " + mark;
  }

  /// The shares as one bar; a share is named where there is room for it.
  void stack(const report::Figures& figures, Point corner, double width, double height) {
    const auto tenths = render::tenths_of_percent(figures.parts());
    double x = corner.first;
    for (std::size_t i = 0; i < tenths.size(); ++i) {
      if (tenths[i] == 0) continue;
      const double part = width * static_cast<double>(tenths[i]) / 1000;
      canvas_.rectangle({x, corner.second}, part, height, fills[i]);
      if (part > 37) {
        canvas_.text({x + part / 2, corner.second + height / 2 + 4}, labels_on[i],
                     wording_.language->share(tenths[i]));
      }
      x += part;
    }
  }

  const render::Wording& wording_;
  bool narrow_;
  double total_; // the net share of the whole survey, a line through all rows
  double low_;   // what the track of the intervals begins…
  double high_;  // …and ends with
  Canvas canvas_;
  double y_ = 0;
};

} // namespace

std::optional<Figure> bars_figure(const report::ScoreTable& table, const render::Wording& wording,
                                  Extent extent) {
  const std::vector<report::ScoreRow> rows = drawn_rows(table);
  if (rows.empty()) return std::nullopt;
  Bars bars(rows, table.total, wording, extent == Extent::narrow);
  bars.legend();
  for (const report::ScoreRow& row : rows) {
    bars.row(row);
  }
  if (table.total.figures.net_share) {
    bars.gap();
    bars.row(table.total);
  }
  return bars.take(
      wording.language->by(wording.score, render::shown_names(table.dimensions, table.labels)));
}

} // namespace npslice::page
