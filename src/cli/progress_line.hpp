// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/cli/invocation.hpp>
#include <npslice/engine/pipeline.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace npslice::cli {

/// How much was read of all files, and in what time.
struct ReadSoFar {
  std::uint64_t bytes = 0;
  std::optional<std::uint64_t> all_bytes; ///< where it is known
  std::uint64_t records = 0;
  double seconds = 0; ///< above 0
};

/// The same in words: bytes, records, rate and, where all bytes are known, the time that is left at
/// that rate. Plain ASCII.
std::string progress_words(const ReadSoFar& so_far);

/// A line on standard error that says how far the reading is. It is drawn when that takes longer
/// than a second, a few times a second, only on a terminal in the foreground that can take it back
/// again, and not with --quiet. The clock that it goes by shows nowhere else.
class ProgressLine {
public:
  /// Begins to measure.
  explicit ProgressLine(const Invocation& invocation);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Takes the line back.
  ~ProgressLine() { erase(); }

  /// Draws the line when it is due.
  void see(const engine::Reading& reading);

  /// Takes the line back, if one is there. To be called before anything else is written to standard
  /// streams, and from signal handlers.
  static void erase() noexcept;

private:
  using Clock = std::chrono::steady_clock;

  void draw(const engine::Reading& reading, double seconds) const;

  const std::vector<std::string>& files_;
  bool wanted_;
  Clock::time_point begin_;
  Clock::time_point due_;
  std::size_t file_ = 0;
  std::uint64_t bytes_before_ = 0; // of the files before that one
  std::uint64_t position_ = 0;
};

} // namespace npslice::cli
