// SPDX-License-Identifier: MIT
#include "canvas.hpp"

#include "markup.hpp"

#include <npslice/render/display_width.hpp>

#include <fmt/format.h>

#include <cmath>

namespace npslice::page {
namespace {

/// A coordinate with at most one decimal, never "-0".
std::string shown(double value) {
  const auto tenths = std::llround(value * 10);
  if (tenths % 10 == 0) return std::to_string(tenths / 10);
  return fmt::format("{}{}.{}", tenths < 0 ? "-" : "", std::abs(tenths) / 10,
                     std::abs(tenths) % 10);
}

std::string shown(const std::vector<Point>& points) {
  std::string text;
  for (const Point& point : points) {
    text += (text.empty() ? "" : " ") + shown(point.first) + "," + shown(point.second);
  }
  return text;
}

} // namespace

void Canvas::rectangle(Point corner, double width, double height, std::string_view css_class) {
  out_ +=
      fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}" class="{}"/>)", shown(corner.first),
                  shown(corner.second), shown(width), shown(height), css_class);
}

void Canvas::line(Point from, Point to, std::string_view css_class) {
  out_ += fmt::format(R"(<line x1="{}" y1="{}" x2="{}" y2="{}" class="{}"/>)", shown(from.first),
                      shown(from.second), shown(to.first), shown(to.second), css_class);
}

void Canvas::polyline(const std::vector<Point>& points, std::string_view css_class) {
  out_ += fmt::format(R"(<polyline points="{}" class="{}"/>)", shown(points), css_class);
}

void Canvas::polygon(const std::vector<Point>& points, std::string_view css_class) {
  out_ += fmt::format(R"(<polygon points="{}" class="{}"/>)", shown(points), css_class);
}

void Canvas::circle(Point center, double radius, std::string_view css_class) {
  out_ += fmt::format(R"(<circle cx="{}" cy="{}" r="{}" class="{}"/>)", shown(center.first),
                      shown(center.second), shown(radius), css_class);
}

void Canvas::text(Point place, std::string_view css_class, std::string_view content) {
  out_ += fmt::format(R"(<text x="{}" y="{}" class="{}">{}</text>)", shown(place.first),
                      shown(place.second), css_class, escaped(content));
}

std::string fitted(std::string_view text, double pixels) {
  constexpr double letter = 7.2;
  return render::elided(text, static_cast<std::size_t>(pixels / letter), "…");
}

} // namespace npslice::page
