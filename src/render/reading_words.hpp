// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

#include <string>

namespace npslice::render {

/// The words of the notes about how a file was read that ask whether it is what it seems; empty for
/// other kinds.
std::string reading_words(const report::Note& note);

} // namespace npslice::render
