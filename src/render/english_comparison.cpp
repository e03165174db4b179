// SPDX-License-Identifier: MIT
#include "english.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

namespace npslice::render {
namespace {

constexpr ComparisonLabels english_comparison_labels{
    .withheld = "the figures of one side are suppressed",
    .untested = "a side has fewer than two clusters, so that nothing can be tested",
    .not_significant = "not significant",
    .percent = " %",
    .share = "share",
    .mix = "mix",
    .rate = "rate",
    .total = "total",
    .all = "all",
    .overlapping = "The segments overlap, so that the change cannot be split into mix and rate.",
    .crossed = "before \\ after",
    .detractor = "detractor",
    .passive = "passive",
    .promoter = "promoter"};

class EnglishComparison : public ComparisonWords {
public:
  [[nodiscard]] const ComparisonLabels& labels() const override {
    return english_comparison_labels;
  }
  [[nodiscard]] std::string title(const std::string& before,
                                  const std::string& after) const override {
    return before + " compared with " + after;
  }
  [[nodiscard]] std::string points(const std::string& number, bool /*few*/) const override {
    return number + " points";
  }
  [[nodiscard]] std::string by(const std::string& dimensions) const override {
    return "By " + dimensions;
  }
  [[nodiscard]] std::string no_mix(const std::string& dimensions) const override {
    return "none from the mix of " + dimensions;
  }
  [[nodiscard]] std::string mix(const std::string& points,
                                const std::string& dimensions) const override {
    return points + " because the mix of " + dimensions + " moved";
  }
  [[nodiscard]] std::string toward(const std::string& segment) const override {
    return " toward " + segment;
  }
  [[nodiscard]] std::string away_from(const std::string& segment) const override {
    return " away from " + segment;
  }
  [[nodiscard]] std::string rate(const std::string& points) const override {
    return points + " within segments";
  }
  [[nodiscard]] std::string most_of_it(const std::string& segment) const override {
    return ", most of it " + segment;
  }
  [[nodiscard]] std::string first_of_all(const std::string& segment) const override {
    return ", first of all " + segment;
  }
  [[nodiscard]] std::string paired(const std::string& column, std::uint64_t pairs) const override {
    return fmt::format("The same respondents, by {}: {} answered on both sides",
                       base::quoted(column), grouped(pairs));
  }
  [[nodiscard]] std::string moved(std::uint64_t rose, std::uint64_t fell,
                                  std::uint64_t stayed) const override {
    return fmt::format("{} rose, {} fell, {} stayed", grouped(rose), grouped(fell),
                       grouped(stayed));
  }
  [[nodiscard]] std::string shift(const stats::ChiSquaredTest& test) const override {
    return fmt::format("Did the categories shift? {} (Stuart-Maxwell {:.2f}, {})", shown_p(test.p),
                       test.statistic,
                       test.degrees == 1 ? "1 degree of freedom"
                                         : fmt::format("{} degrees of freedom", test.degrees));
  }
  [[nodiscard]] std::string not_paired(const report::PairedRespondents& paired) const override {
    return fmt::format("Not paired: {} answered on the first side only, {} on the second only; "
                       "{} answered several times on a side",
                       grouped(paired.before_only), grouped(paired.after_only),
                       grouped(paired.repeated));
  }
};

} // namespace

const ComparisonWords& english_words::comparison() {
  static const EnglishComparison words;
  return words;
}

} // namespace npslice::render
