// SPDX-License-Identifier: MIT
#include "english.hpp"

#include <npslice/render/number.hpp>

#include <fmt/format.h>

namespace npslice::render {
namespace {

constexpr PlanLabels english_plan_labels{
    .title = "Responses that a survey needs",
    .goal = "for",
    .responses = "responses",
    .worst_case = "worst case",
    .for_worst = "Planned for the worst case: half promoters, half detractors (most surveys have a "
                 "spread of 0.5 to 0.7; --spread or a pilot file tells)"};

class EnglishPlan : public PlanWords {
public:
  [[nodiscard]] const PlanLabels& labels() const override { return english_plan_labels; }
  [[nodiscard]] std::string margin(const std::string& points, bool /*one*/,
                                   const std::string& level) const override {
    return fmt::format("a margin of {} points to either side ({})", points, level);
  }
  [[nodiscard]] std::string change(const std::string& points, bool /*one*/) const override {
    return fmt::format("finding a change of {} points", points);
  }
  [[nodiscard]] std::string buy(std::uint64_t responses) const override {
    return grouped(responses) + " responses buy";
  }
  [[nodiscard]] std::string pilot_spread(const std::string& spread,
                                         std::uint64_t responses) const override {
    return fmt::format("Planned with the spread of the pilot, {} ({} responses)", spread,
                       grouped(responses));
  }
  [[nodiscard]] std::string told_spread(const std::string& spread) const override {
    return "Planned with a spread of " + spread;
  }
  [[nodiscard]] std::string rules(double power_percent, const std::string& level,
                                  const std::string& method) const override {
    return fmt::format("A change needs so many on each side; it is found with a power of {:g} %. "
                       "Intervals: {}, {}",
                       power_percent, level, method);
  }
  [[nodiscard]] std::string population(std::uint64_t people) const override {
    return grouped(people) + " could answer";
  }
};

} // namespace

const PlanWords& english_words::plan() {
  static const EnglishPlan words;
  return words;
}

} // namespace npslice::render
