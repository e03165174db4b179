// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/calendar.hpp>

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <string>

namespace npslice::tests {

/// `2026-01-31 10:20:30`, or `-` for no date.
inline std::string shown(const std::optional<survey::Stamp>& stamp) {
  if (!stamp) return "-";
  const survey::Day day = survey::day_of(*stamp);
  const std::chrono::hh_mm_ss time(*stamp - survey::Stamp{day});
  return fmt::format("{} {:02}:{:02}:{:02}", survey::iso_text(day), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

} // namespace npslice::tests
