// SPDX-License-Identifier: MIT
#pragma once

#include "date_cursor.hpp"

#include <npslice/ingest/date_text.hpp>

#include <optional>

namespace npslice::ingest {

/// The day that a cell names, before any time.
struct WrittenDay {
  PerOrder<std::optional<survey::Day>> days; ///< in each order; nothing where there is no such day
  bool whole_month = false;                  ///< it names a month only: its first day
};

/// Reads a day of the calendar at the front: in numbers, or with the name of a month. Nothing when
/// what stands there has no such shape.
std::optional<WrittenDay> take_day(DateCursor& cursor);

} // namespace npslice::ingest
