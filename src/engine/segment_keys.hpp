// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/key_dictionary.hpp>
#include <npslice/engine/segment_rules.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace npslice::engine {

/// Calls `visit(key)` for the key of each segment in which responses with `key` count: one, or the
/// product of the values of each dimension. A view given to it lasts until it returns.
void for_each_segment(std::string_view key, const std::function<void(std::string_view)>& visit);

/// Gives the cells of a row one number per table, from what `--split`, `--map` and `--band` make of
/// them. Values of a cell that is split stand together in one key, in an order that does not depend
/// on the cell's, so that a response is counted once while the input is read; settle_tables takes
/// such keys apart at the end. An accumulator, apart from the numbers.
class SegmentKeys {
public:
  /// `rules` must outlive it.
  explicit SegmentKeys(const SegmentRules& rules);

  /// The numbers of a row, table 0 being the whole survey. `cells` are those of the dimensions of
  /// all tables, one after the other. Lasts until the next call. Throws base::UsageError when a
  /// table gets more segments than the rules allow.
  std::span<const std::uint32_t> number(std::span<const std::string_view> cells,
                                        bool decimal_comma);

  /// Adds what another one has seen, which gives up its keys. Returns the number here of each of
  /// them, by table.
  std::vector<std::vector<std::uint32_t>> merge(SegmentKeys& other);

  /// The keys of each table.
  std::vector<KeyDictionary> take_keys() { return std::move(keys_); }

  /// Which entries of the maps some row has used.
  [[nodiscard]] const std::vector<bool>& used_entries() const { return used_entries_; }

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using Known = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;

  void append_values(std::string_view cell, const DimensionRules& rules, Known& known);
  [[nodiscard]] std::string values_of(std::string_view cell, const DimensionRules& rules);
  std::uint32_t number_of(std::size_t table, std::string_view key);

  const SegmentRules& rules_;
  std::vector<KeyDictionary> keys_;
  std::vector<KeyDictionary> segments_; // of tables with a split, else empty: for the limit
  std::vector<bool> split_;             // per table
  std::vector<Known> known_;            // what cells came to, per dimension of all tables
  std::vector<bool> used_entries_;
  bool decimal_comma_ = false;
  std::string key_;                     // of the current row
  std::vector<std::uint32_t> numbers_;  // of the current row
  std::vector<std::string_view> parts_; // of the current cell
};

} // namespace npslice::engine
