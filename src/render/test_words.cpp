// SPDX-License-Identifier: MIT
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/test_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace npslice::render {
namespace {

using report::TrendRow;

/// More names or periods than these are counted only.
constexpr std::size_t most_names = 6;
constexpr std::size_t most_named_periods = 4;

/// Some names with commas between them, the first few and how many more there are.
std::string listed(const std::vector<std::string>& names, std::size_t most,
                   const Language& language) {
  std::string text;
  const bool crossed = std::any_of(names.begin(), names.end(), [](const std::string& name) {
    return name.find(',') != std::string::npos;
  });
  const std::string between = crossed ? language.labels().semicolon.text() : ", ";
  const std::size_t shown = names.size() > most + 1 ? most : names.size();
  for (std::size_t i = 0; i < shown; ++i) {
    text += (i == 0 ? "" : between) + names[i];
  }
  if (shown < names.size()) text += language.tests().more_names(names.size() - shown);
  return text;
}

std::string slope_sentence(const stats::Slope& slope, survey::PeriodLength every,
                           const stats::IntervalRules& rules, const Language& language,
                           const Glyphs& glyphs) {
  constexpr double tenths_of_a_share = 1000;
  const bool few = std::llround(std::abs(slope.per_period) * tenths_of_a_share) < 20;
  std::string words =
      language.tests().slope(tenths_of(slope.per_period, language, glyphs), few, every) + " (" +
      language.level(rules.level_percent) + language.labels().colon.text() +
      fine_limits_of(slope.interval, language, glyphs) + ", " + language.p_value(slope.p) + ")";
  if (stats::is_significant(slope.p, rules)) return words;
  return words + ", " + language.labels().not_significant.text();
}

/// The periods that are odd among all of their series.
std::string limit_sentence(const report::TrendSeries& series, const Language& language,
                           const Glyphs& glyphs) {
  std::vector<std::string> odd;
  bool known = false;
  for (const TrendRow& row : series.rows) {
    if (!row.limits || !row.figures.net_share) continue;
    known = true;
    const double net = static_cast<double>(row.figures.net_share->numerator) /
                       static_cast<double>(row.figures.net_share->denominator);
    if (row.limits->low <= net && net <= row.limits->high) continue;
    const bool below = net < row.limits->low;
    const auto shown = [&](double share) {
      if (row.figures.measure == stats::Measure::net) return tenths_of(share, language, glyphs);
      return language.share(static_cast<std::uint64_t>(std::llround(share * 1000)));
    };
    const double limit = below ? row.limits->low : row.limits->high;
    odd.push_back(fmt::format("{} ({}, {})", language.short_period(row.period), shown(net),
                              language.tests().beyond(below, shown(limit))));
  }
  if (!known) return {};
  const TestLabels& labels = language.tests().labels();
  if (odd.empty()) return labels.all_within_limits.text();
  return labels.outside_limits.text() + language.labels().colon.text() +
         listed(odd, most_named_periods, language);
}

/// What the tests of the changes come to, where one of them found nothing or many were made.
std::string change_sentence(const report::TrendSeries& series, const stats::IntervalRules& rules,
                            const Language& language, const Glyphs& glyphs) {
  std::vector<double> unseen;
  std::size_t tests = 0;
  for (const TrendRow& row : series.rows) {
    if (!row.test) continue;
    ++tests;
    if (!row.test->significant) unseen.push_back(row.test->detectable);
  }
  const std::string semicolon = language.labels().semicolon.text();
  std::string words;
  if (!unseen.empty()) {
    words = language.tests().unseen_changes(unseen.size(), tests) + semicolon +
            detectable_words(unseen, Tested::changes, language, glyphs);
  }
  constexpr std::size_t many = 10;
  if (tests < many || unseen.size() == tests) return words;
  const double expected = static_cast<double>(tests) * (1 - rules.level_percent / 100);
  return words + (words.empty() ? "" : semicolon) +
         language.tests().by_chance(in_language(fmt::format("{:.1f}", expected), language), tests);
}

} // namespace

std::string in_language(std::string number, const Language& language) {
  const std::string_view sign = language.labels().decimal_sign;
  const std::size_t point = number.find('.');
  if (point == std::string::npos || sign == ".") return number;
  return number.replace(point, 1, sign);
}

std::string tenths_of(double net_share, const Language& language, const Glyphs& glyphs) {
  return in_language(tenth_points(net_share, glyphs.minus), language);
}

std::string limits_of(const stats::Interval& interval, const Glyphs& glyphs) {
  return points(interval.low, glyphs.minus) + " " + glyphs.ellipsis + " " +
         points(interval.high, glyphs.minus);
}

std::string fine_limits_of(const stats::Interval& interval, const Language& language,
                           const Glyphs& glyphs) {
  return tenths_of(interval.low, language, glyphs) + " " + glyphs.ellipsis + " " +
         tenths_of(interval.high, language, glyphs);
}

std::string p_alone(double p, const Language& language) {
  return in_language(shown_p_alone(p), language);
}

std::string verdict_of(const report::ChangeTest& test, const Language& language,
                       const Glyphs& glyphs) {
  if (!test.significant) return language.labels().not_significant.text();
  return arrow_of(test, glyphs) + " " + language.p_value(test.change.p);
}

std::string detectable_words(const std::vector<double>& smallest, Tested what,
                             const Language& language, const Glyphs& glyphs) {
  const auto whole = [](double share) { return std::llround(std::ceil(share * 100 - 1e-9)); };
  const auto [least, largest] = std::minmax_element(smallest.begin(), smallest.end());
  const auto from = whole(*least);
  const auto to = whole(*largest);
  constexpr auto enormous = 100; // nobody's NPS moves like that
  if (from >= enormous) return language.tests().labels().hardly_any.text();
  return language.tests().detectable(what, from, to, glyphs.ellipsis);
}

std::vector<std::size_t> significant_segments(const report::ScoreTable& table) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto& test = table.rows.figures(i).against_rest;
    if (test && test->significant) rows.push_back(i);
  }
  const auto impact = [&](std::size_t row) {
    return std::abs(table.rows.figures(row).against_rest->impact);
  };
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t left, std::size_t right) {
    return impact(left) > impact(right);
  });
  return rows;
}

SegmentSentences segment_sentences(const report::ScoreTable& table, std::size_t shown,
                                   const Language& language, const Glyphs& glyphs) {
  if (table.tested < 2) return {};
  const TestLabels& labels = language.tests().labels();
  const std::string semicolon = language.labels().semicolon.text();
  std::vector<std::string> others;
  std::vector<double> detectable;
  for (const report::ScoreRow& row : table.rows) {
    if (!row.against_rest || row.against_rest->significant) continue;
    others.push_back(shown_key(row.key, false, language));
    detectable.push_back(row.detectable);
  }
  SegmentSentences sentences;
  const std::size_t significant = significant_segments(table).size();
  if (significant == 0) {
    sentences.none = labels.none_differs.text() + semicolon +
                     detectable_words(detectable, Tested::differences, language, glyphs);
  } else if (!others.empty()) {
    sentences.others = labels.not_significant.text() + language.labels().colon.text() +
                       listed(others, most_names, language) + semicolon +
                       detectable_words(detectable, Tested::differences, language, glyphs);
  }
  if (significant > shown) sentences.more = language.tests().more_significant(significant - shown);
  if (table.overlapping) {
    sentences.overlap = labels.overlapping.text();
  } else if (table.heterogeneity && table.tested > 2) {
    sentences.whole = language.tests().heterogeneity(*table.heterogeneity);
  }
  return sentences;
}

std::vector<std::string> trend_sentences(const report::TrendSeries& series,
                                         survey::PeriodLength every,
                                         const stats::IntervalRules& rules,
                                         const Language& language, const Glyphs& glyphs) {
  std::vector<std::string> sentences;
  const auto add = [&](std::string sentence) {
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
  };
  add(change_sentence(series, rules, language, glyphs));
  if (series.slope) add(slope_sentence(*series.slope, every, rules, language, glyphs));
  add(limit_sentence(series, language, glyphs));
  return sentences;
}

std::string rule_words(const report::TrendRules& rules, survey::PeriodLength every,
                       const Language& language) {
  const TestWords& say = language.tests();
  std::string words;
  if (rules.rolling > 1) words += ", " + say.rolling(rules.rolling, every);
  switch (rules.baseline) {
  case report::Baseline::previous:
    return words;
  case report::Baseline::year_ago:
    return words + ", " + say.against_year_ago();
  case report::Baseline::first:
    return words + ", " + say.against_first(every);
  case report::Baseline::period:
    return words + ", " + say.against(base::printable(rules.period));
  }
  return words;
}

} // namespace npslice::render
