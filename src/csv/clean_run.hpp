// SPDX-License-Identifier: MIT
#pragma once

#include "structure_masks.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace npslice::csv {

/// What a run of clean records must keep to.
struct CleanRules {
  char delimiter = ',';
  std::size_t record_bytes = 0; ///< no record is longer; at least 64
  std::size_t wanted_bytes = 0; ///< the run ends with the first record that reaches so far
  FindCells find_cells = nullptr;
};

/// Finds the longest run of clean records at the front of a text, each with its line end. It can go
/// on when there is more of the text.
class CleanRun {
public:
  explicit CleanRun(const CleanRules& rules)
      : rules_(rules), masks_(std::make_shared<TextMasks>()) {}

  /// Looks at what was not looked at yet; some bytes at the end may have to wait for more. `text`
  /// begins with the run's first record and is at least as long as the last time; `last` says that
  /// the input ends with it.
  void advance(std::string_view text, bool last);

  /// The run goes on if there is more text.
  [[nodiscard]] bool is_open() const { return state_ == State::open; }
  /// What follows the run is not clean.
  [[nodiscard]] bool met_unclean() const { return state_ == State::unclean; }
  /// The length of the run.
  [[nodiscard]] std::size_t bytes() const { return end_; }
  /// The records of the run, blank lines included.
  [[nodiscard]] std::uint64_t records() const { return records_; }
  /// How far was looked.
  [[nodiscard]] std::size_t scanned() const { return scanned_; }
  /// Where its last record that is no blank line begins. `text` as for `advance`.
  [[nodiscard]] std::optional<std::size_t> last_record_with_cells(std::string_view text) const;
  /// The masks of the run, and of some text behind it.
  [[nodiscard]] std::shared_ptr<const TextMasks> masks() const { return masks_; }

private:
  enum class State : unsigned char { open, reached, unclean };

  void find_masks(const char* text, std::size_t words);
  void take(std::size_t words, std::size_t valid);
  void take_by_bits(std::size_t words, std::size_t valid);
  [[nodiscard]] bool is_ordinary(std::size_t words, std::size_t valid) const;
  void take_all(std::size_t words);
  void take_word(std::size_t word, std::uint64_t valid);
  [[nodiscard]] std::optional<std::size_t> record_end_before(std::size_t position) const;

  CleanRules rules_;
  State state_ = State::open;
  CellCarry carry_;
  std::shared_ptr<TextMasks> masks_;
  RecordMasks found_{}; // of the words that were looked at last
  std::size_t scanned_ = 0;
  std::size_t end_ = 0;
  std::uint64_t records_ = 0;
};

} // namespace npslice::csv
