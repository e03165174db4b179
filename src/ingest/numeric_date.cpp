// SPDX-License-Identifier: MIT
#include "numeric_date.hpp"

#include "clock_time.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace npslice::ingest {
namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr int first_year = 1990;
constexpr int last_year = 2100;

constexpr std::size_t longest_whole = 13;

/// Digits of a fraction beyond these are less than a second, and are passed over.
constexpr std::size_t fraction_digits = 9;
constexpr std::int64_t fraction_unit = 1'000'000'000;

/// How many digits the numbers of a form have before the decimal sign.
constexpr std::size_t digits_of(DateForm form) {
  switch (form) {
  case DateForm::unix_seconds:
    return 10;
  case DateForm::unix_milliseconds:
    return 13;
  case DateForm::spreadsheet_serial:
    return 5;
  case DateForm::compact_day:
    return 8;
  case DateForm::compact_month:
    return 6;
  case DateForm::calendar:
    break;
  }
  return 0;
}

std::size_t digits_at_front(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && text[count] >= '0' && text[count] <= '9') {
    ++count;
  }
  return count;
}

/// A number that is at most thirteen digits and a fraction.
struct WrittenNumber {
  std::int64_t whole = 0;
  std::int64_t billionths = 0; // of one
};

std::int64_t value_of(std::string_view digits) {
  std::int64_t value = 0;
  for (const char digit : digits) {
    value = value * 10 + (digit - '0');
  }
  return value;
}

/// `123`, `123.5`, `123,5`.
std::optional<WrittenNumber> read_number(std::string_view text, std::size_t whole_digits) {
  if (whole_digits > longest_whole) return std::nullopt;
  WrittenNumber number{value_of(text.substr(0, whole_digits)), 0};
  text.remove_prefix(whole_digits);
  if (text.empty()) return number;
  if (text[0] != '.' && text[0] != ',') return std::nullopt;
  text.remove_prefix(1);
  if (text.empty() || digits_at_front(text) != text.size()) return std::nullopt;
  text = text.substr(0, fraction_digits);
  number.billionths = value_of(text);
  for (std::size_t i = text.size(); i < fraction_digits; ++i) {
    number.billionths *= 10;
  }
  return number;
}

std::optional<survey::Stamp> plausible(survey::Stamp stamp) {
  const std::chrono::year_month_day date{survey::day_of(stamp)};
  const int year = static_cast<int>(date.year());
  if (year < first_year || year > last_year) return std::nullopt;
  return stamp;
}

/// Spreadsheets count 29 February 1900, which never was, so that day 60 onwards is one too high.
/// The time is rounded to the second, since a fraction of a day rarely is one exactly.
survey::Stamp stamp_of_serial(const WrittenNumber& serial) {
  constexpr survey::Day zero = std::chrono::sys_days{std::chrono::year{1899} / 12 / 30};
  constexpr std::int64_t seconds_of_day = 86400;
  const std::int64_t time =
      (serial.billionths * seconds_of_day + fraction_unit / 2) / fraction_unit;
  return survey::Stamp{zero + days{static_cast<int>(serial.whole)}} + seconds{time};
}

std::optional<survey::Stamp> stamp_of_compact(std::int64_t year_and_month, std::int64_t day) {
  const auto found =
      survey::make_day(static_cast<int>(year_and_month / 100),
                       static_cast<int>(year_and_month % 100), static_cast<int>(day));
  if (!found) return std::nullopt;
  return survey::Stamp{*found};
}

/// `20260131 10:20`: the time, where what follows the day is one.
std::optional<seconds> time_after_day(std::string_view text) {
  if (text.empty() || (text[0] != ' ' && text[0] != 'T')) return std::nullopt;
  DateCursor cursor(text);
  const auto time = take_time(cursor);
  if (!time) return std::nullopt;
  return time->of_day;
}

} // namespace

std::optional<survey::Stamp> read_numeric_date(std::string_view text, DateForm form) {
  const std::size_t digits = digits_at_front(text);
  if (digits == 0 || digits != digits_of(form) || text[0] == '0') return std::nullopt;
  seconds time{0};
  if (form == DateForm::compact_day) {
    if (const auto written = time_after_day(text.substr(digits))) {
      time = *written;
      text = text.substr(0, digits);
    }
  }
  const auto number = read_number(text, digits);
  if (!number) return std::nullopt;
  const bool compact = form == DateForm::compact_day || form == DateForm::compact_month;
  if (compact && number->billionths > 0) return std::nullopt;
  std::optional<survey::Stamp> stamp;
  switch (form) {
  case DateForm::unix_seconds:
    stamp = survey::Stamp{seconds{number->whole}};
    break;
  case DateForm::unix_milliseconds:
    stamp = survey::Stamp{seconds{number->whole / 1000}};
    break;
  case DateForm::spreadsheet_serial:
    stamp = stamp_of_serial(*number);
    break;
  case DateForm::compact_day:
    stamp = stamp_of_compact(number->whole / 100, number->whole % 100);
    break;
  case DateForm::compact_month:
    stamp = stamp_of_compact(number->whole, 1);
    break;
  case DateForm::calendar:
    break;
  }
  return stamp ? plausible(*stamp + time) : std::nullopt;
}

std::optional<DateForm> numeric_form_of(std::string_view text) {
  const auto* const form =
      std::find_if(numeric_date_forms.begin(), numeric_date_forms.end(),
                   [&](DateForm each) { return read_numeric_date(text, each).has_value(); });
  if (form == numeric_date_forms.end()) return std::nullopt;
  return *form;
}

} // namespace npslice::ingest
