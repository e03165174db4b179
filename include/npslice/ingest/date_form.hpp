// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace npslice::ingest {

/// How the dates of one column are written. A column has one form; cells of another form are
/// unreadable in it. All but `calendar` are bare numbers and are taken for dates only where the
/// whole column holds such numbers and its name or the user says that they are dates.
enum class DateForm : unsigned char {
  calendar,           ///< day, month and year, in numbers or with the name of the month
  unix_seconds,       ///< seconds since 1970 in UTC, ten digits
  unix_milliseconds,  ///< milliseconds since 1970 in UTC, thirteen digits
  spreadsheet_serial, ///< days since the end of 1899, five digits; a fraction is the time of day
  compact_day,        ///< `20260131`
  compact_month,      ///< `202601`
};

/// The forms that are bare numbers.
inline constexpr std::array numeric_date_forms{DateForm::unix_seconds, DateForm::unix_milliseconds,
                                               DateForm::spreadsheet_serial, DateForm::compact_day,
                                               DateForm::compact_month};

/// A count for each form, by `index_of`.
using CountPerForm = std::array<std::size_t, 1 + numeric_date_forms.size()>;

/// The index of a form in a `CountPerForm`.
constexpr std::size_t index_of(DateForm form) { return static_cast<std::size_t>(form); }

/// The word for a form in `--date-format`: unix, unix-ms, serial, yyyymmdd, yyyymm. Empty for
/// `calendar`, of which the option names the order.
std::string_view name_of(DateForm form);

/// What the cells of such a column are, in words: "dates", "unix seconds", …
std::string_view words_of(DateForm form);

/// Whether the numbers of a form are moments in UTC rather than what a clock on a wall showed.
constexpr bool is_universal(DateForm form) {
  return form == DateForm::unix_seconds || form == DateForm::unix_milliseconds;
}

} // namespace npslice::ingest
