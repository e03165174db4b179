// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace npslice::ingest {

/// What separates the values of a multi-select cell in exports, the earlier first where a column
/// holds several of them in equally many cells.
inline constexpr std::array<std::string_view, 5> known_separators{";", "\n", "|", ", ", ","};

/// Cuts a cell at a separator into `parts`, which point into the cell: without blanks at their
/// ends, empty ones left out. A comma between round brackets does not cut, since options name their
/// examples there. Returns whether the separator was met. Linear in the length of the cell.
bool split_cell(std::string_view cell, std::string_view separator,
                std::vector<std::string_view>& parts);

/// What the cells of a column show about several values in one cell.
struct MultiSelectSample {
  std::string separator; ///< the one that most filled cells hold; empty when none holds any
  /// Parts come again in other cells, and are set off by what no sentence holds: a semicolon, a
  /// line break or a bar. Less than `likely`, but enough to be no comments.
  bool options = false;
  bool likely = false; ///< a fifth of the cells hold it, and few parts make up many values
};

/// Gathers that from the filled cells of one column.
class MultiSelectObserver {
public:
  /// Takes in a filled cell.
  void observe(std::string_view cell);

  /// What was seen in all of them.
  [[nodiscard]] MultiSelectSample finish() const;

private:
  struct Seen {
    std::size_t cells = 0;
    std::size_t repeated = 0; // parts that an earlier cell held too
    std::size_t all_parts = 0;
    std::unordered_set<std::size_t> values; // hashes of the different cells, and of their parts
    std::unordered_set<std::size_t> parts;
  };

  std::array<Seen, known_separators.size()> seen_;
  std::size_t filled_ = 0;
  std::vector<std::string_view> parts_; // of the current cell
};

} // namespace npslice::ingest
