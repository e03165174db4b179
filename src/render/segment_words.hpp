// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

#include <string>

namespace npslice::render {

/// The words of a note about segments; empty for any other.
std::string segment_words(const report::Note& note);

} // namespace npslice::render
