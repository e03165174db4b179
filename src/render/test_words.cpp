// SPDX-License-Identifier: MIT
#include "test_words.hpp"

#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace npslice::render {

std::string shown_p_alone(double p) {
  constexpr double least = 0.001;
  constexpr double fine_below = 0.095; // from there on two digits tell enough
  if (p < least) return "< 0.001";
  return p < fine_below ? fmt::format("{:.3f}", p) : fmt::format("{:.2f}", p);
}

std::string shown_p(double p) {
  const std::string alone = shown_p_alone(p);
  return alone.starts_with('<') ? "p " + alone : "p = " + alone;
}

std::string shown_limits(const stats::Interval& interval, const Glyphs& glyphs) {
  return points(interval.low, glyphs.minus) + " " + glyphs.ellipsis + " " +
         points(interval.high, glyphs.minus);
}

std::string shown_fine_limits(const stats::Interval& interval, const Glyphs& glyphs) {
  return tenth_points(interval.low, glyphs.minus) + " " + glyphs.ellipsis + " " +
         tenth_points(interval.high, glyphs.minus);
}

std::string arrow_of(const report::ChangeTest& test, const Glyphs& glyphs) {
  return test.change.difference < 0 ? glyphs.down : glyphs.up;
}

std::string shown_test(const report::ChangeTest& test, const Glyphs& glyphs) {
  if (!test.significant) return "not significant";
  return arrow_of(test, glyphs) + " " + shown_p(test.change.p);
}

std::string detectable_words(const std::vector<double>& changes, std::string_view noun,
                             const Glyphs& glyphs) {
  const auto whole = [](double share) { return std::llround(std::ceil(share * 100 - 1e-9)); };
  const auto [least, largest] = std::minmax_element(changes.begin(), changes.end());
  const auto from = whole(*least);
  const auto to = whole(*largest);
  constexpr auto enormous = 100; // nobody's NPS moves like that
  if (from >= enormous) return "with so few responses hardly any would be found";
  const std::string span =
      from == to ? std::to_string(from) : fmt::format("{} {} {}", from, glyphs.ellipsis, to);
  return fmt::format("true {} of {} point{} would likely be found", noun, span, to == 1 ? "" : "s");
}

std::string correction_words(stats::Correction correction) {
  switch (correction) {
  case stats::Correction::holm:
    return "Holm";
  case stats::Correction::benjamini_hochberg:
    return "Benjamini-Hochberg";
  case stats::Correction::none:
    return {};
  }
  return {};
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
  std::string text;
  const bool crossed = std::any_of(names.begin(), names.end(), [](const std::string& name) {
    return name.find(',') != std::string::npos;
  });
  const std::size_t shown = names.size() > most + 1 ? most : names.size();
  for (std::size_t i = 0; i < shown; ++i) {
    text += (i == 0 ? "" : crossed ? "; " : ", ") + names[i];
  }
  if (shown < names.size()) text += fmt::format(" and {} more", names.size() - shown);
  return text;
}

} // namespace npslice::render
