// SPDX-License-Identifier: MIT
#include "clock_time.hpp"

#include "date_words.hpp"
#include "zone_names.hpp"

#include <algorithm>

namespace npslice::ingest {
namespace {

struct ClockFace {
  int hour = 0;
  int minute = 0;
  int second = 0;
};

enum class Half : unsigned char { morning, afternoon };

/// `AM`, `p.m.`, `a. m.`
std::optional<Half> take_half(DateCursor& cursor) {
  DateCursor after = cursor;
  after.skip_blanks();
  const bool morning = after.take_letter('a');
  if (!morning && !after.take_letter('p')) return std::nullopt;
  if (after.take('.')) after.skip_blanks();
  if (!after.take_letter('m') || is_ascii_letter(after.peek())) return std::nullopt;
  after.take('.');
  cursor = after;
  return morning ? Half::morning : Half::afternoon;
}

/// Two digits, as minutes and seconds have after a dot: `14.30.05`.
std::optional<int> take_two_digits(DateCursor& cursor) {
  const auto number = cursor.number(2);
  if (!number || number->digits != 2) return std::nullopt;
  return number->value;
}

/// What follows the hours of `14:30:05.123`.
bool take_after_colon(DateCursor& cursor, ClockFace& clock) {
  const auto minutes = cursor.number(2);
  if (!minutes) return false;
  clock.minute = minutes->value;
  if (!cursor.take(':')) return true;
  const auto seconds = cursor.number(2);
  if (!seconds) return false;
  clock.second = seconds->value;
  return (!cursor.take('.') && !cursor.take(',')) || cursor.number(9).has_value();
}

/// What follows the hours of `14.30.05`, as Italian spreadsheets write it.
bool take_after_dot(DateCursor& cursor, ClockFace& clock) {
  const auto minutes = take_two_digits(cursor);
  if (!minutes) return false;
  clock.minute = *minutes;
  if (!cursor.take('.')) return true;
  const auto seconds = take_two_digits(cursor);
  if (seconds) clock.second = *seconds;
  return seconds.has_value();
}

/// What follows the hours of `9h05`, `14 h 30`, `14 Uhr`, `2 PM`.
bool take_after_hours(DateCursor& cursor, ClockFace& clock) {
  DateCursor after = cursor;
  if (take_half(after)) return true; // read by the caller
  cursor.skip_blanks();
  if (!is_hour_mark(cursor.word())) return false;
  after = cursor;
  after.skip_blanks();
  if (!after.at_digit()) return true;
  cursor = after;
  return take_after_colon(cursor, clock);
}

/// `at`, `à`, `a las`, or a dash between blanks.
void skip_time_fillers(DateCursor& cursor) {
  constexpr int most = 2;
  for (int i = 0; i < most && cursor.at_letter(); ++i) {
    DateCursor after = cursor;
    if (!is_time_filler(after.word())) return;
    after.skip_blanks();
    cursor = after;
  }
  if (!cursor.take("- ")) cursor.take("@");
  cursor.skip_blanks();
}

} // namespace

std::optional<WrittenTime> take_time(DateCursor& cursor) {
  if (cursor.at_end()) return WrittenTime{};
  cursor.take(',');
  if (!cursor.take('T')) {
    const std::size_t before = cursor.rest().size();
    cursor.skip_blanks();
    if (cursor.at_end()) return WrittenTime{};
    if (!cursor.at_digit() && cursor.rest().size() < before) skip_time_fillers(cursor);
  }
  const auto hours = cursor.number(2);
  if (!hours) return std::nullopt;
  ClockFace clock;
  clock.hour = hours->value;
  const bool sound = cursor.take(':')   ? take_after_colon(cursor, clock)
                     : cursor.take('.') ? take_after_dot(cursor, clock)
                                        : take_after_hours(cursor, clock);
  if (!sound) return std::nullopt;
  std::optional<WrittenZone> zone = WrittenZone{};
  if (!cursor.at_end()) { // mostly nothing follows
    if (const auto half = take_half(cursor)) {
      if (clock.hour < 1 || clock.hour > 12) return std::nullopt;
      clock.hour = clock.hour % 12 + (*half == Half::afternoon ? 12 : 0);
    }
    zone = take_zone(cursor);
  }
  if (clock.hour > 23 || clock.minute > 59 || clock.second > 60 || !zone) return std::nullopt;
  const int second = std::min(clock.second, 59); // a leap second stays on its day
  return WrittenTime{std::chrono::hours{clock.hour} + std::chrono::minutes{clock.minute} +
                         std::chrono::seconds{second},
                     zone->offset};
}

} // namespace npslice::ingest
