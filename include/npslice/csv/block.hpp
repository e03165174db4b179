// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace npslice::csv {

/// Why the structure of a record makes it unusable.
enum class Damage : unsigned char {
  unterminated_quote, ///< a quote opens a cell and nothing closes it
  record_too_long,    ///< one line is longer than the record limit
  cut_record,         ///< the last record ends in the middle
  too_many_columns,   ///< it has more cells with text than the header
  other_delimiter,    ///< its cells are separated by another delimiter than those of the file
};

/// A piece of the input that can be worked on by itself: either whole, sound records, or the
/// beginning of exactly one damaged record.
struct Block {
  std::string text;               ///< UTF-8 with its line ends; the start of the record if damaged
  std::uint64_t first_record = 0; ///< the number of its first record; the header is record 1
  std::size_t usual_cells = 0;    ///< cells of the sound record before it; 0 when there is none
  bool ends_input = false;        ///< nothing comes after it
  std::optional<Damage> damage;   ///< why its one record is unusable
};

} // namespace npslice::csv
