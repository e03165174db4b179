// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/calendar.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace npslice::engine {

/// The dated responses of one stretch of 366 days, and when the first and the last of them were
/// given.
struct DateStretch {
  std::int64_t number = 0; ///< of the stretch, from that which begins with 1970
  survey::Stamp first;
  survey::Stamp last;
  std::uint64_t responses = 0;
};

/// When the responses were given. An accumulator.
struct DateCoverage {
  std::optional<survey::Stamp> first;
  std::optional<survey::Stamp> last;
  std::vector<DateStretch> stretches; ///< those with a response, the earliest first
  std::uint64_t blank = 0;            ///< responses whose date cell holds no value
  std::uint64_t unreadable = 0;       ///< responses whose date cell holds something that is no date

  /// Takes in the date of one response; `is_blank` tells why there is none.
  void update(const std::optional<survey::Stamp>& stamp, bool is_blank) {
    if (stamp) {
      update(*stamp);
    } else {
      ++(is_blank ? blank : unreadable);
    }
  }

  /// Takes in the date of one response.
  void update(survey::Stamp stamp) {
    // Mostly there are one or two, and nobody can foresee which: so all are asked.
    std::uint64_t inside = 0;
    for (DateStretch& stretch : stretches) {
      // One comparison for both ends: what lies before the first wraps around to a large number.
      const auto behind = static_cast<std::uint64_t>((stamp - stretch.first).count());
      const auto length = static_cast<std::uint64_t>((stretch.last - stretch.first).count());
      const std::uint64_t within = behind <= length ? 1 : 0;
      stretch.responses += within;
      inside += within;
    }
    if (inside == 0) extend(stamp);
  }

  /// Takes in another part of the input.
  void merge(const DateCoverage& other);

  /// Responses that belong to no period.
  [[nodiscard]] std::uint64_t undated() const { return blank + unreadable; }

private:
  void extend(survey::Stamp stamp);
};

} // namespace npslice::engine
