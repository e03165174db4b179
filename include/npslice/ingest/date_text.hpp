// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/date_form.hpp>
#include <npslice/survey/calendar.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace npslice::ingest {

class TimeZone;

/// Which of the two numbers before the year is the day. Dates that begin with the year need no
/// order.
enum class DateOrder : unsigned char { day_first, month_first };

/// Both orders.
inline constexpr std::array all_date_orders{DateOrder::day_first, DateOrder::month_first};

/// A value for each order.
template <class Value>
using PerOrder = std::array<Value, all_date_orders.size()>;

/// The index of an order in a `PerOrder`.
constexpr std::size_t index_of(DateOrder order) { return static_cast<std::size_t>(order); }

/// The name of an order in options and messages: dmy, mdy.
constexpr std::string_view name_of(DateOrder order) {
  return order == DateOrder::day_first ? "dmy" : "mdy";
}

/// How the cells of the date column are read.
struct DateRules {
  DateForm form = DateForm::calendar;
  const TimeZone* zone = nullptr; ///< dates that know their zone are shown in this one
};

/// What a date cell says.
struct DateReading {
  enum class Kind : unsigned char { blank, unreadable, read };
  Kind kind = Kind::blank;
  bool needs_order = false; ///< day and month are told apart by the order only
  bool whole_month = false; ///< it names no day; the first of the month stands for it
  PerOrder<std::optional<survey::Stamp>> stamps; ///< the date in each order; nothing if it has none
};

/// Reads a date of the form that the rules name, and of no other.
///
/// Calendar dates are `2026-01-31`, `2026/01/31`, `2026-01` (as the first of the month), or two
/// numbers and a year of four or two digits (70…99 are 1970…1999, 00…69 are 2000…2069) with `/`,
/// `.` or `-` between them, or a day, the name of a month in seven languages and a year, such as
/// `15 juin 2026`, `Sat Jun 15 2026`, `15. Juni 2026`, `15-Jun-26`. A day of the week may stand
/// before. A time may follow after a blank, a comma, `T` or a word such as `at`: `H:MM`,
/// `HH:MM:SS`, with a fraction, AM or PM, `9h05`, and a zone (`Z`, `+02:00`, a name).
///
/// Numbers are read from 1990 to 2100 (unix times from 2001 on, as ten or thirteen digits).
///
/// Dates count as written unless the rules name a zone and the date tells its own: then the moment
/// is shown in that zone. A missing value is blank; what fits no order is unreadable. Any bytes may
/// come; cells longer than a date can be are not looked into.
DateReading read_date(std::string_view cell, const DateRules& rules = {});

} // namespace npslice::ingest
