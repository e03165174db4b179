// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace npslice::base {

/// What the program tells its caller when it ends. The values are an interface: scripts test them.
enum class ExitCode : int {
  done = 0,            ///< every byte was read and all output was accepted
  condition_holds = 1, ///< done, and a condition the user asked to be told about holds
  usage = 2,           ///< the command line is wrong, or the user must settle a question
  input_damaged = 3,   ///< a report was written, but the input was damaged; the report says so
  input_unusable = 4,  ///< missing, unreadable, empty or corrupt input: no report
  output_failed = 5,   ///< the output could not be written in full
  internal_fault = 70, ///< a fault of the program itself, or out of memory
};

/// The command line, or a choice that only the user can make, is wrong or missing.
/// The message says what, where, and which option settles it.
class UsageError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// The input is missing, unreadable, empty or corrupt, so that no report can be made.
class InputError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// The output could not be written in full.
class OutputError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// The system's own words for an `errno` value, without depending on the locale's thread state.
std::string system_reason(int error_number);

} // namespace npslice::base
