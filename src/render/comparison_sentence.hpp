// SPDX-License-Identifier: MIT
#pragma once

#include "comparison_parts.hpp"
#include "glyphs.hpp"

#include <string>

namespace npslice::render {

/// The sentence an analyst would write of a change that is split: "−4.1 points: −3.0 because the
/// mix of Plan moved toward Starter, −1.1 within segments, most of it EMEA". `parts` are in tenths
/// of points.
std::string comparison_sentence(const report::ComparedTable& table, const WholeParts& parts,
                                const Glyphs& glyphs);

/// Tenths of points with sign and one decimal: "+2.4", "−0.3", "0.0".
std::string shown_tenths(std::int64_t tenths, const Glyphs& glyphs);

} // namespace npslice::render
