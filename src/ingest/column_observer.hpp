// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/column_sample.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace npslice::ingest {

/// What a cell is that holds `value`: every count is 0 or 1, but for the words.
CellCounts counts_of(std::string_view value, const survey::Scale& scale);

/// Gathers what one column holds. A value that comes again is not looked at again, as long as the
/// column has few.
class ColumnObserver {
public:
  /// Takes in a cell.
  void observe(std::string_view cell, const survey::Scale& scale);

  /// What was seen in all of them. Called once.
  ColumnSample finish();

private:
  struct Value {
    std::string text; // clipped
    CellCounts counts;
    std::size_t cells = 0;
  };

  [[nodiscard]] bool has_few() const;
  void add_new(std::string_view value, std::size_t hash, const CellCounts& counts);
  void observe_short_date(std::string_view date);
  void find_questions();

  ColumnSample sample_;
  MultiSelectObserver multi_select_;
  std::set<std::string> short_starts_;
  std::set<std::string> short_ends_;
  std::unordered_set<std::size_t> hashes_;         // of the values
  std::unordered_map<std::size_t, Value> repeats_; // the first values, by their hashes
  std::vector<std::size_t> order_;                 // their hashes as they came
};

} // namespace npslice::ingest
