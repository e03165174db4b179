// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace npslice::csv {

/// Knows the first rows of a block, so that a record with the cells of one of them need not have a
/// row of its own. Beyond so many rows it learns no more of them and finds none: then rows hardly
/// repeat.
class SharedRows {
public:
  /// How many rows it knows at most.
  static constexpr std::uint32_t most = 1024;

  /// What became of a row that was just written.
  struct Found {
    std::uint32_t row = 0; ///< the number of the row with these bytes
    bool is_new = true;    ///< it is this one
  };

  /// Looks for the row that stands in `text` from `begin` up to `end`. Rows that are new stand
  /// there one behind the other, the first at `begin` of the first call, for as long as this is
  /// used.
  Found find(const char* text, std::size_t begin, std::size_t end);

  /// How many rows were new.
  [[nodiscard]] std::uint32_t rows() const { return rows_; }
  /// How many of these, the first, may have been found more than once.
  [[nodiscard]] std::uint32_t known() const { return static_cast<std::uint32_t>(known_.size()); }

private:
  static constexpr std::size_t slots = std::size_t{most} * 4;

  struct Known {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint64_t fingerprint = 0;
  };

  std::vector<Known> known_;
  std::array<std::uint16_t, slots> slots_{}; // number + 1 of a row, by its fingerprint; 0 for none
  std::uint32_t rows_ = 0;
};

} // namespace npslice::csv
