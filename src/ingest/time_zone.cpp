// SPDX-License-Identifier: MIT
#include "zone_names.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/nearest.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/time_zone.hpp>

#include <date/tz.h>
#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <vector>

namespace npslice::ingest {
namespace {

/// The machine's own zone, whose name is in the database: it would make reports differ.
constexpr std::string_view machine_zone = "localtime";

constexpr std::size_t longest_zone = 64;

/// `+02:00`, `UTC`, `UTC-5`: how far from UTC.
std::optional<std::chrono::seconds> offset_in(std::string_view text) {
  const bool universal = base::lower_ascii(text.substr(0, 3)) == "utc";
  if (text.empty() || (!universal && text[0] != '+' && text[0] != '-')) return std::nullopt;
  DateCursor cursor(text);
  const auto zone = take_zone(cursor);
  return zone ? zone->offset : std::nullopt;
}

std::string name_of_offset(std::chrono::seconds offset) {
  if (offset.count() == 0) return "UTC";
  const auto minutes = std::abs(std::chrono::duration_cast<std::chrono::minutes>(offset).count());
  return fmt::format("UTC{}{:02}:{:02}", offset.count() < 0 ? '-' : '+', minutes / 60,
                     minutes % 60);
}

/// All zones of the system by name.
const std::vector<date::time_zone>& system_zones() {
  try {
    return date::get_tzdb().zones;
  } catch (const std::runtime_error&) {
    throw base::UsageError("--timezone: this system has no time zones; install the package tzdata, "
                           "or give an offset such as +02:00");
  }
}

/// The zone that was most likely meant: the one of that city, else the nearest name.
std::optional<std::string> suggestion(const std::string& typed,
                                      const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const std::size_t city = name.rfind('/');
    if (city != std::string::npos && base::same_word(name.substr(city + 1), typed)) return name;
  }
  return base::nearest(typed, names);
}

[[noreturn]] void refuse(std::string_view text, const std::vector<std::string>& names) {
  std::string message =
      fmt::format("--timezone {}: there is no such time zone.", base::quoted(text));
  const std::string typed{base::clip(text, longest_zone)};
  if (const auto near = suggestion(typed, names)) {
    message += fmt::format(" Did you mean {}?", *near);
  }
  throw base::UsageError(message +
                         "\n  Expected a name such as Europe/Paris, UTC, or an offset such "
                         "as +02:00");
}

} // namespace

TimeZone TimeZone::named(std::string_view text) {
  const std::string_view wanted = base::trim(text);
  TimeZone zone;
  if (const auto offset = offset_in(wanted)) {
    zone.offset_ = *offset;
    zone.name_ = name_of_offset(*offset);
    return zone;
  }
  const std::string folded = base::lower_ascii(wanted);
  std::vector<std::string> names;
  for (const date::time_zone& each : system_zones()) {
    const std::string& name = each.name();
    if (name == machine_zone) continue;
    if (base::lower_ascii(name) == folded) {
      zone.zone_ = &each;
      zone.name_ = name;
      return zone;
    }
    names.push_back(name);
  }
  refuse(text, names);
}

survey::Stamp TimeZone::local(survey::Stamp universal) const {
  return universal + (zone_ == nullptr ? offset_ : zone_->get_info(universal).offset);
}

} // namespace npslice::ingest
