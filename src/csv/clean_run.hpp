// SPDX-License-Identifier: MIT
#pragma once

#include "structure_walk.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace npslice::csv {

/// What a run of clean records must keep to.
struct CleanRules {
  char delimiter = ',';
  std::size_t record_bytes = 0; ///< no record is longer; at least 64
  std::size_t wanted_bytes = 0; ///< the run ends with the first record that reaches so far
  FindStructure find_structure = nullptr;
};

/// Finds the longest run of clean records at the front of a text, each with its line end. It can go
/// on when there is more of the text.
class CleanRun {
public:
  explicit CleanRun(const CleanRules& rules) : rules_(rules) {}

  /// Looks at what was not looked at yet. `text` begins with the run's first record and is at least
  /// as long as the last time; `last` says that the input ends with it.
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
  /// Whether one of the records is no blank line, and where the last such begins.
  [[nodiscard]] bool holds_cells() const { return holds_cells_; }
  [[nodiscard]] std::size_t last_record() const { return last_record_; }

private:
  enum class State : unsigned char { open, reached, unclean };

  void look_on(std::string_view text, bool last);
  void look_on_by_bits(std::string_view text, bool last);
  void take_word(const StructureMasks& masks, std::uint64_t valid);
  void take_ends(const WordStructure& word, std::uint64_t ends);

  CleanRules rules_;
  StructureWalk walk_;
  State state_ = State::open;
  std::size_t scanned_ = 0;
  std::size_t end_ = 0;
  std::uint64_t records_ = 0;
  bool holds_cells_ = false;
  std::size_t last_record_ = 0;
  std::uint64_t behind_blank_return_ = 0;
};

} // namespace npslice::csv
