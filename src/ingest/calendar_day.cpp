// SPDX-License-Identifier: MIT
#include "calendar_day.hpp"

#include "date_words.hpp"

namespace npslice::ingest {
namespace {

using Number = DateCursor::Number;

/// "15 de junio del año" and the like need no more.
constexpr int most_fillers = 2;

int full_year(Number year) {
  if (year.digits != 2) return year.value;
  return year.value + (year.value < 70 ? 2000 : 1900);
}

bool is_year(Number number) { return number.digits == 4 || number.digits == 2; }

/// A day whose parts are known: it is the same in both orders.
WrittenDay certain_day(int year, int month, int day) {
  const auto found = survey::make_day(year, month, day);
  return {{found, found}, false};
}

WrittenDay certain_month(int year, int month) {
  WrittenDay written = certain_day(year, month, 1);
  written.whole_month = true;
  return written;
}

/// Three numbers, or a year and a month: nearly all dates, without further ado.
std::optional<WrittenDay> take_numbers(DateCursor& cursor) {
  const auto first = cursor.number(4);
  const char separator = cursor.peek();
  if (!first || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
  cursor.take(separator);
  const auto second = cursor.number(2);
  if (!second) return std::nullopt;
  if (!cursor.take(separator)) {
    // `2026.01` may be a number and `2011/12` a school year.
    const bool month = cursor.at_end() && separator == '-' && first->digits == 4;
    if (!month || second->digits != 2) return std::nullopt;
    return certain_month(first->value, second->value);
  }
  const auto third = cursor.number(4);
  if (!third) return std::nullopt;
  if (first->digits == 4 && third->digits <= 2) {
    return certain_day(first->value, second->value, third->value);
  }
  if (first->digits > 2 || !is_year(*third)) return std::nullopt;
  const int year = full_year(*third);
  WrittenDay written;
  written.days[index_of(DateOrder::day_first)] =
      survey::make_day(year, second->value, first->value);
  written.days[index_of(DateOrder::month_first)] =
      survey::make_day(year, first->value, second->value);
  return written;
}

/// Blanks and at most one sign between two parts.
void skip_joint(DateCursor& cursor) {
  cursor.skip_blanks();
  if (cursor.take('.') || cursor.take(',') || cursor.take('-') || cursor.take('/')) {
    cursor.skip_blanks();
  }
}

/// What may stand between a day, the name of a month and a year: signs, ordinals, `de`, `of`.
void skip_between(DateCursor& cursor) {
  if (!cursor.take("º")) cursor.take("°");
  skip_joint(cursor);
  for (int i = 0; i < most_fillers; ++i) {
    DateCursor after = cursor;
    const std::string_view word = after.word();
    if (word.empty() || !is_day_filler(word)) return;
    cursor = after;
    skip_joint(cursor);
  }
}

std::optional<int> take_month_name(DateCursor& cursor) {
  const std::optional<int> month = month_named(cursor.word());
  if (month) cursor.take('.');
  return month;
}

/// `June 15, 2026`, or `June 2026`.
std::optional<WrittenDay> take_month_first(DateCursor& cursor) {
  const auto month = take_month_name(cursor);
  if (!month) return std::nullopt;
  skip_between(cursor);
  const auto day = cursor.number(4);
  if (!day || day->digits == 3) return std::nullopt;
  if (day->digits == 4) {
    if (!cursor.at_end()) return std::nullopt;
    return certain_month(day->value, *month);
  }
  skip_between(cursor);
  const auto year = cursor.number(4);
  if (!year || !is_year(*year)) return std::nullopt;
  return certain_day(full_year(*year), *month, day->value);
}

/// `15 juin 2026`, `15-Jun-26`, `2026-Jun-15`.
std::optional<WrittenDay> take_number_first(DateCursor& cursor) {
  const auto first = cursor.number(4);
  if (!first || first->digits == 3) return std::nullopt;
  skip_between(cursor);
  const auto month = take_month_name(cursor);
  if (!month) return std::nullopt;
  skip_between(cursor);
  const auto last = cursor.number(4);
  if (!last) return std::nullopt;
  if (first->digits == 4) {
    if (last->digits > 2) return std::nullopt;
    return certain_day(first->value, *month, last->value);
  }
  if (!is_year(*last)) return std::nullopt;
  return certain_day(full_year(*last), *month, first->value);
}

std::optional<WrittenDay> take_bare_day(DateCursor& cursor) {
  if (!cursor.at_digit()) return take_month_first(cursor);
  DateCursor numbers = cursor;
  if (auto day = take_numbers(numbers)) {
    cursor = numbers;
    return day;
  }
  return take_number_first(cursor);
}

} // namespace

std::optional<WrittenDay> take_day(DateCursor& cursor) {
  if (cursor.at_digit()) return take_bare_day(cursor);
  DateCursor after = cursor;
  if (is_weekday(after.word())) { // `mar.` may be Tuesday or March: what follows tells
    after.take("-feira");
    after.take('.');
    skip_between(after);
    if (auto day = take_bare_day(after)) {
      cursor = after;
      return day;
    }
  }
  return take_bare_day(cursor);
}

} // namespace npslice::ingest
