// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace npslice::csv {

/// Why the structure of a record makes it unusable.
enum class Damage : unsigned char {
  unterminated_quote, ///< a quote opens a cell and nothing closes it
  record_too_long,    ///< one line is longer than the record limit
  cut_record,         ///< the last record ends in the middle
  too_many_columns,   ///< it has more cells with text than the header
  other_delimiter,    ///< its cells are separated by another delimiter than those of the file
};

/// How records are found. All ways find the same; the slower ones are there to be compared with.
enum class RecordSearch : unsigned char {
  fastest,         ///< by masks of 64 bytes and the widest instructions where the text is clean
  plain_masks,     ///< the same with masks made byte by byte
  record_by_record ///< with `scan_record` alone
};

/// Memory that several blocks share; nothing in it is set before it is written.
using SharedBuffer = std::shared_ptr<char[]>; // NOLINT(*-avoid-c-arrays): no other form has this

struct TextMasks;

/// A piece of the input that can be worked on by itself: either whole, sound records, or the
/// beginning of exactly one damaged record. Copies share the text.
struct Block {
  /// UTF-8 with its line ends; the start of the record if damaged. Lives as long as `owner`.
  std::string_view text;
  std::shared_ptr<const void> owner; ///< what holds the text; other blocks may share it
  std::uint64_t first_record = 0;    ///< the number of its first record; the header is record 1
  std::size_t usual_cells = 0;       ///< cells of the sound record before it; 0 when there is none
  bool ends_input = false;           ///< nothing comes after it
  /// Every record ends with LF or CRLF, quotes open cells as their first byte only or stand doubled
  /// inside, and nothing but a delimiter or a line end follows a closing one.
  bool clean = false;
  std::shared_ptr<const TextMasks> masks; ///< what was found out about clean text on the way
  std::optional<Damage> damage;           ///< why its one record is unusable

  /// Makes `own_text` the text of the block.
  void hold(std::string own_text);
};

} // namespace npslice::csv
