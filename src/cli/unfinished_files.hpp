// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace npslice::cli {

/// The files that must not be left behind when a signal ends the program. Kept in plain memory, so
/// that a signal handler may read them.
class UnfinishedFiles {
public:
  /// Remembers a file. When there are too many or the name is too long, it is not remembered: then
  /// only the usual clean-up removes it.
  static void add(const std::string& path) noexcept;

  /// Forgets a file.
  static void remove(const std::string& path) noexcept;

  /// Lets the signals that end a program from outside, and SIGPIPE, remove the files before they
  /// end the program as always.
  static void remove_on_signals() noexcept;
};

} // namespace npslice::cli
