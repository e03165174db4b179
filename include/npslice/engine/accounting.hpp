// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/row_problem.hpp>

#include <array>
#include <cstdint>
#include <numeric>

namespace npslice::engine {

/// Where every record went. Law 1: records = used + unanswered + Σ excluded + Σ rejected.
struct Accounting {
  std::uint64_t records = 0;
  std::uint64_t used = 0;
  std::uint64_t unanswered = 0;
  std::array<std::uint64_t, survey::all_exclusions.size()> excluded{};
  std::array<std::uint64_t, survey::all_rejections.size()> rejected{};

  /// How many were excluded for any reason.
  [[nodiscard]] std::uint64_t excluded_total() const {
    return std::accumulate(excluded.begin(), excluded.end(), std::uint64_t{0});
  }

  /// How many were rejected for any reason.
  [[nodiscard]] std::uint64_t rejected_total() const {
    return std::accumulate(rejected.begin(), rejected.end(), std::uint64_t{0});
  }

  /// Whether law 1 holds.
  [[nodiscard]] bool adds_up() const {
    return records == used + unanswered + excluded_total() + rejected_total();
  }

  /// Adds the records of another part of the input.
  void merge(const Accounting& other);
};

} // namespace npslice::engine
