// SPDX-License-Identifier: MIT
#pragma once

#include "glyphs.hpp"

#include <npslice/render/language.hpp>

#include <vector>

namespace npslice::render {

/// How the figures of a report were made, in English, for formats other than text, which knows more
/// of its page.
std::vector<FootLine> figure_lines(const report::Foot& foot);

/// What the foot of a report says in English. While `inspecting`, the page itself shows what was
/// rejected and which service wrote the file.
std::vector<FootLine> foot_lines(const report::Foot& foot, const Glyphs& glyphs, bool inspecting);

} // namespace npslice::render
