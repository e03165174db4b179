// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/cli/invocation.hpp>

#include <string>

namespace npslice::cli {

/// What a verb does, in one line.
std::string summary_of(Verb verb);

/// What its help begins with: the line and examples.
std::string introduction_of(Verb verb);

/// What the help of the whole program begins with.
std::string program_introduction();

/// What it ends with: exit codes and where to read on.
std::string program_ending();

} // namespace npslice::cli
