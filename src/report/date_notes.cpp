// SPDX-License-Identifier: MIT
#include "date_notes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace npslice::report {
namespace {

using engine::DateStretch;

/// A survey that goes on for longer is rare: the question is from 2003.
constexpr std::chrono::days long_span{20 * 366};

/// A time without a response that no break between two waves of a survey explains.
constexpr std::chrono::days long_gap{5 * 365};

/// In a span that is not long, what lies apart counts as odd where it is one response in so many.
constexpr std::uint64_t rare = 20;

/// Where the clocks of systems and spreadsheets begin: what an empty date becomes there. West of
/// Greenwich the first second of 1970 is still of 1969.
bool stands_for_none(survey::Day day) {
  constexpr std::array<std::chrono::year_month_day, 4> beginnings{
      std::chrono::year{1900} / 1 / 1, std::chrono::year{1904} / 1 / 1,
      std::chrono::year{1969} / 12 / 31, std::chrono::year{1970} / 1 / 1};
  return std::find(beginnings.begin(), beginnings.end(), std::chrono::year_month_day{day}) !=
         beginnings.end();
}

bool gap_between(const DateStretch& earlier, const DateStretch& later) {
  return survey::day_of(later.first) - survey::day_of(earlier.last) >= long_gap;
}

} // namespace

std::optional<DateSpread> odd_spread_of(const engine::DateCoverage& coverage) {
  const std::vector<DateStretch>& stretches = coverage.stretches;
  if (stretches.empty()) return std::nullopt;
  DateSpread spread;
  spread.first = survey::day_of(stretches.front().first);
  spread.last = survey::day_of(stretches.back().last);
  spread.first_stands_for_none = stands_for_none(spread.first);
  const bool long_lasting = spread.last - spread.first > long_span;
  std::uint64_t all = 0;
  for (const DateStretch& stretch : stretches) {
    all += stretch.responses;
  }
  const auto apart = [&](std::uint64_t responses) {
    return long_lasting ? responses * 2 < all : responses * rare <= all;
  };
  std::uint64_t before = 0;
  std::size_t begin = 0; // of those that do not lie apart
  for (std::size_t i = 1; i < stretches.size(); ++i) {
    before += stretches[i - 1].responses;
    const bool none = i == 1 && spread.first_stands_for_none;
    if (!gap_between(stretches[i - 1], stretches[i]) || (!none && !apart(before))) continue;
    begin = i;
    spread.early = before;
    spread.since = survey::day_of(stretches[i].first);
  }
  std::uint64_t behind = 0;
  for (std::size_t i = stretches.size() - 1; i > begin; --i) {
    behind += stretches[i].responses;
    if (!gap_between(stretches[i - 1], stretches[i]) || !apart(behind)) continue;
    spread.late = behind;
    spread.until = survey::day_of(stretches[i - 1].last);
  }
  const bool odd =
      long_lasting || spread.first_stands_for_none || spread.early > 0 || spread.late > 0;
  return odd ? std::optional(spread) : std::nullopt;
}

} // namespace npslice::report
