// SPDX-License-Identifier: MIT
#pragma once

#include "date_cursor.hpp"

#include <chrono>
#include <optional>

namespace npslice::ingest {

/// The zone that a time names.
struct WrittenZone {
  std::optional<std::chrono::seconds> offset; ///< from UTC; nothing when it is not well known
};

/// Reads a zone up to the end: nothing at all, `Z`, `+02`, `+0200`, `+02:00`, `GMT+1`, a name of up
/// to five letters, and a remark in brackets behind. Nothing when anything else follows. A name
/// that stands for several zones, or for none that is known here, has no offset.
std::optional<WrittenZone> take_zone(DateCursor& cursor);

} // namespace npslice::ingest
