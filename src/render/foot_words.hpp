// SPDX-License-Identifier: MIT
#pragma once

#include "glyphs.hpp"

#include <npslice/render/language.hpp>

#include <vector>

namespace npslice::render {

/// What the foot of a report says in English. While `inspecting`, the page itself shows what was
/// rejected and which service wrote the file.
std::vector<FootLine> foot_lines(const report::Foot& foot, const Glyphs& glyphs, bool inspecting);

} // namespace npslice::render
