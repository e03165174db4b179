// SPDX-License-Identifier: MIT
#include "canvas.hpp"

#include <npslice/page/figure.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/shown_periods.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace npslice::page {
namespace {

using report::TrendRow;

double points_of(const stats::Ratio& ratio) {
  return 100 * static_cast<double>(ratio.numerator) / static_cast<double>(ratio.denominator);
}

/// The scale of the left axis: whole steps around all scores and intervals.
struct Axis {
  int low = 0;
  int high = 0;
  int step = 10;
};

Axis axis_of(const std::vector<TrendRow>& rows, bool share) {
  double low = 100;
  double high = -100;
  for (const TrendRow& row : rows) {
    if (!row.figures.net_share) continue;
    const double score = points_of(*row.figures.net_share);
    low = std::min({low, score, row.figures.interval ? 100 * row.figures.interval->low : score});
    high = std::max({high, score, row.figures.interval ? 100 * row.figures.interval->high : score});
  }
  // A small wiggle must not look like a leap.
  constexpr double least_span = 20;
  const double missing = std::max(0.0, least_span - (high - low)) / 2;
  low = std::max(share ? 0.0 : -100.0, low - missing);
  high = std::min(100.0, high + missing);
  Axis axis;
  for (const int step : {5, 10, 20, 50}) {
    axis.step = step;
    axis.low = static_cast<int>(std::floor(low / step)) * step;
    axis.high = static_cast<int>(std::ceil(high / step)) * step;
    if ((axis.high - axis.low) / step <= 6) break;
  }
  return axis;
}

std::string signed_points(int value) {
  if (value == 0) return "0";
  return value > 0 ? fmt::format("+{}", value) : fmt::format("−{}", -value);
}

/// One drawing of a series.
class Trend {
public:
  Trend(const std::vector<TrendRow>& rows, const render::Wording& wording, bool narrow)
      : rows_(rows), wording_(wording), axis_(axis_of(rows, survey::is_share(wording.metric))),
        width_(narrow ? 340 : 760), right_(width_ - (narrow ? 42 : 44)),
        slot_((right_ - left) / static_cast<double>(rows.size())) {}

  Figure draw(std::string title) {
    legend();
    columns();
    grid();
    band();
    lines();
    points();
    names();
    return {std::move(title), wording_.language->labels().trend_described.text(),
            static_cast<int>(width_), static_cast<int>(height), canvas_.take()};
  }

private:
  static constexpr double left = 36;
  static constexpr double top = 34;
  static constexpr double bottom = 236;
  static constexpr double height = 262;

  [[nodiscard]] double x_of(std::size_t row) const {
    return left + slot_ * (static_cast<double>(row) + 0.5);
  }
  [[nodiscard]] double y_of(double points) const {
    return bottom - (points - axis_.low) / (axis_.high - axis_.low) * (bottom - top);
  }
  [[nodiscard]] static bool has(const TrendRow& row) { return row.figures.net_share.has_value(); }

  void legend() {
    canvas_.line({left, 9}, {left + 18, 9}, "trend");
    canvas_.circle({left + 9, 9}, 3.5, "dot");
    canvas_.text({left + 24, 13}, "small", wording_.score);
    double x = left + 38 + 6.6 * static_cast<double>(render::display_width(wording_.score));
    constexpr std::array<std::string_view, 3> fills{"c0 behind", "c1 behind", "c2 behind"};
    for (const survey::Category category : survey::all_categories) {
      const std::string_view name = render::plural_of(category, wording_);
      canvas_.rectangle({x, 3}, 11, 11, fills[static_cast<std::size_t>(category)]);
      canvas_.text({x + 15, 13}, "small", name);
      x += 25 + 6.3 * static_cast<double>(render::display_width(name));
    }
  }

  /// The shares of each period, pale, promoters at the bottom; their axis is the right one.
  void columns() {
    constexpr std::array<std::string_view, 3> fills{"c0 behind", "c1 behind", "c2 behind"};
    const double wide = std::min(slot_ * 0.82, 64.0);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!has(rows_[i])) continue;
      const auto tenths = render::tenths_of_percent(rows_[i].figures.parts());
      double y = top;
      for (std::size_t part = 0; part < tenths.size(); ++part) {
        const double high = (bottom - top) * static_cast<double>(tenths[part]) / 1000;
        if (high > 0) canvas_.rectangle({x_of(i) - wide / 2, y}, wide, high, fills[part]);
        y += high;
      }
    }
  }

  void grid() {
    for (int value = axis_.low; value <= axis_.high; value += axis_.step) {
      const double y = y_of(value);
      canvas_.line({left, y}, {right_, y}, value == 0 ? "zero" : "rule");
      canvas_.text({left - 6, y + 4}, "small quiet end",
                   survey::is_share(wording_.metric) ? fmt::format("{} %", value)
                                                     : signed_points(value));
    }
    for (const int percent : {0, 50, 100}) {
      const double y = bottom - (bottom - top) * percent / 100;
      canvas_.text({right_ + 5, y + 4}, "small quiet", fmt::format("{} %", percent));
    }
  }

  /// Calls `draw` with each longest run of periods that have responses.
  template <class Draw>
  void runs(const Draw& draw) {
    std::size_t begin = 0;
    while (begin < rows_.size()) {
      std::size_t end = begin;
      while (end < rows_.size() && has(rows_[end])) {
        ++end;
      }
      if (end > begin) draw(begin, end);
      begin = end + 1;
    }
  }

  void band() {
    runs([&](std::size_t begin, std::size_t end) {
      std::vector<Point> points;
      for (std::size_t i = begin; i < end; ++i) {
        if (rows_[i].figures.interval)
          points.emplace_back(x_of(i), y_of(100 * rows_[i].figures.interval->high));
      }
      for (std::size_t i = end; i-- > begin;) {
        if (rows_[i].figures.interval)
          points.emplace_back(x_of(i), y_of(100 * rows_[i].figures.interval->low));
      }
      canvas_.polygon(points, "band");
    });
  }

  void lines() {
    runs([&](std::size_t begin, std::size_t end) {
      std::vector<Point> points;
      for (std::size_t i = begin; i < end; ++i) {
        points.emplace_back(x_of(i), y_of(points_of(*rows_[i].figures.net_share)));
      }
      if (points.size() > 1) canvas_.polyline(points, "trend");
    });
  }

  /// Every score where there is room, else the first, the last, the lowest and the highest.
  [[nodiscard]] bool is_named(std::size_t row) const {
    constexpr double room_for_score = 34;
    if (slot_ >= room_for_score) return true;
    std::size_t low = rows_.size();
    std::size_t high = rows_.size();
    std::size_t first = rows_.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!has(rows_[i])) continue;
      first = std::min(first, i);
      last = i;
      const auto& score = *rows_[i].figures.net_share;
      if (low == rows_.size() || score < *rows_[low].figures.net_share) low = i;
      if (high == rows_.size() || *rows_[high].figures.net_share < score) high = i;
    }
    return row == first || row == last || row == low || row == high;
  }

  /// Whether the line comes down to a score and goes up from it, so that there is room below.
  [[nodiscard]] bool is_valley(std::size_t row) const {
    if (row == 0 || row + 1 == rows_.size() || !has(rows_[row - 1]) || !has(rows_[row + 1])) {
      return false;
    }
    const auto& score = *rows_[row].figures.net_share;
    const bool room = y_of(points_of(score)) + 24 < bottom;
    return room && score < *rows_[row - 1].figures.net_share &&
           score < *rows_[row + 1].figures.net_share;
  }

  /// A period that may still grow is an open dot.
  void points() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!has(rows_[i])) continue;
      const Point place{x_of(i), y_of(points_of(*rows_[i].figures.net_share))};
      canvas_.circle(place, slot_ < 12 ? 2.5 : 4, rows_[i].complete ? "dot" : "open");
      if (!is_named(i)) continue;
      const double above = place.second - 10 < top + 4 || is_valley(i) ? 20 : -10;
      canvas_.text({place.first, place.second + above}, "bold mid halo",
                   render::shown_score(rows_[i].figures));
    }
  }

  /// As many names of periods as fit.
  void names() {
    std::size_t longest = 1;
    for (const TrendRow& row : rows_) {
      longest = std::max(longest, render::display_width(wording_.language->period(row.period)));
    }
    const double needed = 6.4 * static_cast<double>(longest) + 10;
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(needed / slot_)));
    for (std::size_t i = 0; i < rows_.size(); i += every) {
      canvas_.text({x_of(i), bottom + 18}, "small quiet mid",
                   wording_.language->period(rows_[i].period));
    }
  }

  const std::vector<TrendRow>& rows_;
  const render::Wording& wording_;
  Axis axis_;
  double width_;
  double right_;
  double slot_;
  Canvas canvas_;
};

} // namespace

std::optional<Figure> trend_figure(const report::TrendSeries& series, const std::string& title,
                                   const render::Wording& wording, Extent extent) {
  const render::ShownPeriods shown = render::shown_periods(series);
  const auto filled = std::count_if(shown.rows.begin(), shown.rows.end(), [](const TrendRow& row) {
    return row.figures.net_share.has_value();
  });
  if (filled < 2) return std::nullopt;
  return Trend(shown.rows, wording, extent == Extent::narrow).draw(title);
}

} // namespace npslice::page
