// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace npslice::cli {

/// Runs the program with its arguments, the name of the program left out, and returns its exit
/// code. Every error becomes a message on standard error and a code of base::ExitCode; nothing is
/// thrown.
int run(const std::vector<std::string>& arguments);

} // namespace npslice::cli
