// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/calendar.hpp>

#include <string_view>

namespace npslice::ingest {

/// Reads `2026-01-31`, `2026-01-31 14:30` and `2026-01-31T14:30:05`, digit for digit in these
/// places: most dates of most exports. False for any other text, which may be a date all the same;
/// `read_date` says the same of these. No std::optional, which callers would have to wait for:
/// this is asked of nearly every record.
bool read_iso_stamp(std::string_view text, survey::Stamp& stamp);

} // namespace npslice::ingest
