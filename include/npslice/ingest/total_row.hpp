// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace npslice::ingest {

/// What the first cell of a row says of it. Below `remark` it is the number of the word that a
/// total begins with, so that a file in which "Total" is the name of a brand can be told from one
/// that ends with a total.
enum class FootReading : std::uint8_t {
  remark = 0xFE, ///< a sentence
  none = 0xFF,   ///< an ordinary cell
};

/// Reads the first cell of a row: a total, an average or the like, in the languages whose exports
/// are common, or a sentence. A row that begins so is no answer when hardly anything stands beside
/// it and only others like it follow.
FootReading read_foot(std::string_view first_cell);

} // namespace npslice::ingest
