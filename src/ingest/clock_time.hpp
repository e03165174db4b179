// SPDX-License-Identifier: MIT
#pragma once

#include "date_cursor.hpp"

#include <chrono>
#include <optional>

namespace npslice::ingest {

/// A time of day as written.
struct WrittenTime {
  std::chrono::seconds of_day{0};
  std::optional<std::chrono::seconds> offset; ///< from UTC, where the zone is told and well known
};

/// Reads what follows a day up to the end of the cell: nothing, or a time with or without a zone.
/// Nothing when it is anything else.
std::optional<WrittenTime> take_time(DateCursor& cursor);

} // namespace npslice::ingest
