// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::csv {

/// The delimiters that are recognised, in order of preference when nothing else decides.
inline constexpr std::array<char, 4> known_delimiters{',', ';', '\t', '|'};

/// How one file separates its cells. Quotes are always `"`, doubled inside a quoted cell; LF, CRLF
/// and CR all end a record outside quotes.
struct Dialect {
  char delimiter = ',';
};

/// Lines before the header: a title, when the report was made, for whom.
struct Preamble {
  std::size_t bytes = 0;  ///< their length with their line ends
  std::uint64_t rows = 0; ///< as a spreadsheet counts them, blank ones included
  std::string text;       ///< the first of them, clipped; empty when it is a `sep=` line
};

/// How well one delimiter fits the start of a file.
struct DelimiterFit {
  char delimiter = ',';
  std::size_t header_cells = 0; ///< cells of the header when it is cut this way
  std::size_t records = 0;      ///< records looked at behind the header
  std::size_t padded = 0; ///< cells after the first that begin with a blank, as text after a comma
  std::size_t consistent = 0; ///< of these, how many have as many cells as the header
  Preamble preamble;          ///< what stands before the header when it is cut this way
};

/// The delimiter that was chosen, and why.
struct DialectChoice {
  Dialect dialect;
  std::string reason;             ///< in words, for `inspect`
  std::vector<DelimiterFit> fits; ///< every candidate, the best first; empty when the user said it
  Preamble preamble;              ///< before the header, a `sep=;` line included
};

/// Reads the first records of `front` with each known delimiter and takes the one under which most
/// records have as many cells as the header, provided that is more than one cell. The header is the
/// first record, behind lines with hardly a cell where the table is wider. `front` is the
/// start of a file as UTF-8; `whole` says that it is all of it. A spreadsheet's `sep=;` first line
/// decides at once, and `told` decides before everything.
DialectChoice detect_dialect(std::string_view front, bool whole, std::optional<char> told);

/// A delimiter in words: "comma", "semicolon", "tab", "pipe", or the character in quotes.
std::string name_of_delimiter(char delimiter);

} // namespace npslice::csv
