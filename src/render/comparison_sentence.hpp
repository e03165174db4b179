// SPDX-License-Identifier: MIT
#pragma once

#include "comparison_parts.hpp"

#include <npslice/render/glyphs.hpp>
#include <npslice/render/language.hpp>

#include <string>

namespace npslice::render {

/// The sentence an analyst would write of a change that is split: "−4.1 points: −3.0 because the
/// mix of Plan moved toward Starter, −1.1 within segments, most of it EMEA". `parts` are in tenths
/// of points.
std::string comparison_sentence(const report::ComparedTable& table, const WholeParts& parts,
                                const Language& language = english(), const Glyphs& glyphs = {});

} // namespace npslice::render
