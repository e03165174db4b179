// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace npslice::page {

/// A place in a drawing, in pixels from the upper left corner.
using Point = std::pair<double, double>;

/// Collects the elements of a drawing. Colours and sizes of text follow from classes; coordinates
/// have one decimal, so that the same figures give the same bytes.
class Canvas {
public:
  void rectangle(Point corner, double width, double height, std::string_view css_class);
  void line(Point from, Point to, std::string_view css_class);
  void polyline(const std::vector<Point>& points, std::string_view css_class);
  void polygon(const std::vector<Point>& points, std::string_view css_class);
  void circle(Point center, double radius, std::string_view css_class);

  /// Text that is not yet escaped. The class says on which side of the place it stands, too.
  void text(Point place, std::string_view css_class, std::string_view content);

  std::string take() { return std::move(out_); }

private:
  std::string out_;
};

/// `text` cut to about `pixels`, as wide as letters of 13 pixels are on average.
std::string fitted(std::string_view text, double pixels);

} // namespace npslice::page
