// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/calendar.hpp>

#include <cstdint>
#include <optional>

namespace npslice::engine {

/// When the responses were given. An accumulator.
struct DateCoverage {
  std::optional<survey::Stamp> first;
  std::optional<survey::Stamp> last;
  std::uint64_t blank = 0;      ///< responses whose date cell holds no value
  std::uint64_t unreadable = 0; ///< responses whose date cell holds something that is no date

  /// Takes in the date of one response; `is_blank` tells why there is none.
  void update(const std::optional<survey::Stamp>& stamp, bool is_blank);

  /// Takes in another part of the input.
  void merge(const DateCoverage& other);

  /// Responses that belong to no period.
  [[nodiscard]] std::uint64_t undated() const { return blank + unreadable; }
};

} // namespace npslice::engine
