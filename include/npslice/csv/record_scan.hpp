// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace npslice::csv {

/// How the scan of one record ended.
enum class RecordEnding : unsigned char {
  line_end,    ///< LF, CRLF or CR outside quotes
  text_end,    ///< the text ended outside quotes, and it is the end of the input
  more_needed, ///< the text ended, the input did not: scan again with more of it
  open_quote,  ///< the input ended inside quotes, or the record is known never to leave them
  stray_quote, ///< after a line break inside quotes, a quote that neither closes nor is doubled
};

/// What the scan of one record found. Positions count from the start of the scanned text.
struct RecordScan {
  RecordEnding ending = RecordEnding::more_needed;
  std::size_t cells = 0;    ///< cells seen; a record has at least one
  std::size_t text_end = 0; ///< where the last cell ends
  std::size_t next = 0;     ///< where the next record begins
  bool blank = false;       ///< a line without a single byte: no record
  bool in_quotes = false;   ///< for `more_needed`: whether the text ended inside quotes
};

/// A cell as it stands in the input, with its quotes.
struct RawCell {
  std::size_t index = 0;
  std::string_view text;
  bool quoted = false; ///< its first byte is a quote
};

/// Finds the end of the record that starts at the front of `text` and calls `visit(RawCell)` for
/// each of its cells in order. This is the only place that knows the grammar:
///  - a quote opens a cell only as its first byte; elsewhere it is text like any other;
///  - inside quotes a doubled quote is one quote, a single one closes; text after it is literal,
///  but
///    after a line break inside quotes only blanks may follow: else the quote was never closed;
///  - LF, CRLF and CR outside quotes end the record.
/// `last` says that the input ends where `text` ends. A line break inside quotes before position
/// `open_until` ends the scan as `open_quote`: an earlier scan found that such a record stays open.
/// When the ending is not `line_end` or `text_end`, cells visited so far mean nothing.
template <class Visit>
RecordScan scan_record(std::string_view text, char delimiter, bool last, std::size_t open_until,
                       Visit&& visit) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const char* at = begin;
  RecordScan scan;
  const auto stop = [&](RecordEnding ending, const char* where) {
    scan.ending = ending;
    scan.text_end = scan.next = static_cast<std::size_t>(where - begin);
    return scan;
  };
  for (;;) {
    const char* const cell = at;
    const bool quoted = at != end && *at == '"';
    if (quoted) {
      bool line_break = false;
      ++at;
      for (;;) { // inside quotes
        while (at != end && *at != '"' && *at != '\n' && *at != '\r') {
          ++at;
        }
        scan.in_quotes = true;
        if (at == end) return stop(last ? RecordEnding::open_quote : RecordEnding::more_needed, at);
        if (*at != '"') {
          if (static_cast<std::size_t>(at - begin) < open_until) {
            return stop(RecordEnding::open_quote, at);
          }
          line_break = true;
          ++at;
          continue;
        }
        ++at;
        if (at == end && !last) return stop(RecordEnding::more_needed, at);
        if (at == end || *at != '"') break;
        ++at;
      }
      const char* after = at;
      while (after != end && (*after == ' ' || *after == '\t') && *after != delimiter) {
        ++after;
      }
      if (line_break && after == end && !last) return stop(RecordEnding::more_needed, end);
      const bool closes = after == end || *after == delimiter || *after == '\n' || *after == '\r';
      if (line_break && !closes) return stop(RecordEnding::stray_quote, at);
      scan.in_quotes = false;
    }
    while (at != end && *at != delimiter && *at != '\n' && *at != '\r') {
      ++at;
    }
    const bool carriage_return_at_end = at != end && *at == '\r' && at + 1 == end;
    if (!last && (at == end || carriage_return_at_end)) return stop(RecordEnding::more_needed, end);
    visit(RawCell{scan.cells, std::string_view(cell, static_cast<std::size_t>(at - cell)), quoted});
    ++scan.cells;
    if (at != end && *at == delimiter) {
      ++at;
      continue;
    }
    scan.blank = at == begin;
    stop(at == end ? RecordEnding::text_end : RecordEnding::line_end, at);
    if (at != end) scan.next += *at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1;
    return scan;
  }
}

/// Appends the value of a raw cell to `out`: quotes taken off, doubled quotes made one.
void append_value(const RawCell& cell, std::string& out);

/// The length of the first line of `text` without its line end, or `text.size()` when it has none.
std::size_t line_length(std::string_view text);

} // namespace npslice::csv
