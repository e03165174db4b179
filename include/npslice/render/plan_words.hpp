// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>

#include <cstdint>
#include <string>

namespace npslice::render {

/// The single words of a plan.
struct PlanLabels {
  Label title;
  Label goal;       ///< columns
  Label responses;  //
  Label worst_case; //
  Label for_worst;  ///< that it is planned for the worst case
};

/// What a plan says in one language. Numbers come in as text, as the language writes them.
class PlanWords {
public:
  PlanWords() = default;
  PlanWords(const PlanWords&) = delete;
  PlanWords& operator=(const PlanWords&) = delete;
  virtual ~PlanWords() = default;

  [[nodiscard]] virtual const PlanLabels& labels() const = 0;
  /// Goals: a margin of so many points, finding a change of so many; `one` is a single point.
  [[nodiscard]] virtual std::string margin(const std::string& points, bool one,
                                           const std::string& level) const = 0;
  [[nodiscard]] virtual std::string change(const std::string& points, bool one) const = 0;
  /// What so many responses are good for: "400 responses buy".
  [[nodiscard]] virtual std::string buy(std::uint64_t responses) const = 0;
  /// With which spread it is planned: that of a pilot, or one that was told.
  [[nodiscard]] virtual std::string pilot_spread(const std::string& spread,
                                                 std::uint64_t responses) const = 0;
  [[nodiscard]] virtual std::string told_spread(const std::string& spread) const = 0;
  /// What the numbers of responses mean, with the power and the method of intervals.
  [[nodiscard]] virtual std::string rules(double power_percent, const std::string& level,
                                          const std::string& method) const = 0;
  /// How many could answer.
  [[nodiscard]] virtual std::string population(std::uint64_t people) const = 0;
};

} // namespace npslice::render
