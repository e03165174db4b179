// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>
#include <chrono>

namespace npslice::ingest {
namespace {

/// Reads a text from front to back.
class Cursor {
public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_[0]; }

  bool take(char wanted) {
    if (peek() != wanted || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void skip_blanks() {
    while (take(' ')) {
    }
  }

  /// A number of at most `most` digits and how many digits it has; nothing when there is none.
  struct Number {
    int value = 0;
    int digits = 0;
  };
  std::optional<Number> number(int most) {
    Number number;
    while (number.digits < most && peek() >= '0' && peek() <= '9') {
      number.value = number.value * 10 + (peek() - '0');
      ++number.digits;
      rest_.remove_prefix(1);
    }
    if (number.digits == 0 || (peek() >= '0' && peek() <= '9')) return std::nullopt;
    return number;
  }

  /// The letters at the front, in lower case; dots between them are left out.
  std::string letters() {
    std::string word;
    while (is_letter(peek()) || (peek() == '.' && !word.empty())) {
      if (peek() != '.') word += static_cast<char>(peek() | 0x20);
      rest_.remove_prefix(1);
    }
    return word;
  }

private:
  static bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  }

  std::string_view rest_;
};

constexpr std::size_t longest_zone_name = 5;
constexpr std::size_t longest_date = 64;

/// `Z`, `+02`, `+0200`, `+02:00`, `UTC`, `GMT+1`: anything that names a zone, up to the end.
bool take_zone(Cursor& cursor) {
  cursor.skip_blanks();
  if (cursor.letters().size() > longest_zone_name) return false;
  if (cursor.peek() == '+' || cursor.peek() == '-') {
    cursor.take(cursor.peek());
    const auto hours = cursor.number(4);
    if (!hours) return false;
    if (cursor.take(':') && !cursor.number(2)) return false;
  }
  cursor.skip_blanks();
  return cursor.at_end();
}

/// The hour of a 12-hour clock on the 24-hour one.
std::optional<int> full_hour(int hour, std::string_view half) {
  if (hour < 1 || hour > 12) return std::nullopt;
  return hour % 12 + (half == "pm" ? 12 : 0);
}

/// The seconds of the day of what follows a date: nothing, or a time and a zone up to the end.
std::optional<std::chrono::seconds> take_time(Cursor& cursor) {
  if (cursor.at_end()) return std::chrono::seconds{0};
  cursor.take(',');
  if (!cursor.take('T')) cursor.skip_blanks();
  if (cursor.at_end()) return std::chrono::seconds{0};
  const auto hours = cursor.number(2);
  if (!hours || !cursor.take(':')) return std::nullopt;
  const auto minutes = cursor.number(2);
  if (!minutes) return std::nullopt;
  int seconds = 0;
  if (cursor.take(':')) {
    const auto written = cursor.number(2);
    if (!written) return std::nullopt;
    seconds = written->value;
    if ((cursor.take('.') || cursor.take(',')) && !cursor.number(9)) return std::nullopt;
  }
  int hour = hours->value;
  Cursor after_time = cursor;
  after_time.skip_blanks();
  const std::string half = after_time.letters();
  if (half == "am" || half == "pm") {
    const std::optional<int> full = full_hour(hour, half);
    if (!full) return std::nullopt;
    hour = *full;
    cursor = after_time;
  }
  if (hour > 23 || minutes->value > 59 || seconds > 60 || !take_zone(cursor)) return std::nullopt;
  return std::chrono::hours{hour} + std::chrono::minutes{minutes->value} +
         std::chrono::seconds{std::min(seconds, 59)}; // a leap second stays on its day
}

int full_year(Cursor::Number year) {
  if (year.digits != 2) return year.value;
  return year.value + (year.value < 70 ? 2000 : 1900);
}

void set_stamp(DateReading& reading, DateOrder order, std::optional<survey::Day> day,
               std::chrono::seconds time) {
  if (day) reading.stamps[index_of(order)] = survey::Stamp{*day} + time;
}

} // namespace

DateReading read_date(std::string_view cell) {
  DateReading reading;
  if (is_missing(cell)) return reading;
  reading.kind = DateReading::Kind::unreadable;
  const std::string_view text = base::trim(cell);
  if (text.size() > longest_date) return reading;
  Cursor cursor(text);
  const auto first = cursor.number(4);
  const char separator = cursor.peek();
  if (!first || (separator != '-' && separator != '/' && separator != '.')) return reading;
  cursor.take(separator);
  const auto second = cursor.number(2);
  if (!second || !cursor.take(separator)) return reading;
  const auto third = cursor.number(4);
  if (!third) return reading;
  const auto time = take_time(cursor);
  if (!time) return reading;
  if (first->digits == 4 && third->digits <= 2) {
    const auto day = survey::make_day(first->value, second->value, third->value);
    set_stamp(reading, DateOrder::day_first, day, *time);
    set_stamp(reading, DateOrder::month_first, day, *time);
  } else if (first->digits <= 2 && (third->digits == 4 || third->digits == 2)) {
    const int year = full_year(*third);
    set_stamp(reading, DateOrder::day_first, survey::make_day(year, second->value, first->value),
              *time);
    set_stamp(reading, DateOrder::month_first, survey::make_day(year, first->value, second->value),
              *time);
    reading.needs_order = reading.stamps[0] != reading.stamps[1];
  }
  if (reading.stamps[0] || reading.stamps[1]) reading.kind = DateReading::Kind::read;
  return reading;
}

} // namespace npslice::ingest
