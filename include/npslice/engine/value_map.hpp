// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace npslice::engine {

/// One record of a `--map` file: which value becomes which.
struct MapEntry {
  std::string file;
  std::uint64_t record = 0;
  std::string column; ///< as written in the file; empty: every column of `--by`
  std::string from;
  std::string to; ///< empty: blank
};

/// Reads a map: CSV in any encoding and with any delimiter that is recognised, whose header is
/// `from,to` or `column,from,to` in any order. Throws base::InputError when the file cannot be read
/// and base::UsageError, naming the record, when it is no map.
std::vector<MapEntry> read_map(const std::string& file);

/// The entries for one column, found by value.
class ValueMap {
public:
  /// Adds entry `index` of `entries`; one that says the same again is left out. Throws
  /// base::UsageError, naming both records, when an earlier entry makes another value of it.
  void add(const std::vector<MapEntry>& entries, std::size_t index);

  /// The index of the entry for a value without blanks at its ends: the one that is exactly it,
  /// else the one that differs in letter case and accents only, unless several with different
  /// targets do. Nothing when there is none.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view value) const;

  /// The indices of all entries that were added.
  [[nodiscard]] const std::vector<std::size_t>& entries() const { return added_; }

private:
  std::vector<std::size_t> added_;
  std::unordered_map<std::string, std::size_t> exact_;
  std::unordered_map<std::string, std::optional<std::size_t>> folded_; // nothing: ambiguous
};

} // namespace npslice::engine
