// SPDX-License-Identifier: MIT
#include "test_words.hpp"
#include "text_sections.hpp"
#include "text_words.hpp"

#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

namespace npslice::render {
namespace {

using report::TrendRow;

constexpr std::size_t most_periods = 4;

std::string slope_words(const stats::Slope& slope, survey::PeriodLength every,
                        const stats::IntervalRules& rules, const Glyphs& glyphs) {
  const std::string verdict = stats::is_significant(slope.p, rules) ? "" : ", not significant";
  return fmt::format("Slope: {} points per {} ({}: {}, {}){}",
                     tenth_points(slope.per_period, glyphs.minus), survey::name_of(every),
                     shown_level(rules), shown_fine_limits(slope.interval, glyphs),
                     shown_p(slope.p), verdict);
}

/// A figure with one decimal: an NPS with its sign, a share in percent.
std::string tenths_of(double share, stats::Measure measure, const Glyphs& glyphs) {
  if (measure == stats::Measure::net) return tenth_points(share, glyphs.minus);
  return fmt::format("{:.1f} %", share * 100);
}

/// The periods that are odd among all of their series.
std::string limit_words(const report::TrendSeries& series, const Glyphs& glyphs) {
  std::vector<std::string> odd;
  bool known = false;
  for (const TrendRow& row : series.rows) {
    if (!row.limits || !row.figures.net_share) continue;
    known = true;
    const double net = static_cast<double>(row.figures.net_share->numerator) /
                       static_cast<double>(row.figures.net_share->denominator);
    if (row.limits->low <= net && net <= row.limits->high) continue;
    const bool low = net < row.limits->low;
    odd.push_back(fmt::format(
        "{} ({}, {} {})", survey::label_of(row.period), tenths_of(net, row.figures.measure, glyphs),
        low ? "below" : "above",
        tenths_of(low ? row.limits->low : row.limits->high, row.figures.measure, glyphs)));
  }
  if (!known) return {};
  if (odd.empty()) return "All within the control limits";
  return "Outside the control limits: " + listed(odd, most_periods);
}

/// What the tests of the changes come to, where one of them found nothing or many were made.
std::string change_words(const report::TrendSeries& series, const stats::IntervalRules& rules,
                         const Glyphs& glyphs) {
  std::vector<double> unseen;
  std::size_t tests = 0;
  for (const TrendRow& row : series.rows) {
    if (!row.test) continue;
    ++tests;
    if (!row.test->significant) unseen.push_back(row.test->detectable);
  }
  std::string words;
  if (!unseen.empty()) {
    words = fmt::format("Not significant: {} of {}; {}", unseen.size(),
                        tests == 1 ? "1 change" : fmt::format("{} changes", tests),
                        detectable_words(unseen, "changes", glyphs));
  }
  constexpr std::size_t many = 10;
  if (tests < many || unseen.size() == tests) return words;
  const double expected = static_cast<double>(tests) * (1 - rules.level_percent / 100);
  return words + fmt::format("{}by chance alone, {:.1f} of {} would look significant",
                             words.empty() ? "" : "; ", expected, tests);
}

} // namespace

void append_trend_tests(const report::TrendSeries& series, survey::PeriodLength every,
                        TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const std::string changes = change_words(series, page.interval, glyphs);
  std::string whole;
  if (series.slope) whole = slope_words(*series.slope, every, page.interval, glyphs);
  const std::string limits = limit_words(series, glyphs);
  for (const std::string& words : {changes, whole, limits}) {
    if (words.empty()) continue;
    for (const std::string& line : wrapped(words, page.style.width)) {
      out += line + '\n';
    }
    page.shows_tests = true;
  }
}

} // namespace npslice::render
