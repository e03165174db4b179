// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/calendar.hpp>
#include <npslice/survey/period.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace npslice::engine {

/// Tells the number of the period in which a day lies. That of a day seen not long ago is known, so
/// that a survey of some years asks the calendar once for each day.
class PeriodNumbers {
public:
  [[nodiscard]] int of(survey::Day day, survey::PeriodLength length) {
    const auto number = static_cast<std::int32_t>(day.time_since_epoch().count());
    Known& known = known_[static_cast<std::uint32_t>(number) % known_.size()];
    if (known.day != number || known.length != length) {
      known = {number, length, survey::period_of(day, length).number};
    }
    return known.period;
  }

private:
  struct Known {
    std::int32_t day = std::numeric_limits<std::int32_t>::min();
    survey::PeriodLength length = survey::PeriodLength::day;
    int period = 0;
  };

  std::array<Known, 1024> known_{};
};

} // namespace npslice::engine
