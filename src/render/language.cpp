// SPDX-License-Identifier: MIT
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/foot_words.hpp>
#include <npslice/render/language.hpp>
#include <npslice/render/number.hpp>

#include <array>
#include <cmath>

namespace npslice::render {
namespace {

constexpr std::size_t longest_value = 200;
constexpr std::size_t longest_column_name = 60;
const std::string minus = "−";

/// A further language is one more line here.
std::array<const Language*, 2> all_languages() { return {&english(), &french()}; }

} // namespace

std::vector<FootLine> Language::foot(const report::Foot& foot) const {
  FootView view;
  view.suppressed = foot.least_base > 0;
  return foot_lines(foot, *this, view);
}

const Language* language_with(std::string_view tag) {
  for (const Language* const language : all_languages()) {
    if (language->tag() == tag) return language;
  }
  return nullptr;
}

std::vector<std::string> language_tags() {
  std::vector<std::string> tags;
  for (const Language* const language : all_languages()) {
    tags.emplace_back(language->tag());
  }
  return tags;
}

std::string shown_value(const std::string& value, const Language& language) {
  if (value.empty()) return language.labels().blank.text();
  if (value == report::other_value) return language.labels().other.text();
  return base::printable(value, longest_value);
}

std::string shown_key(const report::SegmentKey& key, bool is_total, const Language& language) {
  if (is_total || key.empty()) return language.labels().all.text();
  std::string text;
  for (const std::string& value : key) {
    text += (text.empty() ? "" : ", ") + shown_value(value, language);
  }
  return text;
}

std::string shown_names(const std::vector<std::string>& dimensions,
                        const std::vector<std::string>& labels) {
  std::string text;
  for (const std::string& name : labels.empty() ? dimensions : labels) {
    text += (text.empty() ? "" : " × ") + base::printable(name, longest_column_name);
  }
  return text;
}

std::string shown_score(const report::Figures& figures) {
  return figures.net_share ? figure_text(*figures.net_share, figures.measure, minus) : "–";
}

std::string shown_verdict(const report::TrendRow& row, const Language& language) {
  if (!row.test) return {};
  if (!row.test->significant) return language.labels().not_significant.text();
  return (row.test->change.difference < 0 ? "▼ " : "▲ ") + language.p_value(row.test->change.p);
}

std::vector<std::string> weight_heads(bool weighed, const Labels& labels) {
  if (!weighed) return {};
  return {labels.effective_base.text(), labels.design_effect.text()};
}

std::vector<std::string> weight_cells(const report::Figures& figures, bool weighed,
                                      const Language& language) {
  if (!weighed) return {};
  if (!figures.weighted || !figures.weighted->effective_responses) return {"", ""};
  return {language.grouped(
              static_cast<std::uint64_t>(std::llround(*figures.weighted->effective_responses))),
          language.decimal(*figures.weighted->design_effect, 2)};
}

std::string weight_words(const report::Figures& figures, const Language& language) {
  const auto heads = weight_heads(figures.weighted != nullptr, language.labels());
  const auto cells = weight_cells(figures, figures.weighted != nullptr, language);
  std::string words;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (!cells[i].empty()) words += ", " + heads[i] + " = " + cells[i];
  }
  return words;
}

std::string mark_of(const report::Figures& figures) { return base_mark(figures); }

std::string shown_limits(const report::Figures& figures) {
  if (!figures.interval) return {};
  const std::string mark = mark_of(figures);
  return interval_text(*figures.interval, figures.measure, minus, "…") +
         (mark.empty() ? "" : " " + mark);
}

} // namespace npslice::render
