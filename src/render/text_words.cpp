// SPDX-License-Identifier: MIT
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <array>

namespace npslice::render {
namespace {

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

} // namespace

std::string shown_dimensions(const std::vector<std::string>& dimensions, const Glyphs& glyphs) {
  std::string text;
  for (const std::string& name : dimensions) {
    text += (text.empty() ? "" : " " + glyphs.times + " ") + base::printable(name, 60);
  }
  return text;
}

std::string shown_day(survey::Day day, bool with_year) {
  const std::chrono::year_month_day date{day};
  std::string text = fmt::format("{} {}", static_cast<unsigned>(date.day()),
                                 months[static_cast<unsigned>(date.month()) - 1]);
  if (with_year) text += fmt::format(" {}", static_cast<int>(date.year()));
  return text;
}

std::string shown_span(const std::optional<survey::Stamp>& first,
                       const std::optional<survey::Stamp>& last, const Glyphs& glyphs) {
  if (!first || !last) return {};
  const survey::Day from = survey::day_of(*first);
  const survey::Day to = survey::day_of(*last);
  if (from == to) return shown_day(from, true);
  const bool same_year =
      std::chrono::year_month_day{from}.year() == std::chrono::year_month_day{to}.year();
  return shown_day(from, !same_year) + " " + glyphs.dash + " " + shown_day(to, true);
}

std::string with_dash(std::string text, const Glyphs& glyphs) {
  constexpr std::string_view dash = "–";
  if (glyphs.dash == dash) return text;
  for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash, at)) {
    text.replace(at, dash.size(), glyphs.dash);
  }
  return text;
}

std::string shown_span(const report::Foot& foot, const TextStyle& style) {
  if (!foot.first || !foot.last) return {};
  return with_dash(
      style.wording.language->span(survey::day_of(*foot.first), survey::day_of(*foot.last)),
      glyphs_of(style));
}

std::string shown_nps(const report::Figures& figures, const Glyphs& glyphs) {
  if (figures.suppressed) return {};
  return figures.net_share ? figure_text(*figures.net_share, figures.measure, glyphs.minus)
                           : glyphs.dash;
}

std::string base_mark(const report::Figures& figures) {
  const std::uint64_t n = figures.worth();
  if (figures.counts.responses() == 0 || n >= small_base) return {};
  return n < very_small_base ? "**" : "*";
}

std::string shown_interval(const report::Figures& figures, const Glyphs& glyphs,
                           const Language& language) {
  if (figures.suppressed) return language.labels().suppressed.text();
  if (!figures.interval) return {};
  constexpr std::size_t limit_width = 4;
  return interval_text(*figures.interval, figures.measure, glyphs.minus, glyphs.ellipsis,
                       figures.measure == stats::Measure::net ? limit_width : 2);
}

std::string arrow_of(const report::ChangeTest& test, const Glyphs& glyphs) {
  return test.change.difference < 0 ? glyphs.down : glyphs.up;
}

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

std::string shown_share(std::uint64_t tenths) {
  return fmt::format("{}.{} %", tenths / 10, tenths % 10);
}

void append_wrapped(const std::string& words, const TextStyle& style, std::string& out) {
  for (const std::string& line : wrapped(words, style.width)) {
    out += line + '\n';
  }
}

std::vector<std::string> share_cells(const report::Figures& figures, const Language& language) {
  std::vector<std::string> cells;
  for (const std::uint64_t tenths : tenths_of_percent(figures.parts())) {
    cells.push_back(figures.net_share ? language.share(tenths) : std::string{});
  }
  return cells;
}

std::string counted(std::uint64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", grouped(count), noun, count == 1 ? "" : "s");
}

std::string bar_of(const stats::CategoryCounts& counts, std::size_t cells, const Glyphs& glyphs,
                   const TextStyle& style) {
  std::string bar;
  const auto parts = apportioned(counts, cells);
  for (const survey::Category category : survey::all_categories) {
    const auto index = static_cast<std::size_t>(category);
    std::string part;
    for (std::uint64_t i = 0; i < parts[index]; ++i) {
      part += glyphs.bars[index];
    }
    bar += in_color(part, category, style);
  }
  return bar;
}

std::string title_line(const std::string& title, const std::string& right, std::size_t width,
                       const TextStyle& style) {
  const std::size_t used = display_width(title) + display_width(right);
  if (!right.empty() && used + 2 <= width) {
    return in_bold(title, style) + std::string(width - used, ' ') + right + "\n";
  }
  std::string lines;
  for (const std::string& line : wrapped(title, width)) {
    lines += in_bold(line, style) + "\n";
  }
  return right.empty() ? lines : lines + right + "\n";
}

} // namespace npslice::render
