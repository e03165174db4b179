// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/canonical_block.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace npslice::csv {

/// How much of a damaged record is kept to show it, in bytes.
inline constexpr std::size_t damage_shown = 1000;

/// Whether a cell, as it stands in the input, holds more than blanks and quotes.
bool holds_text(std::string_view cell);

/// Why a record of `cells` cells is unusable, or nothing: `extra_text` says that cells behind those
/// of the header hold text, `cut` that the input seems to end inside it.
std::optional<Damage> damage_of(bool extra_text, bool cut, std::string_view record,
                                std::size_t cells, Dialect dialect, const Projection& projection);

/// Notes a damaged record with what is shown of it.
void add_damaged(Damage damage, std::uint64_t number, std::string_view record, CanonicalBlock& out);

/// Looks at a row of several lines, the last of which begins at `last_line` of the record, for
/// records that it swallowed.
void add_swallowed(std::uint64_t number, std::string_view record, std::size_t last_line,
                   Dialect dialect, const Projection& projection, CanonicalBlock& out);

} // namespace npslice::csv
