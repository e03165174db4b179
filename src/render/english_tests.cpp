// SPDX-License-Identifier: MIT
#include "english.hpp"
#include "text_words.hpp"

#include <npslice/render/number.hpp>

#include <fmt/format.h>

namespace npslice::render {
namespace {

constexpr TestLabels english_test_labels{
    .difference = "difference",
    .impact = "impact",
    .against_rest = "Segments against the rest",
    .none_differs = "No segment differs significantly from the rest",
    .not_significant = "Not significant",
    .hardly_any = "with so few responses hardly any would be found",
    .overlapping = "The segments overlap: each can be held against its rest, but not all against "
                   "each other.",
    .all_within_limits = "All within the control limits",
    .outside_limits = "Outside the control limits"};

class EnglishTests : public TestWords {
public:
  [[nodiscard]] const TestLabels& labels() const override { return english_test_labels; }
  [[nodiscard]] std::string detectable(Tested what, std::int64_t from, std::int64_t to,
                                       const std::string& ellipsis) const override {
    const std::string span =
        from == to ? std::to_string(from) : fmt::format("{} {} {}", from, ellipsis, to);
    return fmt::format("true {} of {} point{} would likely be found",
                       what == Tested::changes ? "changes" : "differences", span,
                       to == 1 ? "" : "s");
  }
  [[nodiscard]] std::string more_significant(std::size_t count) const override {
    return fmt::format("{} more are significant; CSV has all", count);
  }
  [[nodiscard]] std::string more_names(std::size_t count) const override {
    return fmt::format(" and {} more", count);
  }
  [[nodiscard]] std::string heterogeneity(const stats::ChiSquaredTest& test) const override {
    return fmt::format("Do they differ at all? {} (Q = {:.1f}, {} degrees of freedom)",
                       shown_p(test.p), test.statistic, test.degrees);
  }
  [[nodiscard]] std::string slope(const std::string& points, bool /*few*/,
                                  survey::PeriodLength every) const override {
    return fmt::format("Slope: {} points per {}", points, survey::name_of(every));
  }
  [[nodiscard]] std::string beyond(bool below, const std::string& limit) const override {
    return (below ? "below " : "above ") + limit;
  }
  [[nodiscard]] std::string unseen_changes(std::size_t unseen, std::size_t tests) const override {
    return fmt::format("Not significant: {} of {}", unseen,
                       tests == 1 ? "1 change" : fmt::format("{} changes", tests));
  }
  [[nodiscard]] std::string unseen_segments(std::size_t unseen, std::size_t tests) const override {
    return fmt::format("Not significant: {} of {}", unseen, counted(tests, "segment"));
  }
  [[nodiscard]] std::string by_chance(const std::string& expected,
                                      std::size_t tests) const override {
    return fmt::format("by chance alone, {} of {} would look significant", expected, tests);
  }
  [[nodiscard]] std::string rolling(std::uint64_t periods,
                                    survey::PeriodLength every) const override {
    return "rolling " + counted(periods, survey::name_of(every));
  }
  [[nodiscard]] std::string against_year_ago() const override { return "against a year ago"; }
  [[nodiscard]] std::string against_first(survey::PeriodLength every) const override {
    return fmt::format("against the first {}", survey::name_of(every));
  }
  [[nodiscard]] std::string against(const std::string& period) const override {
    return "against " + period;
  }
};

} // namespace

const TestWords& english_words::tests() {
  static const EnglishTests words;
  return words;
}

} // namespace npslice::render
