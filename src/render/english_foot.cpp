// SPDX-License-Identifier: MIT
#include "english.hpp"
#include "metric_words.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <array>

namespace npslice::render {
namespace {

constexpr FootLabels english_foot_labels{
    .score = "Score",
    .metric = "Metric",
    .intervals = "Intervals",
    .tests = "Tests",
    .suppressed = "Suppressed",
    .dates = "Dates",
    .comments = "Comments",
    .service = "Export",
    .only = "Only",
    .records = "Records",
    .note = "Note",
    .both = " and ",
    .decimals_below = "; decimals count as the whole score below",
    .decimals_rounded = "; decimals are rounded",
    .narrowed_somewhere = "; narrowed where it is known how many could have answered",
    .not_corrected = ", p-values of segments not corrected",
    .inspect_shows = "; npslice inspect shows them"};

class EnglishFoot : public FootWords {
public:
  [[nodiscard]] const FootLabels& labels() const override { return english_foot_labels; }
  [[nodiscard]] std::string quoted(std::string_view text, std::size_t longest) const override {
    return base::quoted(text, longest);
  }
  [[nodiscard]] std::string from_groups(const std::string& column) const override {
    return fmt::format("from the groups in {}, which were formed by the export", column);
  }
  [[nodiscard]] std::string recoded(const std::string& column,
                                    const std::string& minus) const override {
    return fmt::format("{}, formed by the export: detractors {}100, passives 0, promoters 100",
                       column, minus);
  }
  [[nodiscard]] std::string range(int from, int to, const std::string& dash) const override {
    return fmt::format("{}{}{}", from, dash, to);
  }
  [[nodiscard]] std::string scale(const std::string& column,
                                  const std::string& range) const override {
    return column + ", " + range;
  }
  [[nodiscard]] std::string since(survey::Day day) const override {
    return "from " + survey::iso_text(day);
  }
  [[nodiscard]] std::string until(survey::Day day) const override {
    return "to " + survey::iso_text(day);
  }
  [[nodiscard]] std::string kept(engine::Dedupe which, const std::string& column) const override {
    return fmt::format("the {} response of each {}",
                       which == engine::Dedupe::last ? "last" : "first", base::quoted(column));
  }
  [[nodiscard]] std::string zone(const std::string& zone, bool universal) const override {
    return fmt::format("{} in {}", universal ? "," : "; times that tell their zone are shown",
                       zone);
  }
  [[nodiscard]] std::string looks_like(const std::string& service) const override {
    return fmt::format("looks like {}, whose files were not verified; npslice inspect shows the "
                       "roles",
                       service);
  }
  [[nodiscard]] std::string definition(const report::Foot& foot) const override {
    return english_definition(foot);
  }
  [[nodiscard]] std::string method(const stats::IntervalRules& rules) const override {
    if (rules.measure == stats::Measure::top && rules.method != stats::IntervalMethod::wald) {
      return "Wilson score";
    }
    switch (rules.method) {
    case stats::IntervalMethod::adjusted_wald:
      return "adjusted Wald";
    case stats::IntervalMethod::score:
      return "score";
    case stats::IntervalMethod::wald:
      return "Wald";
    }
    return {};
  }
  [[nodiscard]] std::string narrowed(std::uint64_t population) const override {
    return fmt::format("; narrowed, since {} could have answered", grouped(population));
  }
  [[nodiscard]] std::string tested_at(double percent) const override {
    return fmt::format("at {:g} %", percent);
  }
  [[nodiscard]] std::string corrected_by(const std::string& method) const override {
    return ", p-values of segments corrected by " + method;
  }
  [[nodiscard]] std::string power(double percent) const override {
    return fmt::format("; \"likely\" is a power of {:g} %", percent);
  }
  [[nodiscard]] std::string suppressed_below(std::uint64_t least_base) const override {
    return fmt::format("figures of fewer than {} (--min-base), and of a group that could be "
                       "computed from the others",
                       counted(least_base, "response"));
  }
  [[nodiscard]] std::vector<FootLine> weights(const report::Weights& weights,
                                              bool inspecting) const override {
    return english_words::weights(weights, inspecting);
  }
  [[nodiscard]] std::string used(std::uint64_t count) const override {
    return grouped(count) + " used";
  }
  [[nodiscard]] std::string unanswered(std::uint64_t count) const override {
    return grouped(count) + " unanswered";
  }
  [[nodiscard]] std::string excluded(std::uint64_t count) const override {
    return grouped(count) + " excluded";
  }
  [[nodiscard]] std::string rejected(std::uint64_t count) const override {
    return grouped(count) + " rejected";
  }
  [[nodiscard]] std::string_view reason(survey::Rejection rejection) const override {
    constexpr std::array<std::string_view, survey::all_rejections.size()> words{
        "with an unclosed quote",
        "with too long a line",
        "cut at the end",
        "with too many columns",
        "with another delimiter",
        "not a number",
        "not whole",
        "out of range",
        "without a weight",
        "with a weight that is no number",
        "with a negative weight",
        "with an absurd weight"};
    return words[static_cast<std::size_t>(rejection)];
  }
  [[nodiscard]] std::string_view reason(survey::Exclusion exclusion) const override {
    constexpr std::array<std::string_view, survey::all_exclusions.size()> words{
        "by --where",
        "outside the dates",
        "without a date",
        "from a preview",
        "from a test",
        "marked as spam",
        "not finished",
        "screened out",
        "dismissed",
        "excluded from calculations",
        "about another question",
        "by --dedupe",
        "at the foot",
        "without an opinion",
        "repeating the header"};
    return words[static_cast<std::size_t>(exclusion)];
  }
};

} // namespace

const FootWords& english_words::foot() {
  static const EnglishFoot words;
  return words;
}

} // namespace npslice::render
