// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/dialect.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::csv {

/// One record with all its cells as text.
struct Record {
  std::uint64_t number = 0; ///< counted from 1, blank lines included, as a spreadsheet shows it
  std::vector<std::string> cells;
  std::size_t next = 0; ///< where the text goes on after it
};

/// Reads at most `most` whole records from `text`, with all their cells: for headers, for looking
/// at the first records and for small files. Blank lines count but are left out; reading stops at a
/// record that is cut or damaged. `last` says that the input ends where `text` ends.
std::vector<Record> read_records(std::string_view text, Dialect dialect, bool last,
                                 std::size_t most);

} // namespace npslice::csv
