// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/calendar.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace npslice::ingest {

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

/// What a date cell says.
struct DateReading {
  enum class Kind : unsigned char { blank, unreadable, read };
  Kind kind = Kind::blank;
  bool needs_order = false;                      ///< day and month are told apart by the order only
  PerOrder<std::optional<survey::Stamp>> stamps; ///< the date in each order; nothing if it has none
};

/// Reads a date: `2026-01-31` or `2026/01/31`, or two numbers and a year of four or two digits
/// (70…99 are 1970…1999, 00…69 are 2000…2069) with `/`, `.` or `-` between them. A time may follow
/// after a blank or `T`: `H:MM`, `HH:MM:SS`, with a fraction, AM or PM, and a zone (`Z`, `+02:00`,
/// a name), which is passed over: dates count as written. A missing value is blank; what fits no
/// order is unreadable.
DateReading read_date(std::string_view cell);

} // namespace npslice::ingest
