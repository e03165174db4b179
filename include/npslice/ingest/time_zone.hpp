// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/calendar.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace date {
class time_zone;
} // namespace date

namespace npslice::ingest {

/// A time zone of the IANA database that the system holds, or a fixed offset from UTC.
class TimeZone {
public:
  /// The zone that the user means: `Europe/Paris` (letter case does not matter), `UTC`, `+02:00`,
  /// `UTC-5`. Reads the system's database. Throws base::UsageError, naming --timezone and the
  /// nearest zone, when there is none.
  static TimeZone named(std::string_view text);

  /// The name as reports show it.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// What clocks in the zone show at a moment in UTC.
  [[nodiscard]] survey::Stamp local(survey::Stamp universal) const;

private:
  std::string name_;
  const date::time_zone* zone_ = nullptr; // lives as long as the program; none: a fixed offset
  std::chrono::seconds offset_{0};
};

} // namespace npslice::ingest
