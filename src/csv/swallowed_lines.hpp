// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace npslice::csv {

/// How many further records a record of several lines seems to have swallowed: where a closing
/// quote was lost and a later cell happens to end in a quote, all lines between become one cell.
/// Each line must then have the delimiters of a whole record, none with a blank behind it, as those
/// in sentences have; else the answer is 0. `record` is the record as it stands in the input,
/// without its line end, of a table of `columns` columns; its last line begins at `last_line`.
std::uint32_t swallowed_lines(std::string_view record, std::size_t last_line, char delimiter,
                              std::size_t columns);

} // namespace npslice::csv
