// SPDX-License-Identifier: MIT
#include "calendar_day.hpp"
#include "clock_time.hpp"
#include "numeric_date.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/cell_value.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/iso_stamp.hpp>
#include <npslice/ingest/score_text.hpp>
#include <npslice/ingest/time_zone.hpp>

namespace npslice::ingest {
namespace {

/// In bytes; room for what programs write in full, with the name of the zone behind.
constexpr std::size_t longest_date = 96;

void read_calendar(std::string_view text, const TimeZone* zone, DateReading& reading) {
  DateCursor cursor(text);
  const auto day = take_day(cursor);
  if (!day) return;
  const auto time = take_time(cursor);
  if (!time) return;
  for (const DateOrder order : all_date_orders) {
    const auto& written = day->days[index_of(order)];
    if (!written) continue;
    const survey::Stamp shown = survey::Stamp{*written} + time->of_day;
    reading.stamps[index_of(order)] =
        zone != nullptr && time->offset ? zone->local(shown - *time->offset) : shown;
  }
  reading.needs_order = day->days[0] != day->days[1];
  reading.whole_month = day->whole_month;
}

void read_number(std::string_view text, const DateRules& rules, DateReading& reading) {
  auto stamp = read_numeric_date(text, rules.form);
  if (stamp && rules.zone != nullptr && is_universal(rules.form)) stamp = rules.zone->local(*stamp);
  reading.stamps = {stamp, stamp};
  reading.whole_month = stamp && rules.form == DateForm::compact_month;
}

} // namespace

DateReading read_date(std::string_view cell, const DateRules& rules) {
  DateReading reading;
  if (rules.form == DateForm::calendar) { // without a zone of its own no zone changes it
    survey::Stamp stamp;
    if (read_iso_stamp(cell, stamp)) {
      reading.kind = DateReading::Kind::read;
      reading.stamps = {stamp, stamp};
      return reading;
    }
  }
  const std::string_view text = value_in(cell);
  if (is_missing(text)) return reading;
  reading.kind = DateReading::Kind::unreadable;
  if (text.size() > longest_date) return reading;
  if (rules.form == DateForm::calendar) {
    read_calendar(text, rules.zone, reading);
  } else {
    read_number(text, rules, reading);
  }
  if (reading.stamps[0] || reading.stamps[1]) reading.kind = DateReading::Kind::read;
  return reading;
}

} // namespace npslice::ingest
