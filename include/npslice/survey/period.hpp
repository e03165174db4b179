// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/calendar.hpp>

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace npslice::survey {

/// How long a calendar period is.
enum class PeriodLength : unsigned char { day, week, month, quarter, year };

/// All period lengths, the shortest first.
inline constexpr std::array all_period_lengths{PeriodLength::day, PeriodLength::week,
                                               PeriodLength::month, PeriodLength::quarter,
                                               PeriodLength::year};

/// The name of a period length in options and reports: day, week, month, quarter, year.
std::string_view name_of(PeriodLength length);

/// The period length with that name, or nothing.
std::optional<PeriodLength> period_length_named(std::string_view name);

/// One calendar period. Consecutive periods of one length have consecutive numbers, so that gaps
/// can be counted and periods compared; the number itself means nothing outside this type.
struct Period {
  PeriodLength length = PeriodLength::month;
  int number = 0;

  friend auto operator<=>(const Period&, const Period&) = default;
};

/// The period that a day falls into. Weeks run from Monday to Sunday (ISO 8601).
Period period_of(Day day, PeriodLength length);

/// The first day of a period.
Day first_day(Period period);

/// The last day of a period.
Day last_day(Period period);

/// The stable name of a period: `2026-01-31`, `2026-W05` (with the ISO year, which is the year of
/// the week's Thursday), `2026-01`, `2026-Q1`, `2026`.
std::string label_of(Period period);

} // namespace npslice::survey
