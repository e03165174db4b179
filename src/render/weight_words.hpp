// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>

#include <string>
#include <vector>

namespace npslice::render {

/// How the responses of a report were weighed, in English: no line, or up to three. An inspection
/// has no figures.
std::vector<FootLine> weight_lines(const report::Foot& foot, bool inspecting);

/// A weight as a reader wants it: with three significant digits, or whole. With a point.
std::string shown_weight(double weight);

} // namespace npslice::render
