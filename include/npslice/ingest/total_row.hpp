// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace npslice::ingest {

/// What the beginning of a row says of it. Below `sparse` it is the number of the word that a total
/// begins with, so that a file in which "Total" is the name of a brand can be told from one that
/// ends with a total.
enum class FootReading : std::uint8_t {
  sparse = 0xFD, ///< nothing that is known; the row hardly holds a thing
  remark = 0xFE, ///< a sentence
  none = 0xFF,   ///< an ordinary cell
};

/// Reads the first cell of a row that holds something: a total, an average or the like, in the
/// languages whose exports are common, or a sentence; never `sparse`. A row that begins so is no
/// answer when hardly anything stands beside it and only others like it follow.
FootReading read_foot(std::string_view first_cell);

/// How the words of totals begin: bytes that mean the same are one kind, and of two kinds it is
/// known whether a word may begin with them. Folding every first cell would cost more than all else
/// that is done with it.
struct TotalBeginnings {
  static constexpr std::size_t most_kinds = 32;

  std::array<std::uint8_t, 256> kinds{}; ///< by byte
  std::array<std::array<bool, most_kinds>, most_kinds> pairs{};
};

/// Made of the words.
extern const TotalBeginnings total_beginnings;

/// Whether the first cell of a record may read as a total, by how the record begins in the input;
/// decides for almost any other record, so that its first cell need not be looked at.
inline bool may_begin_with_total(std::string_view record) {
  if (record.starts_with('"')) record.remove_prefix(1);
  if (record.size() < 2) return true;
  const auto kind = [&](std::size_t at) {
    return total_beginnings.kinds[static_cast<unsigned char>(record[at])];
  };
  return total_beginnings.pairs[kind(0)][kind(1)];
}

/// Whether a row begins with one of the words.
inline bool is_total(FootReading reading) { return reading < FootReading::sparse; }

/// Whether a row begins with a word that hardly names anything else: "Average", not "Max".
bool is_sure_total(FootReading reading);

} // namespace npslice::ingest
